import type { Day } from '../../../rules/kernel/day.ts';
import { inWords } from '../../../rules/kernel/day.ts';
import type { Decision } from '../../../rules/kernel/decision.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import type { Margin, Missing } from '../../../rules/kernel/provision.ts';
import type { Verdict } from '../../../rules/kernel/verdict.ts';
import { factLabel, factValue } from './fact-words.ts';
import { askedBy, groundsOf } from './grounds.ts';
import { inSentence } from './in-sentence.ts';
import { textOf } from './law-of.ts';
import { marginAmount } from './margin-words.ts';

/** A ground that is not met or not known, and each part of it that stands in the way. All of them would have to change. */
export interface GroundToChange {
  readonly provision: string;
  readonly title: string;
  readonly verdict: Exclude<Verdict, 'met'>;
  readonly parts: readonly PartToChange[];
}

export interface PartToChange {
  readonly provision: string;
  /** What it turns on, each with its value now; `Not known` where it is not. */
  readonly facts: readonly { readonly label: string; readonly now: string }[];
  /** What would have to be so, any one of these: `142 metres longer`, `Aged 8, 9 or 10 (5 October 2026 at the earliest)`. */
  readonly wouldBe: readonly string[];
}

/** For each ground that is not met or not known: what would have to change for it to be met. */
export function whatWouldChange(decision: Decision): readonly GroundToChange[] {
  return groundsOf(decision).flatMap((ground) => {
    const { provision, title, verdict } = ground;
    if (verdict === 'met') return [];
    return [
      { provision, title, verdict, parts: standingInTheWay(ground, decision).map((part) => told(part, decision)) },
    ];
  });
}

/** The parts of it that are not met or not known. Where any one of several is enough, they are one part. */
function standingInTheWay(finding: Finding, decision: Decision): readonly Finding[] {
  const anyOf = alternatives(finding, decision);
  const open = askedBy(finding)
    .flatMap((id) => decision.findings[id] ?? [])
    .filter(({ verdict, provision }) => verdict !== 'met' && !anyOf.includes(provision))
    .flatMap((part) => standingInTheWay(part, decision));
  // What is asked before the alternatives stands in the way by itself; with none of that, the alternatives do.
  return open.length > 0 ? open : [finding];
}

/** The provisions, by id, any one of which would be enough for this one; empty where all its parts are needed. */
function alternatives(finding: Finding, { nation }: Decision): readonly string[] {
  const text = textOf(nation, finding);
  return text && !('decide' in text) ? (text.any ?? []).map(({ id }) => id) : [];
}

function told(part: Finding, decision: Decision): PartToChange {
  return { provision: part.provision, facts: factsNow(part, decision), wouldBe: wouldBe(part, decision) };
}

/** What is missing, with the value it has where that does not settle it; else what was compared with a line; else all it was found on. */
function factsNow(part: Finding, { nation, on }: Decision): PartToChange['facts'] {
  const nowOf = (fact: string): string => {
    const used = part.facts.find((each) => each.fact === fact);
    return used ? factValue(nation, fact, used.value, on) : 'Not known';
  };
  const all = part.missing.length > 0 ? part.missing : part.facts;
  const asked = part.verdict === 'not-met' && part.margin ? [part.margin] : all;
  const told = asked.map(({ fact }) => ({ label: factLabel(nation, fact), now: nowOf(fact) }));
  return told.length > 0 ? told : [{ label: part.title, now: part.words }];
}

function wouldBe(part: Finding, decision: Decision): string[] {
  const anyOf = alternatives(part, decision).flatMap((id) => decision.findings[id]?.title ?? []);
  if (anyOf.length > 0) return anyOf;
  const { verdict, margin, changes, title, missing } = part;
  if (verdict === 'not-met') {
    const byNumber = margin ? [beyondTheLine(margin)] : [];
    const byTime = changes && !isNewLaw(changes.because) ? [atTheEarliest(title, changes.on)] : [];
    if (margin || byTime.length > 0) return [...byNumber, ...byTime];
  }
  return [onlyAPerson(missing) ? `An officer’s finding: ${inSentence(title)}` : title];
}

/** On the other side of the line. Exactly how far past it is the law’s own matter: on the line counts in some nations only. */
function beyondTheLine(margin: Margin): string {
  const [more, less] = margin.unit === 'metres' ? ['longer', 'shorter'] : ['more', 'less'];
  if (margin.by === 0) return `${margin.side === 'under' ? more : less}, by any amount`;
  return `${marginAmount(margin)} ${margin.side === 'under' ? more : less}`;
}

const atTheEarliest = (title: string, on: Day): string => `${title} (${inWords(on)} at the earliest)`;

/** The kernel’s words for a new version: what it will say is not known from here. */
const isNewLaw = (because: string): boolean => because.startsWith('The law on this changes');

const onlyAPerson = (missing: readonly Missing[]): boolean =>
  missing.length > 0 && missing.every(({ suppliers }) => suppliers.every((each) => each === 'judgement'));
