import {
  addKey,
  findAuthority,
  type HeldKey,
  KEY_FACTS,
  KEY_SCOPES,
  listKeys,
  revokeKey,
} from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import type { Db } from '../db/index.ts';
import { Problem } from '../problem.ts';
import { openService } from '../service.node.ts';
import { type Command, type Io, wrongUse } from './command.ts';
import { needed, readOptions } from './options.ts';

const USUAL_DAYS = '365';

export const keyAdd: Command = {
  name: 'key add',
  usage: `--authority A --scope ${KEY_SCOPES.join('|')} … [--scope ${KEY_FACTS.join('|')} …] --name "Name of the system" --by "Your name" [--days ${USUAL_DAYS}]`,
  does: 'Makes a key with which another system speaks to the API for a council. It is printed once and kept nowhere. One that reads decisions is told of needs, income, belief and plans only what it names.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, {
      authority: 'text',
      scope: 'many',
      name: 'text',
      days: 'text',
      by: 'text',
    });
    refuseWords(words);
    const authority = needed(options.authority, '--authority');
    const name = needed(options.name?.trim(), '--name');
    const by = { name: needed(options.by?.trim(), '--by') };
    if (options.scope.length === 0) throw wrongUse('--scope is missing.');
    const days = Number(options.days ?? USUAL_DAYS);
    return withRecords(io, async (db) => {
      const added = await addKey(db, { authority, name, scopes: options.scope, days, by, now: io.now() });
      io.out(`${added.key}\n`);
      io.err(
        `This is the key of ${name}, until ${dayOf(added.expiresAt)}, for ${[...added.scopes, ...added.facts].join(' and ')}. It is shown this once: put it where that system keeps its secrets. It is sent as “Authorization: Bearer …”. If it gets into wrong hands: fairmile key revoke ${added.id} --authority ${authority}\n`,
      );
      return 0;
    });
  },
};

export const keyList: Command = {
  name: 'key list',
  usage: '--authority A',
  does: 'Lists the keys of a council: id, state, last day of use, end, what each may do, name, who made it. Never the keys themselves.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text' });
    refuseWords(words);
    const authority = needed(options.authority, '--authority');
    return withRecords(io, async (db) => {
      if (!(await findAuthority(db, authority)))
        throw new Problem('not-found', `There is no authority called ${authority}.`);
      const keys = await listKeys(db, authority);
      for (const key of keys) io.out(`${rowOf(key, io.now()).join('\t')}\n`);
      if (keys.length === 0) io.err(`${authority} has no keys.\n`);
      return 0;
    });
  },
};

export const keyRevoke: Command = {
  name: 'key revoke',
  usage: 'ID --authority A',
  does: 'Ends a key at once. What it sent stays in the record, with its name.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text' });
    if (words.length > 1) throw wrongUse('Give the id of one key, as key list tells it.');
    const id = needed(words[0], 'The id of the key');
    const authority = needed(options.authority, '--authority');
    return withRecords(io, async (db) => {
      await revokeKey(db, { authority, id, now: io.now() });
      io.err(`The key ${id} opens nothing any more.\n`);
      return 0;
    });
  },
};

function refuseWords(words: readonly string[]): void {
  if (words.length > 0) throw wrongUse('Put a name of several words in quotation marks.');
}

function rowOf(key: HeldKey, now: Date): readonly string[] {
  const state = key.revokedAt ? 'revoked' : key.expiresAt <= now ? 'ended' : 'works';
  const used = key.lastUsedOn ?? 'not used yet';
  return [
    key.id,
    state,
    used,
    dayOf(key.expiresAt),
    [...key.scopes, ...key.facts].join(' '),
    key.holder.name,
    key.madeBy ?? NOT_KEPT,
  ];
}

/** Of a key from before it was kept who made it. */
const NOT_KEPT = 'not recorded';

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

async function withRecords(io: Io, work: (db: Db) => Promise<number>): Promise<number> {
  const service = await openService(readConfig(io.environment));
  try {
    return await work(service.db);
  } finally {
    await service.close();
  }
}
