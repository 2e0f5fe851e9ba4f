import { readConfig } from '../config.ts';
import { buildOsrmData, osrmFolder } from '../measuring/osrm/build.node.ts';
import { findPrograms } from '../measuring/osrm/programs.node.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { progress } from './progress.ts';

export const osrmBuild: Command = {
  name: 'osrm build',
  usage: '[--area AREA]',
  does: 'Builds the data with which OSRM can measure an area, from its prepared networks. OSRM’s programs come from OSRM_BIN, or are fetched once.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text' });
    const config = readConfig(io.environment);
    const service = await openService(config);
    const bar = progress(io);
    try {
      const area = await areaAsked(service.db, options.area);
      const networks = service.preparedArea(area);
      const programs = await findPrograms(config.dataDir, io.environment, io.err);
      const folder = osrmFolder(config.dataDir, area.id);
      const built = await buildOsrmData({ networks, folder, programs, onStep: bar.step });
      bar.end();
      io.out(`${built.path}\n`);
      io.err(`OSRM’s data of ${area.name} are ready. Start it: fairmile osrm serve --area ${area.id}\n`);
      for (const line of area.attribution) io.err(`${line}\n`);
      return 0;
    } finally {
      bar.end();
      await service.close();
    }
  },
};
