import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  birthday,
  day,
  daysBetween,
  earliest,
  inWords,
  isDay,
  lastWeekday,
  weekdayOf,
} from '../../../rules/kernel/day.ts';
import { readDistance, sideOf } from '../../../rules/kernel/distance.ts';
import { fact } from '../../../rules/kernel/fact.ts';
import { aDay, aDistance, anyNumberOf, inPence, oneOf, yesOrNo } from '../../../rules/kernel/kinds.ts';
import { readFacts, schemaOfFacts } from '../../../rules/kernel/read-facts.ts';
import { gap, gapInPounds, inMiles, inPounds, metres, pence } from '../../../rules/kernel/units.ts';

describe('days', () => {
  it.each(['2024-02-29', '2023-12-31', '1900-01-01', '2200-12-31'])('%s is a day', (text) =>
    expect(day(text)).toBe(text),
  );
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '24-01-01',
    '2024-01-01T00:00',
    '',
    ' 2024-01-01',
    '1899-12-31',
    '2201-01-01',
    '२०२४-०१-०१',
  ])('%j is not', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });
  it('an age is attained on the birthday, and by one born on 29 February on 1 March of a common year', () => {
    expect(ageOn(day('2018-10-05'), day('2026-10-04'))).toBe(7);
    expect(ageOn(day('2018-10-05'), day('2026-10-05'))).toBe(8);
    expect(birthday(day('2016-02-29'), 11)).toBe('2027-03-01');
    expect(birthday(day('2016-02-29'), 8)).toBe('2024-02-29');
    expect(() => ageOn(day('2026-01-02'), day('2026-01-01'))).toThrow(/Not yet born/);
  });
  it('counts over clock changes, leap years and the ends of years', () => {
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(day('2024-12-31'), 1)).toBe('2025-01-01');
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(weekdayOf(day('2027-06-25'))).toBe(5);
    expect(lastWeekday(2027, 6, 5)).toBe('2027-06-25');
    expect(lastWeekday(2028, 6, 5)).toBe('2028-06-30');
    expect(earliest([undefined, day('2026-01-02'), day('2026-01-01')])).toBe('2026-01-01');
    expect(earliest([])).toBeUndefined();
    expect(inWords(day('2026-09-07'))).toBe('7 September 2026');
  });
});

describe('units', () => {
  it.each([-0.001, Number.NaN, Number.POSITIVE_INFINITY])('%d is no length', (value) =>
    expect(() => metres(value)).toThrow(RangeError),
  );
  it.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is no amount', (value) => expect(() => pence(value)).toThrow(RangeError));
  it('reads well', () => {
    expect(inMiles(metres(3396.4))).toBe('2.11 miles (3,396 metres)');
    expect([gap(metres(0.001)), gap(metres(4.26)), gap(metres(142.3))]).toEqual([
      '1 millimetre',
      '4.3 metres',
      '142 metres',
    ]);
    expect([inPounds(pence(61_667)), gapInPounds(pence(61_668), pence(61_667))]).toEqual(['£616.67', '£0.01']);
  });
});

describe('which side of a line', () => {
  const line = metres(2000);
  const side = (value: unknown) => sideOf(readDistance(value), line);
  it('exactly on it is within, a millimetre more is beyond', () => {
    expect([side({ metres: 2000 }), side({ metres: 2000.001 })]).toEqual(['within', 'beyond']);
  });
  it('nearer than the margin is neither; at the margin it counts', () => {
    expect([
      side({ metres: 2040, marginMetres: 40 }),
      side({ metres: 2040.001, marginMetres: 40 }),
      side({ metres: 1960, marginMetres: 40 }),
      side({ metres: 1960.001, marginMetres: 40 }),
    ]).toEqual(['too-close', 'beyond', 'within', 'too-close']);
  });
  it('where the law says "or more", a walk that may be exactly on it is not settled, and one that may not is within', () => {
    const orMore = (length: number) => sideOf(readDistance({ metres: length, marginMetres: 40 }), line, 'beyond');
    expect([orMore(1959.999), orMore(1960), orMore(2039.999), orMore(2040)]).toEqual([
      'within',
      'too-close',
      'too-close',
      'beyond',
    ]);
  });
  it('a line between the lengths with and without unassessed stretches turns on them', () => {
    expect(side({ metres: 1900, withoutUnassessed: { metres: 2100 } })).toBe('turns-on-unassessed');
    expect(side({ metres: 1900, withoutUnassessed: 'none' })).toBe('turns-on-unassessed');
    expect(side({ metres: 1900, withoutUnassessed: { metres: 1950 } })).toBe('within');
    expect(side({ metres: 2100, withoutUnassessed: 'none' })).toBe('beyond');
    expect(side({ metres: 1990, marginMetres: 20, withoutUnassessed: 'none' })).toBe('too-close');
  });
});

it('one of a closed list of words is read from just these', () => {
  const colour = oneOf(['red', 'blue']);
  expect(colour.schema).toEqual({ enum: ['red', 'blue'] });
  expect([colour.read('red'), colour.read('blue')]).toEqual(['red', 'blue']);
  expect(() => colour.read('green')).toThrow('must be one of red, blue, not "green"');
});

describe('reading facts', () => {
  const facts = [
    fact({ id: 'born', meaning: 'Born.', asks: 'the date', suppliers: ['parent', 'register'], kind: aDay }),
    fact({ id: 'wet', meaning: 'Wet.', asks: 'whether', suppliers: ['parent'], kind: yesOrNo }),
    fact({ id: 'colour', meaning: 'Colour.', asks: 'which', suppliers: ['parent'], kind: oneOf(['red', 'blue']) }),
    fact({ id: 'gets', meaning: 'Gets.', asks: 'which', suppliers: ['parent'], kind: anyNumberOf(['a', 'b']) }),
    fact({ id: 'earned', meaning: 'Earned.', asks: 'what', suppliers: ['parent'], unit: 'pence', kind: inPence }),
    fact({ id: 'walk', meaning: 'Walk.', asks: 'a walk', suppliers: ['measurement'], unit: 'metres', kind: aDistance }),
  ];
  const problems = (input: unknown) => {
    const read = readFacts(facts, input);
    return 'problems' in read ? read.problems.map(({ path, message }) => `${path}: ${message}`) : [];
  };

  it('takes a bare value as its usual supplier’s, a wrapped one as whose it says, and null as not known', () => {
    expect(
      readFacts(facts, {
        born: '2018-01-01',
        wet: { value: true, by: 'parent', source: 'the form' },
        colour: null,
        gets: { missing: 'not asked' },
      }),
    ).toEqual({
      facts: {
        born: { value: '2018-01-01', by: 'parent' },
        wet: { value: true, by: 'parent', source: 'the form' },
        gets: { missing: 'not asked' },
      },
    });
  });

  it('names every fact that cannot be taken, at once', () => {
    expect(
      problems({ born: '2018-02-30', wet: 'yes', colour: 'green', gets: ['a', 'a'], earned: 1.5, walk: -1, dry: true }),
    ).toHaveLength(7);
  });

  it.each([
    [{ wet: { value: true, by: 'judgement' } }, /can be supplied by parent, not by "judgement"/],
    [{ wet: { value: true, by: 'me' } }, /by must be one of/],
    [{ wet: { missing: '' } }, /must say why/],
    [{ walk: { metres: 100, withoutUnassessed: { metres: 90 } } }, /cannot shorten a walk/],
    [{ walk: { metres: 100, feet: 1 } }, /has no "feet"/],
    [{ walk: { metres: 1e9 } }, /from 0 to 2,000,000/],
    [JSON.parse('{"__proto__": true}'), /there is no fact called "__proto__"/],
    [{ colour: 'x'.repeat(500) }, /…$/],
    ['facts', /must be an object/],
    [[], /must be an object/],
  ])('%j is refused in words', (input, words) => {
    expect(problems(input).join()).toMatch(words);
  });

  it('the schema gives each its meaning, unit and who can supply it', () => {
    expect(schemaOfFacts(facts)).toMatchObject({
      additionalProperties: false,
      properties: { walk: { description: 'Walk.', 'x-unit': 'metres', 'x-supplied-by': ['measurement'] } },
    });
  });
});
