import type { Network } from '../../network/network.ts';
import { type Placed, placeGates, type Where } from '../evidence.ts';
import { marginOf } from '../margins.ts';
import { measureDrive } from '../measure-drive.ts';
import { measureWalk } from '../measure-walk.ts';
import type {
  End,
  RoadDistance,
  SecondLengths,
  SecondMissing,
  SecondOpinion,
  SnappedEnd,
  WalkDistance,
} from '../measurement.ts';
import { type Snap, snap } from '../snap.ts';
import { driveByOsrm, type FoundByOsrm, type Journey, lineByOsrm, walkByOsrm } from './ask.ts';
import type { Osrm } from './client.ts';
import { OsrmFailure } from './failure.ts';
import { hasFindings } from './findings.ts';
import { dataOf } from './lengths.ts';

/** What was measured, from where to where. */
export interface Measured<Way extends WalkDistance | RoadDistance> {
  readonly where: Where;
  readonly way: Way;
  readonly home: End;
  readonly gates: readonly End[];
}

/** Asks OSRM for the same walk, with and without unassessed stretches. Never throws for what OSRM does: then it is `missing`, with why. */
export function secondWalk(osrm: Osrm, { where, way, home, gates }: Measured<WalkDistance>): Promise<SecondOpinion> {
  return opinion(async () => {
    const { journey, marginTo } = journeyOf(osrm, where, way, home, gates);
    const [all, without] = await Promise.all([walkByOsrm(journey), walkByOsrm(journey, true)]);
    const plain = hasFindings(where) ? measureWalk(asMapped(where), home, gates) : undefined;
    return {
      ...(await lengths(journey, all, marginTo)),
      withoutUnassessed: without === 'none' ? without : without.metres,
      withoutUnassessedMarginMetres: without === 'none' ? 0 : marginTo(without),
      ...(plain && {
        oursAsMapped:
          plain.kind === 'walk'
            ? { metres: plain.path.metres, withoutUnassessed: metresOr(plain.withoutUnassessed) }
            : { metres: 'none', withoutUnassessed: 'none' },
      }),
    };
  });
}

/** Asks OSRM for the same drive. Never throws for what OSRM does: then it is `missing`, with why. */
export function secondDrive(osrm: Osrm, { where, way, home, gates }: Measured<RoadDistance>): Promise<SecondOpinion> {
  return opinion(async () => {
    const { journey, marginTo } = journeyOf(osrm, where, way, home, gates);
    const found = await driveByOsrm(journey);
    const plain = hasFindings(where) ? measureDrive(asMapped(where), home, gates) : undefined;
    return {
      ...(await lengths(journey, found, marginTo)),
      ...(plain && { oursAsMapped: { metres: plain.kind === 'drive' ? plain.path.metres : 'none' } }),
    };
  });
}

/** Adds OSRM's lines to what it said, for a map of both. What cannot be had is left out. */
export async function withLines<Way extends WalkDistance | RoadDistance>(
  osrm: Osrm,
  { where, way, home, gates }: Measured<Way>,
): Promise<Way> {
  const second = way.secondOpinion;
  if (second?.kind !== 'second') return way;
  const { journey } = journeyOf(osrm, where, way, home, gates);
  const line = async (found: Promise<FoundByOsrm | 'none'>) => {
    try {
      const way = await found;
      return way === 'none' ? undefined : (await lineByOsrm(journey, way)).line;
    } catch (error) {
      if (error instanceof OsrmFailure) return undefined;
      throw error;
    }
  };
  const first = await line(way.kind === 'walk' ? walkByOsrm(journey) : driveByOsrm(journey));
  const without = way.kind === 'walk' ? await line(walkByOsrm(journey, true)) : undefined;
  const lines = { ...(first && { line: first }), ...(without && { lineWithoutUnassessed: without }) };
  return { ...way, secondOpinion: { ...second, ...lines } };
}

async function opinion(ask: () => Promise<SecondLengths>): Promise<SecondOpinion> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof OsrmFailure)) throw error;
    return { kind: 'missing', reason: error.reason, words: error.words } satisfies SecondMissing;
  }
}

async function lengths(journey: Journey, found: FoundByOsrm | 'none', marginTo: (found: FoundByOsrm) => number) {
  const version = await journey.osrm.version(dataOf(journey.network, journey.area));
  const none = found === 'none';
  return {
    kind: 'second',
    engine: { name: 'osrm', version },
    metres: none ? found : found.metres,
    marginMetres: none ? 0 : marginTo(found),
  } as const;
}

/** From where our own measurement was made to every gate that it looked at. */
function journeyOf(
  osrm: Osrm,
  where: Where,
  way: WalkDistance | RoadDistance,
  home: End,
  gates: readonly End[],
): { journey: Journey; marginTo: (found: FoundByOsrm) => number } {
  const network = where.network!;
  const placed = placeGates(network, gates);
  // A drive may have been measured from or to another road than the nearest: see `measureDrive`.
  const school: Placed = { kind: 'placed', given: way.school, snap: snapAgain(network, way.school) };
  const others = placed.kind === 'gates' ? placed.placed.filter(({ given }) => !isSamePlace(given, school.given)) : [];
  const ends = [school, ...others];
  const journey = {
    osrm,
    network,
    area: where.area,
    from: snapAgain(network, way.home),
    to: ends.map((end) => end.snap),
  };
  const marginTo = ({ metres, end }: FoundByOsrm) =>
    marginOf(home, ends.find((each) => each.snap === end.of)!.given, metres);
  return { journey, marginTo };
}

const isSamePlace = (a: End, b: End): boolean => a.at.lat === b.at.lat && a.at.lon === b.at.lon;

/** A place on the network found again from what was kept of it. */
function snapAgain(network: Network, { snapped, wayId }: SnappedEnd): Snap {
  const found = snap(network, snapped, (edge) => network.ways[network.edgeWay[edge]!]!.id === wayId);
  if (found.kind !== 'snap') throw new Error(`A place on way ${wayId} is no longer on the network it was measured on.`);
  return found;
}

const metresOr = (path: WalkDistance['withoutUnassessed']): number | 'none' => (path === 'none' ? path : path.metres);

const asMapped = ({ network, area, attribution }: Where): Where => ({ ...(network && { network }), area, attribution });
