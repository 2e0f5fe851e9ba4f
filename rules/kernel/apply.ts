import { combine } from './combine.ts';
import type { Decided } from './decided.ts';
import type { Finding, UsedFact } from './finding.ts';
import { type InForce, inForce, type LawInForce } from './in-force.ts';
import { decideOnFacts, takeFacts } from './on-facts.ts';
import type { Missing, Provision, Question, Version } from './provision.ts';
import { tell } from './tell.ts';
import type { Edition } from './versions.ts';

/** The provisions being applied to one child on one day: each is decided once, however many grounds ask it. */
export interface Case extends Question {
  readonly edition: Edition;
  /** By provision, in the order in which they were found. */
  readonly findings: Record<string, Finding>;
}

/** Opens a case. @param edition the newest unless told; an older one to replay what was decided under it */
export function openCase(question: Question, edition: Edition = Number.POSITIVE_INFINITY): Case {
  return { ...question, edition, findings: {} };
}

/** Applies a provision, and whatever it is made of, to the case. */
export function apply(provision: Provision, on: Case): Finding {
  if (!on.findings[provision.id])
    for (const finding of findAll(inForce(provision, on.on, on.edition), on))
      on.findings[finding.provision] ??= finding;
  return on.findings[provision.id]!;
}

/** What is found of each provision of the law that stands on the day, in its order. */
export function findAll({ provisions, facts }: LawInForce, question: Question): readonly Finding[] {
  const taken = takeFacts(facts, question.facts);
  const found: Finding[] = [];
  for (const standing of provisions) found.push(findOut(standing, taken, found, question));
  return found;
}

/** Whatever a provision is made of has been found before it. */
function findOut(
  standing: InForce,
  taken: readonly (UsedFact | undefined)[],
  found: readonly Finding[],
  question: Question,
): Finding {
  const { version, asked, first, parts } = standing;
  const decided =
    'decide' in version
      ? decideOnFacts(version, asked, taken, question)
      : combine(version, those(first.at, found), those(parts.at, found));
  return tell(standing, guardMark(version, decided), question.policy);
}

function those(at: readonly number[], found: readonly Finding[]): readonly Finding[] {
  return at.map((each) => found[each]!);
}

/** A reading from general knowledge never weighs against a family: what it would refuse stays open, for a person. */
function guardMark(version: Version, decided: Decided): Decided {
  const { outcome } = decided;
  if ((outcome.mark ?? version.mark) !== 'R' || outcome.verdict !== 'not-met') return decided;
  // Its own words say "no", which is not what was found.
  return { ...decided, outcome: { ...outcome, verdict: 'unknown', reason: 'missing' }, missing: [TEXT_OF_THE_LAW] };
}

const TEXT_OF_THE_LAW: Missing = {
  fact: 'text-of-the-law',
  asks: 'a check of this rule against its text',
  why: 'This rule has not been checked against the text of the law.',
  suppliers: ['judgement'],
};
