import type { Day } from '../../../rules/kernel/day.ts';
import type { Application } from '../application.ts';
import type { Entry } from '../entry.ts';

/** What a person decided of an application. */
export interface Outcome {
  readonly outcome: 'granted' | 'refused';
  /** `duty`: travel is owed. `power`: the council helps although it is not. Left out where it is not granted. */
  readonly under?: 'duty' | 'power';
  /** The first day of travel, and the last where it is for a time. */
  readonly from?: Day;
  readonly until?: Day;
  /** In the person’s own words; empty only where travel is owed and the law’s own reasons say all. */
  readonly reasons: string;
  /** The kept check that it rests on; null where the law gave no answer. */
  readonly check: string | null;
  /** The ruling in the record. */
  readonly ruling: string;
  /** SHA-256 of each piece of evidence that was looked at. */
  readonly evidence: readonly string[];
}

/** A decision that waits for a second officer, and why it does: whole sentences. */
export interface Proposed extends Outcome {
  readonly why: readonly string[];
}

/** A decision that the family is told of. */
export interface Decided extends Outcome {
  /** The last day on which a review can be asked for. A later request is still looked at. */
  readonly askReviewBy?: Day;
}

export type Stage = 1 | 2;

/** What a review came to. At stage 2 the panel decides, and an officer writes it down. */
export interface Reviewed extends Decided {
  readonly stage: Stage;
  /** How it was looked at, what was considered, who was asked: the letter has to say so. */
  readonly how: string;
  readonly consulted: string;
  /** Who heard the family, at stage 2. */
  readonly panel?: string;
}

type Of<K extends Entry['kind']> = Entry & { readonly kind: K };

/** The newest entry of a kind. */
function newest<K extends Entry['kind']>({ entries }: Application, ...kinds: readonly K[]): Of<K> | undefined {
  return entries.findLast((each): each is Of<K> => (kinds as readonly string[]).includes(each.kind));
}

/** What stands decided, first or by a review; undefined while nothing is. */
export const decidedOf = (application: Application): Of<'decided' | 'review-decided'> | undefined =>
  newest(application, 'decided', 'review-decided');

/** The decision that waits for a second officer, or that officers did not agree on. */
export const proposedOf = (application: Application): Of<'proposed'> | undefined => newest(application, 'proposed');

/** What was asked for last: a review of which stage, in whose words. */
export const reviewAsked = (application: Application): Of<'review-asked'> | undefined =>
  newest(application, 'review-asked');

/** Everyone who has taken part in deciding: none of them looks at it again in a review. */
export const tookPart = ({ entries }: Application): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ kind, by }) =>
      by !== null && ['proposed', 'second', 'decided', 'review-decided'].includes(kind) ? [by] : [],
    ),
  );

/** Which stage of review can be asked for next; undefined before anything is decided, and after the panel. */
export function nextStage(application: Application): Stage | undefined {
  if (application.state !== 'granted' && application.state !== 'refused') return undefined;
  const last = newest(application, 'review-decided');
  if (!last) return 1;
  return last.content?.stage === 1 ? 2 : undefined;
}
