import { type Decided, NONE } from './decided.ts';
import type { Fact, Facts } from './fact.ts';
import type { UsedFact } from './finding.ts';
import type { AskedFact } from './in-force.ts';
import type { FactVersion, Missing, Question } from './provision.ts';
import { decideUnderPolicy } from './under-policy.ts';

/** The facts of those ids as a finding tells them, in that order; undefined where one is not known. */
export function takeFacts(ids: readonly string[], facts: Facts): (UsedFact | undefined)[] {
  return ids.map((fact) => {
    const given = facts[fact];
    if (!given || !('value' in given)) return undefined;
    const { value, by, source } = given;
    return source ? { fact, value, by, source } : { fact, value, by };
  });
}

/** Decides a version on what is known. While a fact that it needs is missing, it is not asked at all. */
export function decideOnFacts(
  version: FactVersion,
  asked: readonly AskedFact[],
  taken: readonly (UsedFact | undefined)[],
  question: Question,
): Decided {
  const known: Record<string, unknown> = {};
  const facts: UsedFact[] = [];
  const missing: Missing[] = [];
  for (const { at, fact, name, needed } of asked) {
    const used = taken[at];
    if (used) {
      known[name] = used.value;
      facts.push(used);
    } else if (needed) missing.push(missed(fact, question.facts));
  }
  if (missing.length > 0) return { outcome: MISSING, facts, missing, parameters: NONE, byPolicy: false };
  const { outcome, parameters, byPolicy } = decideUnderPolicy(version, known, question);
  return { outcome, facts, missing: outcome.unsettled ?? NONE, parameters, byPolicy };
}

const MISSING = { verdict: 'unknown', reason: 'missing' } as const;

function missed({ id: fact, asks, suppliers }: Fact<unknown>, facts: Facts): Missing {
  const given = facts[fact];
  const why = given && 'missing' in given ? given.missing : 'It has not been given.';
  return { fact, asks, why, suppliers };
}
