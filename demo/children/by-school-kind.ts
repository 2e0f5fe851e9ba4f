import { ONLY_HERE } from './by-plan.ts';
import { aged, child, council, type DemoChild, found, homeOn, registered, SCHOOL, says } from './child.ts';
import { TOWN_HOMES } from './town-homes.ts';

/** Special schools, places by referral, and independent schools with a plan and without one. */
export function bySchoolKind(): DemoChild[] {
  return [...atSpecialSchools(), ...atIndependentSchools()];
}

function atSpecialSchools(): DemoChild[] {
  const within = (home: keyof typeof TOWN_HOMES, school: string, years: number) =>
    (
      [
        ['owed', [2], 'cannot', false],
        ['not-owed', [], 'can', true],
      ] as const
    ).map(([finding, met, word, can]) =>
      child(
        TOWN_HOMES[home],
        school,
        aged(years),
        [
          finding,
          met,
          `The plan names only this school, less than a mile away; an officer found that the child ${word} reasonably be expected to walk.`,
        ],
        { ...ONLY_HERE, canWalkGivenNeeds: found(can) },
      ),
    );
  const beyond = (school: string, years: number, name: string) =>
    child(
      homeOn('drove', 10_450),
      school,
      aged(years),
      [
        'owed',
        [6],
        `The plan names only ${name}, more than 6 miles away, with no condition about travel: the nearest suitable school, beyond walking distance.`,
      ],
      ONLY_HERE,
    );
  return [
    ...within('wrenthwaite', SCHOOL.meadow, 9),
    ...within('tolvertonSouth', SCHOOL.weir, 12),
    ...within('sallowbyNorth', SCHOOL.hazelHolt, 14),
    ...within('ferrowby', SCHOOL.ferrowbyCourt, 11),
    beyond(SCHOOL.meadow, 9, 'Levels Meadow Academy'),
    beyond(SCHOOL.weir, 12, 'Weir School'),
    beyond(SCHOOL.hazelHolt, 15, 'Hazel Holt School'),
    beyond(SCHOOL.ferrowbyCourt, 6, 'Ferrowby Court School'),
    child(
      homeOn('drove', 10_470),
      SCHOOL.referral,
      aged(13),
      [
        'owed',
        [6],
        'Registered at the pupil referral unit, over 6 miles away, and the council says that no nearer school had a place.',
      ],
      { nearerSchools: council({ complete: true, schools: [] }) },
    ),
    child(
      homeOn('drove', 10_490),
      SCHOOL.harbourBridge,
      aged(14),
      [
        'owed',
        [6],
        'Registered at the alternative provision academy across the county, and the council says that no nearer school had a place.',
      ],
      { nearerSchools: council({ complete: true, schools: [] }) },
    ),
  ];
}

function atIndependentSchools(): DemoChild[] {
  const far = (metres: number) => homeOn('drove', metres);
  return [
    child(far(5560), SCHOOL.sallowbyHouse, aged(10), [
      'not-owed',
      [],
      'An independent school chosen by the family, with no plan: not a qualifying school, at any distance.',
    ]),
    child(far(5580), SCHOOL.larkmereHall, aged(10), [
      'not-owed',
      [],
      'An independent special school, but the child has no special educational needs and no plan: not a qualifying school.',
    ]),
    child(
      far(5600),
      SCHOOL.larkmereHall,
      aged(10),
      [
        'owed',
        [6],
        'The plan names only this independent school: it qualifies, is the nearest suitable, and is over 3 miles away.',
      ],
      ONLY_HERE,
    ),
    child(
      far(5620),
      SCHOOL.larkmereHall,
      aged(15),
      [
        'owed',
        [6],
        'The plan names two schools of which this independent one is the nearer, and the council says no other nearer school had a place: over 3 miles.',
      ],
      {
        specialEducationalNeeds: says(true),
        planNaming: registered('this-and-another-this-nearest'),
        planTravelCondition: registered(false),
        nearerSchools: council({ complete: true, schools: [] }),
      },
    ),
    child(
      far(5640),
      SCHOOL.larkmereHall,
      aged(15),
      ['not-owed', [], 'The plan names two schools and this independent one is the further: it does not qualify.'],
      {
        specialEducationalNeeds: says(true),
        planNaming: registered('this-and-another-this-further'),
        planTravelCondition: registered(false),
      },
    ),
    child(
      far(5660),
      SCHOOL.larkmereHall,
      aged(12),
      ['unknown', [], 'An independent school, and nobody has said whether the child has a plan.'],
      { specialEducationalNeeds: says(true), planNaming: null },
    ),
    child(
      far(5680),
      SCHOOL.larkmereHall,
      aged(12),
      [
        'unknown',
        [],
        'The plan names only this school, but on a condition about travel: a person has to read it.',
        'nearerSchoolCouldServe',
      ],
      { ...ONLY_HERE, planTravelCondition: registered(true) },
    ),
  ];
}
