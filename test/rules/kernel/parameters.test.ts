import { describe, expect, it } from 'vitest';
import { apply, openCase } from '../../../rules/kernel/apply.ts';
import { day } from '../../../rules/kernel/day.ts';
import { inMetres, inPence, oneOf, wholeNumber } from '../../../rules/kernel/kinds.ts';
import { parameter, statutory } from '../../../rules/kernel/parameter.ts';
import { type Mark, type Outcome, onFacts, provision } from '../../../rules/kernel/provision.ts';
import { metres, pence } from '../../../rules/kernel/units.ts';

const SAID = { meaning: 'It says so.', effect: 'decides', cites: [{ act: 'An Act', place: 'section 1' }] } as const;
const number = { ...SAID, called: 'the number', kind: wholeNumber(0, 9) };

describe('how far a policy may go', () => {
  it('a line that is kinder the lower it is may be the law’s or less', () => {
    const line = parameter({ ...number, id: 'line', kinder: 'lower', statute: 5 });
    expect([line.below(5), line.below(4)]).toEqual([undefined, undefined]);
    expect(line.below(6)).toBe('the number of 6 is below An Act section 1: at most 5');
  });

  it('one that is kinder the higher it is may be the law’s or more', () => {
    const line = parameter({ ...number, id: 'line', kinder: 'higher', statute: 5 });
    expect([line.below(5), line.below(6)]).toEqual([undefined, undefined]);
    expect(line.below(4)).toBe('the number of 4 is below An Act section 1: at least 5');
  });

  it('is told in the unit of the line', () => {
    const length = { ...number, id: 'line', kinder: 'lower', unit: 'metres', kind: inMetres } as const;
    expect(parameter({ ...length, statute: metres(1000) }).below(metres(1000.5))).toBe(
      'the number of 1,000.5 metres is below An Act section 1: at most 1,000 metres',
    );
    const money = { ...number, id: 'line', kinder: 'higher', unit: 'pence', kind: inPence } as const;
    expect(parameter({ ...money, statute: pence(100) }).below(pence(99))).toBe(
      'the number of £0.99 is below An Act section 1: at least £1.00',
    );
  });

  it.each(['yes', 'later', 'either'] as const)('any number will do where it is kinder “%s”', (kinder) => {
    const any = parameter({ ...number, id: 'any', kinder, statute: 5 });
    expect([any.below(4), any.below(5), any.below(6)]).toEqual([undefined, undefined, undefined]);
  });

  it('any will do where the law has none of its own, and any choice that is no number', () => {
    for (const kinder of ['lower', 'higher'] as const) {
      expect(parameter<number>({ ...number, id: 'own', kinder }).below(1)).toBeUndefined();
      const choice = { ...SAID, id: 'choice', called: 'the choice', kind: oneOf(['a', 'b']), kinder };
      expect(parameter<unknown>({ ...choice, statute: 'a' }).below('b')).toBeUndefined();
      expect(parameter<unknown>({ ...choice, statute: 5 }).below('b')).toBeUndefined();
      expect(parameter<unknown>({ ...choice, statute: 'a' }).below(5)).toBeUndefined();
    }
  });
});

it('the law’s own values go by the names that a provision uses', () => {
  const one = parameter({ ...number, id: 'one', kinder: 'lower', statute: 5 });
  const other = parameter<number>({ ...number, id: 'other', kinder: 'lower' });
  expect(statutory({ line: one, silent: other })).toEqual({ line: 5, silent: undefined });
});

describe('a provision that a policy may bend', () => {
  const rain = { fact: 'rain', asks: 'whether it rains', why: 'It decides.', suppliers: ['parent'] as const };
  const BY_LINE: Record<number, Outcome> = {
    0: { verdict: 'not-met', reason: 'no' },
    1: { verdict: 'unknown', reason: 'open', unsettled: [rain] },
    2: { verdict: 'met', reason: 'yes' },
  };
  const policy = (version: string, value: number) => ({
    council: 'a',
    name: 'A',
    version,
    parameters: { line: value },
  });
  const which = { fact: 'entryYear', asks: 'which year', why: 'They differ.', suppliers: ['parent'] as const };

  /** What is found by a text of that mark where the law's own line and the policies' are these. */
  const found = (mark: Mark, statute: number, ...lines: number[]) => {
    const line = parameter({ ...number, id: 'line', kinder: 'higher', statute });
    const law = provision({
      id: 'law',
      title: 'Law',
      asks: 'Is it so?',
      versions: [
        onFacts({
          from: day('2024-01-01'),
          revision: 1,
          mark,
          cites: SAID.cites,
          words: { no: 'No.', open: 'Open.', yes: 'Yes.' },
          needs: {},
          parameters: { line },
          decide: (_, __, settings) => BY_LINE[settings.line]!,
          examples: [],
        }),
      ],
    });
    const among = lines.map((each, at) => policy(`${at + 1}`, each));
    const inForce = { among, unsettled: lines.length > 1 ? [which] : [] };
    return apply(law, openCase({ on: day('2026-01-01'), facts: {}, policy: inForce }));
  };
  const needs = (mark: Mark, ...lines: number[]) => {
    const { verdict, missing } = found(mark, 0, ...lines);
    return [verdict, ...missing.map(({ fact }) => fact)];
  };

  it('tells the value that it was decided by, and whose that is', () => {
    expect(found('T', 0).parameters).toEqual([{ parameter: 'line', value: 0, by: 'statute' }]);
    expect(found('T', 0, 2).parameters).toEqual([
      { parameter: 'line', value: 2, by: { council: 'a', policy: 'A', version: '1' } },
    ]);
  });

  it('is not told as met by a policy where the law alone gives it, be that from general knowledge', () => {
    for (const mark of ['T', 'R'] as const) {
      expect(found(mark, 2, 2)).not.toHaveProperty('byPolicy');
      expect(found(mark, 0, 2)).toMatchObject({ verdict: 'met', byPolicy: true });
    }
  });

  it('a “no” that was read differs from an open question, so which of two policies governs is asked', () => {
    expect(needs('T', 1, 0)).toEqual(['unknown', 'entryYear']);
  });

  it('a “no” from general knowledge is no more than an open question, so nobody is asked which of them governs', () => {
    expect(needs('R', 1, 0)).toEqual(['unknown', 'rain']);
  });
});
