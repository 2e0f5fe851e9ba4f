import { aged, child, type DemoChild, type Home, SCHOOL } from './child.ts';
import { TOWN_HOMES as T } from './town-homes.ts';

const MORNINGS: readonly (readonly [Home, string, number])[] = [
  [T.tolvertonNorth, SCHOOL.castleStreet, 5],
  [T.tolvertonSouth, SCHOOL.tolvertonHigh, 12],
  [T.tolvertonNorth, SCHOOL.grammar, 15],
  [T.wickmouthHarbour, SCHOOL.ropeStreet, 6],
  [T.wickmouthHill, SCHOOL.boys, 12],
  [T.sallowbyNorth, SCHOOL.sallowbyFree, 15],
  [T.oxlode, SCHOOL.oxlode, 10],
];

/** Ordinary mornings: children who live near their school and walk there. */
export function everyday(): DemoChild[] {
  return MORNINGS.map(([home, school, years]) =>
    child(home, school, aged(years), [
      'not-owed',
      [],
      `Aged ${years}, less than a mile from the school and able to walk there: no paragraph reaches so near.`,
    ]),
  );
}
