import { describe, expect, it } from 'vitest';
import { ADMISSION_CRITERIA, admissionCriteria } from '../../../rules/england/facts.ts';

const read = (value: unknown) => admissionCriteria.kind.read(value);

describe('the rules for places that a child came under, school by school', () => {
  it.each([
    ['no school', []],
    ['a school with none of its rules', [{ urn: '1', falls: [] }]],
    [
      'two schools',
      [
        { urn: '12345678', falls: ['sibling', 'catchment'] },
        { urn: '900025', falls: ['faith'] },
      ],
    ],
    ['every rule there is', [{ urn: '900025', falls: [...ADMISSION_CRITERIA] }]],
  ])('%s', (_, value) => expect(read(value)).toEqual(value));

  it('are told of 60 schools, and not of 61', () => {
    const of = (count: number) => Array.from({ length: count }, (_, i) => ({ urn: String(i), falls: [] }));
    expect(read(of(60))).toHaveLength(60);
    expect(() => read(of(61))).toThrow('must be a list of 60 schools at most');
  });

  it.each([
    ['a list is wanted', { urn: '1', falls: [] }, 'must be a list of 60 schools at most, not'],
    ['a text is none', '900025', 'must be a list of 60 schools at most, not "900025"'],
    ['the number is a text', [{ urn: 900025, falls: [] }], 'urn must be a school’s number'],
    ['the number is there', [{ urn: '', falls: [] }], 'urn must be a school’s number'],
    ['of eight figures at most', [{ urn: '123456789', falls: [] }], 'urn must be a school’s number'],
    ['of figures to its end', [{ urn: '900025a', falls: [] }], 'urn must be a school’s number'],
    ['and from its beginning', [{ urn: 'a900025', falls: [] }], 'urn must be a school’s number'],
    ['what it came under is a list', [{ urn: '1', falls: 'sibling' }], /list|sibling/],
    ['of rules that there are', [{ urn: '1', falls: ['cousin'] }], /cousin/],
    ['a school has nothing else', [{ urn: '1', falls: [], name: 'x' }], /name/],
    ['and needs both', [{ urn: '1' }], /must be a list/],
    [
      'a school comes once',
      [
        { urn: '1', falls: [] },
        { urn: '1', falls: ['faith'] },
      ],
      'must not name the same school twice',
    ],
  ])('%s', (_, value, why) => expect(() => read(value)).toThrow(why));
});
