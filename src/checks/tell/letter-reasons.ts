import type { Day } from '../../../rules/kernel/day.ts';
import type { Decision, Told } from '../../../rules/kernel/decision.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import type { Citation, Missing } from '../../../rules/kernel/provision.ts';
import type { Verdict } from '../../../rules/kernel/verdict.ts';
import { factLabel, factValue } from './fact-words.ts';
import { besideGrounds, decidingOf, groundsOf, toldBeside } from './grounds.ts';
import { lawOf } from './law-of.ts';
import { marginWords } from './margin-words.ts';
import { SUPPLIER_WORDS } from './suppliers.ts';

/**
 * The reasons of a decision letter: every ground that was considered, what it came to and why, the facts it was found
 * on and whose word each was, and the law. How to ask for a review is the letter’s own matter.
 */
export interface LetterReasons {
  readonly on: Day;
  /** What the law gives, in its own sentence. */
  readonly finding: string;
  readonly law: { readonly of: string; readonly readOn: Day };
  /** What the duty asks for beside a ground. */
  readonly beside: readonly Reason[];
  readonly grounds: readonly GroundReason[];
  /** Every fact that any of it used, once. */
  readonly facts: readonly FactFound[];
  /** What stands beside the duty: who gives the travel already, which rules decide instead, which powers are open. */
  readonly also: readonly Told[];
  /** What was supposed rather than known. */
  readonly supposes: readonly string[];
}

export interface Reason {
  readonly provision: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly words: string;
  readonly cites: readonly Citation[];
  /** What is still needed for it, and from whom. */
  readonly missing: readonly Missing[];
  readonly margin?: string;
}

export interface GroundReason extends Reason {
  /** What made it so. */
  readonly because: readonly Reason[];
}

export interface FactFound {
  readonly fact: string;
  readonly label: string;
  readonly value: string;
  /** Who said or found it: `the family`, `a measurement`. */
  readonly from: string;
  /** The document, engine, map or person behind it, where that was kept. */
  readonly evidence?: string;
}

/** @throws Error where the decision leaves out a ground that was considered: no letter is written from it */
export function letterReasons(decision: Decision): LetterReasons {
  const { register } = lawOf(decision.nation);
  return {
    on: decision.on,
    finding: decision.findings[decision.root]!.words,
    law: { of: register.name, readOn: decision.law.readOn },
    beside: besideGrounds(decision).map(reasonOf),
    grounds: groundsOf(decision).map((ground) => ({
      ...reasonOf(ground),
      because: decidingOf(ground, decision).map(reasonOf),
    })),
    facts: factsFound(decision),
    also: toldBeside(decision),
    supposes: decision.supposes,
  };
}

const reasonOf = ({ provision, title, verdict, words, cites, missing, margin }: Finding): Reason => ({
  provision,
  title,
  verdict,
  words,
  cites,
  missing,
  ...(margin ? { margin: marginWords(margin) } : {}),
});

function factsFound({ nation, on, findings }: Decision): FactFound[] {
  const found = new Map<string, FactFound>();
  for (const { fact, value, by, source } of Object.values(findings).flatMap((finding) => finding.facts)) {
    const told = { label: factLabel(nation, fact), value: factValue(nation, fact, value, on) };
    found.set(fact, { fact, ...told, from: SUPPLIER_WORDS[by], ...(source ? { evidence: source } : {}) });
  }
  return [...found.values()];
}
