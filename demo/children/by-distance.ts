import { aged, child, type DemoChild, homeByPriory, homeOn, LOW_INCOME, postcodeOn, SCHOOL } from './child.ts';

const TWO = 3218.688;
const THREE = 4828.032;
const SIX = 9656.064;

/** Paragraph 6 on both sides of its lines, for children at the nearest school with nothing else to their case. */
export function byDistance(): DemoChild[] {
  return [...youngerThanEight(), ...eightAndOver(), ...atSecondary(), ...fromPostcodes()];
}

const primaries = [
  { school: SCHOOL.lapwing, home: (walk: number) => homeOn('lapwing', walk) },
  { school: SCHOOL.northing, home: homeByPriory },
];

function youngerThanEight(): DemoChild[] {
  return primaries.flatMap(({ school, home }) =>
    [480, 1500, 2610, 3140, 3300, 3700, 4650, 5560].map((walk, i) => {
      const years = 5 + (i % 3);
      const over = walk > TWO;
      return child(home(walk), school, aged(years), [
        over ? 'owed' : 'not-owed',
        over ? [6] : [],
        `Aged ${years}: the one walk to the nearest school is ${walk} metres, ${over ? 'over' : 'within'} 2 miles (3,218.688 metres).`,
      ]);
    }),
  );
}

function eightAndOver(): DemoChild[] {
  return primaries.flatMap(({ school, home }) =>
    [2620, 3330, 4070, 4740, 4920, 5300, 5600].map((walk, i) => {
      const years = 8 + (i % 3);
      const over = walk > THREE;
      return child(home(walk), school, aged(years), [
        over ? 'owed' : 'not-owed',
        over ? [6] : [],
        `Aged ${years}: the one walk to the nearest school is ${walk} metres, ${over ? 'over' : 'within'} 3 miles (4,828.032 metres), and the family has no benefit.`,
      ]);
    }),
  );
}

function atSecondary(): DemoChild[] {
  const plain = [920, 2500, 3140, 3310, 4050, 4740, 4920, 6100, 9100, 11500].map((walk, i) => {
    const over = walk > THREE;
    return child(homeOn('drove', walk), SCHOOL.levels, aged(12 + (i % 4)), [
      over ? 'owed' : 'not-owed',
      over ? [6] : [],
      `Aged ${12 + (i % 4)}: ${walk} metres by the only road to the nearest school, ${over ? 'over' : 'within'} 3 miles, and the family has no benefit.`,
    ]);
  });
  const lowIncome = [940, 2480, 3150, 3290, 4060, 4730, 4930, 6080, 9590, 9770, 11480].map((walk, i) => {
    const met = [...(walk > THREE ? [6] : []), ...(walk > TWO && walk <= SIX ? [11] : [])];
    return child(
      homeOn('drove', walk),
      SCHOOL.levels,
      aged(12 + (i % 4)),
      [
        met.length > 0 ? 'owed' : 'not-owed',
        met,
        `Low income, aged ${12 + (i % 4)}, ${walk} metres on foot and by road to the nearest school: paragraph 11 asks for more than 2 and not more than 6 miles, paragraph 6 for more than 3.`,
      ],
      LOW_INCOME,
    );
  });
  return [...plain, ...lowIncome];
}

/** A postcode's middle is good to 300 metres: clear of a line it decides, near one it does not. */
function fromPostcodes(): DemoChild[] {
  const young = [1200, 2400, 2700, 3000, 3300, 3600, 4500].map((walk) => fromPostcode(walk, 6, TWO));
  const older = [2700, 4200, 4500, 4800, 5100, 5400, 6000].map((walk) => fromPostcode(walk, 9, THREE));
  return [...young, ...older];
}

function fromPostcode(walk: number, years: number, line: number): DemoChild {
  const doubt = 300 + 5 + walk * 0.003;
  const finding = walk - doubt > line ? 'owed' : walk + doubt <= line ? 'not-owed' : 'unknown';
  return child(postcodeOn('lapwing', walk), SCHOOL.lapwing, aged(years), [
    finding,
    finding === 'owed' ? [6] : [],
    `Aged ${years}: the middle of the postcode is ${walk} metres from the nearest school, good to about ${Math.round(doubt)}, and the line is ${line} metres.`,
    'walkToSchool',
  ]);
}
