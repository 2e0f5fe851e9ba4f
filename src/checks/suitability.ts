import {
  disabled,
  planNaming,
  reachedSelectiveStandard,
  schoolType,
  sex,
  specialEducationalNeeds,
} from '../../rules/england/facts.ts';
import type { Fact, ValueOf } from '../../rules/kernel/fact.ts';
import type { Known } from '../../rules/kernel/listed-schools.ts';
import type { School } from '../places/school.ts';
import { BY_REFERRAL, SPECIAL } from './candidates.ts';
import type { NearerEvidence, NeededForSchool } from './check.ts';

/** What is known of the child that a school could be unsuitable for; what is absent is not known. */
export interface ChildToSuit {
  readonly needs?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly plan?: ValueOf<typeof planNaming> | undefined;
  readonly sex?: ValueOf<typeof sex> | undefined;
  readonly reachedStandard?: boolean | undefined;
}

export type Suits = Pick<NearerEvidence, 'suitable'> & Required<Pick<NearerEvidence, 'suitableWhy' | 'needed'>>;

/** One thing that could rule a school out. */
interface Point {
  readonly answer: Known;
  readonly words: string;
  readonly needed?: readonly NeededForSchool[];
}

/**
 * Whether a school that takes the child’s age suits the child, as far as a program can say. `yes` only where nothing that
 * was asked speaks against it and nobody has spoken of needs; an officer can always say otherwise.
 */
export function suitabilityOf(school: School, child: ChildToSuit): Suits {
  const points = [kind(school, child), ages(school), onlySex(school, child), selection(school, child), needs(child)];
  const all = points.flatMap((point) => point ?? []);
  const suitable = (['no', 'unknown'] as const).find((each) => all.some(({ answer }) => answer === each)) ?? 'yes';
  const deciding = all.filter(({ answer }) => answer === suitable);
  return {
    suitable,
    suitableWhy: [...deciding.map(({ words }) => words), ...(suitable === 'no' ? [] : faith(school))],
    needed: suitable === 'unknown' ? deciding.flatMap((point) => point.needed ?? []) : [],
  };
}

const from = (fact: Fact<unknown>): NeededForSchool => ({ fact: fact.id, asks: fact.asks, of: fact.suppliers[0] });
const OFFICER: NeededForSchool = {
  asks: 'an officer’s finding on whether this school suits the child',
  of: 'judgement',
};
const REGISTER: NeededForSchool = { asks: 'what the register of schools does not say of this school', of: 'authority' };

function kind({ type }: School, { needs, plan }: ChildToSuit): Point | undefined {
  if (BY_REFERRAL.includes(type)) return { answer: 'no', words: 'It takes children by referral only.' };
  if (type === 'other')
    return {
      answer: 'unknown',
      words: 'The register gives a kind of school that we cannot place.',
      needed: [{ ...OFFICER, asks: schoolType.asks }],
    };
  if (!SPECIAL.includes(type)) return undefined;
  if (needs === false)
    return { answer: 'no', words: 'It is a special school, and we were told that the child has no special needs.' };
  if (plan === 'no-plan')
    return { answer: 'no', words: 'It is a special school for children whose plan names it, and there is no plan.' };
  return {
    answer: 'unknown',
    words: 'It is a special school. Whether it suits turns on the child’s needs and plan.',
    needed: plan === undefined ? [from(planNaming)] : [OFFICER],
  };
}

/** Schools are looked at only where they take the age; where neither ages nor phase are registered, nobody knows. */
function ages({ phase, ageLow, ageHigh }: School): Point {
  if (phase !== 'not-applicable' || (ageLow !== undefined && ageHigh !== undefined))
    return { answer: 'yes', words: 'It takes children of this age.' };
  return { answer: 'unknown', words: 'The register does not say which ages it takes.', needed: [REGISTER] };
}

function onlySex({ gender }: School, child: ChildToSuit): Point | undefined {
  if (gender === 'mixed') return undefined;
  if (gender === undefined)
    return {
      answer: 'unknown',
      words: 'The register does not say whether it takes girls and boys.',
      needed: [REGISTER],
    };
  const takes = gender === 'girls' ? 'girl' : 'boy';
  const words = `It takes ${gender} only.`;
  if (child.sex === undefined) return { answer: 'unknown', words, needed: [from(sex)] };
  return { answer: child.sex === takes ? 'yes' : 'no', words };
}

const SELECTIVE = /^(selective|grammar)/i;
const NOT_SELECTIVE = /^(non-selective|comprehensive|modern|not applicable)/i;

function selection({ admissions, phase }: School, { reachedStandard }: ChildToSuit): Point | undefined {
  if (admissions !== undefined && SELECTIVE.test(admissions)) {
    const words = 'It selects children by a test.';
    if (reachedStandard === undefined) return { answer: 'unknown', words, needed: [from(reachedSelectiveStandard)] };
    return reachedStandard
      ? { answer: 'yes', words: 'It selects children by a test, which we were told the child has passed.' }
      : { answer: 'no', words: 'It selects children by a test, which we were told the child has not passed.' };
  }
  if (phase === 'primary' || (admissions !== undefined && NOT_SELECTIVE.test(admissions))) return undefined;
  return {
    answer: 'unknown',
    words: 'The register does not say whether it selects children by a test.',
    needed: [REGISTER],
  };
}

/** Where anyone has spoken of needs, or nobody was asked, only an officer can say that a school suits them. */
function needs({ needs, disabled: isDisabled, plan }: ChildToSuit): Point {
  if (needs === false && isDisabled === false && plan === 'no-plan')
    return { answer: 'yes', words: 'We were told of no special educational needs, disability or plan.' };
  const asked = [
    needs === undefined ? [from(specialEducationalNeeds)] : [],
    isDisabled === undefined ? [from(disabled)] : [],
    plan === undefined ? [from(planNaming)] : [],
  ].flat();
  const spoken = needs || isDisabled || (plan !== undefined && plan !== 'no-plan');
  return {
    answer: 'unknown',
    words: 'Whether it can meet what this child needs is not known.',
    needed: spoken ? [OFFICER] : asked,
  };
}

/** Belief counts in law by another paragraph. By itself it rules no school out. */
function faith({ religion }: School): string[] {
  if (religion === undefined || /^(none|does not apply|not applicable)$/i.test(religion)) return [];
  return [`Its religious character (${religion}) does not by itself make it unsuitable in law.`];
}
