import type { Network } from '../../network/network.ts';
import type { LatLon } from '../../places/point.ts';
import { metresBetween } from '../flat.ts';
import type { Osrm, OsrmData } from './client.ts';
import { dataVersionOf } from './export.ts';
import { OsrmFailure } from './failure.ts';
import type { TableReply } from './replies.ts';
import type { Stop } from './stops.ts';

/** One question to OSRM: from any of some places to any of some others. */
export interface Question {
  readonly osrm: Osrm;
  readonly network: Network;
  readonly area: string;
  readonly exclude: readonly string[];
  readonly starts: readonly Stop[];
  readonly ends: readonly Stop[];
}

/** The shortest of them all, with what lies between the places and the ends added. */
export interface Shortest {
  readonly metres: number;
  readonly start: Stop;
  readonly end: Stop;
}

/** Straight lines are reckoned by us and ways by OSRM, which keeps places to about 0.1 m. */
const STRAIGHT_DOUBT_METRES = 1;
/** What OSRM's metres may be off by over a straight line. */
const STRAIGHT_DOUBT_SHARE = 0.005;

/**
 * The shortest way OSRM knows; `none` when it knows none. With no place to ask about, nothing is asked.
 * @throws OsrmFailure when there is no answer, or not one to these places on this map
 */
export async function shortestByOsrm(question: Question): Promise<Shortest | 'none'> {
  const lengths = await lengthsByOsrm(question);
  let best: Shortest | 'none' = 'none';
  question.starts.forEach((start, i) => {
    question.ends.forEach((end, j) => {
      const metres = lengths[i]?.[j];
      if (metres === null || metres === undefined) return;
      if (best === 'none' || metres < best.metres) best = { metres, start, end };
    });
  });
  return best;
}

/**
 * From every start, a row; in it to every end, with what lies between the places and the ends added; null where OSRM knows no way. No rows
 * when it knows none at all, or there is nothing to ask about.
 * @throws OsrmFailure as {@link shortestByOsrm}
 */
export async function lengthsByOsrm(question: Question): Promise<readonly (readonly (number | null)[])[]> {
  const { osrm, network, area, exclude, starts, ends } = question;
  if (starts.length === 0 || ends.length === 0) return [];
  const coordinates = [...starts, ...ends].map(({ at }) => at);
  const reply = await osrm.table(dataOf(network, area), { coordinates, exclude, sources: starts.length });
  if (reply.code === 'NoSegment') throw new OsrmFailure('other-place');
  if (reply.code !== 'Ok') return [];
  insistOnPlaces(reply, starts, ends);
  return starts.map((start, i) =>
    ends.map((end, j) => {
      const between = reply.distances[i]![j]!;
      if (between === null) return null;
      insistOnSense(start.at, end.at, between);
      return start.metres + between + end.metres;
    }),
  );
}

export function dataOf({ made, bounds: [south, west, north, east] }: Network, area: string): OsrmData {
  const anywhere = { lat: (south + north) / 2, lon: (west + east) / 2 };
  return { area, dataVersion: dataVersionOf(made), anywhere };
}

/** Each way in OSRM's data is called by the number of our edge first. */
export function edgeNamed(name: string): number {
  return Number(/^(\d+) /.exec(name)?.[1] ?? Number.NaN);
}

function insistOnPlaces(reply: Extract<TableReply, { code: 'Ok' }>, starts: readonly Stop[], ends: readonly Stop[]) {
  const { sources, destinations, distances } = reply;
  const rightSize =
    sources.length === starts.length &&
    destinations.length === ends.length &&
    distances.length === starts.length &&
    distances.every((row) => row.length === ends.length);
  if (!rightSize) throw new OsrmFailure('absurd', 'the table has another size than was asked for');
  const isThere = (stop: Stop, name: string) => stop.edge === undefined || edgeNamed(name) === stop.edge;
  const there =
    starts.every((stop, i) => isThere(stop, sources[i]!.name)) &&
    ends.every((stop, i) => isThere(stop, destinations[i]!.name));
  if (!there) throw new OsrmFailure('other-place');
}

/** No way is shorter than the straight line. */
function insistOnSense(from: LatLon, to: LatLon, metres: number): void {
  const straight = metresBetween(from, to);
  if (metres < straight * (1 - STRAIGHT_DOUBT_SHARE) - STRAIGHT_DOUBT_METRES)
    throw new OsrmFailure('absurd', 'a way shorter than the straight line');
}
