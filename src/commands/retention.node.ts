import { londonDay } from '../../rules/kernel/day.ts';
import { evidenceIn } from '../applications/evidence/evidence-store.node.ts';
import { findAuthority } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import {
  choosePeriod,
  KEPT_FOR_GOOD,
  type Preview,
  periodInWords,
  previewRetention,
  rulesHere,
  runRetention,
} from '../keeping/index.ts';
import { photographsIn } from '../network/stretches/photographs.node.ts';
import { Problem } from '../problem.ts';
import { openService, type Service } from '../service.node.ts';
import { type Command, type Io, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { needed, neededDay, readOptions } from './options.ts';

export const retentionList: Command = {
  name: 'retention list',
  usage: '--authority A',
  does: 'Lists how long each kind of record is kept, after what, on whose word, and what is destroyed: CSV. Then, on standard error, what no rule destroys.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text' });
    refuseWords(words);
    const authority = needed(options.authority, '--authority');
    return withAuthority(io, authority, async ({ db }) => {
      const rows = (await rulesHere(db, authority)).map((rule) => {
        const { name, months, event, called, because, chosen, destroys } = rule;
        const whose = chosen ? `the council, ${chosen.by}: ${chosen.because}` : because;
        return [name, called, periodInWords(months), event, whose, destroys];
      });
      io.out(asCsv([['rule', 'what', 'kept', 'after', 'because', 'destroys'], ...rows]));
      io.err('Kept for good:\n');
      for (const [table, why] of Object.entries(KEPT_FOR_GOOD)) io.err(`  ${table}: ${why}\n`);
      return 0;
    });
  },
};

export const retentionSet: Command = {
  name: 'retention set',
  usage: 'RULE MONTHS --authority A --because "Retention schedule 4.2" --by "Name"',
  does: 'Keeps how long the council chose to keep a kind of record. It counts for what is destroyed from now on; nothing is destroyed by it.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text', because: 'text', by: 'text' });
    const [rule, months] = words;
    if (words.length !== 2) throw wrongUse('Give the name of a rule and a number of months, such as: decisions 72.');
    const authority = needed(options.authority, '--authority');
    const [because, by] = [needed(options.because, '--because'), needed(options.by, '--by')];
    return withAuthority(io, authority, async ({ db }) => {
      await choosePeriod(db, { authority, rule: rule!, months: Number(months), because, by, now: io.now() });
      io.err(
        `${rule} is kept ${periodInWords(Number(months))}. See what that changes: fairmile retention preview --authority ${authority}\n`,
      );
      return 0;
    });
  },
};

export const retentionPreview: Command = {
  name: 'retention preview',
  usage: '--authority A [--on DAY]',
  does: 'Lists what a run would destroy, and what a hold keeps: a row of CSV each, by rule and id. With --on, as it would be on a later day. Changes nothing.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text', on: 'text' });
    refuseWords(words);
    const authority = needed(options.authority, '--authority');
    const on = options.on === undefined ? londonDay(io.now()) : neededDay(options.on, '--on');
    return withAuthority(io, authority, async ({ db }) => {
      const previews = await previewRetention(db, { authority, on, now: io.now() });
      const rows = previews.flatMap(({ rule, destroys, held }) => [
        ...destroys.map(({ id, ended }) => [rule.name, id, ended, 'destroyed', '']),
        ...held.map(({ id, ended, by }) => [rule.name, id, ended, 'held', by.id]),
      ]);
      io.out(asCsv([['rule', 'id', 'ended', 'what', 'hold'], ...rows]));
      for (const preview of previews) io.err(`${inWords(preview)}\n`);
      return 0;
    });
  },
};

function inWords({ rule, count, held, standing }: Preview): string {
  const { noEnd, running } = standing;
  return `${rule.name}: ${count} would be destroyed, ${held.length} kept by a hold, ${running} not over their time, ${noEnd} still needed or with no end known.`;
}

export const retentionRun: Command = {
  name: 'retention run',
  usage: '--authority A --by "Name"',
  does: 'Destroys the contents of what is over its time and under no hold, for good, each under the rule that it names. May be stopped and run again. See first what it would do: retention preview.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text', by: 'text' });
    refuseWords(words);
    const authority = needed(options.authority, '--authority');
    const by = needed(options.by, '--by');
    return withAuthority(io, authority, async ({ db, dataDir }) => {
      const now = io.now();
      const destroyed = await runRetention(db, {
        ...{ authority, on: londonDay(now), now, by },
        photographs: photographsIn(dataDir),
        evidence: evidenceIn(dataDir),
        onProgress: (rule, count) => io.err(`${rule.name}: ${count} destroyed…\n`),
      });
      io.out(asCsv([['rule', 'destroyed'], ...destroyed.map(({ rule, count }) => [rule.name, count])]));
      io.err(
        'Old bytes can remain in the database’s files until VACUUM FULL, in its log, and in backups until those are let go.\n',
      );
      return 0;
    });
  },
};

function refuseWords(words: readonly string[]): void {
  if (words.length > 0) throw wrongUse('Put a name of several words in quotation marks.');
}

/** The records, for work on an authority that is there. @throws Problem `not-found` */
export async function withAuthority(
  io: Io,
  authority: string,
  work: (service: Service) => Promise<number>,
): Promise<number> {
  const service = await openService(readConfig(io.environment));
  try {
    if (!(await findAuthority(service.db, authority)))
      throw new Problem('not-found', `There is no authority called ${authority}.`);
    return await work(service);
  } finally {
    await service.close();
  }
}
