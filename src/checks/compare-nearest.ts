import { qualifiesForAll } from '../../rules/england/paragraph-15.ts';
import type { Day } from '../../rules/kernel/day.ts';
import { endOfPostcode, endsOfSchool, sweepAll, type WalkLength, type Where } from '../measuring/index.ts';
import type { NotMeasured } from '../measuring/measurement.ts';
import type { Postcode, School } from '../places/school.ts';
import { asCompared, type ComparedWalks, hasMoved } from './compare-walks.ts';
import type { Length } from './survey.ts';

/** One of two versions of an area: its map, and the places it is measured between. */
export interface ComparedVersion {
  readonly where: Where;
  readonly homes: readonly Postcode[];
  readonly schools: readonly School[];
  /** The day on which the gates have to be open. */
  readonly on: Day;
}

type Measured = Length | NotMeasured;

/** The nearest school of one home, on the first map; and how far it and the nearest of all are on the second. */
interface Nearest {
  readonly school: School;
  readonly before: Measured;
  readonly after: Measured;
}

/**
 * The walk from every postcode that both versions have to the nearest school of a phase on the first map, beside the walk to the
 * same school on the second. Each version is measured between its own places, so that a gate or a school's place that came with the newer
 * lists counts too. Four spreads over the map for each school, however many postcodes.
 */
export function compareNearest(
  before: ComparedVersion,
  after: ComparedVersion,
  phase: 'primary' | 'secondary',
  onProgress: (done: number) => void = () => {},
): ComparedWalks {
  const later = new Map(after.homes.map((home) => [home.postcode, home]));
  const homes = before.homes.filter(({ postcode }) => later.has(postcode));
  const schools = ofPhase(before.schools, after.schools, phase);
  const sides = [
    sweepsOf(before, homes, schools),
    sweepsOf(
      after,
      homes.map(({ postcode }) => later.get(postcode)!),
      schools,
    ),
  ] as const;
  const nearest: Nearest[] = [];
  const nearestNow: { urn: string; walk: Length }[] = [];
  for (const [at, school] of schools.entries()) {
    const [was, is] = [sides[0].next().value!, sides[1].next().value!];
    for (const home of homes.keys()) {
      const [old, now] = [was[home]!, is[home]!];
      if (isNearer(old, nearest[home]?.before)) nearest[home] = { school, before: old, after: now };
      if (now.kind === 'length' && isNearer(now, nearestNow[home]?.walk))
        nearestNow[home] = { urn: school.urn, walk: now };
    }
    onProgress((at + 1) / schools.length);
  }
  const different = homes.flatMap(({ postcode }, home) => {
    const found = nearest[home];
    if (!found) return [];
    const { school, before, after } = found;
    const other = otherNearest(found, nearestNow[home]);
    return asCompared({ from: postcode, to: school.urn, called: school.name, before, after, ...other });
  });
  const moved = nearest.filter(({ before, after }) => hasMoved(before, after)).length;
  return { measured: nearest.length, moved, different };
}

/** As `survey` takes them, whatever the child's age: schools of the phase that qualify for every child, on either version. */
function ofPhase(before: readonly School[], after: readonly School[], phase: School['phase']): School[] {
  const byUrn = new Map([...after, ...before].map((school) => [school.urn, school]));
  return [...byUrn.values()].filter(
    (school) => qualifiesForAll(school.type) && (school.phase === phase || school.phase === 'all-through'),
  );
}

/** For each school in turn, the walks of every home to it. */
function* sweepsOf(
  { where, schools, on }: ComparedVersion,
  homes: readonly Postcode[],
  asked: readonly School[],
): Generator<Measured[], undefined> {
  const own = new Map(schools.map((school) => [school.urn, school]));
  const targets = asked.map(({ urn }) => ({ urn, gates: own.has(urn) ? endsOfSchool(own.get(urn)!, on) : [] }));
  const ends = homes.map(endOfPostcode);
  const without = sweepAll(where, ends, targets, { avoidUnassessed: true });
  for (const { walks } of sweepAll(where, ends, targets)) {
    const second = without.next().value!.walks as readonly (WalkLength | NotMeasured)[];
    yield walks.map((walk, home) => bothLengths(walk, second[home]!));
  }
  return undefined;
}

function bothLengths(walk: WalkLength | NotMeasured, without: WalkLength | NotMeasured): Measured {
  if (walk.kind === 'missing') return walk;
  const { metres, marginMetres, gatesNotMeasured } = walk;
  const second = without.kind === 'missing' ? 'none' : { metres: without.metres, marginMetres: without.marginMetres };
  return { kind: 'length', metres, marginMetres, without: second, ...(gatesNotMeasured ? { gatesNotMeasured } : {}) };
}

/** Any walk is nearer than none; the first of several that cannot be measured stands for all. */
function isNearer(walk: Measured, than: Measured | undefined): boolean {
  if (than === undefined) return true;
  return walk.kind === 'length' && (than.kind === 'missing' || walk.metres < than.metres);
}

/** Another school counts as nearest now only where it is so by more than the margin, or the first can no longer be measured. */
function otherNearest({ school, after }: Nearest, now: { urn: string; walk: Length } | undefined) {
  if (!now || now.urn === school.urn) return {};
  if (after.kind === 'length' && after.metres - now.walk.metres <= after.marginMetres) return {};
  return { nearestNow: now.urn };
}
