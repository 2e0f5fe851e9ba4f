import { listAuthorities } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import { listDecisions, replayDecision } from '../decisions/index.ts';
import { Problem } from '../problem.ts';
import { openService, type Service } from '../service.node.ts';
import { type Command, type Io, wrongUse } from './command.ts';
import { readOptions } from './options.ts';
import { progress } from './progress.ts';

export const replay: Command = {
  name: 'replay',
  usage: 'ID | --all [--authority ID]',
  does: 'Decides a stored case again, or all of them, from the stored facts and measurements with the text of the law they were made with, and compares the bytes.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { all: 'flag', authority: 'text' });
    if (options.all === words.length > 0 || words.length > 1) throw wrongUse('Give one decision’s ID, or --all.');
    const service = await openService(readConfig(io.environment));
    try {
      return await (options.all ? replayAll(service, io, options.authority) : replayOne(service, io, words[0]!));
    } finally {
      await service.close();
    }
  },
};

async function replayOne(service: Service, io: Io, id: string): Promise<number> {
  const { replayed, same } = await replayDecision(service.db, id);
  io.out(`${replayed}\n`);
  io.err(same ? 'The same bytes as the record.\n' : 'NOT the same as the record.\n');
  return same ? 0 : 1;
}

/** Prints the ids of those that differ, and in the end how many of each. */
async function replayAll(service: Service, io: Io, authority?: string): Promise<number> {
  const all = (await listAuthorities(service.db)).filter(({ id }) => id === (authority ?? id));
  if (all.length === 0) throw new Problem('not-found', 'There is no such authority.');
  const count = { same: 0, different: 0, destroyed: 0, 'by-a-person': 0 };
  const bar = progress(io);
  for (const { id } of all) {
    for await (const { id: decision, number, of } of decisionsOf(service, id)) {
      const outcome = await replayed(service, decision);
      count[outcome]++;
      if (outcome === 'different') io.out(`${decision}\n`);
      bar.step(`Replaying ${id}`, (of - number + 1) / of);
    }
  }
  bar.end();
  io.err(
    `${count.same} the same, ${count.different} different, ${count.destroyed} destroyed and so not replayed, ${count['by-a-person']} decided by a person.\n`,
  );
  return count.different === 0 ? 0 : 1;
}

async function* decisionsOf(service: Service, authority: string) {
  let before: number | undefined;
  let of = 0;
  for (;;) {
    const page = await listDecisions(service.db, authority, { limit: 500, ...(before ? { before } : {}) });
    for (const { id, number } of page) {
      of ||= number;
      yield { id, number, of };
    }
    before = page.at(-1)?.number;
    if (before === undefined || before === 1) return;
  }
}

async function replayed(service: Service, id: string): Promise<'same' | 'different' | 'destroyed' | 'by-a-person'> {
  try {
    return (await replayDecision(service.db, id)).same ? 'same' : 'different';
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return 'destroyed';
    if (error instanceof Problem && error.code === 'conflict') return 'by-a-person';
    throw error;
  }
}
