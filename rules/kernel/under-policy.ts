import type { UsedParameter } from './finding.ts';
import type { CouncilPolicy, PolicyInForce } from './policy.ts';
import type { FactVersion, Outcome, Question } from './provision.ts';
import { soonest } from './soonest.ts';
import type { Verdict } from './verdict.ts';

/** What a version gives, by which values, and whether a policy was needed for it. */
export interface DecidedUnder {
  readonly outcome: Outcome;
  readonly parameters: readonly UsedParameter[];
  /** Met by a council's policy and not by the law alone. */
  readonly byPolicy: boolean;
}

/**
 * Decides by the law's own values and by those of each policy that may govern, and keeps the kinder answer: whatever a
 * policy says, it can only add. Where it is not known which policy governs and they differ, that is left open.
 */
export function decideUnderPolicy(
  version: FactVersion,
  known: Readonly<Record<string, unknown>>,
  { on, policy }: Question,
): DecidedUnder {
  const byLaw = version.decide(known, on, version.statute);
  const law: DecidedUnder = { outcome: byLaw, parameters: version.byStatute, byPolicy: false };
  if (!policy?.among.some((each) => sets(each, version)) || rank(version, byLaw) === KINDEST) return law;
  const tried = policy.among.map((each) => kinder(version, law, known, on, each));
  if (policy.orNone) tried.push(law);
  const changes = soonest(byLaw.changes, ...tried.map(({ outcome }) => outcome.changes));
  const first = tried[0]!;
  const outcome: Outcome = tried.every((each) => rank(version, each.outcome) === rank(version, first.outcome))
    ? first.outcome
    : openUntilKnown(byLaw, policy);
  const found = outcome === first.outcome ? first : law;
  return { ...found, outcome: changes ? { ...outcome, changes } : outcome };
}

/** Which policy governs would settle it; so would what the law alone still needs, and how far it is from its line stays told. */
function openUntilKnown({ margin, unsettled = [] }: Outcome, policy: PolicyInForce): Outcome {
  const needed = [...policy.unsettled, ...unsettled];
  return { verdict: 'unknown', reason: 'missing', unsettled: needed, ...(margin ? { margin } : {}) };
}

function kinder(
  version: FactVersion,
  law: DecidedUnder,
  known: Readonly<Record<string, unknown>>,
  on: Question['on'],
  policy: CouncilPolicy,
): DecidedUnder {
  if (!sets(policy, version)) return law;
  const outcome = version.decide(known, on, { ...version.statute, ...settings(policy, version) });
  if (rank(version, outcome) < rank(version, law.outcome)) return law;
  return { outcome, parameters: used(version, policy), byPolicy: outcome.verdict === 'met' };
}

const RANK: Readonly<Record<Verdict, number>> = { 'not-met': 0, unknown: 1, met: 2 };
const KINDEST = RANK.met;

/** A "no" from general knowledge is no more than an open question (see `guardMark`). */
function rank(version: FactVersion, { verdict, mark = version.mark }: Outcome): number {
  return verdict === 'not-met' && mark === 'R' ? RANK.unknown : RANK[verdict];
}

const sets = (policy: CouncilPolicy, { parameters }: FactVersion): boolean =>
  Object.values(parameters).some(({ id }) => Object.hasOwn(policy.parameters, id));

function settings(policy: CouncilPolicy, { parameters }: FactVersion): Record<string, unknown> {
  const set = Object.entries(parameters).filter(([, { id }]) => Object.hasOwn(policy.parameters, id));
  return Object.fromEntries(set.map(([name, { id }]) => [name, policy.parameters[id]]));
}

/** The version’s values as a finding tells them: the law’s own, and in their place what the policy sets. */
function used({ byStatute }: FactVersion, policy: CouncilPolicy): readonly UsedParameter[] {
  const by = { council: policy.council, policy: policy.name, version: policy.version };
  return byStatute.map((each) =>
    Object.hasOwn(policy.parameters, each.parameter) ? { ...each, value: policy.parameters[each.parameter], by } : each,
  );
}
