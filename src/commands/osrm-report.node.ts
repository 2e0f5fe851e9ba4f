import { listAuthorities } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import { secondOpinions, type Tally } from '../decisions/index.ts';
import { openService } from '../service.node.ts';
import type { Command } from './command.ts';
import { asCsv } from './csv.node.ts';
import { readOptions } from './options.ts';

const COLUMNS = [
  'authority',
  'what',
  'compared',
  'disagreed',
  'rate_of_disagreement',
  'not_to_be_had',
  'why_not',
  'not_asked',
  'median_difference_metres',
  'largest_difference_metres',
];

export const osrmReport: Command = {
  name: 'osrm report',
  usage: '[--authority ID]',
  does: 'Says how often two programs that measured disagreed so that it mattered, over every decision that is kept: CSV out. (On the embedded store: with the server stopped.)',
  run: async (args, io) => {
    const { options } = readOptions(args, { authority: 'text' });
    const service = await openService(readConfig(io.environment));
    try {
      const all = (await listAuthorities(service.db)).map(({ id }) => id);
      const asked = options.authority === undefined ? all : all.filter((id) => id === options.authority);
      if (asked.length === 0) io.err('There is no such authority here, or none at all.\n');
      io.out(asCsv([COLUMNS]));
      for (const authority of asked) {
        const { checks, walk, drive } = await secondOpinions(service.db, authority);
        io.out(asCsv([rowOf(authority, 'walk', walk), rowOf(authority, 'drive', drive)]));
        io.err(`${authority}: ${checks} decisions looked at.\n`);
      }
      return asked.length === 0 ? 1 : 0;
    } finally {
      await service.close();
    }
  },
};

function rowOf(authority: string, what: string, tally: Tally): (string | number)[] {
  const { compared, disagreed, notHad, notAsked, differences } = tally;
  const why = Object.entries(notHad).map(([reason, count]) => `${reason} ${count}`);
  const notHadCount = Object.values(notHad).reduce((sum, each) => sum + each, 0);
  return [
    authority,
    what,
    compared,
    disagreed,
    compared === 0 ? '' : disagreed / compared,
    notHadCount,
    why.join('; '),
    notAsked,
    differences[differences.length >> 1] ?? '',
    differences.at(-1) ?? '',
  ];
}
