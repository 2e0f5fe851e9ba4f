import { readConfig } from '../config.ts';
import { addressesAt } from '../places/index.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import type { Command } from './command.ts';
import { asCsv } from './csv.node.ts';
import { needed, readOptions } from './options.ts';

const COLUMNS = ['uprn', 'address', 'lat', 'lon', 'classification', 'measured_from'];

export const addressesList: Command = {
  name: 'addresses list',
  usage: '--postcode "AA9 9AA" [--area AREA]',
  does: 'The addresses of one postcode that may be homes, with their UPRNs. CSV out. There is no list of them all.',
  run: async (args, io) => {
    const { options } = readOptions(args, { area: 'text', postcode: 'text' });
    const postcode = needed(options.postcode, '--postcode');
    const service = await openService(readConfig(io.environment));
    try {
      const area = await areaAsked(service.db, options.area);
      const found = await addressesAt(service.db, postcode, area.id);
      const rows = found.map(({ uprn, address = '', at, classification = '', officerPoint }) => {
        const { lat, lon } = officerPoint ?? at;
        return [uprn, address, lat, lon, classification, officerPoint ? 'officer-point' : 'address-point'];
      });
      io.out(asCsv([COLUMNS, ...rows]));
      if (rows.length === 0) io.err(`No addresses are held for that postcode in ${area.name}.\n`);
      return rows.length === 0 ? 1 : 0;
    } finally {
      await service.close();
    }
  },
};
