import { chance } from './ground.ts';
import type { DemoSchool } from './schools.ts';
import type { Row } from './tables.ts';

/** How one rule for giving out places turned out; `miles` is how far away the last child offered a place lived. */
interface Rule {
  readonly criterion: string;
  readonly appliesTo: string;
  readonly miles?: number;
  readonly measured?: 'straight-line' | 'walking';
  readonly outcome?: 'none-offered' | 'tie-break';
}

const LOOKED_AFTER: Rule = { criterion: 'Children who are or were looked after', appliesTo: 'looked-after' };
const SIBLING: Rule = { criterion: 'A brother or sister at the school', appliesTo: 'sibling' };
const everyone = (rest: Omit<Rule, 'criterion' | 'appliesTo'>): Rule => ({
  criterion: 'Other children, nearest first',
  appliesTo: 'everyone',
  ...rest,
});

/** Schools that more children asked for than there were places. At every other school everyone was offered one. */
const FULL: Readonly<Record<string, readonly Rule[]>> = {
  'Castle Street Primary School': [LOOKED_AFTER, SIBLING, everyone({ miles: 0.58, measured: 'straight-line' })],
  'Rope Street Primary Academy': [LOOKED_AFTER, SIBLING, everyone({ miles: 0.91, measured: 'straight-line' })],
  'Sallowby Church of England Controlled Primary School': [
    LOOKED_AFTER,
    SIBLING,
    everyone({ miles: 1.24, measured: 'walking' }),
  ],
  'Tolverton High School': [LOOKED_AFTER, SIBLING, everyone({ miles: 2.31, measured: 'straight-line' })],
  'Tolverton Grammar School': [
    { criterion: 'Children who passed the test', appliesTo: 'aptitude' },
    everyone({ outcome: 'none-offered' }),
  ],
  'Our Lady of the Shingle Catholic School': [
    LOOKED_AFTER,
    { criterion: 'Baptised Catholic children', appliesTo: 'faith' },
    everyone({ outcome: 'none-offered' }),
  ],
  'Godwit City Technology College': [LOOKED_AFTER, SIBLING, everyone({ outcome: 'tie-break' })],
};
const NOT_FULL: readonly Rule[] = [{ criterion: 'Everyone who applied', appliesTo: 'everyone' }];

const YEARS = [2023, 2024, 2025, 2026];
/** The days on which the made-up county gives out places. */
const OFFER_DAYS = { R: '-04-16', 7: '-03-02' } as const;

const takes = ({ phase }: DemoSchool): 'R' | 7 | undefined =>
  phase === 'Primary' ? 'R' : phase === 'Secondary' ? 7 : undefined;

/** How places were given out in each year, a row for each rule: see `src/places/README.md`. */
export function offerRows(schools: readonly DemoSchool[]): Row[] {
  return schools.flatMap((school) => {
    const group = takes(school);
    if (group === undefined) return [];
    return YEARS.flatMap((year) =>
      (FULL[school.name] ?? NOT_FULL).map((rule, at) => ({
        urn: school.urn,
        entry_year: year,
        year_group: group,
        offer_day: `${year}${OFFER_DAYS[group]}`,
        position: at + 1,
        criterion: rule.criterion,
        applies_to: rule.appliesTo,
        ...outcomeOf(rule, year),
        note: '',
      })),
    );
  });
}

/** The last distance grows or shrinks a little from year to year; 2026 is as written above. */
function outcomeOf({ miles, measured, outcome }: Rule, year: number): Row {
  const none = { last_distance: '', unit: '', measured: '' };
  if (outcome) return { outcome, ...none };
  if (miles === undefined || measured === undefined) return { outcome: 'all-offered', ...none };
  const hundredths = Math.round(miles * 100) + ((2026 - year) % 2 === 0 ? 1 : -1) * (2026 - year) * 3;
  return { outcome: 'cut-off', last_distance: (hundredths / 100).toFixed(2), unit: 'miles', measured };
}

/** The first day of each month of the school year. */
const DAYS = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7].map(
  (month) => `${month >= 9 ? 2026 : 2027}-${String(month).padStart(2, '0')}-01`,
);

/** Places free in each year group at the start of each month: few where a school is full, more elsewhere. */
export function vacancyRows(schools: readonly DemoSchool[]): Row[] {
  const luck = chance(1944);
  return schools.flatMap((school) => {
    const group = takes(school);
    if (group === undefined) return [];
    const groups = group === 'R' ? ['R', 1, 2, 3, 4, 5, 6] : [7, 8, 9, 10, 11];
    return groups.flatMap((each) => {
      const isFull = FULL[school.name] !== undefined && luck.between(1, 5) > 1;
      return DAYS.map((day) => {
        const places = isFull ? 0 : luck.between(1, 6);
        return { urn: school.urn, year_group: each, day, places, waiting_list: isFull ? luck.between(0, 9) : 0 };
      });
    });
  });
}
