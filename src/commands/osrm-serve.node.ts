import { readConfig } from '../config.ts';
import { builtOsrmData, osrmFolder } from '../measuring/osrm/build.node.ts';
import { findPrograms } from '../measuring/osrm/programs.node.ts';
import { serveOsrm } from '../measuring/osrm/serve.node.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { type Command, wrongUse } from './command.ts';
import { readOptions } from './options.ts';

const USUAL_PORT = '5000';

export const osrmServe: Command = {
  name: 'osrm serve',
  usage: '[--area AREA] [--port 5000]',
  does: 'Starts OSRM with an area’s data, for this machine only (127.0.0.1) and without a log of what it is asked. It runs until it is stopped.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text', port: 'text' });
    const port = portAsked(options.port ?? USUAL_PORT);
    const config = readConfig(io.environment);
    // Closed before OSRM starts: the embedded records can be open in one program only.
    const service = await openService(config);
    const data = await areaAsked(service.db, options.area)
      .then((area) => builtOsrmData(osrmFolder(config.dataDir, area.id), service.preparedArea(area)))
      .finally(() => service.close());
    const server = await serveOsrm(await findPrograms(config.dataDir, io.environment, io.err), data, port);
    io.out(`${server.url}\n`);
    io.err(`OSRM is ready. Start Fairmile with OSRM_URL=${server.url}\n`);
    const stop = () => server.stop();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    return server.ended;
  },
};

function portAsked(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw wrongUse('--port must be a number from 1 to 65535.');
}
