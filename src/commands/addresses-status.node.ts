import { readConfig } from '../config.ts';
import { addressesStatus } from '../places/index.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';

export const addressesStatusCommand: Command = {
  name: 'addresses status',
  usage: '[--area AREA]',
  does: 'How many addresses of an area are held, and when a list last changed any.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text' });
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const { last, ...status } = await addressesStatus(service.db, area.id);
      const when = last ? { lastChangedAt: last.at.toISOString(), lastChangedBy: last.source } : {};
      io.out(`${JSON.stringify({ area: area.id, ...status, ...when }, null, 2)}\n`);
      return 0;
    } finally {
      await service.close();
    }
  },
};
