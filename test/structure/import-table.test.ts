import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, ROOT, sourceFiles } from './imports.ts';

/** The nouns in their line. Each may import those before it, by their `index.ts` alone. */
const LINE = [
  'authorities',
  'places',
  'network',
  'measuring',
  'children',
  'checks',
  'applications',
  'decisions',
  'rechecks',
  'keeping',
  'subject-access',
];

/** Files that only say what things are, with nothing to run: other nouns may name them directly. */
const CONTRACTS = [
  'src/places/point.ts',
  'src/places/school.ts',
  'src/network/network.ts',
  'src/measuring/measurement.ts',
  'src/checks/check.ts',
  'src/db/db.ts',
  'src/deps.ts',
  'src/problem.ts',
];

/** Packages by room. A file that names a runtime (`.node.ts`) may also use that runtime and what is bound to it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  'src/db': ['drizzle-orm'],
  'src/authorities': ['drizzle-orm', 'openid-client'],
  'src/places': ['drizzle-orm', 'csv-parse', 'postcode', 'proj4'],
  'src/network': ['pbf', 'drizzle-orm'],
  'src/measuring': ['zod'],
  'src/children': ['drizzle-orm', 'zod', 'csv-parse'],
  'src/checks': [],
  'src/applications': ['drizzle-orm'],
  'src/rechecks': ['drizzle-orm'],
  'src/keeping': ['drizzle-orm'],
  'src/subject-access': ['drizzle-orm'],
  'src/decisions': ['drizzle-orm', 'canonicalize'],
  'src/commands': ['node:util', 'csv-stringify'],
  src: ['zod'],
  routes: ['hono', '@hono/zod-openapi', 'zod'],
};
const NODE_PACKAGES = ['node-cron', '@electric-sql/pglite', 'pg', 'drizzle-orm', 'csv-stringify', 'csv-parse'];

const PLUGS = ['src/node.ts', 'src/cli.ts'];
const knowsRuntime = (path: string) => /\.node\.tsx?$/.test(path) || PLUGS.includes(path);
const roomOf = (path: string) => {
  if (path.startsWith('rules/')) return 'rules';
  if (path.startsWith('routes/')) return 'routes';
  const noun = path.match(/^src\/([^/]+)\//)?.[1];
  return noun ? `src/${noun}` : 'src';
};
const inHouse = (path: string) => /^(rules|src|routes)\//.test(path);
const house = sourceFiles().filter(inHouse);
const all = house.flatMap(importsOf);
const told = (found: readonly Import[]) => found.map(({ from, to }) => `${from} imports ${to}`);

describe('who may import whom', () => {
  it('looks at the whole house', () => {
    expect(house.length).toBeGreaterThan(100);
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ isPackage, to }) => !isPackage && !existsSync(join(ROOT, to)))).toEqual([]);
  });

  it('the rules import nothing outside themselves, the kernel nothing outside itself, the calendar the kernel alone, a nation nothing of another; what lists the nations sees all', () => {
    const nationOf = (path: string) => path.split('/')[1];
    const bad = all.filter(({ from, to, isPackage }) => {
      if (!from.startsWith('rules/')) return false;
      if (isPackage || !to.startsWith('rules/')) return true;
      if (from === 'rules/register.ts') return false;
      const below = { kernel: [], calendar: ['kernel'] }[nationOf(from)!] ?? ['kernel', 'calendar'];
      return ![...below, nationOf(from)].includes(nationOf(to));
    });
    expect(told(bad)).toEqual([]);
  });

  it('a noun imports only nouns to its left, and those by their door', () => {
    const bad = all.filter(({ from, to, isPackage }) => {
      const [mine, theirs] = [LINE.indexOf(roomOf(from).slice(4)), LINE.indexOf(roomOf(to).slice(4))];
      if (isPackage || mine === -1 || theirs === -1 || mine === theirs || CONTRACTS.includes(to)) return false;
      return theirs > mine || !(to.endsWith('/index.ts') || (knowsRuntime(from) && knowsRuntime(to)));
    });
    expect(told(bad)).toEqual([]);
  });

  it('a noun imports nothing else of the house but the rules, the tables and problems', () => {
    const bad = all.filter(({ from, to, isPackage }) => {
      const noun = LINE.includes(roomOf(from).slice(4)) || roomOf(from) === 'src/db';
      if (isPackage || !noun || roomOf(to) === roomOf(from) || LINE.includes(roomOf(to).slice(4))) return false;
      return !(to.startsWith('rules/') || to.startsWith('src/db/') || to === 'src/problem.ts');
    });
    expect(told(bad)).toEqual([]);
  });

  it('the tables import no noun', () => {
    expect(
      told(
        all.filter(
          ({ from, to, isPackage }) => !isPackage && from.startsWith('src/db/') && LINE.includes(roomOf(to).slice(4)),
        ),
      ),
    ).toEqual([]);
  });

  it('routes import the doors of nouns, the rules, problems and what a plug hands them, and none of the tables', () => {
    const bad = all.filter(({ from, to, isPackage }) => {
      if (isPackage || !from.startsWith('routes/') || to.startsWith('routes/') || to.startsWith('rules/')) return false;
      return !(CONTRACTS.includes(to) || /^src\/[^/]+\/index\.ts$/.test(to));
    });
    expect(told(bad)).toEqual([]);
  });

  it('nothing in the house imports routes, demo, test or bench but the plugs', () => {
    expect(
      told(
        all.filter(
          ({ from, to, isPackage }) =>
            !isPackage && !PLUGS.includes(from) && !from.startsWith('routes/') && !/^(rules|src)\//.test(to),
        ),
      ),
    ).toEqual([]);
  });

  it('only files that name a runtime import one that does', () => {
    const bad = all.filter(({ from, to, isPackage }) => !isPackage && knowsRuntime(to) && !knowsRuntime(from));
    expect(told(bad)).toEqual([]);
  });

  it('packages are those of the room, and a runtime’s own only where the file’s name says so', () => {
    const bad = all.filter(({ from, to, isPackage }) => {
      if (!isPackage || PLUGS.includes(from)) return false;
      const allowed = PACKAGES[roomOf(from)] ?? [];
      if (allowed.includes(to)) return false;
      return !(knowsRuntime(from) && (to.startsWith('node:') || NODE_PACKAGES.includes(to)));
    });
    expect(told(bad)).toEqual([]);
  });

  it('every package that is imported is in package.json, and those the product needs are no development tools', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const used = [
      ...all,
      ...sourceFiles()
        .filter((path) => path.startsWith('demo/'))
        .flatMap(importsOf),
    ];
    const bought = used.filter(
      ({ to, isPackage, from }) =>
        isPackage &&
        !to.startsWith('node:') &&
        !(to in dependencies!) &&
        !(from.startsWith('demo/') && to in devDependencies!),
    );
    expect(told(bought)).toEqual([]);
    const versions = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(versions).toEqual([]);
  });
});

describe('the shape of the house', () => {
  it('has no room for leftovers', () => {
    expect(house.filter((path) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(path))).toEqual([]);
  });

  it('has a README in each noun, under the same headings', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    for (const room of [...rooms, 'rules', 'routes', 'demo']) {
      const text = readFileSync(join(ROOT, room, 'README.md'), 'utf8');
      const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
      expect([room, headings.slice(0, 5)]).toEqual([
        room,
        ['What this is', 'What is here', 'How it works', 'What it may import', 'What it does not do'],
      ]);
    }
  });
});
