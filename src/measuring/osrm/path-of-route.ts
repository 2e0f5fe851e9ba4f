import { EdgeFlag, type Network } from '../../network/network.ts';
import { metresBetween } from '../flat.ts';
import type { Path, Stretch } from '../measurement.ts';
import { callWay } from '../path.ts';
import { edgeBetween } from './export.ts';
import { OsrmFailure } from './failure.ts';
import type { RouteReply } from './replies.ts';

/**
 * A route of OSRM's as a path: its own line and length, and the ways of our network that it lies on, known by the numbers of its nodes.
 * @throws OsrmFailure where it goes along anything that is not in our network
 */
export function pathOfRoute(network: Network, { routes: [route] }: Extract<RouteReply, { code: 'Ok' }>): Path {
  const line = route!.geometry.coordinates;
  const { nodes } = route!.legs[0].annotation;
  if (nodes.length !== line.length) throw new OsrmFailure('absurd', 'a line with other points than its nodes');
  const stretches: Stretch[] = [];
  for (let i = 1; i < line.length; i++) {
    const edge = edgeBetween(network, nodes[i - 1]!, nodes[i]!);
    if (edge === undefined) throw new OsrmFailure('absurd', 'a line off our network');
    const [[lonA, latA], [lonB, latB]] = [line[i - 1]!, line[i]!];
    add(stretches, network, edge, metresBetween({ lat: latA, lon: lonA }, { lat: latB, lon: lonB }));
  }
  return { metres: route!.distance, line, stretches };
}

function add(stretches: Stretch[], { ways, edgeWay, edgeFlags }: Network, edge: number, metres: number): void {
  if (metres === 0) return;
  const way = ways[edgeWay[edge]!]!;
  const unassessed = (edgeFlags[edge]! & EdgeFlag.unassessed) !== 0;
  const last = stretches.at(-1);
  if (last?.wayId === way.id && last.unassessed === unassessed)
    stretches[stretches.length - 1] = { ...last, metres: last.metres + metres };
  else stretches.push({ wayId: way.id, called: callWay(way), metres, unassessed });
}
