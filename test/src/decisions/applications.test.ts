import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideEngland } from '../../../rules/england/decide.ts';
import { day } from '../../../rules/kernel/day.ts';
import { type Application, decidedOf, proposedOf, readApplication } from '../../../src/applications/index.ts';
import { addPerson, keepAuthority, keepPolicy } from '../../../src/authorities/index.ts';
import type { Check } from '../../../src/checks/check.ts';
import {
  applicationRulingIn,
  askReview,
  decideApplication,
  decideReview,
  lookSecond,
  noteHearing,
  readDecision,
  seenTo,
  takeProposalBack,
  verifyChain,
} from '../../../src/decisions/index.ts';
import { freshDatabase, type TestDatabase } from '../../database.ts';
import { factsOf, NOTHING_ELSE, SEVEN } from '../../rules/england/england.ts';
import { PLAIN } from '../../rules/policy/policies.ts';
import { APPLIED, NOW, sent } from '../applications/an-application.ts';

let database: TestDatabase;
const who: Record<'one' | 'two' | 'senior' | 'stranger', string> = { one: '', two: '', senior: '', stranger: '' };
beforeAll(async () => {
  database = await freshDatabase();
  for (const id of ['ashshire', 'elmshire']) await keepAuthority(database.db, { id, name: id, fictional: true });
  const add = async (name: string, authority = 'ashshire') =>
    (await addPerson(database.db, { authority, name, role: 'officer' })).id;
  Object.assign(who, { one: await add('One'), two: await add('Two'), senior: await add('Senior') });
  who.stranger = await add('Of elsewhere', 'elmshire');
  // Nobody is drawn by chance here, so that each test turns on what it is about; the draw has a test of its own.
  for (const [council, percent] of [
    ['ashshire', 0],
    ['elmshire', 100],
  ] as const)
    await keepPolicy(
      database.db,
      {
        ...PLAIN,
        council,
        applies: { appliedFrom: '2020-01-01' },
        parameters: { nearestBy: 'walking', secondOfficerPercent: percent },
      },
      NOW,
    );
});
afterAll(() => database.close());

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** What the law says on some facts: only what deciding turns on is in it. */
const checkOn = (given: Readonly<Record<string, unknown>>, percent = 0): Check => {
  const facts = factsOf(given);
  const decision = decideEngland({ on: day('2026-11-25'), facts });
  const parameters = { secondOfficerPercent: percent };
  const policy = { among: [{ council: 'x', name: 'x', version: '1', parameters }], unsettled: [] };
  // Nothing says whether the child goes there, so no night looks at these: that has tests of its own.
  return { question: { facts: {} }, facts, decision: { ...decision, policy } } as unknown as Check;
};
const BASE = { ...SEVEN, ...NOTHING_ELSE, twoHomes: false };
const found = (value: unknown) => ({ value, by: 'judgement', source: 'Found by One' });
const FAR = checkOn({ ...BASE, walkToSchool: 5200 });
const NEAR = checkOn({ ...BASE, walkToSchool: 900 });
const UNKNOWN = checkOn({ bornOn: '2018-03-27' });

const GRANT = { outcome: 'granted', under: 'duty', from: '2026-11-30', until: '', reasons: '' };
const REFUSE = { outcome: 'refused', under: '', from: '', until: '', reasons: 'It is 900 m on a lit pavement.' };
type Choice = typeof GRANT;

async function decide(application: Application, choice: Choice, check: Check | undefined, by = who.one) {
  const rests = { by, check, evidence: [], seen: seenTo(application), now: later(1) };
  return decideApplication(database.db, application, { ...choice, ...rests });
}
const read = (which: { authority: string; id: string }) => readApplication(database.db, which);
const fresh = async (more: Partial<typeof APPLIED> = {}, authority = 'ashshire') =>
  read(await sent(database.db, authority, { ...APPLIED, ...more }));

describe('an application is decided by a named person', () => {
  test('owed and granted: the check and the word of the person are in the record, and the family has 20 working days to ask for a review', async () => {
    const application = await fresh();
    expect(await decide(application, GRANT, FAR)).toEqual({ outcome: 'granted' });
    const after = await read(application);
    expect(after).toMatchObject({ state: 'granted' });
    expect(after.dueOn).toBeUndefined();
    const decided = decidedOf(after)!;
    // 26 and 27 November, three weeks of five, then 21 to 23 December.
    expect(decided).toMatchObject({ by: who.one, content: { under: 'duty', askReviewBy: '2026-12-23' } });
    const { content } = await readDecision(database.db, { authority: 'ashshire', id: decided.content!.ruling });
    expect(applicationRulingIn(content)).toMatchObject({
      application: application.id,
      step: 'decided',
      seenTo: seenTo(application),
      check: decided.content!.check,
    });
    expect((await verifyChain(database.db, 'ashshire')).ok).toBe(true);
  });

  test('not owed on the family’s own plain facts: one officer is enough, with reasons', async () => {
    const application = await fresh();
    await expect(decide(application, { ...REFUSE, reasons: ' ' }, NEAR)).rejects.toMatchObject({
      fields: [{ path: 'reasons' }],
    });
    expect(await decide(application, REFUSE, NEAR)).toEqual({ outcome: 'refused' });
    expect((await read(application)).state).toBe('refused');
  });

  test('help that is not owed needs reasons and may be for a time', async () => {
    const application = await fresh();
    const help = { ...GRANT, under: 'power', until: '2027-07-20' };
    await expect(decide(application, help, NEAR)).rejects.toMatchObject({ fields: [{ path: 'reasons' }] });
    await expect(decide(application, { ...help, reasons: 'x', until: '2026-11-29' }, NEAR)).rejects.toMatchObject({
      fields: [{ path: 'until' }],
    });
    await decide(application, { ...help, reasons: 'The mother is in hospital until summer.' }, NEAR);
    expect(decidedOf(await read(application))?.content).toMatchObject({ under: 'power', until: '2027-07-20' });
  });

  test('says everything that is wrong at once, and changes nothing', async () => {
    const application = await fresh();
    const none = { outcome: 'maybe', under: '', from: '', until: '', reasons: 'x'.repeat(10_001) };
    await expect(decide(application, none, FAR)).rejects.toMatchObject({
      fields: [{ path: 'outcome' }, { path: 'reasons' }],
    });
    const half = { ...GRANT, under: 'because', from: '2026-02-30' };
    await expect(decide(application, half, FAR)).rejects.toMatchObject({
      fields: [{ path: 'under' }, { path: 'from' }],
    });
    expect(seenTo(await read(application))).toBe(seenTo(application));
  });

  test('is decided once, by whoever saw what is there now, and by nobody of another council', async () => {
    const application = await fresh();
    const rests = { by: who.one, check: FAR, evidence: [], now: NOW };
    const blind = decideApplication(database.db, application, { ...GRANT, ...rests, seen: 0 });
    await expect(blind).rejects.toMatchObject({ code: 'conflict' });
    await expect(decide(application, GRANT, FAR, who.stranger)).rejects.toMatchObject({ code: 'not-found' });
    const both = await Promise.allSettled([decide(application, GRANT, FAR), decide(application, REFUSE, NEAR)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await read(application)).entries.filter(({ kind }) => kind === 'decided')).toHaveLength(1);
  });
});

describe('a second officer looks first', () => {
  test.each<[string, Choice, Check | undefined, Partial<typeof APPLIED>, RegExp]>([
    ['where the law gives travel and it is not granted', REFUSE, FAR, {}, /gives travel/],
    ['where it is refused and something is not known', REFUSE, UNKNOWN, {}, /not known/],
    ['where it is refused and the law could not be asked', REFUSE, undefined, {}, /could not be asked/],
    ['where it is granted as owed and the law does not say so', { ...GRANT, reasons: 'x' }, NEAR, {}, /does not say/],
    ['where it is refused and the walk worries the family', REFUSE, NEAR, { worried: true }, /worries/],
    [
      'where it is refused and the family wrote more',
      REFUSE,
      NEAR,
      { words: 'His brother is ill.' },
      /wrote something/,
    ],
    [
      'where it is refused to a child with needs',
      REFUSE,
      checkOn({
        ...BASE,
        walkToSchool: 900,
        disabled: true,
        canWalkGivenNeeds: found(true),
      }),
      {},
      /health or needs/,
    ],
    [
      'where it is refused on what an officer found',
      REFUSE,
      checkOn({
        ...BASE,
        walkToSchool: 900,
        walkNeedsAdult: true,
        adultCanAccompany: true,
      }),
      {},
      /an officer found/,
    ],
    [
      'where it is refused to a child with two homes',
      REFUSE,
      checkOn({
        ...BASE,
        walkToSchool: 900,
        twoHomes: true,
        thisHomeCounts: true,
      }),
      {},
      /two homes/,
    ],
  ])('%s', async (_, choice, check, more, because) => {
    const application = await fresh(more);
    const made = await decide(application, choice, check);
    expect(made).toHaveProperty('waits');
    expect((made as { waits: string[] }).waits.join(' ')).toMatch(because);
    const after = await read(application);
    expect(after.state).toBe('second');
    expect(decidedOf(after)).toBeUndefined();
  });

  test('by chance: as many as the policy says, and the same ones whenever it is asked', async () => {
    const all = await fresh({}, 'elmshire');
    const check = checkOn({ ...BASE, walkToSchool: 5200 }, 100);
    expect(await decide(all, GRANT, check, who.stranger)).toMatchObject({ waits: [/by chance/] });
  });

  test('not the one who proposed it; and then the decision is its maker’s, with both in the record', async () => {
    const application = await fresh();
    await decide(application, REFUSE, UNKNOWN);
    const waits = await read(application);
    const look = (by: string, agrees = 'yes', reasons = '') =>
      lookSecond(database.db, application, { by, agrees, reasons, seen: seenTo(waits), now: later(2) });
    await expect(look(who.one)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(look(who.stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(look(who.two, 'perhaps')).rejects.toMatchObject({ fields: [{ path: 'agrees' }] });
    await look(who.two);
    const after = await read(application);
    expect(after.state).toBe('refused');
    expect(decidedOf(after)?.by).toBe(who.one);
    await expect(look(who.senior)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('who does not agree says why; both views stay, nothing is decided, and the next decision is looked at by a second again', async () => {
    const application = await fresh();
    await decide(application, REFUSE, UNKNOWN);
    const waits = await read(application);
    const second = { by: who.two, agrees: 'no', seen: seenTo(waits), now: later(2) };
    await expect(lookSecond(database.db, application, { ...second, reasons: '' })).rejects.toMatchObject({
      fields: [{ path: 'reasons' }],
    });
    await lookSecond(database.db, application, { ...second, reasons: 'Ask the school first.' });
    const disagreed = await read(application);
    expect(disagreed.state).toBe('disagreed');
    expect(proposedOf(disagreed)?.content?.reasons).toBe(REFUSE.reasons);
    expect(await decide(disagreed, GRANT, FAR, who.two)).toMatchObject({
      waits: ['Two officers did not agree before.'],
    });
    const proposed = await read(application);
    await lookSecond(database.db, application, {
      ...second,
      by: who.one,
      agrees: 'yes',
      reasons: '',
      seen: seenTo(proposed),
    });
    expect(await read(application)).toMatchObject({ state: 'granted' });
    expect((await verifyChain(database.db, 'ashshire')).ok).toBe(true);
  });

  test('the maker alone takes it back, until somebody has looked', async () => {
    const application = await fresh();
    await decide(application, REFUSE, UNKNOWN);
    const seen = seenTo(await read(application));
    const back = (by: string) => takeProposalBack(database.db, application, { by, seen, now: later(2) });
    await expect(back(who.two)).rejects.toMatchObject({ code: 'not-allowed' });
    await back(who.one);
    expect((await read(application)).state).toBe('open');
    await expect(back(who.one)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a review', () => {
  const REVIEW = { how: 'Measured again with a wheel.', consulted: 'The head of the school.', panel: '' };
  async function refused() {
    const application = await fresh();
    await decide(application, REFUSE, NEAR);
    return read(application);
  }
  const ask = (which: Application, now = later(10), words = 'The path floods.') =>
    askReview(database.db, which, { words, by: null, now });
  async function review(which: Application, more: Partial<Choice & typeof REVIEW & { by: string }> = {}) {
    const application = await read(which);
    const rests = { by: who.senior, check: NEAR, evidence: [], seen: seenTo(application), now: later(60) };
    return decideReview(database.db, which, { ...REFUSE, ...REVIEW, ...rests, ...more });
  }

  test('is due 20 working days after it was asked for, and answered by somebody who had no part, with how and who', async () => {
    const application = await refused();
    await expect(ask(application, NOW, ' ')).rejects.toMatchObject({ fields: [{ path: 'review-words' }] });
    expect(await ask(application)).toBe(1);
    expect(await read(application)).toMatchObject({ state: 'review-1', dueOn: '2026-12-23' });
    await expect(ask(application)).rejects.toMatchObject({ code: 'conflict' });
    await expect(review(application, { by: who.one })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(review(application, { how: '', consulted: ' ' })).rejects.toMatchObject({
      fields: [{ path: 'how' }, { path: 'consulted' }],
    });
    expect(await review(application)).toBe('refused');
    const after = await read(application);
    expect(after.state).toBe('refused');
    expect(decidedOf(after)?.content).toMatchObject({
      stage: 1,
      how: REVIEW.how,
      consulted: REVIEW.consulted,
      askReviewBy: '2026-12-23',
    });
  });

  test('goes to a panel next: heard within 40 working days, its letter within 5 of the hearing, and then no further', async () => {
    const application = await refused();
    await ask(application);
    await review(application);
    expect(await ask(application, later(100))).toBe(2);
    // 40 working days from 25 November, over Christmas and New Year.
    expect(await read(application)).toMatchObject({ state: 'review-2', dueOn: '2027-01-25' });
    const heard = (on: string) =>
      noteHearing(database.db, application, { on, note: '', by: who.senior, now: later(200) });
    await expect(heard('2026-11-26')).rejects.toMatchObject({ fields: [{ path: 'hearing' }] });
    await heard('2026-11-25');
    expect((await read(application)).dueOn).toBe('2026-12-02');
    await expect(review(application, { by: who.two })).rejects.toMatchObject({ fields: [{ path: 'panel' }] });
    const granted = { ...GRANT, under: 'power', reasons: 'Compelling reasons.', panel: 'Three people.', by: who.two };
    expect(await review(application, granted)).toBe('granted');
    await expect(ask(application, later(300))).rejects.toMatchObject({ code: 'conflict' });
  });

  test('asked for after the last day is looked at all the same, and that it is late is told', async () => {
    const application = await refused();
    await ask(application, new Date('2026-12-23T23:59:00Z'));
    expect((await read(application)).entries.at(-1)?.content).not.toHaveProperty('late');
    const other = await refused();
    await ask(other, new Date('2026-12-24T00:00:00Z'));
    expect((await read(other)).entries.at(-1)?.content).toMatchObject({ late: true });
  });

  test('cannot be asked for before anything is decided', async () => {
    await expect(ask(await fresh())).rejects.toMatchObject({ code: 'conflict' });
  });
});
