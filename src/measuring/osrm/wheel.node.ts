import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Problem } from '../../problem.ts';

/** The one release that is taken, so that every installation measures by the same program. */
export const OSRM_VERSION = '26.10.0';

/** Its wheels on the Python Package Index, each with its platform's tag and its SHA-256. They hold the programs whole; no Python is run. */
const WHEELS: Readonly<Record<string, { readonly tag: string; readonly sha256: string }>> = {
  'linux-x64': {
    tag: 'manylinux_2_28_x86_64',
    sha256: '840d6f82812eb9f9e17c71eb9083dfa15f3be2bfec4965c32aefa48b00d3a951',
  },
  'linux-arm64': {
    tag: 'manylinux_2_28_aarch64',
    sha256: 'df2d386949756b3de034662d2abb378ff1d60ee9b0d5e33c0da4080dc29164a4',
  },
  'darwin-arm64': {
    tag: 'macosx_15_0_arm64',
    sha256: '70b36c422a972225e26c38789197f5b018459ebbdfacc244dd968dee859a721b',
  },
};

const MOST_BYTES = 100_000_000;

/**
 * Takes OSRM's programs out of their wheel into `folder`, once. The wheel comes from the package index (`PIP_INDEX_URL`, else PyPI's),
 * or by `pip` where only that knows the way; whichever, its SHA-256 has to be the one that stands here.
 * @throws Problem `conflict` with what is needed instead
 */
export async function programsFromWheel(folder: string, tell: (words: string) => void): Promise<string> {
  const wheel = WHEELS[`${process.platform}-${process.arch}`];
  if (!wheel) throw notHad(`There is no ready-made OSRM ${OSRM_VERSION} for ${process.platform} on ${process.arch}.`);
  const name = `osrm_bindings-${OSRM_VERSION}-cp312-abi3-${wheel.tag}.whl`;
  tell(`Getting OSRM ${OSRM_VERSION} (${name}, about 20 MB)…\n`);
  const bytes = (await fromIndex(name)) ?? fromPip(wheel.tag, folder);
  if (!bytes) throw notHad('The package index could not be reached, neither straight nor by pip.');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== wheel.sha256)
    throw notHad(`What came as ${name} is not the file we know (SHA-256 ${sha256}); it was thrown away.`);
  unpack(bytes, folder);
  return folder;
}

function notHad(why: string): Problem {
  return new Problem(
    'conflict',
    `${why} Set OSRM_BIN to a folder with osrm-extract, osrm-contract and osrm-routed of OSRM ${OSRM_VERSION}, or use its container (see the README).`,
  );
}

/** Undefined where there is no way to the index. */
async function fromIndex(name: string): Promise<Uint8Array | undefined> {
  const index = (process.env.PIP_INDEX_URL ?? 'https://pypi.org/simple').replace(/\/+$/, '');
  try {
    const page = `${index}/osrm-bindings/`;
    const listed = await (
      await fetch(page, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(30_000) })
    ).text();
    const link = [...listed.matchAll(/href="([^"#]+)/g)]
      .map(([, href]) => href!)
      .find((href) => basename(href) === name);
    if (!link) return undefined;
    const reply = await fetch(new URL(link, page), { signal: AbortSignal.timeout(300_000) });
    return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}

/** pip may know an index, a proxy or a certificate that we do not. */
function fromPip(tag: string, folder: string): Uint8Array | undefined {
  const into = `${folder}.pip-${randomUUID()}`;
  const args = [
    'download',
    '--quiet',
    '--no-deps',
    '--only-binary=:all:',
    '--python-version',
    '3.12',
    '--implementation',
    'cp',
  ];
  args.push('--abi', 'abi3', '--platform', tag, '--dest', into, `osrm-bindings==${OSRM_VERSION}`);
  try {
    for (const [program, ...first] of [['pip3'], ['pip'], ['python3', '-m', 'pip']] as const) {
      const { status } = spawnSync(program, [...first, ...args], { stdio: 'ignore', timeout: 600_000 });
      if (status !== 0) continue;
      const [file] = readdirSync(into).filter((each) => each.endsWith('.whl'));
      if (file) return readFileSync(join(into, file));
    }
    return undefined;
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

const WANTED = /^osrm\/bin\/(osrm-(?:extract|contract|routed))$|^[^/]+\.dist-info\/licenses\/(.+)$/;

/** A folder gets its name when all is in it. */
const isWhole = (folder: string): boolean => existsSync(join(folder, 'osrm-routed'));

/** The programs and their licence, all of them or nothing under `folder`. */
function unpack(bytes: Uint8Array, folder: string): void {
  const unfinished = `${folder}.${randomUUID()}.part`;
  mkdirSync(unfinished, { recursive: true });
  try {
    for (const { name, content } of entriesOf(bytes)) {
      const [, program, licence] = WANTED.exec(name) ?? [];
      const kept = program ?? (licence && basename(licence));
      if (!kept) continue;
      writeFileSync(join(unfinished, kept), content());
      if (program) chmodSync(join(unfinished, kept), 0o755);
    }
    mkdirSync(dirname(folder), { recursive: true });
    // Another program may have fetched them meanwhile, and may be running them.
    if (isWhole(folder)) return;
    rmSync(folder, { recursive: true, force: true });
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      if (!isWhole(folder)) throw error;
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The files of a zip by its list at the end. Good for this one archive, whose bytes are known: no archive from elsewhere gets here. */
function* entriesOf(bytes: Uint8Array): Generator<{ name: string; content(): Uint8Array }> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, length] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameBytes);
    yield {
      name,
      content: () => {
        const body = zip.subarray(begin, begin + packed);
        const content = method === 0 ? body : inflateRawSync(body, { maxOutputLength: MOST_BYTES });
        if (content.length !== length)
          throw new Error(`${name} has ${content.length} bytes in the wheel, not ${length}`);
        return content;
      },
    };
    at += 46 + nameBytes + extra + comment;
  }
}
