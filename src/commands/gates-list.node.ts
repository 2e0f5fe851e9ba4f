import { readConfig } from '../config.ts';
import { schoolsOf } from '../places/index.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import type { Command } from './command.ts';
import { asCsv } from './csv.node.ts';
import { readOptions } from './options.ts';

const COLUMNS = ['urn', 'id', 'lat', 'lon', 'name', 'source', 'for_pupils', 'start_and_end', 'hours', 'from', 'until'];

export const gatesList: Command = {
  name: 'gates list',
  usage: '[--area AREA]',
  does: 'Lists every known gate of an area as CSV, as gates import reads it. Schools without one are counted.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text' });
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const schools = await schoolsOf(service.db, area.id);
      const rows = schools.flatMap(({ urn, gates }) =>
        gates.map((gate) => [
          ...[urn, gate.id, gate.lat, gate.lon, gate.name ?? '', gate.source],
          ...[gate.forPupils ?? '', gate.startAndEnd ?? '', gate.hours ?? '', gate.from ?? '', gate.until ?? ''],
        ]),
      );
      io.out(asCsv([COLUMNS, ...rows]));
      const without = schools.filter(({ gates }) => gates.length === 0).length;
      io.err(`${rows.length} gates; ${without} of ${schools.length} schools have no known gate.\n`);
      return 0;
    } finally {
      await service.close();
    }
  },
};
