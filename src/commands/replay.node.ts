import { readConfig } from '../config.ts';
import { replayDecision } from '../decisions/index.ts';
import { openService } from '../service.node.ts';
import type { Command } from './command.ts';
import { needed, readOptions } from './options.ts';

export const replay: Command = {
  name: 'replay',
  usage: 'ID',
  does: 'Decides a stored case again, from its stored facts and measurements with the text of the law it was made with, and compares the bytes.',
  run: async (args, io) => {
    const { words } = readOptions(args, {});
    const id = needed(words[0], 'The decision’s ID');
    const service = await openService(readConfig(io.environment));
    try {
      const { replayed, same } = await replayDecision(service.db, id);
      io.out(`${replayed}\n`);
      io.err(same ? 'The same bytes as the record.\n' : 'NOT the same as the record.\n');
      return same ? 0 : 1;
    } finally {
      await service.close();
    }
  },
};
