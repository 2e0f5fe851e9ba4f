import {
  type Answer,
  aged,
  type Changes,
  child,
  council,
  type DemoChild,
  homeOn,
  registered,
  SCHOOL,
  says,
} from './child.ts';

/** Children of whom something was not told, or who stand otherwise to the school or the council. */
export function byStanding(): DemoChild[] {
  return [...notTold(), ...standing()];
}

function notTold(): DemoChild[] {
  const far = (metres: number, why: string, changes: Changes) =>
    child(homeOn('lapwing', metres), SCHOOL.lapwing, aged(7), ['unknown', [], why], changes);
  return [
    far(4410, 'Nobody has said when the child was born, and the line turns on the age.', { bornOn: null }),
    far(4430, 'Nobody has said whether the child goes to the school.', { attendance: null }),
    child(
      homeOn('lapwing', 4450),
      SCHOOL.lapwing,
      aged(7),
      [
        'unknown',
        [6],
        'Nobody knows whether the home is in the county: paragraph 6 is met, but perhaps another council is the one to ask.',
      ],
      { livesInArea: null },
    ),
    far(1610, 'Within walking distance, and nobody has asked about special educational needs.', {
      specialEducationalNeeds: null,
    }),
    far(1630, 'Within walking distance, and nobody has asked about a disability.', { disabled: null }),
    far(1650, 'Within walking distance, and nobody has asked about mobility.', { mobilityProblems: null }),
  ];
}

function standing(): DemoChild[] {
  const far = (metres: number, answer: Answer, changes: Changes) =>
    child(homeOn('lapwing', metres), SCHOOL.lapwing, aged(7), answer, changes);
  return [
    far(
      4470,
      [
        'not-owed',
        [6],
        'The child is within paragraph 6, but lives in another council’s area, and that council is the one to ask.',
      ],
      {
        livesInArea: registered(false),
      },
    ),
    far(
      4490,
      ['owed', [6], 'A place was offered and accepted: over 2 miles to the nearest school, once the child starts.'],
      { attendance: registered('place-accepted') },
    ),
    far(
      4510,
      [
        'owed',
        [6],
        'A parent is thinking about this school: over 2 miles to the nearest, supposing that the child gets a place.',
      ],
      { attendance: says('considering') },
    ),
    far(
      4530,
      [
        'owed',
        [7],
        'Taught at a place the council arranged under section 19, over 2 miles away: owed by paragraph 7, and a person looks at it.',
      ],
      { attendance: registered('section-19-place') },
    ),
    child(
      homeOn('drove', 5310),
      SCHOOL.sixthForm,
      '2008-01-20',
      [
        'not-owed',
        [],
        'Aged 18 at a sixth-form college: over compulsory school age, so the post-16 statement decides.',
      ],
      {},
    ),
    child(
      homeOn('lapwing', 5330),
      SCHOOL.nursery,
      '2022-11-20',
      ['not-owed', [], 'Aged 3 at a nursery school: compulsory school age has not begun.'],
      { nearerSchools: council({ complete: true, schools: [] }) },
    ),
  ];
}
