import { readConfig } from '../config.ts';
import { compareListed, type Fault, type GatesListed, keepListed, readGates, schoolsOf } from '../places/index.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import type { Command, Io } from './command.ts';
import { fileAt } from './file-at.node.ts';
import { needed, readOptions } from './options.ts';

/** More than this on a screen helps nobody. */
const MOST_SHOWN = 20;

export const gatesImport: Command = {
  name: 'gates import',
  usage: 'FILE.csv [--area AREA] [--whole] [--dry-run]',
  does: 'Brings in gates of schools: columns urn, lat, lon, source and, where known, id, name, for_pupils, start_and_end, hours, from, until. What an officer entered stays. With --whole, gates of earlier lists that are not in this one are taken away.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { area: 'text', whole: 'flag', 'dry-run': 'flag' });
    const reading = readGates(await fileAt(needed(words[0], 'The file')));
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const known = new Set((await schoolsOf(service.db, area.id)).map(({ urn }) => urn));
      const [gates, strangers] = [
        reading.records.filter(({ urn }) => known.has(urn)),
        reading.records.filter(({ urn }) => !known.has(urn)).map(({ urn }) => urn),
      ];
      const listing = { area: area.id, gates, isWhole: options.whole, now: io.now() };
      const dryRun = options['dry-run'];
      const listed = dryRun
        ? await compareListed(service.db, listing)
        : await service.db.transaction((tx) => keepListed(tx, listing));
      tell(io, { faults: reading.faults, strangers: [...new Set(strangers)], listed, dryRun });
      return reading.faults.length > 0 || strangers.length > 0 ? 1 : 0;
    } finally {
      await service.close();
    }
  },
};

interface Told {
  readonly faults: readonly Fault[];
  /** Numbers that are no school of the area. */
  readonly strangers: readonly string[];
  readonly listed: GatesListed;
  readonly dryRun: boolean;
}

function tell(io: Io, { faults, strangers, listed, dryRun }: Told): void {
  const { added, changed, gone, officers, same } = listed;
  for (const { file, line, column, reason } of faults.slice(0, MOST_SHOWN))
    io.err(`${file}, line ${line}, ${column}: ${reason}.\n`);
  if (faults.length > MOST_SHOWN) io.err(`… and ${faults.length - MOST_SHOWN} more rows like that.\n`);
  if (strangers.length > 0)
    io.err(
      `Not schools of this area: ${strangers.slice(0, MOST_SHOWN).join(', ')}${strangers.length > MOST_SHOWN ? ' …' : ''}.\n`,
    );
  for (const { urn, id, name } of officers.slice(0, MOST_SHOWN))
    io.err(`Stays as an officer has it: ${name ?? id} of school ${urn}.\n`);
  const kept = `${added.length} new, ${changed.length} changed and ${gone.length} taken away; ${same} the same as before, ${officers.length} as officers have them`;
  io.err(dryRun ? `Nothing was kept. There would be ${kept}.\n` : `${kept.charAt(0).toUpperCase()}${kept.slice(1)}.\n`);
}
