import { type RankedStretch, type Ranking, rankStretches, whereForEach } from '../checks/index.ts';
import { readConfig } from '../config.ts';
import { assessmentsOf, lineOfRun, wholeEdge } from '../network/index.ts';
import type { Network } from '../network/network.ts';
import { openService } from '../service.node.ts';
import type { Command } from './command.ts';
import { asCsv } from './csv.node.ts';
import { readOptions } from './options.ts';
import { progress } from './progress.ts';
import { CHILD_OPTIONS, CHILD_USAGE, childAtEach, walkingArea } from './stretches-asked.node.ts';

const COLUMNS = [
  'rank',
  'called',
  'metres',
  'lat',
  'lon',
  'settled_either_way',
  'settled_only_if_safe',
  'settled_only_if_unsafe',
  'children',
];

export const stretchesRank: Command = {
  name: 'stretches rank',
  usage: `${CHILD_USAGE} [--geojson]`,
  does: 'Which stretch that nobody has assessed would settle the most children, for a made-up child at every postcode: CSV out, the most useful first. With --geojson the stretches themselves, one a line.',
  run: async (args, io) => {
    const { options } = readOptions(args, { ...CHILD_OPTIONS, geojson: 'flag' });
    const service = await openService(readConfig(io.environment));
    const bar = progress(io);
    try {
      const on = await walkingArea(service, options.area);
      const pupils = await childAtEach(service, on, options);
      const { area, network } = on;
      const held = await assessmentsOf(service.db, { authority: area.authority, area: area.id });
      const whereFor = await whereForEach(service.db, area, network, held, pupils);
      const where = pupils[0] ? whereFor(pupils[0]) : { network, area: area.id, attribution: area.attribution };
      const ranking = rankStretches(where, pupils, (done) => bar.step('Measuring', done));
      bar.end();
      if (options.geojson)
        for (const stretch of ranking.stretches) io.out(`${JSON.stringify(asFeature(network, stretch))}\n`);
      else io.out(asCsv([COLUMNS, ...ranking.stretches.map((stretch, at) => row(network, stretch, at + 1))]));
      io.err(summary(ranking));
      for (const line of area.attribution) io.err(`${line}\n`);
      return 0;
    } finally {
      bar.end();
      await service.close();
    }
  },
};

function row(network: Network, stretch: RankedStretch, rank: number): (string | number)[] {
  const { called, metres, edges, eitherWay, onlyIfSafe, onlyIfUnsafe } = stretch;
  const middle = edges[edges.length >> 1]!;
  const at = (network.shapeFirst[middle]! + network.shapeFirst[middle + 1]!) >> 1;
  const ids = [...eitherWay, ...onlyIfSafe, ...onlyIfUnsafe].map(({ pupil }) => pupil.id).join('; ');
  const place = [network.shapeLat[at]!, network.shapeLon[at]!];
  return [rank, called, Math.round(metres), ...place, eitherWay.length, onlyIfSafe.length, onlyIfUnsafe.length, ids];
}

function asFeature(network: Network, { called, metres, edges }: RankedStretch) {
  const coordinates = edges.map((edge) => lineOfRun(network, wholeEdge(network, edge)));
  return { type: 'Feature', properties: { called, metres }, geometry: { type: 'MultiLineString', coordinates } };
}

const summary = ({ pupils, open, stretches }: Ranking): string =>
  [
    `${pupils} children. For ${open} of them walking distance is open, and they walk along a stretch that nobody has assessed.`,
    stretches.length === 0
      ? 'No single stretch would settle any of them.'
      : `${stretches.length === 1 ? 'One stretch' : `${stretches.length} stretches`} would each settle somebody. The first settles ${stretches[0]!.eitherWay.length} whichever way it is found.`,
    '',
  ].join('\n');
