import { readConfig } from '../config.ts';
import { type AreaVersion, areas, type VersionState, versionsOf } from '../places/index.ts';
import { openService } from '../service.node.ts';
import type { Command } from './command.ts';
import { asCsv } from './csv.node.ts';
import { readOptions } from './options.ts';

const COLUMNS = [
  'area',
  'version',
  'state',
  'map_day',
  'map_sha256',
  'access_policy',
  'imported_at',
  'in_force_from',
  'in_force_until',
];

const STATES: Readonly<Record<VersionState, string>> = {
  'in-force': 'in force',
  candidate: 'candidate',
  before: 'in force before',
  gone: 'files no longer kept',
};

export const areaList: Command = {
  name: 'area list',
  usage: '[--area AREA]',
  does: 'Lists the areas held, each with its versions: which map, imported when, in force or not. CSV out.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text' });
    const service = await openService(readConfig(io.environment));
    try {
      const held = (await areas(service.db)).filter(({ id }) => options.area === undefined || id === options.area);
      io.out(asCsv([COLUMNS]));
      for (const { id } of held) io.out(asCsv((await versionsOf(service.db, id)).map(row)));
      if (held.length > 0) return 0;
      io.err(
        options.area ? `There is no area called ${options.area.slice(0, 40)}.\n` : 'No area has been imported yet.\n',
      );
      return options.area ? 1 : 0;
    } finally {
      await service.close();
    }
  },
};

function row(version: AreaVersion): (string | number)[] {
  const { area, number, state, mapDay, mapSha256, policyVersion, importedAt, inForceFrom, inForceUntil } = version;
  const times = [importedAt, inForceFrom, inForceUntil].map((at) => at?.toISOString() ?? '');
  return [area, number, STATES[state], mapDay ?? '', mapSha256, policyVersion, ...times];
}
