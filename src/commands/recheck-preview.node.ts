import { londonDay } from '../../rules/kernel/day.ts';
import { listAuthorities } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import { dueRechecks } from '../db/tables/due-rechecks.ts';
import { Problem } from '../problem.ts';
import { type Touched, touchedDecisions } from '../rechecks/index.ts';
import { openService } from '../service.node.ts';
import { type Command, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { readOptions } from './options.ts';

const COLUMNS = [
  'child',
  'placement',
  'because',
  'goes',
  'since',
  'finding_kept',
  'finding_now',
  'walk_metres_kept',
  'walk_metres_now',
  'decision',
  'problem',
];
const REASONS: readonly string[] = dueRechecks.reason.enumValues;

export const recheckPreview: Command = {
  name: 'recheck preview',
  usage: '--authority ID [--reason map] [--all]',
  does: 'Lists the kept decisions that rest on what has changed since, which way each would go, and since when: a row of CSV each. Those that would stay as they are to the metre only with --all. Keeps and changes nothing.',
  run: async (args, io) => {
    const { options } = readOptions(args, { authority: 'text', reason: 'text', all: 'flag' });
    const { authority, reason, all } = options;
    if (authority === undefined) throw wrongUse('Name the authority with --authority.');
    if (reason !== undefined && !REASONS.includes(reason)) throw wrongUse(`--reason is one of ${REASONS.join(', ')}.`);
    const service = await openService(readConfig(io.environment));
    try {
      if (!(await listAuthorities(service.db)).some(({ id }) => id === authority))
        throw new Problem('not-found', `There is no authority called ${authority.slice(0, 40)}.`);
      io.out(asCsv([COLUMNS]));
      const counts = new Map<string, number>();
      let looked = 0;
      const now = io.now();
      for await (const each of touchedDecisions(service, { authority, on: londonDay(now), now })) {
        looked++;
        if (looked % 500 === 0) io.err(`${looked} decisions looked at\n`);
        if (reason !== undefined && !each.reasons.some((its) => its === reason)) continue;
        counts.set(each.goes, (counts.get(each.goes) ?? 0) + 1);
        if (all || isOtherwise(each)) io.out(asCsv([rowOf(each)]));
      }
      io.err(
        `${looked} decisions rest on what has changed. Of those asked for: ${told(counts)}. Nothing was changed.\n`,
      );
      return 0;
    } finally {
      await service.close();
    }
  },
};

/** Whether anything of it would be other than it is, if only a metre. */
function isOtherwise({ goes, before, after }: Touched): boolean {
  return goes !== 'same' || ('why' in after ? true : after.walkMetres !== before.walkMetres);
}

function rowOf({ reference, key, reasons, goes, since, before, after, decision }: Touched): (string | number)[] {
  const now = 'why' in after ? ['', after.why] : [after.finding, ''];
  const metres = 'why' in after ? '' : after.walkMetres;
  const { finding, walkMetres } = before;
  return [
    reference,
    key,
    reasons.join(' '),
    goes,
    since ?? '',
    finding,
    now[0]!,
    walkMetres,
    metres,
    decision,
    now[1]!,
  ];
}

function told(counts: ReadonlyMap<string, number>): string {
  const parts = [...counts].map(([goes, n]) => `${n} ${goes}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}
