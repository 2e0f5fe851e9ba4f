import type { Day } from '../../rules/kernel/day.ts';
import { type End, endsOfSchool, sweepAll, type Where } from '../measuring/index.ts';
import type { Gate, School } from '../places/school.ts';
import { WALKING_LINES } from './walk-change.ts';

/** A home that a change of gates is tried on, with what to call it. */
export interface HomeToTry {
  readonly called: string;
  readonly end: End;
}

/** How far a home is from the nearest gate that can be used, or may be: with and without unassessed stretches. */
export interface WalkBothWays {
  /** Unrounded; `none` where the map has no such walk. */
  readonly metres: number | 'none';
  readonly withoutUnassessed: number | 'none';
}

export interface HomeChanged {
  readonly called: string;
  readonly before: WalkBothWays;
  readonly after: WalkBothWays;
  /** The lines of the law, in metres, that one of the two lengths comes to lie on another side of. */
  readonly crosses: readonly number[];
}

/** Who is touched by a change of a school's gates, before it is made. */
export interface GateChangePreview {
  readonly homes: number;
  /** Homes whose walk changes at all, those that cross a line first, then by how much. */
  readonly changed: readonly HomeChanged[];
  readonly crossing: number;
}

export interface GateChangeRequest {
  readonly where: Where;
  readonly school: School;
  /** The school's gates as they would be. */
  readonly gates: readonly Gate[];
  readonly homes: readonly HomeToTry[];
  readonly on: Day;
}

const LINES: readonly number[] = WALKING_LINES.map(({ metres }) => metres);

/**
 * Measures every home's walk to a school before and after a change of its gates. Four sweeps, however many homes there are.
 * Ways by road are not looked at.
 */
export function previewGateChange({ where, school, gates, homes, on }: GateChangeRequest): GateChangePreview {
  const ends = homes.map(({ end }) => end);
  const before = walksTo(where, school, ends, on);
  const after = walksTo(where, { ...school, gates }, ends, on);
  const changed = homes.flatMap(({ called }, at): HomeChanged[] => {
    const [was, is] = [before[at]!, after[at]!];
    if (was.metres === is.metres && was.withoutUnassessed === is.withoutUnassessed) return [];
    return [{ called, before: was, after: is, crosses: LINES.filter((line) => crosses(was, is, line)) }];
  });
  changed.sort((a, b) => b.crosses.length - a.crosses.length || byHowMuch(b) - byHowMuch(a));
  return { homes: homes.length, changed, crossing: changed.filter((home) => home.crosses.length > 0).length };
}

function walksTo(where: Where, school: School, homes: readonly End[], on: Day): WalkBothWays[] {
  const [all, without] = [false, true].map((avoidUnassessed) => {
    const targets = [{ urn: school.urn, gates: endsOfSchool(school, on) }];
    const [swept] = sweepAll(where, homes, targets, { avoidUnassessed });
    return swept!.walks.map((walk) => (walk.kind === 'length' ? walk.metres : ('none' as const)));
  });
  return homes.map((_, at) => ({ metres: all![at]!, withoutUnassessed: without![at]! }));
}

/** No walk counts as longer than every line. */
const isBeyond = (metres: number | 'none', line: number): boolean => metres === 'none' || metres > line;

const crosses = (was: WalkBothWays, is: WalkBothWays, line: number): boolean =>
  isBeyond(was.metres, line) !== isBeyond(is.metres, line) ||
  isBeyond(was.withoutUnassessed, line) !== isBeyond(is.withoutUnassessed, line);

function byHowMuch({ before, after }: HomeChanged): number {
  if (before.metres === 'none' || after.metres === 'none') return before.metres === after.metres ? 0 : Infinity;
  return Math.abs(before.metres - after.metres);
}
