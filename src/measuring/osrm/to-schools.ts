import { place, placeGates, type Where } from '../evidence.ts';
import type { End, NotMeasured } from '../measurement.ts';
import { lengthOf, type SchoolEnds, type WalkToSchool } from '../nearest.ts';
import type { Snap } from '../snap.ts';
import { termsFor, withoutUnassessed } from '../terms.ts';
import { missing } from '../words.ts';
import { type Journey, walkByOsrm } from './ask.ts';
import type { Osrm } from './client.ts';
import { OsrmFailure } from './failure.ts';
import { lengthsByOsrm } from './lengths.ts';
import { EXCLUDE } from './profile.ts';
import { stopsAt } from './stops.ts';

/** So many gates are asked about at once. */
const GATES_AT_ONCE = 1000;

/**
 * `walksToSchools` with OSRM in place of our search, on the terms of the map: what people have found since is not in its data.
 * Each is `program-not-to-be-had` when OSRM gives no answer.
 * @throws Problem `invalid-request` when an end is not a place on the ground
 */
export async function walksToSchoolsByOsrm(
  osrm: Osrm,
  { network, area }: Where,
  home: End | undefined,
  schools: readonly SchoolEnds[],
  { avoidUnassessed = false }: { readonly avoidUnassessed?: boolean } = {},
): Promise<WalkToSchool[]> {
  const all = (reason: NotMeasured) => schools.map(({ urn }) => ({ urn, walk: reason }));
  if (home === undefined) return all(missing('home-not-known'));
  if (network === undefined) return all(missing('no-network'));
  const start = place(network, home, 'home');
  if (start.kind === 'missing') return all(start);
  const journey = { osrm, network, area, from: start.snap };
  const ends = schools.map(({ gates }) => placeGates(network, gates));
  const gates = ends.flatMap((end) => (end.kind === 'gates' ? end.placed.map(({ snap }) => snap) : []));
  const metres = await attempt(() => allAtOnce({ ...journey, to: gates }, avoidUnassessed));
  const walks = schools.map(async ({ urn }, i): Promise<WalkToSchool> => {
    const end = ends[i]!;
    if (end.kind === 'missing') return { urn, walk: end };
    const snaps = end.placed.map(({ snap }) => snap);
    // One gate in the spot of another way is asked about by itself, and spoils nothing for the others.
    const its = metres ?? (await attempt(() => oneByOne({ ...journey, to: snaps }, avoidUnassessed)));
    if (its === undefined) return { urn, walk: missing('program-not-to-be-had') };
    const lengths = snaps.map((snap) => its.get(snap) ?? Number.POSITIVE_INFINITY);
    const least = Math.min(...lengths);
    return { urn, walk: lengthOf(home, end, lengths.indexOf(least), least) };
  });
  return Promise.all(walks);
}

type Lengths = ReadonlyMap<Snap, number>;

async function attempt(ask: () => Promise<Lengths>): Promise<Lengths | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof OsrmFailure) return undefined;
    throw error;
  }
}

async function allAtOnce({ osrm, network, area, from, to }: Journey, avoidUnassessed: boolean): Promise<Lengths> {
  const terms = avoidUnassessed ? withoutUnassessed(termsFor(network)) : termsFor(network);
  const exclude = EXCLUDE[avoidUnassessed ? 'walkWithoutUnassessed' : 'walk'];
  const starts = stopsAt(network, from, 'start', terms);
  const stops = to.flatMap((gate) => stopsAt(network, gate, 'end', terms));
  const metres = new Map<Snap, number>();
  for (let i = 0; i < stops.length && starts.length > 0; i += GATES_AT_ONCE) {
    const ends = stops.slice(i, i + GATES_AT_ONCE);
    const [found] = await lengthsByOsrm({ osrm, network, area, exclude, starts, ends });
    ends.forEach(({ of }, j) => void metres.set(of, found?.[j] ?? Number.POSITIVE_INFINITY));
  }
  return metres;
}

async function oneByOne(journey: Journey, avoidUnassessed: boolean): Promise<Lengths> {
  const found = await walkByOsrm(journey, avoidUnassessed);
  return new Map(found === 'none' ? [] : [[found.end.of, found.metres]]);
}
