import { basename } from 'node:path';
import { readConfig } from '../config.ts';
import { type AddressesImported, importAddresses } from '../import-addresses.node.ts';
import { openRows } from '../rows-of-file.node.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import type { Command, Io } from './command.ts';
import { needed, readOptions } from './options.ts';
import { progress } from './progress.ts';

export const addressesImport: Command = {
  name: 'addresses import',
  usage: '--in FILE.csv [--area AREA] [--source "Whose list"] [--dry-run]',
  does: 'Brings in where addresses are, by UPRN: a gazetteer, AddressBase or OS Open UPRN, known by its headings. What an address was before stays. Can be run again.',
  run: async (args, io) => {
    const { options } = readOptions(args, { in: 'text', area: 'text', source: 'text', 'dry-run': 'flag' });
    const path = needed(options.in, '--in');
    const file = await openRows(path);
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const source = (options.source ?? basename(path)).slice(0, 200);
      const how = { source, now: io.now(), dryRun: options['dry-run'] };
      const bar = progress(io);
      const onPart = (share: number) => bar.step('Taking in addresses', share);
      const name = basename(path);
      const came = await importAddresses(service.db, area, { ...file, name }, how, onPart).finally(() => bar.end());
      return tell(io, came, how.dryRun);
    } finally {
      await service.close();
    }
  },
};

/** @returns the exit code */
function tell(io: Io, came: AddressesImported, dryRun: boolean): number {
  const { added, moved, changed, same, gone, faults, faulty, leftOut } = came;
  for (const fault of faults) io.err(`${fault}\n`);
  if (faulty > faults.length) io.err(`… and ${faulty - faults.length} more like that.\n`);
  for (const [what, count] of leftOut) io.err(`Left out: ${count} ${what}.\n`);
  const would = dryRun ? 'Nothing was kept. This would keep' : 'Kept';
  io.err(
    `${would} ${added} new, ${moved} moved, ${changed} otherwise changed and ${gone} gone; ${same} the same as before.\n`,
  );
  return faulty > 0 ? 1 : 0;
}
