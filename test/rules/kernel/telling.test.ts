import { describe, expect, it } from 'vitest';
import { apply, openCase } from '../../../rules/kernel/apply.ts';
import { day } from '../../../rules/kernel/day.ts';
import { fact } from '../../../rules/kernel/fact.ts';
import { yesOrNo } from '../../../rules/kernel/kinds.ts';
import { type Outcome, onFacts, type Provision, provision, type Version } from '../../../rules/kernel/provision.ts';
import { metres } from '../../../rules/kernel/units.ts';

const asked = (id: string) =>
  fact<boolean>({ id, meaning: `${id}.`, asks: `whether ${id}`, suppliers: ['parent'], kind: yesOrNo });
const [wet, cold] = [asked('wet'), asked('cold')];
const WORDS = { yes: 'Yes.', no: 'No.', met: 'All.', 'not-met': 'None.', unknown: 'Open.' };
const SAID = {
  from: day('2024-01-01'),
  revision: 1,
  mark: 'T',
  cites: [{ act: 'An Act', place: 'section 1' }],
  examples: [],
} as const;

/** A provision that gives an outcome, whatever is known of `wet`. */
const giving = (id: string, outcome: Outcome, words: Record<string, string> = WORDS): Provision =>
  provision({
    id,
    title: id,
    asks: 'Is it so?',
    versions: [onFacts({ ...SAID, words, needs: {}, uses: { wet }, decide: () => outcome })],
  });
/** A provision that needs a fact and follows it. */
const following = (id: string, of: typeof wet): Provision =>
  provision({
    id,
    title: id,
    asks: 'Is it so?',
    versions: [
      onFacts({
        ...SAID,
        words: WORDS,
        needs: { of },
        decide: ({ of: so }) => (so ? { verdict: 'met', reason: 'yes' } : { verdict: 'not-met', reason: 'no' }),
      }),
    ],
  });
const combined = (id: string, parts: Partial<Record<'first' | 'all' | 'any', readonly Provision[]>>): Provision =>
  provision({ id, title: id, asks: 'Is it so?', versions: [{ ...SAID, words: WORDS, ...parts } as Version] });
const ON = day('2025-01-01');
const open = (facts = {}) => openCase({ on: ON, facts });
const known = (value: boolean) => ({ value, by: 'parent' }) as const;

describe('what a finding keeps', () => {
  it('is everything it was made of, and nothing that was not there', () => {
    const facts = { wet: { ...known(true), source: 'the gauge' } };
    expect(apply(following('rain', wet), open(facts))).toEqual({
      provision: 'rain',
      title: 'rain',
      version: '2024-01-01',
      revision: 1,
      mark: 'T',
      verdict: 'met',
      reason: 'yes',
      words: 'Yes.',
      cites: SAID.cites,
      facts: [{ fact: 'wet', value: true, by: 'parent', source: 'the gauge' }],
      missing: [],
      parts: [],
    });
  });

  it('has a place for nothing that was not there, so that a decision is the same text whenever it is made', () => {
    const ALWAYS = ['provision', 'title', 'version', 'revision', 'mark', 'verdict', 'reason', 'words', 'cites'];
    const keys = (one: Provision, facts = {}) => Object.keys(apply(one, open(facts)));
    expect(keys(following('rain', wet), { wet: known(true) })).toEqual([...ALWAYS, 'facts', 'missing', 'parts']);
    expect(keys(combined('any', { any: [following('rain', wet)] }))).toEqual([...ALWAYS, 'facts', 'missing', 'parts']);
    const margin = { fact: 'wet', by: metres(1), unit: 'metres', side: 'over' } as const;
    const changes = { on: day('2025-02-01'), because: 'It dries.' };
    const all = {
      verdict: 'met',
      reason: 'yes',
      margin,
      changes,
      supposes: 'so',
      restsOnHealthOrBelief: true,
    } as const;
    expect(keys(giving('all', all)).slice(ALWAYS.length)).toEqual([
      'facts',
      'missing',
      'margin',
      'changes',
      'supposes',
      'restsOnHealthOrBelief',
      'parts',
    ]);
  });

  it('a fact without a source has none, and one that may be missing is not asked for', () => {
    expect(apply(following('rain', wet), open({ wet: known(false) })).facts).toEqual([
      { fact: 'wet', ...known(false) },
    ]);
    const finding = apply(giving('sun', { verdict: 'met', reason: 'yes' }), open());
    expect([finding.facts, finding.missing, finding.parts]).toEqual([[], [], []]);
  });

  it('a missing fact leaves no facts and no parts behind', () => {
    const finding = apply(following('rain', wet), open());
    expect([finding.verdict, finding.facts, finding.parts]).toEqual(['unknown', [], []]);
    expect(finding.missing).toEqual([
      { fact: 'wet', asks: 'whether wet', why: 'It has not been given.', suppliers: ['parent'] },
    ]);
  });

  it('each provision is decided once in a case, however often it is asked', () => {
    const [rain, one] = [following('rain', wet), open({ wet: known(true) })];
    expect(apply(rain, one)).toBe(apply(rain, one));
  });
});

describe('what is still needed', () => {
  const [rain, frost] = [following('rain', wet), following('frost', cold)];

  it('of any-of, nothing once one of them is met', () => {
    const finding = apply(combined('any', { any: [rain, frost] }), open({ wet: known(true) }));
    expect([finding.verdict, finding.missing]).toEqual(['met', []]);
  });

  it('of all-of, nothing once one of them is not met', () => {
    const finding = apply(combined('all', { all: [rain, frost] }), open({ wet: known(false) }));
    expect([finding.verdict, finding.missing, finding.facts]).toEqual(['not-met', [], []]);
  });

  it('each fact once, for the reason that was given first', () => {
    const because = (why: string) => ({ fact: 'wet', asks: 'whether wet', why, suppliers: ['parent'] as const });
    const [first, second] = [because('It decides the one.'), because('It decides the other.')];
    const parts = [
      giving('one', { verdict: 'unknown', reason: 'unknown', unsettled: [first] }),
      giving('other', { verdict: 'unknown', reason: 'unknown', unsettled: [second] }),
    ];
    expect(apply(combined('both', { all: parts }), open()).missing).toEqual([first]);
  });

  it('nothing for a part that is settled, though it could be said more surely', () => {
    const more = { fact: 'wet', asks: 'whether wet', why: 'It would be surer.', suppliers: ['parent'] as const };
    const sure = giving('sure', { verdict: 'met', reason: 'yes', unsettled: [more] });
    const finding = apply(combined('both', { all: [sure, frost] }), open());
    expect([finding.verdict, finding.missing.map(({ fact: id }) => id)]).toEqual(['unknown', ['cold']]);
  });

  it('a question that has to be settled first keeps the rest out of it until it is met', () => {
    const gated = combined('gated', { first: [rain], any: [frost] });
    expect(apply(gated, open({ wet: known(false), cold: known(true) })).verdict).toBe('not-met');
    expect(apply(gated, open({ cold: known(true) })).verdict).toBe('unknown');
    expect(apply(gated, open({ wet: known(true), cold: known(true) }))).toMatchObject({
      verdict: 'met',
      first: ['rain'],
      parts: ['frost'],
    });
  });

  it('any-of nothing is not met, and all-of nothing is met', () => {
    expect(apply(combined('none', { any: [] }), open())).toMatchObject({ verdict: 'not-met', parts: [] });
    expect(apply(combined('empty', { all: [] }), open())).toMatchObject({ verdict: 'met', parts: [] });
  });

  it('what nobody is owed rests on nothing', () => {
    const parts = [giving('one', { verdict: 'not-met', reason: 'no', restsOnHealthOrBelief: true })];
    expect(apply(combined('any', { any: parts }), open())).not.toHaveProperty('restsOnHealthOrBelief');
  });
});

describe('the words of a finding', () => {
  it('have every gap filled', () => {
    const outcome: Outcome = { verdict: 'met', reason: 'yes', values: { length: '3 miles', a: 'far' } };
    expect(apply(giving('walk', outcome, { yes: 'It is {length}: {a}, {length}.' }), open()).words).toBe(
      'It is 3 miles: far, 3 miles.',
    );
  });

  it.each([{ other: '3 miles' }, undefined])('a gap that nothing fills is a broken promise of ours: %j', (values) => {
    const outcome: Outcome = { verdict: 'met', reason: 'yes', ...(values ? { values } : {}) };
    expect(() => apply(giving('walk', outcome, { yes: 'It is {length}.' }), open())).toThrow(
      'nothing fills {length} in "It is {length}."',
    );
  });

  it('name each thing that is missing', () => {
    const both = provision({
      id: 'both',
      title: 'both',
      asks: 'Is it so?',
      versions: [
        onFacts({ ...SAID, words: WORDS, needs: { wet, cold }, decide: () => ({ verdict: 'met', reason: 'yes' }) }),
      ],
    });
    expect(apply(both, open()).words).toBe('We cannot say yet. We still need whether wet, and whether cold.');
  });
});

describe('a change of the law', () => {
  const version = (from: string, edition: number) =>
    onFacts({
      ...SAID,
      from: day(from),
      edition,
      words: WORDS,
      needs: {},
      decide: () => ({ verdict: 'met', reason: 'yes' }),
    });
  const law = provision({
    id: 'law',
    title: 'Rain',
    asks: 'Is it so?',
    versions: [version('2024-01-01', 1), version('2025-06-01', 2)],
  });
  const changes = (on: string, edition?: number) => apply(law, openCase({ on: day(on), facts: {} }, edition)).changes;

  it('is told the day before it, and not on the day itself', () => {
    expect(changes('2025-05-31')).toEqual({ on: '2025-06-01', because: 'The law on this changes: Rain.' });
    expect(changes('2025-06-01')).toBeUndefined();
  });

  it('or what the facts lead to, whichever comes first', () => {
    const until = (on: string) => {
      const changes = { on: day(on), because: 'The child becomes 8.' };
      const first = {
        ...version('2024-01-01', 1),
        decide: () => ({ verdict: 'met', reason: 'yes', changes }) as const,
      };
      const both = provision({ ...law, versions: [first, version('2025-06-01', 2)] });
      return apply(both, openCase({ on: day('2025-01-01'), facts: {} })).changes;
    };
    expect(until('2025-05-31')).toEqual({ on: '2025-05-31', because: 'The child becomes 8.' });
    expect(until('2025-06-01')).toEqual({ on: '2025-06-01', because: 'The child becomes 8.' });
    expect(until('2025-06-02')).toEqual({ on: '2025-06-01', because: 'The law on this changes: Rain.' });
  });

  it('is known to the edition that brought it, and to none before', () => {
    expect(changes('2025-05-31', 2)?.on).toBe('2025-06-01');
    expect(changes('2025-05-31', 1)).toBeUndefined();
  });

  it('has its texts in order, each revision the one after the last', () => {
    const skipping = [version('2024-01-01', 1), { ...version('2024-01-01', 1), revision: 3 }];
    expect(() => provision({ ...law, versions: skipping })).toThrow(
      'law: version 2024-01-01 revision 3 is out of order',
    );
    const corrected = [version('2024-01-01', 1), { ...version('2024-01-01', 1), revision: 2 }];
    expect(provision({ ...law, versions: corrected }).versions.map(({ revision }) => revision)).toEqual([1, 2]);
    const back = [version('2024-01-01', 1), { ...version('2023-01-01', 1), revision: 2 }];
    expect(() => provision({ ...law, versions: back })).toThrow('law: version 2023-01-01 revision 2 is out of order');
  });
});
