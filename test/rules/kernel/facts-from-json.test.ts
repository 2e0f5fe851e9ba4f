import { describe, expect, it } from 'vitest';
import { readDistance } from '../../../rules/kernel/distance.ts';
import { fact, type Kind } from '../../../rules/kernel/fact.ts';
import {
  aDay,
  aDistance,
  anyNumberOf,
  inMetres,
  inPence,
  oneOf,
  wholeNumber,
  yesOrNo,
} from '../../../rules/kernel/kinds.ts';
import { readFacts, schemaOfFacts } from '../../../rules/kernel/read-facts.ts';
import { show } from '../../../rules/kernel/reading.ts';

const one = <T>(id: string, kind: Kind<T>, unit?: string) =>
  fact({
    id,
    meaning: `${id}.`,
    asks: `the ${id}`,
    suppliers: ['parent', 'register'],
    kind,
    ...(unit ? { unit } : {}),
  });
const FACTS = [
  one('born', aDay),
  one('wet', yesOrNo),
  one('colour', oneOf(['red', 'blue'])),
  one('gets', anyNumberOf(['a', 'b'])),
  one('earned', inPence, 'pence'),
  one('nights', wholeNumber(0, 7)),
  one('local', inMetres, 'metres'),
  one('walk', aDistance, 'metres'),
];
const read = (input: unknown) => {
  const found = readFacts(FACTS, input);
  return 'facts' in found ? found.facts : found.problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
};
const taken = (id: string, value: unknown) => {
  const found = read({ [id]: value });
  if (typeof found === 'string') throw new Error(found);
  return found[id];
};

describe('values at the edge of what may be given', () => {
  it('nought and the most are taken', () => {
    for (const [id, value] of [
      ['earned', 0],
      ['nights', 0],
      ['nights', 7],
      ['local', 0],
      ['local', 2_000_000],
      ['gets', []],
      ['wet', false],
    ] as const)
      expect(taken(id, value)).toEqual({ value, by: 'parent' });
  });

  it.each([
    ['born', ['2018-01-01'], 'born: must be a calendar day written YYYY-MM-DD, not a list of 1'],
    ['gets', 'a', 'gets: must be a list of a, b, not "a"'],
    ['gets', ['a', 'c'], 'gets: must be one of a, b, not "c"'],
    ['earned', -1, 'earned: must be whole pence, nought or more, not -1'],
    ['earned', '5', 'earned: must be whole pence, nought or more, not "5"'],
    ['nights', 8, 'nights: must be a whole number from 0 to 7, not 8'],
    ['nights', -1, 'nights: must be a whole number from 0 to 7, not -1'],
    ['nights', 1.5, 'nights: must be a whole number from 0 to 7, not 1.5'],
    ['local', 2_000_000.1, 'local: it must be metres from 0 to 2,000,000, not 2000000.1'],
    ['local', '5', 'local: it must be metres from 0 to 2,000,000, not "5"'],
  ])('%s is not taken from %j', (id, value, words) => expect(read({ [id]: value })).toBe(words));

  it('neither null nor a list stands for all the facts', () => {
    expect(read(null)).toBe(': facts must be an object, not null');
    expect(read([1])).toBe(': facts must be an object, not a list of 1');
  });
});

describe('a fact with who gave it', () => {
  it('keeps its source', () => {
    expect(read({ wet: { value: true, by: 'register', source: 'the gauge' }, born: { value: '2018-01-01' } })).toEqual({
      wet: { value: true, by: 'register', source: 'the gauge' },
      born: { value: '2018-01-01', by: 'parent' },
    });
  });

  it.each([
    [{ wet: { value: true, source: 5 } }, 'wet: source must be words'],
    [{ wet: { missing: 5 } }, 'wet: missing must say why, in words'],
    [{ wet: { missing: 'not asked', value: true } }, 'wet: a fact that is missing has nothing else beside it'],
    [{ wet: { missing: 'not asked', by: 'parent' } }, 'wet: a fact that is missing has nothing else beside it'],
    [{ wet: { value: null } }, 'wet: must be true or false, not null'],
  ])('%j is not taken', (input, words) => expect(read(input)).toBe(words));

  it('a fault of ours in reading one is not told as a mistake of the caller', () => {
    const broken = one('broken', {
      schema: {},
      read: () => {
        throw new TypeError('ours');
      },
    });
    expect(() => readFacts([broken], { broken: 1 })).toThrow(new TypeError('ours'));
  });
});

describe('a distance', () => {
  it('keeps what was not assessed, by name and length', () => {
    const unassessed = [{ called: 'Mill Lane', metres: 120 }];
    expect(readDistance({ metres: 900, withoutUnassessed: 'none', unassessed })).toEqual({
      metres: 900,
      marginMetres: 0,
      withoutUnassessed: 'none',
      unassessed,
    });
    expect(readDistance({ metres: 900, withoutUnassessed: { metres: 900, marginMetres: 5 } })).toEqual({
      metres: 900,
      marginMetres: 0,
      withoutUnassessed: { metres: 900, marginMetres: 5 },
    });
    expect(Object.keys(readDistance({ metres: 900 }))).toEqual(['metres', 'marginMetres']);
    expect(readDistance({ metres: 900, unassessed: [] })).toEqual({ metres: 900, marginMetres: 0, unassessed: [] });
  });

  it.each([
    [{ marginMetres: 3 }, 'metres must be metres from 0 to 2,000,000, not nothing'],
    [{ metres: 9, unassessed: [{ called: 'A', metres: 1 }] }, 'where unassessed names stretches'],
    [{ metres: 9, withoutUnassessed: 'none', unassessed: 'A' }, 'unassessed must be a list of stretches, not "A"'],
    [
      { metres: 9, withoutUnassessed: 'none', unassessed: [{ metres: 1 }] },
      'an unassessed stretch must say what it is called',
    ],
    [{ metres: 9, withoutUnassessed: 'none', unassessed: [{ called: 'A' }] }, 'unassessed.metres must be metres'],
    [{ metres: 9, withoutUnassessed: { metres: 9, unassessed: [] } }, 'withoutUnassessed has no "unassessed"'],
    [[], 'a distance must be an object with metres'],
    [null, 'a distance must be an object with metres'],
    ['9', 'a distance must be an object with metres'],
  ])('%j is not one', (value, words) => expect(() => readDistance(value)).toThrow(words));
});

it('a value shown in a message is cut after 60 signs, and one of 60 is whole', () => {
  expect(show('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
  expect(show('x'.repeat(61))).toBe(`"${'x'.repeat(60)}"…`);
  expect(show(undefined)).toBe('nothing');
  expect([show(null), show([1, 2]), show({ a: 1 })]).toEqual(['null', 'a list of 2', 'an object']);
  // Deeper than any writer of JSON can follow.
  const deep = JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`);
  expect(show(deep)).toBe('a list of 1');
});

it('the schema of facts says exactly what may be given', () => {
  expect(schemaOfFacts(FACTS)).toMatchSnapshot();
});
