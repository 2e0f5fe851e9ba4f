import { spot } from '../ground.ts';
import { TEASEL_POINT } from '../roads.ts';
import {
  type Answer,
  aged,
  type Changes,
  child,
  type DemoChild,
  type Finding,
  found,
  type Home,
  homeByPriory,
  homeOn,
  LOW_INCOME,
  nearer,
  SCHOOL,
  says,
} from './child.ts';

/** Children whose walk nobody can yet be sure of, each beside one of whom one can. */
export function byMap(): DemoChild[] {
  return [...insideTheMargin(), ...gatesNotKnown(), ...unassessed(), ...noWalk()];
}

function insideTheMargin(): DemoChild[] {
  const near = (home: Home, school: string, years: number, line: string, changes: Changes = {}) =>
    child(
      home,
      school,
      aged(years),
      [
        'unknown',
        [],
        `So near to ${line} that the answer turns on less than we can measure.`,
        line.startsWith('the upper') ? 'driveToSchool' : 'walkToSchool',
      ],
      changes,
    );
  const belief: Changes = {
    ...LOW_INCOME,
    statesBeliefWish: says(true),
    beliefWish: found(true),
    ...nearer({ urn: SCHOOL.wickmouthCommunity, name: 'Wickmouth Community School', suitsBelief: 'no' }),
  };
  const noBelief: Changes = { ...belief, statesBeliefWish: says(false), beliefWish: found(false) };
  return [
    near(homeOn('lapwing', 3210), SCHOOL.lapwing, 6, '2 miles'),
    near(homeOn('lapwing', 3228), SCHOOL.lapwing, 7, '2 miles'),
    near(homeByPriory(3212), SCHOOL.northing, 5, '2 miles'),
    near(homeOn('lapwing', 4822), SCHOOL.lapwing, 9, '3 miles'),
    near(homeOn('lapwing', 4838), SCHOOL.lapwing, 10, '3 miles'),
    near(homeOn('drove', 4820), SCHOOL.levels, 13, '3 miles'),
    near(homeOn('drove', 4842), SCHOOL.levels, 14, '3 miles'),
    near(homeOn('lapwing', 3216), SCHOOL.lapwing, 9, 'the lower line of 2 miles', LOW_INCOME),
    near(homeOn('drove', 3222), SCHOOL.levels, 13, 'the lower line of 2 miles', LOW_INCOME),
    near(homeOn('shingle', 9650), SCHOOL.ourLady, 13, 'the upper line of 6 miles', noBelief),
    near(homeOn('shingle', 9670), SCHOOL.ourLady, 14, 'the upper line of 6 miles', noBelief),
    near(homeOn('shingle', 24_120), SCHOOL.ourLady, 13, 'the upper line of 15 miles', belief),
    near(homeOn('shingle', 24_170), SCHOOL.ourLady, 12, 'the upper line of 15 miles', belief),
    child(
      homeOn('drove', 9640),
      SCHOOL.levels,
      aged(13),
      [
        'owed',
        [6],
        'Too near to 6 miles to say for paragraph 11, but over 3 miles from the nearest school: paragraph 6.',
      ],
      LOW_INCOME,
    ),
  ];
}

function gatesNotKnown(): DemoChild[] {
  const at = (metres: number, finding: Finding, said: string) =>
    child(homeOn('heath', metres), SCHOOL.heath, aged(6), [
      finding,
      finding === 'owed' ? [6] : [],
      `No gate of the school is known, so ${metres} metres is good to about 170: ${said} 2 miles.`,
      'walkToSchool',
    ]);
  return [
    at(900, 'not-owed', 'surely within'),
    at(2880, 'not-owed', 'surely within'),
    at(3120, 'unknown', 'on either side of'),
    at(3310, 'unknown', 'on either side of'),
    at(3510, 'owed', 'surely beyond'),
    at(3920, 'owed', 'surely beyond'),
  ];
}

/** Teasel Green has a straight main road with no pavement recorded (2.5 km to the school) and a long lane (4.3 km). */
function unassessed(): DemoChild[] {
  const on = (beyondGreen: number): Home => ({
    at: spot(TEASEL_POINT.x + 14, 4200 - beyondGreen),
    address: `Teasel Point Lane, ${beyondGreen} metres beyond Teasel Green`,
  });
  const at = (beyond: number, years: number, answer: Answer, changes: Changes = {}) =>
    child(on(beyond), SCHOOL.oxlode, aged(years), answer, changes);
  const straight = 'the main road, which nobody has assessed';
  return [
    at(330, 5, [
      'unknown',
      [],
      `About 2.8 km by ${straight}, about 4.7 km without it: 2 miles lies between.`,
      'walkToSchool',
    ]),
    at(350, 6, [
      'unknown',
      [],
      `About 2.8 km by ${straight}, about 4.7 km without it: 2 miles lies between.`,
      'walkToSchool',
    ]),
    at(130, 9, ['not-owed', [], 'About 2.6 km by the main road and 4.5 km without it: within 3 miles either way.']),
    at(150, 10, ['not-owed', [], 'About 2.6 km by the main road and 4.5 km without it: within 3 miles either way.']),
    at(
      170,
      9,
      ['unknown', [], `Low income: 2 miles lies between the length by ${straight}, and without it.`, 'walkToSchool'],
      LOW_INCOME,
    ),
    at(1250, 6, ['owed', [6], 'About 3.7 km by the main road and 5.6 km without it: over 2 miles either way.']),
    at(1290, 8, [
      'unknown',
      [],
      `About 3.8 km by ${straight}, about 5.6 km without it: 3 miles lies between.`,
      'walkToSchool',
    ]),
    at(
      1330,
      9,
      [
        'owed',
        [9],
        'Low income: over 2 miles either way, so paragraph 9 is met whatever is found about the main road.',
      ],
      LOW_INCOME,
    ),
  ];
}

function noWalk(): DemoChild[] {
  const isle = (x: number, y: number, years: number) =>
    child({ at: spot(x, y), address: 'Isle Road, Ploverham' }, SCHOOL.heath, aged(years), [
      'unknown',
      [],
      'The isle is reached only by ferry: there is no walk on the map, and nobody has said what that means for this child.',
      'walkToSchool',
    ]);
  const school = SCHOOL.lapwing;
  return [
    isle(1510, 16_230, 6),
    isle(1495, 16_180, 9),
    child({ postcode: 'QZ5 1SA' }, SCHOOL.castleStreet, aged(7), [
      'unknown',
      [],
      'A postcode on the isle: there is no walk on the map to the mainland.',
      'walkToSchool',
    ]),
    child({ at: spot(24_000, 11_800), address: 'the middle of the marsh' }, school, aged(6), [
      'unknown',
      [],
      'The home is over half a kilometre from any road or path on the map.',
      'walkToSchool',
    ]),
    child(
      { at: spot(33_500, 10_600), address: 'at sea, east of the county' },
      school,
      aged(6),
      ['unknown', [], 'The home lies outside the map.', 'walkToSchool'],
      { livesInArea: null },
    ),
    child(
      { at: spot(12_000, -4_000), address: 'at sea, south of the county' },
      SCHOOL.levels,
      aged(13),
      ['unknown', [], 'The home lies outside the map.', 'walkToSchool'],
      { livesInArea: null },
    ),
  ];
}
