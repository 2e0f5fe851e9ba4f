import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Day, day } from '../../../rules/kernel/day.ts';
import {
  type About,
  apply,
  type FactSaid,
  listApplications,
  newForm,
  questionOf,
  readApplication,
} from '../../../src/applications/index.ts';
import { addPerson, keepPolicy } from '../../../src/authorities/index.ts';
import { runCheck } from '../../../src/checks/index.ts';
import { childOn, findChild, readChild } from '../../../src/children/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { cases } from '../../../src/db/tables/cases.ts';
import { journeys } from '../../../src/db/tables/journeys.ts';
import { recheckEffects } from '../../../src/db/tables/recheck-effects.ts';
import {
  askReview,
  decideApplication,
  decideReview,
  lookSecond,
  replayDecision,
  seenTo,
  verifyChain,
} from '../../../src/decisions/index.ts';
import { addHold, previewRetention } from '../../../src/keeping/index.ts';
import { closeCase, touchedDecisions } from '../../../src/rechecks/index.ts';
import { PLAIN } from '../../rules/policy/policies.ts';
import { demoFiles, type ImportedArea, importedArea } from '../checks/area.ts';
import { council, HEATH_PRIMARY, night, noonOf } from '../keeping/a-council.ts';

let county: ImportedArea;
beforeAll(async () => {
  county = await importedArea(demoFiles());
});
afterAll(() => county.close());

const DECIDED_ON = '2026-11-25';
const said = (value: unknown, by: 'parent' | 'judgement' = 'parent') => ({ value, by });
/** A child of seven, beyond two miles and within three, of whom everything that travel by distance turns on is known. */
const SEVEN = {
  bornOn: said('2019-05-01'),
  attendance: said('registered'),
  planNaming: said('no-plan'),
  boardingArranged: said(false),
};

interface Applying {
  readonly facts?: Readonly<Record<string, FactSaid['given']>>;
  readonly about?: Partial<About>;
}

async function applied({ facts = SEVEN, about = {} }: Applying = {}) {
  const { authority, officer } = await council(county);
  const sent = { home: { postcode: 'QZ10 1AR' }, school: { urn: HEATH_PRIMARY }, on: day(DECIDED_ON), ...about };
  const contact = { name: 'Canary Parentname', email: 'canary@canary.example' };
  await apply(county.db, {
    ...{ authority, form: newForm(), applied: { child: 'Canary Childname', contact, about: sent }, facts },
    now: noonOf('2026-11-20'),
  });
  const [listed] = await listApplications(county.db, authority, { states: ['open'] });
  return { authority, officer: officer.id, id: listed!.id, reference: listed!.reference };
}
type Sent = Awaited<ReturnType<typeof applied>>;

const GRANT = { outcome: 'granted', under: 'duty', from: '2026-11-30', until: '', reasons: 'As the law gives it.' };
const POWER = { ...GRANT, under: 'power', reasons: 'A hard winter for this family.' };
const REFUSE = { outcome: 'refused', under: '', from: '', until: '', reasons: 'The law does not give it yet.' };

async function lawOn(which: Sent) {
  const asked = questionOf(await readApplication(county.db, which));
  if ('notYet' in asked) throw new Error(asked.notYet);
  return runCheck(county, asked.question, 'officer');
}

/** Decided and told; whoever is drawn for a second officer by chance, or refused by judgement, has one who agrees. */
async function decide(which: Sent, choice: typeof GRANT, on = DECIDED_ON) {
  const rests = { by: which.officer, check: await lawOn(which), evidence: [], now: noonOf(on) };
  const application = await readApplication(county.db, which);
  const made = await decideApplication(county.db, which, { ...choice, ...rests, seen: seenTo(application) });
  if ('waits' in made) await agree(which, on);
}

async function agree(which: Sent, on: string) {
  const second = await addPerson(county.db, { authority: which.authority, name: 'Second', role: 'senior-officer' });
  const seen = seenTo(await readApplication(county.db, which));
  await lookSecond(county.db, which, { by: second.id, agrees: 'yes', reasons: '', seen, now: noonOf(on) });
}

const rowsOf = <T>(authority: string, table: typeof cases | typeof journeys | typeof recheckEffects) =>
  withinAuthority(county.db, authority, (tx) => tx.select().from(table)) as Promise<T[]>;
const casesOf = (authority: string) => rowsOf<typeof cases.$inferSelect>(authority, cases);
const wayOf = async (authority: string) => (await rowsOf<typeof journeys.$inferSelect>(authority, journeys))[0];
const outcomes = async (authority: string) =>
  (await rowsOf<typeof recheckEffects.$inferSelect>(authority, recheckEffects)).map(({ outcome }) => outcome);

async function close(which: Sent, outcome: 'granted' | 'ends' | 'kept', on: string, lessFrom?: string) {
  const open = (await casesOf(which.authority)).find(({ closedAt }) => closedAt === null)!;
  const ruled = { by: which.officer, outcome, reasons: 'Told by letter.', seen: open.after, now: noonOf(on) };
  await closeCase(county.db, { authority: which.authority, id: open.id, ...ruled, lessFrom });
}

describe('an application that was granted', () => {
  test('is looked at from that night on: the same is found, by the same law, and nobody has anything to decide', async () => {
    const which = await applied();
    await decide(which, GRANT);
    expect(await wayOf(which.authority)).toMatchObject({ finding: 'owed', told: 'duty', key: which.reference });
    expect((await night(county, which.authority, DECIDED_ON)).children).toBe(1);
    expect(new Set(await outcomes(which.authority))).toEqual(new Set(['same']));
    expect(await casesOf(which.authority)).toEqual([]);
    expect(await wayOf(which.authority)).toMatchObject({ finding: 'owed', told: 'duty', lookAgain: '2027-05-01' });
    expect(await night(county, which.authority, '2026-11-26')).toEqual({ children: 0, reasons: 0 });
  });

  test('holds nothing that names the child, and every fact as it was said', async () => {
    const which = await applied();
    await decide(which, GRANT);
    const { records } = await readChild(
      county.db,
      which.authority,
      (await findChild(county.db, which.authority, which.reference))!,
    );
    expect(JSON.stringify(records)).not.toMatch(/canary/i);
    const { placements, homes, circumstances } = childOn(records, { on: day(DECIDED_ON) });
    expect(placements).toMatchObject([
      {
        from: DECIDED_ON,
        // Nobody will tell us when the child leaves; until then the school has it, up to the age it goes to.
        until: '2030-08-31',
        value: { kind: 'mainstream', schoolUrn: HEATH_PRIMARY, planNaming: 'no-plan' },
      },
    ]);
    expect(homes.map(({ value }) => value)).toEqual([{ at: { postcode: 'QZ10 1AR' } }]);
    expect(circumstances.map(({ value }) => [value.fact, value.value, value.by]).toSorted()).toEqual([
      ['boardingArranged', false, 'parent'],
      ['bornOn', '2019-05-01', 'parent'],
    ]);
  });

  test('on the eighth birthday opens a case with notice and changes nothing; what a person then tells the family counts from there', async () => {
    const which = await applied();
    await decide(which, GRANT);
    await night(county, which.authority, DECIDED_ON);
    expect((await night(county, which.authority, '2027-04-30')).children).toBe(0);
    await night(county, which.authority, '2027-05-01');
    expect(await casesOf(which.authority)).toMatchObject([
      { kind: 'notice', closedAt: null, stood: { finding: 'owed' } },
    ]);
    expect((await readApplication(county.db, which)).state).toBe('granted');
    expect(await wayOf(which.authority)).toMatchObject({ told: 'duty' });
    await close(which, 'ends', '2027-05-04', '2027-09-01');
    expect(await wayOf(which.authority)).toMatchObject({ told: 'refused' });
  });

  test('although it is not owed goes on where less is owed, and its end is told', async () => {
    const which = await applied({ facts: { ...SEVEN, bornOn: said('2018-03-27') } });
    await decide(which, { ...POWER, until: '2027-07-20' });
    await night(county, which.authority, DECIDED_ON);
    expect(await wayOf(which.authority)).toMatchObject({ told: 'power' });
    expect(await casesOf(which.authority)).toEqual([]);
    expect((await night(county, which.authority, '2027-07-20')).children).toBe(0);
    await night(county, which.authority, '2027-07-21');
    expect(await casesOf(which.authority)).toMatchObject([{ kind: 'ended', closedAt: null }]);
  });

  test('for a first day to come is asked about that day, so nothing is told of the time before', async () => {
    const on: Day = day('2027-09-06');
    const which = await applied({ facts: { ...SEVEN, bornOn: said('2022-02-11') }, about: { on } });
    await decide(which, { ...GRANT, from: on });
    expect(await wayOf(which.authority)).toMatchObject({ finding: 'owed' });
    await night(county, which.authority, DECIDED_ON);
    expect(await casesOf(which.authority)).toEqual([]);
    expect(await wayOf(which.authority)).toMatchObject({ finding: 'owed', lookAgain: '2027-09-06' });
    await night(county, which.authority, '2027-09-06');
    expect(await casesOf(which.authority)).toEqual([]);
  });

  test('is on the list of whom a change touches from the moment it is decided', async () => {
    const which = await applied();
    await decide(which, GRANT);
    await night(county, which.authority, DECIDED_ON);
    const policy = { ...PLAIN, council: which.authority, applies: { appliedFrom: '2020-01-01' } };
    await keepPolicy(county.db, { ...policy, parameters: { nearestBy: 'walking' } }, noonOf('2026-11-26'));
    const touched = [];
    const asked = { authority: which.authority, on: day('2026-11-26'), now: noonOf('2026-11-26') };
    for await (const each of touchedDecisions(county, asked)) touched.push(each);
    expect(touched).toMatchObject([{ reference: which.reference, reasons: ['council-policy'] }]);
  });

  test('for a time that is over already is not looked at again', async () => {
    const which = await applied();
    await decide(which, { ...GRANT, from: '2026-11-09', until: '2026-11-20' });
    expect(await wayOf(which.authority)).toBeUndefined();
  });

  test('is not looked at where nobody said whether the child goes there', async () => {
    const { attendance, ...others } = SEVEN;
    const which = await applied({ facts: others });
    await decide(which, GRANT);
    expect(await findChild(county.db, which.authority, which.reference)).toBeUndefined();
    expect((await night(county, which.authority, DECIDED_ON)).children).toBe(0);
  });
});

describe('an application that was refused', () => {
  test('is looked at too: on the day from which the law gives travel a person is asked to grant it', async () => {
    const which = await applied({ facts: { ...SEVEN, bornOn: said('2022-02-11') } });
    await decide(which, REFUSE);
    expect(await wayOf(which.authority)).toMatchObject({ finding: 'not-owed', told: 'refused' });
    await night(county, which.authority, DECIDED_ON);
    expect(await casesOf(which.authority)).toEqual([]);
    const due = (await wayOf(which.authority))!.lookAgain!;
    // Compulsory school age begins on the prescribed day after the fifth birthday.
    expect(due).toBe('2027-03-31');
    await night(county, which.authority, due);
    expect(await casesOf(which.authority)).toMatchObject([{ kind: 'grant', closedAt: null }]);
    await close(which, 'granted', '2027-04-02');
    expect(await wayOf(which.authority)).toMatchObject({ finding: 'owed', told: 'duty' });
  });

  test('against what the law gives has none to lose on the eighth birthday', async () => {
    const which = await applied();
    await decide(which, { ...REFUSE, reasons: 'A place nearer was offered and not taken.' });
    expect(await wayOf(which.authority)).toMatchObject({ finding: 'owed', told: 'refused' });
    await night(county, which.authority, DECIDED_ON);
    await night(county, which.authority, '2027-05-01');
    expect(await casesOf(which.authority)).toEqual([]);
  });

  test('and granted by a review is held against the review from then on', async () => {
    const which = await applied({ facts: { ...SEVEN, bornOn: said('2018-03-27') } });
    await decide(which, REFUSE);
    await night(county, which.authority, DECIDED_ON);
    await askReview(county.db, which, { words: 'The lane floods.', by: null, now: noonOf('2026-11-30') });
    const reviewer = await addPerson(county.db, {
      authority: which.authority,
      name: 'Reviewer',
      role: 'senior-officer',
    });
    const seen = seenTo(await readApplication(county.db, which));
    const looked = { how: 'Walked it.', consulted: 'The highways team.', panel: '', evidence: [] };
    await decideReview(county.db, which, {
      ...{ ...POWER, ...looked, by: reviewer.id, check: await lawOn(which), seen, now: noonOf('2026-12-10') },
    });
    expect(await wayOf(which.authority)).toMatchObject({ told: 'power' });
    expect((await night(county, which.authority, '2026-12-10')).children).toBe(1);
    expect(await casesOf(which.authority)).toEqual([]);
    const decisions = await rowsOf<{ after: string | null }>(which.authority, recheckEffects);
    for (const { after } of decisions) expect(await replayDecision(county.db, after!)).toMatchObject({ same: true });
    expect(await verifyChain(county.db, which.authority)).toMatchObject({ ok: true });
  });
});

test.each(['application', 'child'] as const)(
  'a hold on the %s keeps both the application and its child’s records',
  async (kind) => {
    const which = await applied();
    await decide(which, { ...GRANT, until: '2027-07-20' });
    await night(county, which.authority, '2027-07-21');
    await close(which, 'kept', '2027-07-22');
    const { authority, reference: of } = which;
    // Long after everything is over: the child turned 16 in May 2035.
    const asked = { authority, on: day('2042-01-01'), now: noonOf('2042-01-01') };
    const counted = async () =>
      Object.fromEntries((await previewRetention(county.db, asked)).map(({ rule, count }) => [rule.name, count]));
    const all = await counted();
    for (const rule of ['applications', 'child-records', 'decisions', 'cases']) expect(all[rule]).toBeGreaterThan(0);
    const hold = { authority, kind, of, why: 'ombudsman', by: 'Olga Officer', now: noonOf('2042-01-01') };
    await addHold(county.db, { ...hold, reference: '26 001 234' });
    expect(Object.values(await counted()).filter((count) => count > 0)).toEqual([]);
  },
);

test('one council’s application makes no record of another’s', async () => {
  const [one, other] = [await applied(), await applied()];
  await decide(one, GRANT);
  expect(await findChild(county.db, other.authority, one.reference)).toBeUndefined();
  expect(
    await withinAuthority(county.db, other.authority, (tx) =>
      tx.select().from(journeys).where(eq(journeys.key, one.reference)),
    ),
  ).toEqual([]);
});
