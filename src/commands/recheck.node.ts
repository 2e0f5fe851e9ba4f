import { listAuthorities } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import { Problem } from '../problem.ts';
import { recheckStatus, tick } from '../rechecks/index.ts';
import { openService } from '../service.node.ts';
import { type Command, wrongUse } from './command.ts';
import { readOptions } from './options.ts';

export const recheckRun: Command = {
  name: 'recheck run',
  usage: '[--authority ID] [--batch 50]',
  does: 'Looks again at every child for whom it is due, as the night does. Safe to stop at any moment and to run beside others.',
  run: async (args, io) => {
    const { options } = readOptions(args, { authority: 'text', batch: 'text' });
    const batch = options.batch === undefined ? undefined : Number(options.batch);
    if (batch !== undefined && !(Number.isInteger(batch) && batch >= 1 && batch <= 1000))
      throw wrongUse('--batch is a whole number from 1 to 1000.');
    const service = await openService(readConfig(io.environment));
    try {
      const all = await listAuthorities(service.db);
      if (options.authority && !all.some(({ id }) => id === options.authority))
        throw new Problem('not-found', `There is no authority called ${options.authority.slice(0, 40)}.`);
      const began = performance.now();
      let told = Number.NEGATIVE_INFINITY;
      const { children, reasons } = await tick(service, io.now(), {
        ...(options.authority ? { authority: options.authority } : {}),
        ...(batch ? { batch } : {}),
        onProgress: (done) => {
          if (done - told < 1000) return;
          told = done;
          io.err(`${done} children looked at, ${Math.round((done / (performance.now() - began)) * 1000)} a second\n`);
        },
      });
      io.err(`${children} children looked at again, for ${reasons} reasons.\n`);
      return 0;
    } finally {
      await service.close();
    }
  },
};

export const recheckStatusCommand: Command = {
  name: 'recheck status',
  usage: '[--since 2026-11-24]',
  does: 'Says how many reasons to look again are waiting, what looking again came to, and which cases wait for a person.',
  run: async (args, io) => {
    const { options } = readOptions(args, { since: 'text' });
    const since = options.since === undefined ? new Date(io.now().getTime() - 86_400_000) : new Date(options.since);
    if (Number.isNaN(since.getTime())) throw wrongUse('--since is a day or a moment, such as 2026-11-24.');
    const service = await openService(readConfig(io.environment));
    try {
      for (const { id } of await listAuthorities(service.db)) {
        const { waiting, outcomes, cases } = await recheckStatus(service.db, id, since);
        io.out(
          `${id}\n  waiting: ${told(waiting)}\n  since ${since.toISOString()}: ${told(outcomes)}\n  open cases: ${told(cases)}\n`,
        );
      }
      return 0;
    } finally {
      await service.close();
    }
  },
};

function told(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([name, n]) => `${n} ${name}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}
