import { type Changes, child, type DemoChild, type Finding, homeOn, LOW_INCOME, SCHOOL } from './child.ts';

/** Days on which an answer changes with nothing but the calendar. */
export function byBirthday(): DemoChild[] {
  return [...eighth(), ...eleventh(), ...startOfSchoolAge(), ...endOfSchoolAge()];
}

type Answer = readonly [Finding, readonly number[]];

const lapwing = (
  metres: number,
  born: string,
  on: string,
  [finding, met]: Answer,
  why: string,
  changes: Changes = {},
) => child(homeOn('lapwing', metres), SCHOOL.lapwing, born, [finding, met, why], changes, on);

function eighth(): DemoChild[] {
  const walk = 'at 4,050 metres, between 2 and 3 miles, from the nearest school';
  return (
    [
      ['2018-05-12', '2026-05-11', '2026-05-12'],
      ['2018-09-01', '2026-08-31', '2026-09-01'],
      ['2016-02-29', '2024-02-28', '2024-02-29'],
      ['2017-12-31', '2025-12-30', '2025-12-31'],
    ] as const
  ).flatMap(([born, before, day]) => [
    lapwing(4050, born, before, ['owed', [6]], `The day before the 8th birthday ${walk}: 2 miles is still the line.`),
    lapwing(
      4050,
      born,
      day,
      ['not-owed', []],
      `The 8th birthday ${walk}: from today the line is 3 miles, and the family has no benefit.`,
    ),
    lapwing(
      4080,
      born,
      before,
      ['owed', [6]],
      `Low income, the day before the 8th birthday ${walk}: paragraph 6, and paragraph 9 begins tomorrow.`,
      LOW_INCOME,
    ),
    lapwing(
      4080,
      born,
      day,
      ['owed', [9]],
      `Low income, the 8th birthday ${walk}: paragraph 9 from today, over 2 miles.`,
      LOW_INCOME,
    ),
  ]);
}

function eleventh(): DemoChild[] {
  return (
    [
      ['2015-05-12', '2026-05-11', '2026-05-12'],
      ['2016-02-29', '2027-02-28', '2027-03-01'],
    ] as const
  ).flatMap(([born, before, day]) => [
    lapwing(
      4110,
      born,
      before,
      ['owed', [9]],
      'Low income, the day before the 11th birthday, 4,110 metres: paragraph 9, over 2 miles to the nearest school.',
      LOW_INCOME,
    ),
    lapwing(
      4110,
      born,
      day,
      ['owed', [11]],
      'Low income, the 11th birthday (1 March for one born on 29 February), 4,110 metres: paragraph 11, no school is nearer and the road is under 6 miles.',
      LOW_INCOME,
    ),
    lapwing(
      5210,
      born,
      before,
      ['owed', [6, 9]],
      'Low income, the day before the 11th birthday, 5,210 metres: over 3 miles, so paragraph 6 as well as 9.',
      LOW_INCOME,
    ),
    lapwing(
      5210,
      born,
      day,
      ['owed', [6, 11]],
      'Low income, the 11th birthday, 5,210 metres: over 3 miles, so paragraph 6 as well as 11.',
      LOW_INCOME,
    ),
    lapwing(4140, born, day, ['not-owed', []], 'The 11th birthday, 4,140 metres, no benefit: within 3 miles.'),
  ]);
}

/** Compulsory school age begins on the next 31 August, 31 December or 31 March, or on the fifth birthday where it is one of these. */
function startOfSchoolAge(): DemoChild[] {
  return (
    [
      ['2021-02-10', '2026-03-30', '2026-03-31'],
      ['2021-03-31', '2026-03-30', '2026-03-31'],
      ['2021-04-01', '2026-08-30', '2026-08-31'],
      ['2020-09-01', '2025-12-30', '2025-12-31'],
    ] as const
  ).flatMap(([born, before, day]) => [
    lapwing(
      4260,
      born,
      before,
      ['not-owed', []],
      `Born on ${born}: compulsory school age begins on ${day}, so on ${before} the duty has not begun.`,
    ),
    lapwing(
      4260,
      born,
      day,
      ['owed', [6]],
      `Born on ${born}: of compulsory school age from ${day}, under 8 and over 2 miles from the nearest school.`,
    ),
  ]);
}

/** Compulsory school age ends at the end of the last Friday in June of the school year in which the child turns 16. */
function endOfSchoolAge(): DemoChild[] {
  const rows = [
    ['2009-09-10', '2026-06-26', 'owed'],
    ['2009-09-10', '2026-06-27', 'not-owed'],
    ['2010-08-31', '2026-06-26', 'owed'],
    ['2010-08-31', '2026-06-27', 'not-owed'],
    ['2010-09-01', '2026-06-27', 'owed'],
    ['2010-09-01', '2027-06-25', 'owed'],
    ['2010-09-01', '2027-06-26', 'not-owed'],
    ['2009-01-15', '2025-06-27', 'owed'],
    ['2009-01-15', '2025-06-28', 'not-owed'],
  ] as const;
  return rows.map(([born, on, finding]) =>
    child(
      homeOn('drove', 6210),
      SCHOOL.levels,
      born,
      [
        finding,
        finding === 'owed' ? [6] : [],
        finding === 'owed'
          ? `Born on ${born} and still of compulsory school age on ${on}: over 3 miles from the nearest school.`
          : `Born on ${born}: compulsory school age ended on the last Friday in June, before ${on}.`,
      ],
      {},
      on,
    ),
  );
}
