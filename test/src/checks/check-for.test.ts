import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { KINDS, KNOWS, type Knows } from '../../../src/authorities/index.ts';
import type { Check } from '../../../src/checks/check.ts';
import { type CheckInPart, checkFor } from '../../../src/checks/index.ts';
import { openSite, type TestSite } from '../../routes/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const VISIBLE = { bornOn: '2014-03-27', attendance: 'registered', boardingArranged: false };
const judged = (value: unknown) => ({ value, by: 'judgement', source: 'Found by Olga: as the doctor says' });

/** What may be known, or not known, of whatever is held back: each is another child to an officer. */
const HIDDEN: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { specialEducationalNeeds: true, disabled: true, mobilityProblems: true, canWalkGivenNeeds: judged(false) },
  { specialEducationalNeeds: false, disabled: false, mobilityProblems: false },
  { benefits: [], planNaming: 'no-plan', statesBeliefWish: false },
  { benefits: ['universal-credit'], earningsLastPeriod: 50_000 },
  { benefits: ['universal-credit'], earningsLastPeriod: 900_000, lowIncomeEarlierThisYear: '2026-09-14' },
  { benefits: ['income-support'], statesBeliefWish: true, beliefWish: judged(true) },
  { planNaming: 'only-this-school', planTravelCondition: false, specialEducationalNeeds: true },
  { planNaming: 'this-and-another-this-further', nearerSchoolCouldServe: judged(true) },
  { walkNeedsAdult: judged(true), adultCanAccompany: judged(false) },
];

const checked = (postcode: string, hidden: Readonly<Record<string, unknown>>): Promise<Check> =>
  site.deps.check(
    { home: { postcode }, schoolUrn: '900001', on: day('2026-11-23'), facts: { ...VISIBLE, ...hidden } },
    'officer',
  );
const partOf = (knows: Knows, check: Check): CheckInPart => {
  const shown = checkFor(knows, check);
  if ('whole' in shown) throw new Error('It is shown whole');
  return shown.inPart;
};

describe('a check for somebody who may not know everything', () => {
  test.each(['QZ7 1AB', 'QZ10 1AR'])(
    'is the same from %s whatever is true of what is held back, but for the outcome',
    async (postcode) => {
      const checks: Check[] = [];
      for (const hidden of HIDDEN) checks.push(await checked(postcode, hidden));
      // To an officer they are all different.
      expect(new Set(checks.map(({ decision }) => JSON.stringify(decision.findings))).size).toBe(HIDDEN.length);
      const parts = checks.map((check) => {
        const { finding: _, ...rest } = partOf(KNOWS['admissions-read-only'], check);
        return JSON.stringify(rest);
      });
      for (const part of parts) expect(part).toBe(parts[0]);
    },
  );

  test('holds the way, the age and what the law says of them', async () => {
    const part = partOf(KNOWS['admissions-read-only'], await checked('QZ7 1AB', HIDDEN[1]!));
    expect(part.facts).toContainEqual({ fact: 'bornOn', value: '2014-03-27' });
    expect(part.measured?.walk.kind).toBe('walk');
    const told = part.findings.map(({ provision }) => provision);
    expect(told).toContain('england/section-444-5/beyond');
    for (const hidden of ['england/schedule-35b/6', 'england/schedule-35b/needs', 'england/schedule-35b/nearer-school'])
      expect(told).not.toContain(hidden);
  });

  test('is whole for whoever may know everything, and without the way for whoever may not know the home', async () => {
    const check = await checked('QZ7 1AB', HIDDEN[0]!);
    expect(checkFor(KINDS, check)).toEqual({ whole: check });
    expect(checkFor(KNOWS.auditor, check)).toEqual({ whole: check });
    const part = partOf(['other'], check);
    expect(part.measured).toBeUndefined();
    expect(JSON.stringify(part)).not.toContain('QZ7 1AB');
    expect(part.notShown).toEqual(['needs', 'income', 'belief', 'plan', 'home']);
  });
});
