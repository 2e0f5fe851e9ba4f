import type { Decision } from '../../rules/kernel/decision.ts';
import type { Finding } from '../../rules/kernel/finding.ts';
import { type FactGroup, groupOfFact } from '../authorities/index.ts';
import { type Check, groundsOf, leavesOf } from '../checks/index.ts';

/** Groups of facts that are an adult's own: where two homes are held, nothing says of which. */
const OF_ADULT: ReadonlySet<FactGroup | undefined> = new Set<FactGroup>(['income', 'belief']);

export const isOfAdult = (fact: string): boolean => OF_ADULT.has(groupOfFact(fact));

/** Whether a ground comes down to anything that is an adult's own, known or missing. */
export const restsOnAdult = (ground: Finding, decision: Decision): boolean =>
  leavesOf(ground, decision).some(usesAdult);

const usesAdult = ({ facts, missing }: Pick<Finding, 'facts' | 'missing'>): boolean =>
  [...facts, ...missing].some(({ fact }) => isOfAdult(fact));

/**
 * A check without what it says of money and belief: each fact, and what every ground that rests on one came to. The rest stays as
 * it was recorded.
 */
export function withoutMoney(check: Check): Record<string, unknown> {
  const { question, facts, decision } = check;
  return {
    ...check,
    question: { ...question, facts: withoutAdult(question.facts) },
    facts: withoutAdult(facts),
    decision: withoutAdultGrounds(decision),
  };
}

const withoutAdult = (facts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !isOfAdult(fact)));

function withoutAdultGrounds(decision: Decision): Record<string, unknown> {
  const grounds = groundsOf(decision);
  const masked = new Set<string>(
    grounds.flatMap((ground) => (restsOnAdult(ground, decision) ? [ground.provision] : [])),
  );
  for (const [id, finding] of Object.entries(decision.findings)) if (usesAdult(finding)) masked.add(id);
  // What stands between such a ground and its facts says the same as they do; what stands over all grounds is the outcome, and is given.
  const below = (id: string): void => {
    const { first = [], parts } = decision.findings[id]!;
    for (const part of [...first, ...parts]) {
      const finding = decision.findings[part]!;
      if (restsOnAdult(finding, decision)) masked.add(part);
      below(part);
    }
  };
  for (const id of [...masked]) below(id);
  const findings = Object.entries(decision.findings).map(([id, finding]) => [id, told(finding, masked.has(id))]);
  const { needed } = decision.disposition;
  const { lookAgain, ...rest } = decision;
  // The day on which income is looked at again is income.
  const days = new Set([...masked].map((id) => decision.findings[id]!.changes?.on));
  return {
    ...rest,
    ...(lookAgain && !days.has(lookAgain.on) ? { lookAgain } : {}),
    disposition: { ...decision.disposition, needed: needed.filter(({ fact }) => !isOfAdult(fact)) },
    findings: Object.fromEntries(findings),
  };
}

/** Where it is masked, what it is and by which text stays; else all but days and gaps that its parts may have from what is masked. */
function told(finding: Finding, isMasked: boolean): Record<string, unknown> {
  const { facts, missing, changes: _, margin, ...rest } = finding;
  const known = {
    facts: facts.filter(({ fact }) => !isOfAdult(fact)),
    missing: missing.filter(({ fact }) => !isOfAdult(fact)),
  };
  if (!isMasked) return { ...rest, ...known, ...(margin && !isOfAdult(margin.fact) ? { margin } : {}) };
  const { provision, title, version, revision, mark, cites, first, parts } = finding;
  return {
    ...{ provision, title, version, revision, mark, cites, ...(first ? { first } : {}), parts },
    ...{ verdict: 'left-out', reason: 'left-out', words: 'Left out.', ...known },
  };
}
