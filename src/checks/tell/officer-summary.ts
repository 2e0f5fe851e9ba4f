import type { Decision, Told } from '../../../rules/kernel/decision.ts';
import type { Supplier } from '../../../rules/kernel/fact.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import type { Change, Citation } from '../../../rules/kernel/provision.ts';
import type { Verdict } from '../../../rules/kernel/verdict.ts';
import { besideGrounds, decidingOf, groundsOf, toldBeside } from './grounds.ts';
import { marginWords } from './margin-words.ts';
import { type OpenQuestion, questionsInOrder } from './next-question.ts';
import { SUPPLIERS } from './suppliers.ts';

/** A decision at a glance, for an officer with forty of them. */
export interface OfficerSummary {
  readonly finding: string;
  /** What happens next and why, one sentence. */
  readonly next: string;
  readonly supposes: readonly string[];
  /** Each ground in a line, in the order of the law, after whatever else the duty asks for. */
  readonly lines: readonly SummaryLine[];
  /** What is missing, by who can supply it, quickest first; a supplier of nothing is left out. */
  readonly missing: readonly { readonly supplier: Supplier; readonly questions: readonly OpenQuestion[] }[];
  /** What stands beside the duty: who gives the travel already, which rules decide instead, which powers are open. */
  readonly beside: readonly Told[];
  readonly lookAgain?: Change;
}

export interface SummaryLine {
  readonly provision: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** The sentences of what made it so. */
  readonly because: readonly string[];
  /** How near each number was to its line, such as `142 metres short of the line`. */
  readonly margins: readonly string[];
  readonly cites: readonly Citation[];
}

/** The finding, as an officer reads it. */
export const FINDING_WORDS: Readonly<Record<Decision['finding'], string>> = {
  owed: 'Free travel is owed',
  'not-owed': 'The law does not give free travel on these facts',
  unknown: 'Cannot say yet',
};

const NEXT: Readonly<Record<Decision['disposition']['because'], string>> = {
  'met-by-distance-age-or-income': 'It can be granted now.',
  'only-supposed': 'Nothing can be granted yet, as something is only supposed.',
  'rests-on-needs-or-belief': 'It rests on needs or belief, so a person decides before it is granted.',
  'not-enough-known': 'Something is missing, or only a person can find it. It is listed below.',
  'no-ground-met':
    'A person decides. A power to help that stays open is told below, and a request for it has to be considered.',
};

/** For someone past the ages of the duty: its powers are not theirs, and other rules are told below. */
const OTHER_RULES = 'A person decides, by the other rules that are told below.';

export function officerSummary(decision: Decision): OfficerSummary {
  const { finding, disposition, supposes, lookAgain } = decision;
  const questions = questionsInOrder(decision);
  const open = besideGrounds(decision).filter(({ verdict }) => verdict !== 'met');
  return {
    finding: FINDING_WORDS[finding],
    next: disposition.instead ? OTHER_RULES : NEXT[disposition.because],
    supposes,
    lines: [...open, ...groundsOf(decision)].map((ground) => lineOf(ground, decision)),
    missing: SUPPLIERS.map((supplier) => ({
      supplier,
      questions: questions.filter(({ whom }) => whom === supplier),
    })).filter((each) => each.questions.length > 0),
    beside: toldBeside(decision),
    ...(lookAgain ? { lookAgain } : {}),
  };
}

function lineOf(ground: Finding, decision: Decision): SummaryLine {
  const deciding = decidingOf(ground, decision);
  return {
    provision: ground.provision,
    title: ground.title,
    verdict: ground.verdict,
    because: deciding.map(({ words }) => words),
    margins: deciding.flatMap(({ margin }) => (margin ? [marginWords(margin)] : [])),
    cites: ground.cites,
  };
}
