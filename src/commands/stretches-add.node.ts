import { readConfig } from '../config.ts';
import { drawStretch, keepStretch, linesFromText } from '../network/index.ts';
import { openService } from '../service.node.ts';
import type { Command } from './command.ts';
import { textOf } from './lines.ts';
import { needed, readOptions } from './options.ts';
import { walkingArea } from './stretches-asked.node.ts';

export const stretchesAdd: Command = {
  name: 'stretches add',
  usage: '--area AREA --name "Name" --by PERSON [--keep] < line.geojson',
  does: 'Draws a stretch from GeoJSON: says which ways the line follows and how much of it. With --keep it is added to the register, not assessed yet.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text', name: 'text', by: 'text', keep: 'flag' });
    const [name, by] = [needed(options.name, '--name'), needed(options.by, '--by')];
    const lines = linesFromText(await textOf(io.input));
    const service = await openService(readConfig(io.environment));
    try {
      const { area, network } = await walkingArea(service, options.area);
      const drawn = drawStretch(network, lines);
      for (const { id, called, metres } of drawn.ways) io.err(`Way ${id}, ${called}: ${Math.round(metres)} metres.\n`);
      io.err(`Drawn: ${Math.round(drawn.metresDrawn)} metres. On ways: ${Math.round(drawn.metresFollowed)} metres.\n`);
      if (!options.keep) {
        io.err('Nothing was kept. With --keep it is.\n');
        return 0;
      }
      const { authority, id, mapSha256 } = area;
      const { parts } = drawn;
      const kept = await keepStretch(service.db, { authority, area: id, name, parts, mapSha256, by, now: io.now() });
      io.out(`${kept.id}\n`);
      return 0;
    } finally {
      await service.close();
    }
  },
};
