import { readFileSync } from 'node:fs';
import { findAuthority } from '../authorities/index.ts';
import { previewRecords, readPlacementsCsv, type Taken, takeRecords } from '../children/index.ts';
import { readConfig } from '../config.ts';
import { Problem } from '../problem.ts';
import { openService } from '../service.node.ts';
import type { Command } from './command.ts';
import { asCsv } from './csv.node.ts';
import { needed, readOptions } from './options.ts';

const HEADINGS = ['line', 'child', 'kind', 'key', 'outcome', 'why'];

export const placementsImport: Command = {
  name: 'placements import',
  usage: 'FILE.csv --authority ID [--sender "Placements system"] [--dry-run]',
  does: 'Takes in a file of placements, each version once. Prints what became of each line; with --dry-run what would, and keeps nothing.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text', sender: 'text', 'dry-run': 'flag' });
    const file = needed(words[0], 'The file');
    const authority = needed(options.authority, '--authority');
    const { records, faults } = readPlacementsCsv(textOf(file));
    const service = await openService(readConfig(io.environment));
    try {
      if (!(await findAuthority(service.db, authority)))
        throw new Problem('not-found', `There is no authority called ${authority.slice(0, 40)}.`);
      const delivery = {
        authority,
        sender: options.sender ?? 'placements file',
        by: 'the command line',
        now: io.now(),
      };
      const take = options['dry-run'] ? previewRecords : takeRecords;
      const taken = await take(
        service.db,
        delivery,
        records.map(({ record }) => record),
      );
      const kept = taken.map((each, at) => {
        const { line, record } = records[at]!;
        const why = each.outcome === 'refused' ? each.why : '';
        return [line, record.child, record.kind, record.key, each.outcome, why];
      });
      const unread = faults.map(({ line, why }) => [line, '', '', '', 'refused', why]);
      io.out(asCsv([HEADINGS, ...kept, ...unread]));
      io.err(`${options['dry-run'] ? 'Nothing was kept. It would come to: ' : ''}${countsOf(taken, faults.length)}\n`);
      return faults.length > 0 || taken.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
    } finally {
      await service.close();
    }
  },
};

function countsOf(taken: readonly Taken[], faults: number): string {
  const count = (outcome: Taken['outcome']) => taken.filter((each) => each.outcome === outcome).length;
  const refused = count('refused') + faults;
  return `${count('added')} new or changed, ${count('same')} held already, ${count('older')} behind a later version, ${refused} refused.`;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Problem('import-refused', `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
