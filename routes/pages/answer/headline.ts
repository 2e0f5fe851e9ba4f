import type { Decision } from '../../../rules/kernel/decision.ts';
import { officerSummary, plainAnswer } from '../../../src/checks/index.ts';

/** The answer at the top of a page: one heading, what it means in a few sentences, and how the box looks. */
export interface Headline {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly look: Decision['finding'];
}

export const headlineOf = (decision: Decision): Headline => ({ ...plainAnswer(decision), look: decision.finding });

/** The same answer for an officer: what was found, and whose turn it is. */
export function headlineForOfficer(decision: Decision): Headline {
  const { finding, next, supposes, beside } = officerSummary(decision);
  return { heading: finding, lines: [next, ...supposes, ...beside.map(({ words }) => words)], look: decision.finding };
}
