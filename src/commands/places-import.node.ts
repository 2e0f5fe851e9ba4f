import { basename } from 'node:path';
import { readConfig } from '../config.ts';
import type { Db } from '../db/index.ts';
import {
  type Fault,
  type KeepPlaces,
  keepOffers,
  keepVacancies,
  type NamedFile,
  type PlacesKept,
  readOffers,
  readVacancies,
} from '../places/index.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { type Command, type Io, wrongUse } from './command.ts';
import { fileAt } from './file-at.node.ts';
import { needed, readOptions } from './options.ts';

/** More than this on a screen helps nobody. */
const MOST_SHOWN = 20;

interface Read {
  readonly faults: readonly Fault[];
  readonly leftOut: Readonly<Record<string, number>>;
  readonly keep: (db: Db, how: KeepPlaces) => Promise<PlacesKept>;
}

const KINDS: Readonly<Record<string, (file: NamedFile) => Read>> = {
  offers: (file) => {
    const reading = readOffers(file);
    return { ...reading, keep: (db, how) => keepOffers(db, reading, how) };
  },
  vacancies: (file) => {
    const reading = readVacancies(file);
    return { ...reading, keep: (db, how) => keepVacancies(db, reading, how) };
  },
};

export const placesImport: Command = {
  name: 'places import',
  usage:
    'FILE.csv --kind offers|vacancies [--area AREA] [--source "Whose figures"] [--by "Who brings them"] [--dry-run]',
  does: 'Brings in how schools’ places were given out on offer day, or which places are free. What was held before is kept too.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, {
      kind: 'text',
      area: 'text',
      source: 'text',
      by: 'text',
      'dry-run': 'flag',
    });
    const path = needed(words[0], 'The file');
    const kind = needed(options.kind, '--kind');
    const reader = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
    if (!reader) throw wrongUse(`--kind must be offers or vacancies, not ${kind.slice(0, 40)}.`);
    const read = reader(await fileAt(path));
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const dryRun = options['dry-run'];
      const source = (options.source ?? basename(path)).slice(0, 200);
      const by = (options.by ?? 'the command line').slice(0, 200);
      tell(io, read, await read.keep(service.db, { area: area.id, source, by, now: io.now(), dryRun }), dryRun);
      return read.faults.length > 0 ? 1 : 0;
    } finally {
      await service.close();
    }
  },
};

function tell(io: Io, { faults, leftOut }: Read, kept: PlacesKept, dryRun: boolean): void {
  const { added, changed, same, unknownSchools } = kept;
  for (const { file, line, column, reason } of faults.slice(0, MOST_SHOWN))
    io.err(`${file}, line ${line}, ${column}: ${reason}.\n`);
  if (faults.length > MOST_SHOWN) io.err(`… and ${faults.length - MOST_SHOWN} more rows like that.\n`);
  for (const [what, count] of Object.entries(leftOut)) io.err(`Left out: ${count} ${what}.\n`);
  if (unknownSchools.length > 0)
    io.err(
      `Not schools of this area: ${unknownSchools.slice(0, MOST_SHOWN).join(', ')}${unknownSchools.length > MOST_SHOWN ? ' …' : ''}.\n`,
    );
  const would = dryRun ? 'Nothing was kept. This would keep' : 'Kept';
  io.err(`${would} ${added} new and ${changed} changed; ${same} the same as before.\n`);
}
