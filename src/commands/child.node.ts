import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceIn } from '../applications/evidence/evidence-store.node.ts';
import { type EvidenceStore, readPaper } from '../applications/index.ts';
import type { Db } from '../db/index.ts';
import { Problem } from '../problem.ts';
import {
  type Asked,
  exportChild,
  listExports,
  type PaperBeside,
  type Previewed,
  previewExport,
  type SubjectAccess,
} from '../subject-access/index.ts';
import { type Command, type Io, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { needed, readOptions } from './options.ts';
import { withAuthority } from './retention.node.ts';

const WHICH = '--authority A --child REF [--application REF …] [--own-home KEY …] [--leave-out R3 …]';
const KINDS = {
  authority: 'text',
  child: 'text',
  application: 'many',
  'own-home': 'many',
  'leave-out': 'many',
} as const;

export const childPreview: Command = {
  name: 'child preview',
  usage: WHICH,
  does: 'Lists what an export of everything about a child would give: the homes to choose from with their keys, then each thing with its short name and what is left out of it: CSV. On standard error, what would stop it. Writes no file.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, KINDS);
    refuseWords(words);
    const asked = askedOf(options, io);
    return withAuthority(io, asked.authority, async ({ db }) => {
      const previewed = await previewExport(db, asked);
      io.out(asCsv([['name', 'what', 'key', 'own', 'told'], ...homeRows(previewed), ...thingRows(previewed.document)]));
      for (const { where, what } of previewed.leaks)
        io.err(`${where}: ${what} of another adult. No file would be written.\n`);
      return previewed.leaks.length > 0 ? 1 : 0;
    });
  },
};

export const childExport: Command = {
  name: 'child export',
  usage: `${WHICH} [--json] [--papers FOLDER --paper A1.4 …] [--by "Name"] --out FILE`,
  does: 'Writes everything that is held about a child to one file, for the adult whose homes are named with --own-home: a page that stands by itself, or JSON with --json. Every other home, and other adults’ names, are left out. A file that is there is never written over. With --papers, the papers named with --paper, which somebody has to have looked at, are put into a new folder under their short names. That it was made, and by whom, is noted (child exports). See first what it would give: child preview. Read the file before you hand it over: no program knows a street by its name in somebody’s words.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, {
      ...KINDS,
      json: 'flag',
      out: 'text',
      papers: 'text',
      paper: 'many',
      by: 'text',
    });
    refuseWords(words);
    const asked = { ...askedOf(options, io), papers: options.paper, by: options.by ?? 'the command line' };
    const out = needed(options.out, '--out');
    if ((options.papers === undefined) !== (options.paper.length === 0))
      throw wrongUse('Give --papers with a folder, and --paper for each paper that goes there.');
    return withAuthority(io, asked.authority, async ({ db, dataDir }) => {
      io.err('Gathering what is held…\n');
      const { document, html, json, papers } = await exportChild(db, asked);
      const read = await readPapers(db, evidenceIn(dataDir), asked.authority, papers);
      await writeNew(out, options.json ? json : html, options.papers, read);
      io.err(`Written: ${counted(document)}; ${papers.length} papers beside it. Read it before you hand it over.\n`);
      return 0;
    });
  },
};

export const childExports: Command = {
  name: 'child exports',
  usage: '--authority A',
  does: 'Lists the files that were made of what is held about children, the newest first: CSV. Nothing of what was in them is kept.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text' });
    refuseWords(words);
    const authority = needed(options.authority, '--authority');
    return withAuthority(io, authority, async ({ db }) => {
      const rows = (await listExports(db, authority, 1000)).map((each) => [
        ...[each.number, each.madeAt.toISOString(), each.by, each.child ?? '', each.applications.join(' ')],
        ...[each.ownHomes, each.leftOut, each.papers],
      ]);
      const head = ['number', 'made_at', 'by', 'child', 'applications', 'own_homes', 'left_out', 'papers'];
      io.out(asCsv([head, ...rows]));
      return 0;
    });
  },
};

interface File {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Before anything is written, so that a paper that is not in its folder any more leaves nothing behind. */
async function readPapers(
  db: Db,
  store: EvidenceStore,
  authority: string,
  papers: readonly PaperBeside[],
): Promise<readonly File[]> {
  const files: File[] = [];
  for (const { file, application, paper } of papers) {
    const { content } = await readPaper(db, store, { authority, id: application }, paper);
    files.push({ name: file, content });
  }
  return files;
}

interface Options {
  readonly authority: string | undefined;
  readonly child: string | undefined;
  readonly application: readonly string[];
  readonly 'own-home': readonly string[];
  readonly 'leave-out': readonly string[];
}

function askedOf(options: Options, io: Io): Asked {
  const { child, application, 'own-home': ownHomes, 'leave-out': leaveOut } = options;
  const authority = needed(options.authority, '--authority');
  if (!child && application.length === 0) throw wrongUse('--child is missing, or an --application.');
  return { authority, child, applications: application, ownHomes, leaveOut, now: io.now() };
}

const homeRows = ({ homes }: Previewed) =>
  homes.map(({ name, named, own, addressLines, application }) => [
    ...[name, application === undefined ? 'home' : 'home of an application'],
    ...[named, own ? 'yes' : 'no', addressLines.join('; ')],
  ]);

function thingRows(document: SubjectAccess) {
  const { records, applications, decisions, cases, ways, lookedAgain, holds, files } = document;
  const rows = (what: string, things: readonly { ref: string; what?: string; leftOut?: readonly string[] }[]) =>
    things.map(({ ref, what: kind, leftOut = [] }) => [
      ref,
      kind ? `${what}: ${kind}` : what,
      '',
      '',
      leftOut.join('; '),
    ]);
  return [
    ...rows('record', records),
    ...applications.flatMap(({ reference, entries }) => rows(`application ${reference}`, entries)),
    ...rows('decision', decisions),
    ...rows('case', cases),
    ...rows('way to school', ways),
    ...rows('looked again', lookedAgain),
    ...rows('hold', holds),
    ...rows('file made before', files),
  ];
}

function counted({ records, applications, decisions, cases, leftOut }: SubjectAccess): string {
  const left = leftOut.reduce((sum, { count }) => sum + count, 0);
  return `${records.length} records, ${applications.length} applications, ${decisions.length} decisions, ${cases.length} cases; left out in ${left} places`;
}

/**
 * For this user alone, whole or not at all: the file, and papers in a new folder.
 * @throws Problem `conflict` where the file or the folder is there already
 */
async function writeNew(
  path: string,
  text: string,
  folder: string | undefined,
  papers: readonly File[],
): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error) => refuse(error, 'file'));
  const made: string[] = [path];
  try {
    if (folder !== undefined) {
      await mkdir(folder, { mode: 0o700 }).catch((error) => refuse(error, 'folder'));
      made.push(folder);
      for (const { name, content } of papers) await writeFile(join(folder, name), content, { flag: 'wx', mode: 0o600 });
    }
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    for (const each of made) await rm(each, { recursive: true, force: true });
    throw error;
  } finally {
    await file.close();
  }
}

function refuse({ code }: NodeJS.ErrnoException, what: 'file' | 'folder'): never {
  if (code === 'EEXIST')
    throw new Problem('conflict', `There is a file or folder of this name already. Nothing was written.`);
  throw new Problem('invalid-request', `The ${what} cannot be written there (${code}).`);
}

function refuseWords(words: readonly string[]): void {
  if (words.length > 0) throw wrongUse('Put a reference or a key of several words in quotation marks.');
}
