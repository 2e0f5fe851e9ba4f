import { describe, expect, it } from 'vitest';
import { apply, openCase } from '../../../rules/kernel/apply.ts';
import { day } from '../../../rules/kernel/day.ts';
import { fact } from '../../../rules/kernel/fact.ts';
import { yesOrNo } from '../../../rules/kernel/kinds.ts';
import { onFacts, type Provision, provision, type Version } from '../../../rules/kernel/provision.ts';
import { allOf, anyOf, type Verdict } from '../../../rules/kernel/verdict.ts';
import { versionOn } from '../../../rules/kernel/versions.ts';

const wet = fact<boolean>({
  id: 'wet',
  meaning: 'It is wet.',
  asks: 'whether it is wet',
  suppliers: ['parent'],
  kind: yesOrNo,
});

function version(from: string, revision: number, more: Partial<Version> = {}): Version {
  return onFacts({
    from: day(from),
    revision,
    mark: 'T',
    cites: [{ act: 'An Act', place: 'section 1' }],
    words: { yes: `Text ${revision} of ${from}: yes.`, no: 'No.' },
    needs: { isWet: wet },
    decide: ({ isWet }) => (isWet ? { verdict: 'met', reason: 'yes' } : { verdict: 'not-met', reason: 'no' }),
    examples: [],
    ...more,
  } as Parameters<typeof onFacts<{ isWet: typeof wet }>>[0]);
}

const of = (...versions: Version[]): Provision =>
  provision({ id: 'nowhere/1', title: 'Rain', asks: 'Is it wet?', versions });
const on = (date: string, facts = {}, edition?: number) => openCase({ on: day(date), facts }, edition);
const WET = { wet: { value: true, by: 'parent' } } as const;

describe('three-valued logic', () => {
  const all: Verdict[] = ['met', 'not-met', 'unknown'];
  it.each(all.flatMap((one) => all.map((other) => [one, other] as const)))('%s and %s', (one, other) => {
    expect(allOf([one, other])).toBe(
      one === 'not-met' || other === 'not-met' ? 'not-met' : one === 'met' && other === 'met' ? 'met' : 'unknown',
    );
    expect(anyOf([one, other])).toBe(
      one === 'met' || other === 'met' ? 'met' : one === 'not-met' && other === 'not-met' ? 'not-met' : 'unknown',
    );
  });
});

describe('a provision through time', () => {
  const rain = of(
    version('2024-01-01', 1),
    version('2024-01-01', 2, { edition: 2 }),
    version('2026-01-01', 1, { edition: 3 }),
  );

  it('law time picks the version of the day, code time the text that there was', () => {
    expect(versionOn(rain, day('2025-12-31')).revision).toBe(2);
    expect(versionOn(rain, day('2025-12-31'), 1).revision).toBe(1);
    expect(versionOn(rain, day('2026-01-01')).from).toBe('2026-01-01');
    expect(versionOn(rain, day('2026-01-01'), 2).from).toBe('2024-01-01');
  });

  it('an old decision does not learn of a change of law that was not known when it was made', () => {
    expect(apply(rain, on('2025-01-01', WET)).changes?.on).toBe('2026-01-01');
    expect(apply(rain, on('2025-01-01', WET, 2)).changes).toBeUndefined();
  });

  it('gives no answer for a day before its first version', () => {
    expect(() => apply(rain, on('2023-12-31', WET))).toThrow('nowhere/1 has no version for 2023-12-31');
  });

  it('refuses, at start-up, versions that are out of order', () => {
    expect(() => of(version('2024-01-01', 1), version('2023-01-01', 1))).toThrow(/out of order/);
    expect(() => of(version('2024-01-01', 1), version('2024-01-01', 1))).toThrow(/out of order/);
    expect(() => of()).toThrow(/no version/);
  });
});

describe('a missing fact', () => {
  it('leaves it open, and says what is missing, why, and who can supply it', () => {
    const finding = apply(of(version('2024-01-01', 1)), on('2025-01-01', { wet: { missing: 'The gauge is broken.' } }));
    expect(finding).toMatchObject({
      verdict: 'unknown',
      reason: 'missing',
      words: 'We cannot say yet. We still need whether it is wet.',
    });
    expect(finding.missing).toEqual([
      { fact: 'wet', asks: 'whether it is wet', why: 'The gauge is broken.', suppliers: ['parent'] },
    ]);
  });
});

describe('a rule known from general knowledge only (R)', () => {
  const rain = of(version('2024-01-01', 1, { mark: 'R' }));
  it('may grant', () => {
    expect(apply(rain, on('2025-01-01', WET)).verdict).toBe('met');
  });
  it('never weighs against a family: what it would refuse stays open, for a person', () => {
    const finding = apply(rain, on('2025-01-01', { wet: { value: false, by: 'parent' } }));
    expect(finding.verdict).toBe('unknown');
    expect(finding.missing.map((each) => each.suppliers)).toEqual([['judgement']]);
  });
  it('does not say "no" in its words either', () => {
    const finding = apply(rain, on('2025-01-01', { wet: { value: false, by: 'parent' } }));
    expect(finding.words).toBe('We cannot say yet. We still need a check of this rule against its text.');
  });
  it('nor does one reason of a rule that is otherwise surer', () => {
    const surer = of(
      version('2024-01-01', 1, {
        decide: () => ({ verdict: 'not-met', reason: 'no', mark: 'R' }),
      } as unknown as Partial<Version>),
    );
    expect(apply(surer, on('2025-01-01', WET))).toMatchObject({ verdict: 'unknown', mark: 'R' });
  });
});

describe('an answer that rests on health or belief', () => {
  const resting = (id: string, rests: boolean, verdict: Verdict = 'met') =>
    provision({
      id,
      title: id,
      asks: 'Is it so?',
      versions: [
        version('2024-01-01', 1, {
          decide: () => ({ verdict, reason: 'yes', ...(rests ? { restsOnHealthOrBelief: true } : {}) }),
        } as unknown as Partial<Version>),
      ],
    });
  const combined = (how: 'all' | 'any', ...parts: Provision[]) =>
    apply(
      of({
        from: day('2024-01-01'),
        revision: 1,
        mark: 'T',
        cites: [{ act: 'An Act', place: 'section 1' }],
        words: { met: 'Met.', 'not-met': 'Not met.', unknown: 'Unknown.' },
        examples: [],
        [how]: parts,
      }),
      on('2025-01-01', WET),
    ).restsOnHealthOrBelief;

  it('all of several rests on them if one does', () => {
    expect(combined('all', resting('a', true), resting('b', false))).toBe(true);
    expect(combined('all', resting('a', false), resting('b', false))).toBeUndefined();
  });

  it('any of several rests on them only where nothing else is met', () => {
    expect(combined('any', resting('a', true), resting('b', false))).toBeUndefined();
    expect(combined('any', resting('a', true), resting('b', false, 'unknown'))).toBe(true);
  });
});

it('a reason without words is a broken promise of ours, not an empty sentence', () => {
  const rain = of(version('2024-01-01', 1, { words: { no: 'No.' } }));
  expect(() => apply(rain, on('2025-01-01', WET))).toThrow(/no words for yes/);
});
