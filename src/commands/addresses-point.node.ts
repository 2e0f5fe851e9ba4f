import { readConfig } from '../config.ts';
import { findAddress, officerPointHistory, setOfficerPoint, withdrawOfficerPoint } from '../places/index.ts';
import { Problem } from '../problem.ts';
import { openService } from '../service.node.ts';
import { areaAsked } from './area-asked.node.ts';
import { type Command, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { needed, readOptions } from './options.ts';

const COLUMNS = ['version', 'lat', 'lon', 'state', 'by', 'set_at', 'reason'];

export const addressesPoint: Command = {
  name: 'addresses point',
  usage: 'UPRN [--area AREA] [--at LAT,LON | --back] [--reason "How it is known" --by PERSON]',
  does: 'Says where the way from an address begins, as an officer found it, or goes back to the address’s own point with --back. Prints every version, newest first.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, {
      area: 'text',
      at: 'text',
      back: 'flag',
      reason: 'text',
      by: 'text',
    });
    const number = needed(words[0], 'The UPRN');
    if (options.at !== undefined && options.back) throw wrongUse('Give --at or --back, not both.');
    const service = await openService(readConfig(io.environment));
    try {
      const { db } = service;
      const area = await areaAsked(db, options.area);
      const [address] = await findAddress(db, number, area.id);
      if (!address) throw new Problem('not-found', `There is no address with that UPRN in ${area.name}.`);
      const { uprn } = address;
      const seen = (await officerPointHistory(db, area.id, uprn))[0]?.version ?? 0;
      if (options.at !== undefined || options.back) {
        if (area.authority === undefined)
          throw new Problem('not-found', `${area.name} belongs to no council, so that nobody can set a point in it.`);
        const edit = {
          authority: area.authority,
          area: area.id,
          uprn,
          seen,
          reason: needed(options.reason, '--reason'),
          by: needed(options.by, '--by'),
          now: io.now(),
        };
        if (options.at === undefined) await withdrawOfficerPoint(db, edit);
        else await setOfficerPoint(db, { ...edit, at: pointIn(options.at) });
      }
      const rows = (await officerPointHistory(db, area.id, uprn)).map(
        ({ version, at, withdrawn, by, setAt, reason }) => [
          version,
          at.lat,
          at.lon,
          withdrawn ? 'taken back' : 'set',
          by,
          setAt.toISOString(),
          reason,
        ],
      );
      io.out(asCsv([COLUMNS, ...rows]));
      return 0;
    } finally {
      await service.close();
    }
  },
};

function pointIn(text: string): { lat: number; lon: number } {
  const parts = /^(-?\d{1,2}(?:\.\d{1,15})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,15})?)$/.exec(text.trim());
  if (!parts) throw wrongUse('--at must be latitude and longitude, such as 53.9851,1.8222.');
  return { lat: Number(parts[1]), lon: Number(parts[2]) };
}
