import { describe, expect, it } from 'vitest';
import { englandNation } from '../../../rules/england/decide.ts';
import { apply, openCase } from '../../../rules/kernel/apply.ts';
import { addDays, type Day, day } from '../../../rules/kernel/day.ts';
import { decide } from '../../../rules/kernel/decide.ts';
import { fact } from '../../../rules/kernel/fact.ts';
import { inForce } from '../../../rules/kernel/in-force.ts';
import { yesOrNo } from '../../../rules/kernel/kinds.ts';
import { onFacts, type Provision, provision } from '../../../rules/kernel/provision.ts';

const asked = (id: string) =>
  fact<boolean>({ id, meaning: `${id}.`, asks: `whether ${id}`, suppliers: ['parent'], kind: yesOrNo });
const [wet, cold] = [asked('wet'), asked('cold')];
const SAID = { revision: 1, mark: 'T', cites: [{ act: 'An Act', place: 'section 1' }], examples: [] } as const;
const from = (date: string, edition = 1) =>
  onFacts({
    ...SAID,
    from: day(date),
    edition,
    words: { yes: `As of ${date}.` },
    needs: {},
    decide: () => ({ verdict: 'met', reason: 'yes' }),
  });
const part = provision({
  id: 'part',
  title: 'Part',
  asks: 'Is it?',
  versions: [from('2024-01-01'), from('2026-03-01')],
});
const other = provision({ id: 'other', title: 'Other', asks: 'Is it?', versions: [from('2025-01-01')] });
const WORDS = { met: 'All.', 'not-met': 'None.', unknown: 'Open.' };
const whole: Provision = provision({
  id: 'whole',
  title: 'Whole',
  asks: 'Is it?',
  versions: [{ ...SAID, from: day('2024-06-01'), words: WORDS, all: [part, other, part] }],
});
const wordsOf = (one: Provision, on: string) => apply(one, openCase({ on: day(on), facts: {} })).words;

describe('the law that is in force', () => {
  it('is the same for every day between two changes of any part of it, and another on the day of a change', () => {
    const first = inForce(whole, day('2025-01-01'), 1);
    expect([first.from, first.until]).toEqual(['2025-01-01', '2026-03-01']);
    expect(inForce(whole, day('2026-02-28'), 1)).toBe(first);
    const next = inForce(whole, day('2026-03-01'), 1);
    expect([next.from, next.until]).toEqual(['2026-03-01', undefined]);
  });

  it('has each provision once, after what it is made of', () => {
    const { provisions, revisions } = inForce(whole, day('2025-06-01'), 1);
    expect(provisions.map((each) => each.provision.id)).toEqual(['part', 'other', 'whole']);
    expect(provisions.at(-1)!.parts).toEqual({ at: [0, 1, 0], ids: ['part', 'other', 'part'] });
    expect(revisions).toEqual({ part: 1, other: 1, whole: 1 });
  });

  it('is laid out once, for its first day too, and for every day where nothing changes any more', () => {
    const [first, next] = [inForce(whole, day('2025-06-01'), 1), inForce(whole, day('2026-06-01'), 1)];
    expect(inForce(whole, day('2025-01-01'), 1)).toBe(first);
    expect(inForce(whole, day('2026-03-01'), 1)).toBe(next);
    expect(inForce(whole, day('2200-12-31'), 1)).toBe(next);
  });

  it('holds until the first change of any part, wherever that part stands', () => {
    const later = provision({ ...part, id: 'later', versions: [from('2024-01-01'), from('2027-01-01')] });
    const sooner = provision({ ...part, id: 'sooner', versions: [from('2024-01-01'), from('2025-09-01')] });
    const WHEN = { ...SAID, from: day('2024-06-01'), words: WORDS };
    for (const all of [
      [later, sooner, part],
      [sooner, part, later],
    ]) {
      const made = provision({ id: 'made', title: 'Made', asks: 'Is it?', versions: [{ ...WHEN, all }] });
      expect(inForce(made, day('2025-01-01'), 1).until).toBe('2025-09-01');
      expect(inForce(made, day('2025-09-01'), 1).until).toBe('2026-03-01');
    }
  });

  it('asks for each fact once, whoever asks for it', () => {
    const asks = (id: string, ...facts: (typeof wet)[]) => {
      const [needed, used] = facts;
      const version = onFacts({
        ...SAID,
        from: day('2024-01-01'),
        words: { yes: 'Yes.' },
        needs: { needed: needed! },
        uses: used ? { used } : {},
        decide: () => ({ verdict: 'met', reason: 'yes' }),
      });
      return provision({ id, title: id, asks: 'Is it?', versions: [version] });
    };
    const all = [asks('one', wet), asks('other', cold, wet)];
    const both = provision({
      id: 'both',
      title: 'Both',
      asks: 'Is it?',
      versions: [{ ...SAID, from: day('2024-01-01'), words: WORDS, all }],
    });
    const { facts, provisions } = inForce(both, day('2025-01-01'), 1);
    expect(facts).toEqual(['wet', 'cold']);
    expect(provisions.map(({ asked }) => asked.map(({ at, name, needed }) => [at, name, needed]))).toEqual([
      [[0, 'needed', true]],
      [
        [1, 'needed', true],
        [0, 'used', false],
      ],
      [],
    ]);
  });

  it('does not turn on which day was asked about before', () => {
    const days = ['2026-03-01', '2024-05-01', '2026-02-28', '2024-05-01', '2026-03-01'];
    expect(days.map((on) => wordsOf(part, on))).toEqual([
      'As of 2026-03-01.',
      'As of 2024-01-01.',
      'As of 2024-01-01.',
      'As of 2024-01-01.',
      'As of 2026-03-01.',
    ]);
  });

  it('is refused before the first day of any part of it, however it was asked for before', () => {
    expect(inForce(whole, day('2025-01-01'), 1).provisions).toHaveLength(3);
    expect(() => inForce(whole, day('2024-12-31'), 1)).toThrow('other has no version for 2024-12-31');
  });
});

it('one decision leaves nothing behind for the next, on whichever days they are asked', () => {
  const { firstDay, lastDay } = englandNation.register.editions[0];
  const days: Day[] = [];
  for (let on = firstDay; on <= lastDay; on = addDays(on, 97)) days.push(on);
  const facts = {
    livesInArea: { value: true, by: 'parent' },
    bornOn: { value: day('2016-05-01'), by: 'parent' },
  } as const;
  const once = days.map((on) => JSON.stringify(decide(englandNation, { on, facts })));
  expect(days.toReversed().map((on) => JSON.stringify(decide(englandNation, { on, facts })))).toEqual(
    once.toReversed(),
  );
});
