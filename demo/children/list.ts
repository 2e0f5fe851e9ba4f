import { byBirthday } from './by-birthday.ts';
import { byChoice } from './by-choice.ts';
import { byDistance } from './by-distance.ts';
import { byIncome } from './by-income.ts';
import { byMap } from './by-map.ts';
import { byNeeds } from './by-needs.ts';
import { byPlan } from './by-plan.ts';
import { bySchoolKind } from './by-school-kind.ts';
import { byStanding } from './by-standing.ts';
import { byUpperLine } from './by-upper-line.ts';
import type { DemoChild } from './child.ts';
import { everyday } from './everyday.ts';

/** All the made-up children, in an order that never changes. */
export function listChildren(): (DemoChild & { readonly id: string })[] {
  const all = [
    byDistance,
    byBirthday,
    byIncome,
    byNeeds,
    bySchoolKind,
    byPlan,
    byChoice,
    byUpperLine,
    byMap,
    byStanding,
    everyday,
  ].flatMap((each) => each());
  return all.map((each, i) => ({ id: `child-${String(i + 1).padStart(3, '0')}`, ...each }));
}
