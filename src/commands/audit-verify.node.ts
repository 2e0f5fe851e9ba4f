import { listAuthorities } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import { type ChainReport, verifyChain } from '../decisions/index.ts';
import { Problem } from '../problem.ts';
import { openService } from '../service.node.ts';
import { type Command, wrongUse } from './command.ts';
import { readOptions } from './options.ts';

export const auditVerify: Command = {
  name: 'audit verify',
  usage: '[--authority ID] [--noted NUMBER:HASH]',
  does: 'Goes along the whole record of each authority and finds any change; names what was destroyed, and under which rule. --noted is a head that an earlier run printed: only against it does a record cut short show.',
  run: async (args, io) => {
    const { options } = readOptions(args, { authority: 'text', noted: 'text' });
    const noted = options.noted === undefined ? undefined : readHead(options.noted);
    if (noted && !options.authority) throw wrongUse('--noted belongs to one authority: name it with --authority.');
    const service = await openService(readConfig(io.environment));
    try {
      const all = (await listAuthorities(service.db)).filter(({ id }) => id === (options.authority ?? id));
      if (all.length === 0) throw new Problem('not-found', 'There is no such authority.');
      let holds = true;
      for (const { id } of all) {
        const report = await verifyChain(service.db, id, noted);
        holds &&= report.ok;
        io.out(`${inWords(id, report)}\n`);
      }
      return holds ? 0 : 1;
    } finally {
      await service.close();
    }
  },
};

function inWords(authority: string, report: ChainReport): string {
  if (!report.ok) {
    const { number, id, reason } = report.broken;
    return `${authority}: BROKEN at decision ${number}${id ? ` (${id})` : ''}: ${reason}`;
  }
  const head = report.head ? `; head ${report.head.number}:${report.head.hash}` : '';
  const destroyed = report.destroyed.map(({ number, id, words }) => `\n  decision ${number} (${id}): ${words}`);
  return `${authority}: ${report.count} decisions hold${head}${destroyed.join('')}`;
}

function readHead(text: string): { number: number; hash: string } {
  const parts = /^([1-9]\d{0,9}):([0-9a-f]{64})$/.exec(text);
  if (!parts) throw wrongUse('--noted is a number and a hash, as this command prints them: 120:9f86d0…');
  return { number: Number(parts[1]), hash: parts[2]! };
}
