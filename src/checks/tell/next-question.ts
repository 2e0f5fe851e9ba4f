import type { Decision } from '../../../rules/kernel/decision.ts';
import type { Supplier } from '../../../rules/kernel/fact.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import { besideGrounds, groundsOf } from './grounds.ts';
import { inSentence } from './in-sentence.ts';
import { SUPPLIERS, whomToAsk } from './suppliers.ts';

/** One thing still to be asked, of whom, and why. */
export interface OpenQuestion {
  readonly fact: string;
  /** A noun phrase that reads on from "We still need". */
  readonly asks: string;
  readonly whom: Supplier;
  /** Why it is asked, one or two sentences: what the law says of it, and how much of the answer turns on it. */
  readonly why: string;
  /** The open grounds, by id, that an answer could settle. */
  readonly grounds: readonly string[];
}

/** The first of {@link questionsInOrder}; undefined where the answer needs nothing more. */
export const nextQuestion = (decision: Decision): OpenQuestion | undefined => questionsInOrder(decision)[0];

/**
 * Everything that is still missing, in the order in which to ask: the parent first, then whoever is quickest to ask, a
 * person’s judgement last; of one supplier’s, the fact that could settle the most open grounds; else in the order of
 * the law. Empty where nothing turns on anything more.
 */
export function questionsInOrder(decision: Decision): readonly OpenQuestion[] {
  const open = groundsOf(decision).filter(({ verdict }) => verdict === 'unknown');
  const beside = new Set(besideGrounds(decision).flatMap(factsMissing));
  return decision.disposition.needed
    .map((missing): OpenQuestion => {
      const { fact, asks, why } = missing;
      const ofAll = beside.has(fact);
      const settles = ofAll ? open : open.filter((ground) => factsMissing(ground).includes(fact));
      const turns = ofAll ? 'The whole answer turns on it.' : howMuchTurns(settles, open);
      return {
        fact,
        asks,
        whom: whomToAsk(missing),
        why: why === NOT_GIVEN ? turns : `${why} ${turns}`,
        grounds: settles.map(({ provision }) => provision),
      };
    })
    .sort((a, b) => rank(a) - rank(b) || b.grounds.length - a.grounds.length);
}

const factsMissing = ({ missing }: Finding): string[] => missing.map(({ fact }) => fact);
const rank = ({ whom }: OpenQuestion): number => SUPPLIERS.indexOf(whom);

/** What the kernel says where nobody has said anything, and no more is to be said of it. */
const NOT_GIVEN = 'It has not been given.';

function howMuchTurns(settles: readonly Finding[], open: readonly Finding[]): string {
  const [only] = settles;
  // Of a settled answer, only what stands beside the duty can still be asked.
  if (!only) return 'What happens next turns on it.';
  if (settles.length === open.length) return 'Every way to free travel that is still open turns on it.';
  if (settles.length === 1) return `It matters for: ${inSentence(only.title)}.`;
  return `It matters for ${settles.length} of the ${open.length} ways to free travel that are still open.`;
}
