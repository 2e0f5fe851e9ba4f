import { evidenceOf, type Found, type Placed, place, placeGates, snappedEnd, type Where } from '../evidence.ts';
import { hangsOnOpening } from '../if-shut.ts';
import { marginOf } from '../margins.ts';
import type { End, NotMeasured, RoadDistance, WalkDistance } from '../measurement.ts';
import { missing } from '../words.ts';
import { driveByOsrm, type FoundByOsrm, type Journey, lineByOsrm, walkByOsrm } from './ask.ts';
import type { Osrm } from './client.ts';
import { OsrmFailure } from './failure.ts';
import { hasFindings } from './findings.ts';
import { dataOf } from './lengths.ts';

/**
 * `measureWalk` with OSRM in place of our search: both ends are still put on the network by us, and the answer has the same shape.
 * What people have found is not in OSRM's data. Where there are findings it cannot measure, and says so: a closed way would be walked. The
 * same where it is not known which gates are open.
 * @throws Problem `invalid-request` when an end is not a place on the ground
 */
export function measureWalkByOsrm(
  osrm: Osrm,
  where: Where,
  home: End | undefined,
  gates: readonly End[],
): Promise<WalkDistance | NotMeasured> {
  return measured(osrm, where, home, gates, async ({ journey, toFound, evidence }) => {
    const [all, without] = await Promise.all([walkByOsrm(journey), walkByOsrm(journey, true)]);
    if (all === 'none') return missing('no-walk-on-map');
    const found = await toFound(all);
    const unassessed = found.path.stretches.filter((stretch) => stretch.unassessed);
    const second = without === 'none' ? undefined : await toFound(without);
    return {
      kind: 'walk',
      ...(await evidence(found)),
      withoutUnassessed: second?.path ?? 'none',
      withoutUnassessedMarginMetres: second ? marginOf(home!, second.school.given, second.path.metres) : 0,
      ...(second &&
        second.school !== found.school && { schoolWithoutUnassessed: snappedEnd(journey.network, second.school) }),
      unassessed: unassessed.sort((a, b) => b.metres - a.metres),
    };
  });
}

/** `measureDrive` with OSRM in place of our search; but an end up a long private way is not moved to another road. */
export function measureDriveByOsrm(
  osrm: Osrm,
  where: Where,
  home: End | undefined,
  gates: readonly End[],
): Promise<RoadDistance | NotMeasured> {
  return measured(osrm, where, home, gates, async ({ journey, toFound, evidence }) => {
    const found = await driveByOsrm(journey);
    if (found === 'none') return missing('no-drive-on-map');
    return { kind: 'drive', ...(await evidence(await toFound(found))) };
  });
}

interface Asking {
  readonly journey: Journey;
  /** With the line, between the ends that it is of. */
  toFound(found: FoundByOsrm): Promise<Found>;
  evidence(found: Found): Promise<Omit<RoadDistance, 'kind' | 'ifShut'>>;
}

async function measured<Way>(
  osrm: Osrm,
  where: Where,
  home: End | undefined,
  gates: readonly End[],
  measure: (asking: Asking) => Promise<Way | NotMeasured>,
): Promise<Way | NotMeasured> {
  const { network } = where;
  if (home === undefined) return missing('home-not-known');
  if (gates.length === 0) return missing('school-place-not-known');
  if (network === undefined) return missing('no-network');
  if (hasFindings(where)) return missing('program-not-to-be-had');
  const start = place(network, home, 'home');
  if (start.kind === 'missing') return start;
  const ends = placeGates(network, gates);
  if (ends.kind === 'missing') return ends;
  // What the way would be with a gate shut it is not asked for.
  if (hangsOnOpening(ends.placed)) return missing('program-not-to-be-had');
  const journey = { osrm, network, area: where.area, from: start.snap, to: ends.placed.map(({ snap }) => snap) };
  const endOf = ({ end }: FoundByOsrm): Placed => ends.placed.find(({ snap }) => snap === end.of)!;
  const { area, attribution } = where;
  try {
    return await measure({
      journey,
      toFound: async (found) => ({ home: start, school: endOf(found), path: await lineByOsrm(journey, found) }),
      evidence: async (found) => {
        const engine = { name: 'osrm', version: await osrm.version(dataOf(network, area)) } as const;
        return evidenceOf(network, { area, attribution }, found, ends.notMeasured, engine);
      },
    });
  } catch (error) {
    if (error instanceof OsrmFailure) return missing('program-not-to-be-had');
    throw error;
  }
}
