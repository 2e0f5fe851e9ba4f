import { describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { decide } from '../../../rules/kernel/decide.ts';
import type { Beside, Nation } from '../../../rules/kernel/nation.ts';
import { type Outcome, onFacts, type Provision, provision } from '../../../rules/kernel/provision.ts';
import { editionOf, withParts } from '../../../rules/kernel/register.ts';

const SAID = {
  from: day('2024-01-01'),
  mark: 'T',
  cites: [{ act: 'An Act', place: 'section 1' }],
  words: { said: 'Said.', met: 'Met.', 'not-met': 'Not met.', unknown: 'Open.' },
  examples: [],
} as const;
const ground = (id: string, revision: number, outcome: Partial<Outcome>): Provision =>
  provision({
    id,
    title: id,
    asks: 'Is it so?',
    versions: [
      onFacts({
        ...SAID,
        revision,
        needs: {},
        decide: () => ({ verdict: 'unknown', reason: 'said', ...outcome }),
      }),
    ],
  });

/** A nation with these grounds, its law checked for 2024 to 2026 in two editions. */
function nation(...grounds: Provision[]): Nation {
  return nationBeside({}, ...grounds);
}

/** The same with something beside its duty. */
function nationBeside(beside: Beside, ...grounds: Provision[]): Nation {
  const combined = (id: string, parts: object): Provision =>
    provision({ id, title: id, asks: 'Is it so?', versions: [{ ...SAID, revision: 1, ...parts }] });
  const any = combined('nowhere/any', { any: grounds });
  const duty = combined('nowhere/duty', { all: [any] });
  const checked = { readOn: day('2024-06-01'), firstDay: day('2024-01-01'), lastDay: day('2026-12-31') };
  return {
    register: {
      nation: 'nowhere',
      name: 'Nowhere',
      editions: [
        { edition: 1, released: true, ...checked },
        { edition: 2, released: false, ...checked },
      ],
      provisions: withParts([duty]),
    },
    facts: [],
    duty,
    grounds: any,
    beside,
  };
}
const on = (text: string) => ({ on: day(text), facts: {} });
const decideBy = (...grounds: Provision[]) => decide(nation(...grounds), on('2025-01-01'));
const MET = { verdict: 'met' } as const;

describe('a decision', () => {
  it('is made on the first and on the last day that was checked, and on none outside them', () => {
    const law = nation(ground('a', 1, MET));
    expect(decide(law, on('2024-01-01')).finding).toBe('owed');
    expect(decide(law, on('2026-12-31')).finding).toBe('owed');
    expect(() => decide(law, on('2023-12-31'))).toThrow(
      'The law of Nowhere was checked from 1 January 2024 to 31 December 2026, and 31 December 2023 is outside that.',
    );
    expect(() => decide(law, on('2027-01-01'))).toThrow('1 January 2027 is outside that');
  });

  it('names the edition of the law, the newest unless an older one is asked for', () => {
    const law = nation(ground('a', 1, MET));
    expect(decide(law, on('2025-01-01')).law).toEqual({
      edition: 2,
      readOn: '2024-06-01',
      firstDay: '2024-01-01',
      lastDay: '2026-12-31',
    });
    expect(decide(law, on('2025-01-01'), 1).law.edition).toBe(1);
    expect(editionOf(law.register, 1).released).toBe(true);
    expect(() => decide(law, on('2025-01-01'), 3)).toThrow('There is no edition 3 of the law of Nowhere');
  });

  it('tells each ground in order, and which revision of each text was used', () => {
    const decision = decideBy(ground('a', 2, {}), ground('b', 1, MET));
    expect(decision.grounds).toEqual(['a', 'b']);
    expect(decision.revisions).toEqual({ 'nowhere/duty': 1, 'nowhere/any': 1, a: 2, b: 1 });
  });
});

describe('what happens next', () => {
  it('a grant closes nothing else off and needs nothing more', () => {
    expect(decideBy(ground('a', 1, MET)).disposition).toEqual({
      to: 'grant',
      because: 'met-by-distance-age-or-income',
      needed: [],
      discretion: false,
    });
  });

  it('a yes that rests on needs or belief goes to a person', () => {
    expect(decideBy(ground('a', 1, { ...MET, restsOnHealthOrBelief: true })).disposition).toEqual({
      to: 'officer',
      because: 'rests-on-needs-or-belief',
      needed: [],
      discretion: false,
    });
  });

  it('a yes on a supposition is asked about first, and what was supposed is said once', () => {
    const supposes = 'that the child gets a place';
    const decision = decideBy(ground('a', 1, { ...MET, supposes }), ground('b', 1, { ...MET, supposes }));
    expect(decision.supposes).toEqual([supposes]);
    expect(decision.disposition).toEqual({ to: 'ask', because: 'only-supposed', needed: [], discretion: false });
  });

  it('what was supposed by a ground that is not met holds nothing up', () => {
    const decision = decideBy(ground('a', 1, { verdict: 'not-met', supposes: 'something' }), ground('b', 1, MET));
    expect(decision.supposes).toEqual([]);
    expect(decision.disposition.to).toBe('grant');
  });

  it.each([
    ['not-met', 'no-ground-met', 'not-owed'],
    ['unknown', 'not-enough-known', 'unknown'],
  ] as const)('%s goes to an officer, with the power to help open', (verdict, because, finding) => {
    const decision = decideBy(ground('a', 1, { verdict }));
    expect(decision.finding).toBe(finding);
    expect(decision.disposition).toMatchObject({ to: 'officer', because, discretion: true });
  });
});

describe('what stands beside the duty', () => {
  const MISSING = { fact: 'age', asks: 'the age', why: 'It decides.', suppliers: ['parent'] } as const;
  const besides = (beside: Beside, outcome: Partial<Outcome>) =>
    decide(nationBeside(beside, ground('a', 1, outcome)), on('2025-01-01')).disposition;
  const [older, adult] = [ground('older', 1, MET), ground('adult', 1, { unsettled: [MISSING] })];
  const neither = ground('neither', 1, { verdict: 'not-met' });

  it('other rules are told of where the duty does not hold, and not while that is open', () => {
    expect(besides({ instead: [neither, older] }, { verdict: 'not-met' }).instead).toMatchObject({
      provision: 'older',
    });
    expect(besides({ instead: [older] }, {})).not.toHaveProperty('instead');
    expect(besides({ instead: [adult] }, {}).needed).toEqual([]);
    expect(besides({ instead: [older] }, MET)).not.toHaveProperty('instead');
  });

  it('where none of them is sure, the first that is open says what it needs', () => {
    expect(besides({ instead: [neither, adult] }, { verdict: 'not-met' }).needed).toEqual([MISSING]);
    expect(besides({ instead: [neither] }, { verdict: 'not-met' }).needed).toEqual([]);
  });

  it('travel that somebody gives already needs nothing more, and a person sees that it is not arranged twice', () => {
    const { to, alreadyMet, needed } = besides({ alreadyMet: ground('bus', 1, MET) }, MET);
    expect([to, alreadyMet?.provision, needed]).toEqual(['officer', 'bus', []]);
  });

  it('the powers that are open are told of, unless travel is owed', () => {
    const powers = [ground('may', 1, MET), neither, ground('also', 1, MET)];
    const told = (outcome: Partial<Outcome>) => besides({ powers }, outcome).powers?.map(({ provision: id }) => id);
    expect([told({}), told({ verdict: 'not-met' }), told(MET)]).toEqual([['may', 'also'], ['may', 'also'], undefined]);
    expect(besides({ powers: [neither] }, {})).not.toHaveProperty('powers');
  });
});

it('a register holds each provision once, with every part of every version', () => {
  const [a, b] = [ground('a', 1, MET), ground('b', 1, MET)];
  const of = (id: string, parts: object) =>
    provision({ id, title: id, asks: 'Is it so?', versions: [{ ...SAID, revision: 1, ...parts }] });
  const ids = (...provisions: Provision[]) => withParts(provisions).map(({ id }) => id);
  expect(ids(of('all', { all: [a, b] }), of('any', { any: [b, a] }))).toEqual(['all', 'a', 'b', 'any']);
  expect(ids(of('gated', { first: [a], all: [b] }), of('none', {}))).toEqual(['gated', 'a', 'b', 'none']);
});
