import type { Decision, Told } from '../../../rules/kernel/decision.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import { lawOf } from './law-of.ts';

/**
 * Every ground that was considered, in the order of the law.
 * @throws Error where the decision leaves out one that it considered, or holds no finding of it: nothing may be told of a
 * decision in part
 */
export function groundsOf(decision: Decision): readonly Finding[] {
  const { parts: considered } = findingOf(decision, lawOf(decision.nation).grounds.id);
  const lost = considered.find((id) => !decision.grounds.includes(id));
  if (lost) throw new Error(`${lost} was considered, and the decision does not tell what it came to`);
  return decision.grounds.map((id) => findingOf(decision, id));
}

/** What else the duty asks for beside a ground: a home in the council’s area, and whatever is asked before the grounds. */
export function besideGrounds(decision: Decision): readonly Finding[] {
  const { grounds } = lawOf(decision.nation);
  const { first = [] } = findingOf(decision, grounds.id);
  const root = decision.root === grounds.id ? [] : askedBy(findingOf(decision, decision.root));
  return [...root.filter((id) => id !== grounds.id), ...first].map((id) => findingOf(decision, id));
}

/** The provisions that a finding was made of, by id, in the order in which they are asked. */
export const askedBy = ({ first = [], parts }: Finding): readonly string[] => [...first, ...parts];

/** What is told beside the finding: that somebody else gives the travel already, other rules that decide, powers to help. */
export function toldBeside({ disposition: { alreadyMet, instead, powers = [] } }: Decision): readonly Told[] {
  return [alreadyMet, instead, ...powers].flatMap((each) => each ?? []);
}

/** The findings that a ground comes down to, each once, in order; a ground that is made of nothing is its own. */
export function leavesOf(ground: Finding, decision: Decision): readonly Finding[] {
  const found = new Map<string, Finding>();
  const walk = (finding: Finding): void => {
    const asked = askedBy(finding);
    if (asked.length === 0) found.set(finding.provision, finding);
    for (const id of asked) walk(findingOf(decision, id));
  };
  walk(ground);
  return [...found.values()];
}

/** Those of its findings that made a ground what it came to. */
export const decidingOf = (ground: Finding, decision: Decision): readonly Finding[] =>
  leavesOf(ground, decision).filter(({ verdict }) => verdict === ground.verdict);

function findingOf({ findings }: Decision, id: string): Finding {
  const found = findings[id];
  if (found) return found;
  throw new Error(`The decision holds no finding of ${id}`);
}
