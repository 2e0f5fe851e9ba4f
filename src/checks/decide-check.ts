import { decideEngland } from '../../rules/england/decide.ts';
import { bornOn, nearerSchools } from '../../rules/england/facts.ts';
import { ENGLAND } from '../../rules/england/register.ts';
import { type Day, inWords } from '../../rules/kernel/day.ts';
import { refuseUnchecked } from '../../rules/kernel/decide.ts';
import type { Facts, Given, ValueOf } from '../../rules/kernel/fact.ts';
import type { PolicyInForce } from '../../rules/kernel/policy.ts';
import { OutsideCheckedLaw } from '../../rules/kernel/register.ts';
import { Problem } from '../problem.ts';
import { readAsked } from './asked-facts.ts';
import type { Check } from './check.ts';
import { driveFact, walkFact } from './measured-facts.ts';
import { nearerFact } from './nearer-fact.ts';

/** A check before the law is applied: the question, and what was measured and looked up for it. */
export type Measured = Omit<Check, 'facts' | 'decision'>;

/** By which texts a check is decided. */
export interface DecidedBy {
  /** The council’s policy that governs the child; the law alone where left out. */
  readonly policy?: PolicyInForce | undefined;
  /** The edition of the law; the newest where left out. */
  readonly edition?: number;
}

/**
 * Applies the law, and the council’s policy, to what was measured. Pure: the same measurements, policy and edition of the
 * law give the same bytes, years later.
 * @throws Problem `invalid-request` or `day-outside-checked-law`
 */
export function decideCheck(measured: Measured, { policy, edition }: DecidedBy = {}): Check {
  const { question, walk, drive, nearer, nearestBy, nearerGap } = measured;
  const asked = readAsked(question.facts, measured.asker);
  refuseUnborn(asked[bornOn.id], question.on);
  refuseItself(asked[nearerSchools.id], measured.school.urn);
  const facts: Facts = {
    livesInArea: areaFact(measured),
    schoolType: {
      value: measured.school.type,
      by: 'register',
      source: `the register says: ${measured.school.typeAsRegistered}`,
    },
    walkToSchool: walkFact(walk),
    driveToSchool: driveFact(drive),
    nearerSchools:
      asked[bornOn.id] && 'value' in asked[bornOn.id]!
        ? nearerFact(nearer, nearerGap, nearestBy === 'road' ? drive : walk)
        : { missing: 'It turns on the child’s age, which has not been given.' },
    ...asked,
  };
  refuseUncheckedDay(question.on, edition);
  return {
    ...measured,
    facts,
    decision: decideEngland({ on: question.on, facts, ...(policy ? { policy } : {}) }, edition),
  };
}

/** @throws Problem `day-outside-checked-law` */
export function refuseUncheckedDay(on: Day, edition?: number): void {
  try {
    refuseUnchecked(ENGLAND, on, edition);
  } catch (error) {
    if (!(error instanceof OutsideCheckedLaw)) throw error;
    throw new Problem('day-outside-checked-law', error.message, [{ path: 'on', message: error.message }]);
  }
}

function areaFact({ homeInArea, area }: Measured): Given {
  if (homeInArea === undefined)
    return { missing: `We hold no list that says which council’s area this home in or near ${area.name} is in.` };
  return { value: homeInArea, by: 'register', source: `postcodes of ${area.name}` };
}

function refuseItself(given: Given | undefined, urn: string): void {
  if (!given || !('value' in given)) return;
  const { schools } = given.value as ValueOf<typeof nearerSchools>;
  if (!schools.some((school) => school.urn === urn)) return;
  const message = 'A school cannot be nearer than itself: leave the school asked about out of the list.';
  throw new Problem('invalid-request', message, [{ path: 'facts.nearerSchools', message }]);
}

function refuseUnborn(born: Given | undefined, on: Check['question']['on']): void {
  if (!born || !('value' in born) || (born.value as string) <= on) return;
  throw new Problem('invalid-request', `The date of birth is after ${inWords(on)}, the day that was asked about.`, [
    { path: 'facts.bornOn', message: `must be ${inWords(on)} or earlier` },
  ]);
}
