import { describe, expect, it } from 'vitest';
import { beyondLine, lineInWords } from '../../../rules/kernel/against-line.ts';
import { readDistance } from '../../../rules/kernel/distance.ts';
import { fact } from '../../../rules/kernel/fact.ts';
import { aDistance } from '../../../rules/kernel/kinds.ts';
import { metres } from '../../../rules/kernel/units.ts';

const walk = fact({ id: 'walk', meaning: 'A walk.', asks: 'a walk', suppliers: ['measurement'], kind: aDistance });
const TWO_MILES = metres(3218.688);
const against = (given: unknown, onTheLine?: 'within' | 'beyond') =>
  beyondLine(readDistance(given), TWO_MILES, walk, onTheLine);
const told = (given: unknown) => against(given).values!;

describe('a walk against a line of the law', () => {
  it.each([
    [3218.687, 'within', 'within'],
    [3218.688, 'within', 'beyond'],
    [3218.689, 'beyond', 'beyond'],
  ])(
    '%d metres: %s where the law says more than 2 miles, %s where it says 2 miles or more',
    (length, more, atLeast) => {
      expect(against({ metres: length }).reason).toBe(more);
      expect(against({ metres: length }, 'beyond').reason).toBe(atLeast);
    },
  );

  it('says how far from the line it is, and on which side; on the line it is not over', () => {
    const margin = (length: number) => against({ metres: length }).margin;
    expect(margin(3318.688)).toEqual({ fact: 'walk', by: expect.closeTo(100, 9), unit: 'metres', side: 'over' });
    expect(margin(3118.688)).toEqual({ fact: 'walk', by: expect.closeTo(100, 9), unit: 'metres', side: 'under' });
    expect(margin(3218.688)).toEqual({ fact: 'walk', by: 0, unit: 'metres', side: 'under' });
  });

  it('needs nothing more where it is on one side', () => {
    for (const length of [3000, 3218.688, 4000]) expect(against({ metres: length })).not.toHaveProperty('unsettled');
  });

  it('too close for its margin, an officer measures again', () => {
    const outcome = against({ metres: 3200, marginMetres: 40 });
    expect([outcome.verdict, outcome.reason, outcome.values!.margin]).toEqual(['unknown', 'too-close', '40 metres']);
    expect(outcome.unsettled).toMatchObject([{ fact: 'walk', suppliers: ['judgement', 'measurement'] }]);
  });

  it('where it turns on a part that nobody has looked at, only an officer can say', () => {
    const outcome = against({ metres: 3000, withoutUnassessed: { metres: 3400 } });
    expect([outcome.verdict, outcome.reason]).toEqual(['unknown', 'turns-on-unassessed']);
    expect(outcome.unsettled).toMatchObject([{ fact: 'walk', suppliers: ['judgement'] }]);
  });
});

describe('the parts of a walk that nobody has looked at, in words', () => {
  const along = (...names: string[]) =>
    told({ metres: 3000, withoutUnassessed: 'none', unassessed: names.map((called) => ({ called, metres: 120 })) });

  it('are named one by one, with how long each is', () => {
    expect(along('Mill Lane').stretches).toBe('120 metres along Mill Lane');
    expect(along('Mill Lane', 'Ford').stretches).toBe('120 metres along Mill Lane and 120 metres along Ford');
    expect(along('Mill Lane', 'Ford', 'A5').stretches).toBe(
      '120 metres along Mill Lane, 120 metres along Ford and 120 metres along A5',
    );
  });

  it('are every stretch of it where none is named', () => {
    expect(along().stretches).toBe('every stretch of it');
    expect(told({ metres: 3000, withoutUnassessed: { metres: 3400 } }).stretches).toBe('every stretch of it');
  });

  it('and the walk without them is told, or that there is none', () => {
    expect(along('Ford').without).toBe('there is no other walk');
    expect(told({ metres: 3000, withoutUnassessed: { metres: 3400 } }).without).toBe('2.11 miles (3,400 metres)');
    expect(told({ metres: 3000 }).without).toBe('1.86 miles (3,000 metres)');
  });
});

it.each([
  [1609.344, '1 mile'],
  [3218.688, '2 miles'],
  [4828.032, '3 miles'],
  [2414.016, '1.50 miles (2,414 metres)'],
  [1609.345, '1.00 miles (1,609 metres)'],
  [3218.687, '2.00 miles (3,219 metres)'],
  [800, '0.50 miles (800 metres)'],
])('a line of %d metres is told as %s', (line, words) => expect(lineInWords(metres(line))).toBe(words));
