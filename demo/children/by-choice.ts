import { type Answer, aged, type Changes, child, type DemoChild, homeOn, LOW_INCOME, nearer, SCHOOL } from './child.ts';

const community = { urn: SCHOOL.wickmouthCommunity, name: 'Wickmouth Community School' };
const ourLady = { urn: SCHOOL.ourLady, name: 'Our Lady of the Shingle Catholic School' };
const technology = { urn: SCHOOL.technology, name: 'Godwit City Technology College' };
const lapwing = { urn: SCHOOL.lapwing, name: 'Lapwing Drove Primary School' };
const levels = { urn: SCHOOL.levels, name: 'The Levels Academy' };

/** Children at a school that is not the nearest: what the council's admissions team found decides. */
export function byChoice(): DemoChild[] {
  return [...ofThree(), ...ofOneFurther()];
}

/**
 * From homes 2,300 to 2,700 metres along the shingle, four secondary schools lie in this order: the community school, the Catholic one,
 * the technology college, and the boys' school, the last two between 3 and 6 miles away.
 */
function ofThree(): DemoChild[] {
  const at = (metres: number, school: string, answer: Answer, list: Changes, more = LOW_INCOME) =>
    child(homeOn('shingle', metres), school, aged(13), answer, { ...list, ...more });
  const full = { place: 'no' };
  const perhaps = { place: 'unknown' };
  return [
    at(
      2310,
      SCHOOL.technology,
      ['owed', [11], 'Low income: two nearer schools had places, which is fewer than three.'],
      nearer(community, ourLady),
    ),
    at(
      2330,
      SCHOOL.technology,
      ['owed', [11], 'Low income: at most two nearer schools had places, whatever is found about the second.'],
      nearer(community, { ...ourLady, ...perhaps }),
    ),
    at(
      2350,
      SCHOOL.technology,
      [
        'owed',
        [6, 11],
        'Low income: both nearer schools were full, so this is the nearest with a place, and it is over 3 miles.',
      ],
      nearer({ ...community, ...full }, { ...ourLady, ...full }),
    ),
    at(
      2370,
      SCHOOL.technology,
      [
        'owed',
        [6],
        'No benefit: both nearer schools were full, so this is the nearest with a place, and it is over 3 miles.',
      ],
      nearer({ ...community, ...full }, { ...ourLady, ...full }),
      {},
    ),
    at(
      2390,
      SCHOOL.technology,
      ['not-owed', [], 'No benefit: a nearer school suited and had a place.'],
      nearer(community, ourLady),
      {},
    ),
    at(
      2410,
      SCHOOL.boys,
      ['not-owed', [], 'Low income: three nearer schools suited and had places.'],
      nearer(community, ourLady, technology),
    ),
    at(
      2430,
      SCHOOL.boys,
      ['owed', [11], 'Low income: one of the three nearer schools was full, which leaves two.'],
      nearer(community, { ...ourLady, ...full }, technology),
    ),
    at(
      2450,
      SCHOOL.boys,
      ['owed', [11], 'Low income: one of the three nearer schools does not suit the child, which leaves two.'],
      nearer(community, ourLady, { ...technology, suitable: 'no' }),
    ),
    at(
      2470,
      SCHOOL.boys,
      ['unknown', [], 'Low income: two nearer schools had places and nobody knows about the third.', 'nearerSchools'],
      nearer(community, ourLady, { ...technology, ...perhaps }),
    ),
    at(
      2490,
      SCHOOL.boys,
      ['owed', [6, 11], 'Low income: all three nearer schools were full.'],
      nearer({ ...community, ...full }, { ...ourLady, ...full }, { ...technology, ...full }),
    ),
    at(
      2510,
      SCHOOL.boys,
      ['not-owed', [], 'No benefit: nearer schools suited and had places.'],
      nearer(community, ourLady, technology),
      {},
    ),
    at(
      2530,
      SCHOOL.boys,
      ['unknown', [], 'Nobody has compared places at the nearer schools.', 'nearerSchools'],
      nearer({ ...community, ...perhaps }, { ...ourLady, ...perhaps }, { ...technology, ...perhaps }),
      {},
    ),
    at(
      2550,
      SCHOOL.boys,
      [
        'unknown',
        [],
        'Low income, and nobody has looked into the nearer schools: we measured that they are nearer, not whether they had places.',
        'nearerSchools',
      ],
      {},
    ),
    at(
      9900,
      SCHOOL.technology,
      ['not-owed', [], 'Low income, but the road is over 6 miles and a nearer school had a place.'],
      nearer(community, ourLady),
    ),
    at(
      2570,
      SCHOOL.wickmouthCommunity,
      ['not-owed', [], 'Low income at the nearest school, but less than 2 miles away.'],
      {},
    ),
    at(
      8030,
      SCHOOL.wickmouthCommunity,
      ['owed', [6, 11], 'Low income at the nearest school, 7,030 metres away: over 3 miles and under 6.'],
      {},
    ),
  ];
}

function ofOneFurther(): DemoChild[] {
  const primary = (metres: number, answer: Answer, changes: Changes) =>
    child(homeOn('lapwing', metres), SCHOOL.northing, aged(6), answer, changes);
  return [
    primary(
      520,
      ['owed', [6], 'The nearer school was full, so this one is the nearest with a place, and it is over 2 miles.'],
      nearer({ ...lapwing, place: 'no' }),
    ),
    primary(
      540,
      [
        'owed',
        [6],
        'The nearer school does not suit the child, so this one is the nearest suitable, and it is over 2 miles.',
      ],
      nearer({ ...lapwing, suitable: 'no' }),
    ),
    primary(
      560,
      ['not-owed', [], 'The nearer school suits and had a place: the family chose this one.'],
      nearer(lapwing),
    ),
    primary(
      580,
      ['unknown', [], 'There is a nearer school, and nobody has found whether it had a place.', 'nearerSchools'],
      {},
    ),
    primary(
      600,
      [
        'unknown',
        [],
        'There is a nearer school that suits, and nobody has found whether it had a place.',
        'nearerSchools',
      ],
      nearer({ ...lapwing, place: 'unknown' }),
    ),
    primary(620, ['unknown', [], 'The list of nearer schools is said to be incomplete.', 'nearerSchools'], {
      nearerSchools: { value: { complete: false, schools: [] }, by: 'authority' },
    }),
    child(
      homeOn('drove', 680),
      SCHOOL.grammar,
      aged(13),
      ['not-owed', [], 'A grammar school further away than a suitable school with a place gives no right by distance.'],
      nearer(levels),
    ),
    child(
      homeOn('drove', 700),
      SCHOOL.girls,
      aged(14),
      ['not-owed', [], 'A girls’ school further away than a suitable school with a place.'],
      nearer(levels),
    ),
    child(
      homeOn('drove', 720),
      SCHOOL.tolvertonHigh,
      aged(12),
      [
        'owed',
        [6],
        'The nearer schools were full in the year the child moved here, so this is the nearest with a place.',
      ],
      nearer({ ...levels, place: 'no' }, { urn: SCHOOL.sallowbyFree, name: 'Sallowby Free School', place: 'no' }),
    ),
    child(
      homeOn('drove', 740),
      SCHOOL.sallowbyFree,
      aged(12),
      ['not-owed', [], 'The nearer school suits and had a place: the family chose this one.'],
      nearer(levels),
    ),
  ];
}
