import { decideEngland } from '../../rules/england/decide.ts';
import { bornOn, driveToSchool, nearerSchools, walkToSchool } from '../../rules/england/facts.ts';
import { ENGLAND } from '../../rules/england/register.ts';
import { type Day, inWords } from '../../rules/kernel/day.ts';
import { refuseUnchecked } from '../../rules/kernel/decide.ts';
import type { Decision } from '../../rules/kernel/decision.ts';
import type { Facts, Given, ValueOf } from '../../rules/kernel/fact.ts';
import type { PolicyInForce } from '../../rules/kernel/policy.ts';
import { OutsideCheckedLaw } from '../../rules/kernel/register.ts';
import type { RoadDistance, WalkDistance } from '../measuring/measurement.ts';
import type { Area, School } from '../places/school.ts';
import { Problem } from '../problem.ts';
import { disagree, disagreedFact, unconfirmedFact } from './agreement.ts';
import { readAsked } from './asked-facts.ts';
import { byTheOther } from './by-the-other.ts';
import type { Check } from './check.ts';
import { decideOverGates } from './gate-doubt.ts';
import { driveFact, walkFact } from './measured-facts.ts';
import { nearerFact } from './nearer-fact.ts';

/** A check before the law is applied: the question, and what was measured and looked up for it. */
export type Measured = Omit<Check, 'facts' | 'decision' | 'disagreed'>;

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
  const { question } = measured;
  const asked = readAsked(question.facts, measured.asker);
  refuseWhatCannotBe(asked, question.on, measured.school.urn);
  refuseUncheckedDay(question.on, edition);
  const decide = (facts: Facts) => decideOn(question.on, facts, policy, edition);
  const settle = (found: Measured) =>
    decideOverGates({ facts: factsOf(found, asked), walk: found.walk, drive: found.drive, decide });
  const { facts, decision } = settle(measured);
  const disagreed = (['walk', 'drive'] as const).filter((which) => {
    const theirs = asTheOther(measured, which);
    return theirs !== undefined && disagree(decision, settle(theirs).decision);
  });
  if (disagreed.length === 0) return { ...measured, facts, decision };
  const open = Object.fromEntries(disagreed.map((which) => [FACT[which], disagreedFact(measured[which] as Way)]));
  const safe = { ...facts, ...open };
  return { ...measured, disagreed, facts: safe, decision: decide(safe) };
}

type Way = WalkDistance | RoadDistance;

const FACT = { walk: walkToSchool.id, drive: driveToSchool.id } as const;

/** What was measured, with the other program's lengths in place of ours for one way; undefined where it was not asked or gave none. */
function asTheOther(measured: Measured, which: 'walk' | 'drive'): Measured | undefined {
  const way = measured[which];
  if (way.kind === 'missing' || way.secondOpinion?.kind !== 'second') return undefined;
  return { ...measured, [which]: byTheOther(way, way.secondOpinion) };
}

function factsOf(measured: Measured, asked: Facts): Facts {
  const { walk, drive, nearer, nearestBy, nearerGap, secondOpinion } = measured;
  const found = {
    ...measured,
    walk: unconfirmedFact(walk, secondOpinion) ?? walkFact(walk),
    drive: unconfirmedFact(drive, secondOpinion) ?? driveFact(drive),
    nearer: nearerFact(nearer, nearerGap, nearestBy === 'road' ? drive : walk),
  };
  return factsFound(found, asked);
}

/** @throws OutsideCheckedLaw */
export function decideOn(on: Day, facts: Facts, policy: PolicyInForce | undefined, edition?: number): Decision {
  return decideEngland({ on, facts, ...(policy ? { policy } : {}) }, edition);
}

/** What was looked up and measured for a child, each as the law’s fact. */
export interface Found {
  readonly area: Pick<Area, 'name'>;
  readonly homeInArea?: boolean;
  /** Left out where there is none to decide about. */
  readonly school?: School;
  readonly walk: Given;
  readonly drive: Given;
  readonly nearer: Given;
}

/** Every fact of a decision: what was found, and over it what was said by whoever asked. */
export function factsFound(found: Found, asked: Facts): Facts {
  const { school, walk, drive, nearer } = found;
  return {
    livesInArea: areaFact(found),
    ...(school ? { schoolType: typeFact(school) } : {}),
    walkToSchool: walk,
    driveToSchool: drive,
    nearerSchools:
      asked[bornOn.id] && 'value' in asked[bornOn.id]!
        ? nearer
        : { missing: 'It turns on the child’s age, which has not been given.' },
    ...asked,
  };
}

function typeFact({ type, typeAsRegistered }: School): Given {
  return { value: type, by: 'register', source: `the register says: ${typeAsRegistered}` };
}

/**
 * @param urn of the school asked about, where it is known before anything is measured
 * @throws Problem `invalid-request` for a child not yet born, or a school said to be nearer than itself
 */
export function refuseWhatCannotBe(asked: Facts, on: Day, urn?: string): void {
  refuseUnborn(asked[bornOn.id], on);
  if (urn !== undefined) refuseItself(asked[nearerSchools.id], urn);
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

function areaFact({ homeInArea, area }: Found): Given {
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
