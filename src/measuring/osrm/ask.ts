import { EdgeFlag, type Network } from '../../network/network.ts';
import { NEAR_END_METRES } from '../drive.ts';
import { metresBetween } from '../flat.ts';
import type { Path } from '../measurement.ts';
import type { Snap } from '../snap.ts';
import { type Terms, termsFor, withoutUnassessed } from '../terms.ts';
import type { Osrm } from './client.ts';
import { OsrmFailure } from './failure.ts';
import { dataOf, type Question, type Shortest, shortestByOsrm } from './lengths.ts';
import { pathOfRoute } from './path-of-route.ts';
import { EXCLUDE } from './profile.ts';
import { type Side, type Stop, stopsAt, stopsBeside, stopsBeyondPrivate } from './stops.ts';

/** From one end to the nearest of some others, all of them on the network already, on the map's own terms. */
export interface Journey {
  readonly osrm: Osrm;
  readonly network: Network;
  readonly area: string;
  readonly from: Snap;
  readonly to: readonly Snap[];
}

/** What OSRM found, and what it was asked, so that its line can be asked for. */
export interface FoundByOsrm extends Shortest {
  readonly exclude: readonly string[];
}

type Stops = (snap: Snap, side: Side) => Stop[];

/** The shortest walk that OSRM knows. @throws OsrmFailure */
export function walkByOsrm(journey: Journey, avoidUnassessed = false): Promise<FoundByOsrm | 'none'> {
  const { network } = journey;
  const all = termsFor(network);
  const terms = avoidUnassessed ? withoutUnassessed(all) : all;
  return found(journey, terms, EXCLUDE[avoidUnassessed ? 'walkWithoutUnassessed' : 'walk'], () => []);
}

/**
 * The shortest drive that OSRM knows. It cannot be told of a rule about the first and last 100 m, so there the private ways are ours and
 * OSRM is asked for what lies between. @throws OsrmFailure
 */
export async function driveByOsrm(journey: Journey): Promise<FoundByOsrm | 'none'> {
  const { network, from, to } = journey;
  const all = termsFor(network);
  const open: Terms = { ...all, avoid: all.avoid | EdgeFlag.onlyNearEnds };
  const beyond: Stops = (snap, side) => stopsBeyondPrivate(network, snap, side, open);
  const drive = await found(journey, open, EXCLUDE.driveWithoutNearEnds, beyond);
  const close = to.filter((end) => metresBetween(from.at, end.at) <= 2 * NEAR_END_METRES);
  if (close.length === 0) return drive;
  // So close, private ways may be driven from end to end.
  const short = await found({ ...journey, to: close }, all, EXCLUDE.drive, () => []);
  const isBetter =
    short !== 'none' && short.metres <= 2 * NEAR_END_METRES && !(drive !== 'none' && drive.metres <= short.metres);
  return isBetter ? short : drive;
}

/** Its line, as OSRM draws it between the places it was asked about. @throws OsrmFailure */
export async function lineByOsrm({ osrm, network, area }: Journey, found: FoundByOsrm): Promise<Path> {
  const { start, end, exclude } = found;
  const reply = await osrm.route(dataOf(network, area), { coordinates: [start.at, end.at], exclude });
  if (reply.code !== 'Ok') throw new OsrmFailure('absurd', 'no line for a way that has a length');
  return { ...pathOfRoute(network, reply), metres: found.metres };
}

async function found(
  { osrm, network, area, from, to }: Journey,
  terms: Terms,
  exclude: readonly string[],
  more: Stops,
): Promise<FoundByOsrm | 'none'> {
  // Whoever is there already goes nowhere, also where no way leads on.
  const there = to.find((end) => isSamePlace(from, end));
  if (there) {
    const stop = (of: Snap): Stop => ({ at: of.at, metres: 0, of });
    return { metres: 0, start: stop(from), end: stop(there), exclude };
  }
  const ask = async (stops: Stops) => {
    const ends = to.flatMap((end) => [...stops(end, 'end'), ...more(end, 'end')]);
    const starts = [...stops(from, 'start'), ...more(from, 'start')];
    const question: Question = { osrm, network, area, exclude, starts, ends };
    const best = await shortestByOsrm(question);
    return best === 'none' ? best : { ...best, exclude };
  };
  try {
    return await ask((snap, side) => stopsAt(network, snap, side, terms));
  } catch (error) {
    const isElsewhere = error instanceof OsrmFailure && error.reason === 'other-place';
    // Two ends on one edge may be joined by it alone, which cannot be asked for from its nodes.
    if (!isElsewhere || to.some(({ edge }) => edge === from.edge)) throw error;
    return ask((snap, side) => stopsBeside(network, snap, side, terms));
  }
}

/** On a bridge the same spot is another place. */
function isSamePlace(a: Snap, b: Snap): boolean {
  const isNode = ({ toFrom, toTo }: Snap) => toFrom === 0 || toTo === 0;
  return a.at.lat === b.at.lat && a.at.lon === b.at.lon && (a.edge === b.edge || (isNode(a) && isNode(b)));
}
