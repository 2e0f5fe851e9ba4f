import { describe, expect, test } from 'vitest';
import { SecondOpinion, secondRow } from '../../routes/pages/answer/second-opinion.tsx';
import type { Check } from '../../src/checks/check.ts';
import type { SecondOpinion as Second, WalkDistance } from '../../src/measuring/measurement.ts';

const SECOND: Second = {
  kind: 'second',
  engine: { name: 'osrm', version: '26.10.0' },
  metres: 3300,
  marginMetres: 20,
  withoutUnassessed: 'none',
  withoutUnassessedMarginMetres: 0,
};
const MISSING: Second = { kind: 'missing', reason: 'too-slow', words: 'It did not answer in time.' };

const walkWith = (secondOpinion: Second | undefined) =>
  ({ kind: 'walk', path: { metres: 3100 }, marginMetres: 19.6, secondOpinion }) as unknown as WalkDistance;
const said = (second: Second | undefined, check: Partial<Check> = {}) =>
  String(<SecondOpinion check={check as Check} way={walkWith(second)} />);

describe('a second opinion on the answer page', () => {
  test('nothing is said where both agree, or nobody was asked; the evidence has it', () => {
    expect(said(SECOND)).toBe('');
    expect(said(undefined)).toBe('');
    expect(secondRow(walkWith(undefined))).toEqual([]);
    expect(secondRow(walkWith(SECOND))).toEqual([
      {
        key: 'Measured again by',
        value:
          '2.05 miles (3,300 metres), give or take 20 metres; without the parts nobody has checked, no way at all (osrm 26.10.0)',
      },
    ]);
  });

  test('where they disagree, both lengths and who has to look', () => {
    const html = said({ ...SECOND, line: [] }, { disagreed: ['walk'] });
    expect(html).toContain('Two programs measured this walk, and they do not agree.');
    expect(html).toContain('Ours: 1.93 miles (3,100 metres), give or take 20 metres');
    expect(html).toContain('The other: 2.05 miles (3,300 metres)');
    expect(html).toContain('A transport officer has to look at both lines on the map.');
    expect(said({ ...SECOND, metres: 'none' }, { disagreed: ['walk'] })).toContain('The other: it finds no way');
    expect(said(SECOND, { disagreed: ['drive'] })).toBe('');
  });

  test('where findings of people count, it says what was compared', () => {
    const html = said({ ...SECOND, oursAsMapped: { metres: 3050 } }, { disagreed: ['walk'] });
    expect(html).toContain('does not know what people have found');
    expect(html).toContain('1.90 miles (3,050 metres)');
  });

  test('where the second was not to be had, why, and whether the answer stands', () => {
    expect(said(MISSING, { secondOpinion: 'required' })).toContain(
      'It did not answer in time. Answers here rest on two',
    );
    expect(said(MISSING, { secondOpinion: 'if-available' })).toContain('measured only once');
    expect(secondRow(walkWith(MISSING))).toEqual([{ key: 'Measured again by', value: 'It did not answer in time.' }]);
  });
});
