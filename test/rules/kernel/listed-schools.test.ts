import { describe, expect, it } from 'vitest';
import { allKnown, KNOWN, listedSchools, namesOf } from '../../../rules/kernel/listed-schools.ts';

const { read, schema } = listedSchools({ nearer: KNOWN, colour: ['red', 'blue', 'unknown'] });
const whole = (...schools: unknown[]) => ({ complete: true, schools });

describe('a list of schools', () => {
  it('what is not said of a school is not known', () => {
    expect(read(whole({ name: 'Ash' }, { name: 'Elm', nearer: 'no', colour: 'red' }))).toEqual({
      complete: true,
      schools: [
        { name: 'Ash', nearer: 'unknown', colour: 'unknown' },
        { name: 'Elm', nearer: 'no', colour: 'red' },
      ],
    });
    expect(read({ complete: false, schools: [] })).toEqual({ complete: false, schools: [] });
    expect(read(whole({ name: 'Ash', nearer: null }))).toEqual(
      whole({ name: 'Ash', nearer: 'unknown', colour: 'unknown' }),
    );
  });

  it.each([
    [{ schools: [] }, 'complete must be true or false'],
    [{ complete: 'yes', schools: [] }, 'complete must be true or false'],
    [{ complete: true }, 'schools must be a list'],
    [{ complete: true, schools: { name: 'Ash' } }, 'schools must be a list'],
    [{ ...whole(), nearest: 'Ash' }, 'a list of schools has no "nearest"; it has complete, schools'],
    [[], 'a list of schools must be an object with complete, schools, not a list of 0'],
    [whole('Ash'), 'a school on the list must be an object with name, nearer, colour, not "Ash"'],
    [whole({}), 'a school on the list must have a name'],
    [whole({ name: '' }), 'a school on the list must have a name'],
    [whole({ name: 7 }), 'a school on the list must have a name'],
    [whole({ name: 'Ash', size: 5 }), 'a school on the list has no "size"; it has name, nearer, colour'],
    [whole({ name: 'Ash', nearer: 'perhaps' }), 'nearer must be yes, no, unknown, not "perhaps"'],
    [whole({ name: 'Ash', nearer: ['yes'] }), 'nearer must be yes, no, unknown, not a list of 1'],
    [whole({ name: 'Ash', nearer: true }), 'nearer must be yes, no, unknown, not true'],
    [whole({ name: 'Ash', colour: 'yes' }), 'colour must be red, blue, unknown, not "yes"'],
  ])('%j is refused in words', (value, words) => expect(() => read(value)).toThrow(words));

  it('says in its schema what it takes, and that it takes nothing else', () => {
    expect(schema).toEqual({
      type: 'object',
      properties: {
        complete: { type: 'boolean' },
        schools: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              name: { type: 'string', minLength: 1 },
              nearer: { enum: ['yes', 'no', 'unknown'] },
              colour: { enum: ['red', 'blue', 'unknown'] },
            },
            required: ['name'],
            additionalProperties: false,
          },
        },
      },
      required: ['complete', 'schools'],
      additionalProperties: false,
    });
  });
});

describe('a list of schools that says more of some', () => {
  const more = listedSchools({ nearer: KNOWN }, { ifSaid: { full: KNOWN }, numbered: true });
  const readOne = (school: object) => more.read(whole(school)).schools[0];

  it('what is asked of few stays out where nobody has said it', () => {
    expect(readOne({ name: 'Ash' })).toStrictEqual({ name: 'Ash', nearer: 'unknown' });
    expect(readOne({ name: 'Ash', full: null })).toStrictEqual({ name: 'Ash', nearer: 'unknown' });
    const said = { name: 'Ash', urn: '100001', nearer: 'no', full: 'unknown' };
    expect(readOne(said)).toStrictEqual(said);
  });

  it.each([
    [whole({ name: 'Ash', full: 'perhaps' }), 'full must be yes, no, unknown, not "perhaps"'],
    [whole({ name: 'Ash', urn: 5 }), 'urn must be text'],
    [whole({ name: 'Ash', size: 5 }), 'a school on the list has no "size"; it has name, urn, nearer, full'],
    [whole({ name: 'Ash', urn: '1' }, { name: 'Elm', urn: '1' }), 'the list names the school "1" twice'],
  ])('%j is refused in words', (value, words) => expect(() => more.read(value)).toThrow(words));

  it('two without a number, or of one name, may be two schools', () => {
    expect(more.read(whole({ name: 'Ash' }, { name: 'Ash' }, { name: 'Ash', urn: '2' })).schools).toHaveLength(3);
  });

  it('a list without numbers takes none', () => {
    expect(() => read(whole({ name: 'Ash', urn: '100001' }))).toThrow('has no "urn"');
  });

  it('says so in its schema', () => {
    const { properties } = more.schema as { properties: { schools: { items: { properties: object } } } };
    expect(properties.schools.items.properties).toEqual({
      name: { type: 'string', minLength: 1 },
      urn: { type: 'string' },
      nearer: { enum: ['yes', 'no', 'unknown'] },
      full: { enum: ['yes', 'no', 'unknown'] },
    });
  });
});

it('of several answers one "no" settles it, else one that is not known leaves it open', () => {
  expect(allKnown([])).toBe('yes');
  expect(allKnown(['yes', 'yes'])).toBe('yes');
  expect(allKnown(['yes', 'unknown'])).toBe('unknown');
  expect(allKnown(['unknown', 'no', 'yes'])).toBe('no');
});

it('at most three schools are named, and the others counted', () => {
  const named = (...names: string[]) => namesOf(names.map((name) => ({ name })));
  expect(named('Ash')).toBe('Ash');
  expect(named('Ash', 'Elm')).toBe('Ash and Elm');
  expect(named('Ash', 'Elm', 'Oak')).toBe('Ash and Elm and Oak');
  expect(named('Ash', 'Elm', 'Oak', 'Yew')).toBe('Ash, Elm, Oak and 1 more');
  expect(named('Ash', 'Elm', 'Oak', 'Yew', 'Fir')).toBe('Ash, Elm, Oak and 2 more');
});
