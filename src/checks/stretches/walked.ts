import { walkToSchool } from '../../../rules/england/facts.ts';
import { beyondWalkingDistance } from '../../../rules/england/section-444-5.ts';
import { apply, openCase } from '../../../rules/kernel/apply.ts';
import type { Given } from '../../../rules/kernel/fact.ts';
import type { Verdict } from '../../../rules/kernel/verdict.ts';
import { marginOfWalk, type WalkFound } from '../../measuring/index.ts';
import type { WalkingPupil } from './walking-pupil.ts';

/** A length as decisions see it. */
export interface Walked {
  readonly metres: number;
  readonly marginMetres: number;
}

/** The walk with every stretch and without those that nobody has assessed; undefined where there is no walk at all. */
export interface WalkedTwo {
  readonly all: Walked | undefined;
  readonly assessed: Walked | undefined;
}

export function walkedOf(found: WalkFound | undefined): Walked | undefined {
  return found && { metres: found.path.metres, marginMetres: marginOfWalk(found) };
}

/** Whether the school is beyond walking distance for the child, by the law alone: `met`, `not-met`, or not settled by these two walks. */
export function verdictOf({ born, on }: WalkingPupil, { all, assessed }: WalkedTwo): Verdict {
  const walk: Given =
    all === undefined
      ? { missing: 'There is no walk on the map.' }
      : { value: walkToSchool.kind.read({ ...all, withoutUnassessed: assessed ?? 'none' }), by: 'measurement' };
  const facts = { bornOn: { value: born, by: 'authority' as const }, walkToSchool: walk };
  return apply(beyondWalkingDistance, openCase({ on, facts })).verdict;
}
