import { readConfig } from '../config.ts';
import { explainWay } from '../network/index.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { type Command, wrongUse } from './command.ts';
import { needed, readOptions } from './options.ts';

export const networkExplain: Command = {
  name: 'network explain',
  usage: '--way ID [--area AREA]',
  does: 'Says why a way of the map counts for walking and for driving, or why it does not.',
  run: async (args, io) => {
    const { options } = readOptions(args, { way: 'text', area: 'text' });
    const way = Number(needed(options.way, '--way'));
    if (!Number.isSafeInteger(way) || way <= 0) throw wrongUse('--way must be the number of a way in OpenStreetMap.');
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const ledger = service.preparedArea(area).ledger();
      const explained = (['walking', 'driving'] as const).map((kind) => explainWay(ledger, way, kind));
      for (const each of explained) {
        io.out(
          `${each.kind}: ${each.outcome.replaceAll('-', ' ')}${each.unassessed ? ', unassessed' : ''}${each.onlyNearEnds ? ', only near an end' : ''} (${each.codes.join(', ') || 'no rule'})\n`,
        );
        for (const words of each.words) io.out(`  ${words}\n`);
        if (each.reason) io.out(`  Why: ${each.reason}\n`);
      }
      const tags = Object.entries(explained[0]!.tags ?? {});
      if (tags.length > 0) io.out(`tags: ${tags.map(([key, value]) => `${key}=${value}`).join(', ')}\n`);
      for (const line of area.attribution) io.out(`${line}\n`);
      return explained[0]!.outcome === 'not-in-map' ? 1 : 0;
    } finally {
      await service.close();
    }
  },
};
