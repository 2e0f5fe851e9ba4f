import { readConfig } from '../config.ts';
import { importFiles } from '../import-files.node.ts';
import { openService } from '../service.node.ts';
import type { Command } from './command.ts';
import { needed, readOptions } from './options.ts';
import { progress } from './progress.ts';

const OSM = 'Map data © OpenStreetMap contributors, available under the Open Database Licence';
const OGL = 'Contains public sector information licensed under the Open Government Licence v3.0';

/** More than this on a screen helps nobody. */
const MOST_FAULTS = 20;

export const areaImport: Command = {
  name: 'area import',
  usage:
    'AREA --osm FILE.osm.pbf --schools FILE.csv --postcodes FILE.csv [--gates FILE.csv] [--name "Name"] [--authority ID] [--council CODE] [--attribution "…"]…',
  does: 'Imports an area, or imports it anew: its map, schools, postcodes and gates. Lists may be given more than once.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, {
      osm: 'text',
      schools: 'many',
      postcodes: 'many',
      gates: 'many',
      name: 'text',
      authority: 'text',
      council: 'text',
      attribution: 'many',
    });
    const id = needed(words[0], 'The short name of the area');
    const osm = needed(options.osm, '--osm');
    needed(options.schools[0], '--schools');
    needed(options.postcodes[0], '--postcodes');
    const service = await openService(readConfig(io.environment));
    const bar = progress(io);
    try {
      const { schools, postcodes, gates } = options;
      const attribution = options.attribution.length > 0 ? options.attribution : [OSM, OGL];
      const name = options.name ?? `${id[0]!.toUpperCase()}${id.slice(1)}`;
      const area = {
        id,
        name,
        ...(options.authority ? { authority: options.authority } : {}),
        ...(options.council ? { council: options.council } : {}),
        attribution,
        fictional: false,
        osm,
        schools,
        postcodes,
        gates,
      };
      const done = await importFiles(service, area, io.now(), bar.step);
      bar.end();
      io.err(`${name} is ready: ${done.schools} schools, ${done.postcodes} postcodes, ${done.gates} gates.\n`);
      for (const [what, count] of Object.entries(done.leftOut)) io.err(`Left out: ${count} ${what}.\n`);
      for (const { file, line, column, reason } of done.faults.slice(0, MOST_FAULTS))
        io.err(`${file}, line ${line}, ${column}: ${reason}.\n`);
      if (done.faults.length > MOST_FAULTS) io.err(`… and ${done.faults.length - MOST_FAULTS} more rows like that.\n`);
      return done.faults.length > 0 ? 1 : 0;
    } finally {
      bar.end();
      await service.close();
    }
  },
};
