import { readConfig } from '../config.ts';
import { metresOfParts, placeStretch, readRegister, stretchState } from '../network/index.ts';
import { openService } from '../service.node.ts';
import type { Command } from './command.ts';
import { asCsv } from './csv.node.ts';
import { neededDay, readOptions } from './options.ts';
import { walkingArea } from './stretches-asked.node.ts';

const COLUMNS = ['id', 'name', 'metres', 'on_the_map', 'metres_lost', 'state', 'assessment', 'from', 'until'];

export const stretchesList: Command = {
  name: 'stretches list',
  usage: '--area AREA --on DATE',
  does: 'The register of stretches: what is found about each on a day, and whether the map in force still has it. CSV out.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text', on: 'text' });
    const on = neededDay(options.on, '--on');
    const service = await openService(readConfig(io.environment));
    try {
      const { area, network } = await walkingArea(service, options.area);
      const register = await readRegister(service.db, { authority: area.authority, area: area.id });
      const rows = register.map((stretch) => {
        const { state, metresLost } = placeStretch(network, stretch);
        const found = stretchState(stretch.assessments, on);
        const newest = found.inForce.at(-1);
        return [
          stretch.id,
          stretch.name,
          Math.round(metresOfParts(stretch.parts)),
          state,
          Math.round(metresLost),
          found.state,
          newest?.id ?? '',
          newest?.from ?? '',
          newest?.until ?? '',
        ];
      });
      io.out(asCsv([COLUMNS, ...rows]));
      const astray = rows.filter(([, , , state]) => state === 'partly' || state === 'lost').length;
      if (astray > 0)
        io.err(
          `${astray} are not wholly on the map in force: what is lost counts for nobody until it is drawn again.\n`,
        );
      return astray > 0 ? 1 : 0;
    } finally {
      await service.close();
    }
  },
};
