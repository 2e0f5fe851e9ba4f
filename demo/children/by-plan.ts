import {
  type Answer,
  aged,
  type Changes,
  child,
  council,
  type DemoChild,
  found,
  homeOn,
  nearer,
  registered,
  SCHOOL,
  says,
} from './child.ts';

/** Special educational needs, and a plan that names the school asked about and no other, with no condition. */
export const ONLY_HERE: Changes = {
  specialEducationalNeeds: says(true),
  planNaming: registered('only-this-school'),
  planTravelCondition: registered(false),
};

/** What a plan says, at a school that is not the nearest; and boarding. */
export function byPlan(): DemoChild[] {
  return [...plans(), ...onCondition()];
}

function plans(): DemoChild[] {
  const far = (metres: number) => homeOn('lapwing', metres);
  return [
    child(
      far(5480),
      SCHOOL.sallowbyControlled,
      aged(9),
      [
        'owed',
        [6],
        'A nearer school has places, but the plan names only this one with no condition: it is the nearest suitable school.',
      ],
      {
        ...ONLY_HERE,
        nearerSchools: council({
          complete: true,
          schools: [
            { name: 'Lapwing Drove Primary School', urn: SCHOOL.lapwing, nearer: 'yes', suitable: 'yes', place: 'yes' },
          ],
        }),
      },
    ),
    child(
      far(5500),
      SCHOOL.sallowbyControlled,
      aged(9),
      [
        'unknown',
        [],
        'The plan names this further school on a condition about travel, and a nearer one has a place: both limbs of the condition have to be found by a person.',
        'nearerSchoolCouldServe',
      ],
      {
        ...ONLY_HERE,
        planTravelCondition: registered(true),
        nearerSchools: council({
          complete: true,
          schools: [
            { name: 'Lapwing Drove Primary School', urn: SCHOOL.lapwing, nearer: 'yes', suitable: 'yes', place: 'yes' },
          ],
        }),
      },
    ),
    child(
      far(5520),
      SCHOOL.lapwing,
      aged(9),
      [
        'unknown',
        [],
        'Special educational needs, beyond 3 miles, and the council has arranged boarding: travel at the start and end of each stay is for a person.',
        'boardingArranged',
      ],
      { specialEducationalNeeds: says(true), boardingArranged: council(true) },
    ),
    child(
      far(5540),
      SCHOOL.lapwing,
      aged(9),
      ['unknown', [], 'Beyond 3 miles, and nobody has said whether the council arranged boarding.'],
      { boardingArranged: null },
    ),
  ];
}

/** A plan that names the further school on a condition about travel: it holds only where an officer has found both of its limbs. */
function onCondition(): DemoChild[] {
  const at = (metres: number, answer: Answer, limbs: Changes) =>
    child(homeOn('lapwing', metres), SCHOOL.sallowbyControlled, aged(10), answer, {
      ...ONLY_HERE,
      planTravelCondition: registered(true),
      ...nearer({ name: 'Lapwing Drove Primary School', urn: SCHOOL.lapwing }),
      ...limbs,
    });
  const [serves, costs] = [{ nearerSchoolCouldServe: found(true) }, { furtherSchoolCostsTooMuch: found(true) }];
  return [
    at(
      5560,
      [
        'not-owed',
        [],
        'Both limbs of the plan’s condition were found: the nearer school suits and has a place, and this one would cost too much.',
      ],
      { ...serves, ...costs },
    ),
    at(
      5580,
      [
        'unknown',
        [],
        'Only one limb of the plan’s condition was found: nobody has weighed the cost.',
        'furtherSchoolCostsTooMuch',
      ],
      serves,
    ),
    at(
      5600,
      [
        'unknown',
        [],
        'Only one limb of the plan’s condition was found: nobody has found whether the nearer school could take the child.',
        'nearerSchoolCouldServe',
      ],
      costs,
    ),
    at(
      5620,
      [
        'unknown',
        [],
        'An officer found that the nearer school could not take the child, so the condition does not hold: until the plan is put right, a person decides.',
        'planNaming',
      ],
      { ...costs, nearerSchoolCouldServe: found(false) },
    ),
  ];
}
