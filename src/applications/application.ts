import type { Day } from '../../rules/kernel/day.ts';
import type { About, Applied, Entry, FactSaid } from './entry.ts';

/**
 * Where an application stands. `open`: with an officer; `asked`: with the family; `second`: a decision waits for a second
 * officer; `disagreed`: the two do not agree; `granted`, `refused`: decided; `review-1`, `review-2`: being looked at again.
 */
export type State =
  | 'open'
  | 'asked'
  | 'second'
  | 'disagreed'
  | 'granted'
  | 'refused'
  | 'review-1'
  | 'review-2'
  | 'withdrawn';

/** States in which nothing is decided yet. */
export const UNDECIDED: readonly State[] = ['open', 'asked', 'second', 'disagreed'];

/** An application in a list: nothing in it says whose. */
export interface Listed {
  readonly id: string;
  readonly authority: string;
  readonly reference: string;
  readonly receivedAt: Date;
  readonly state: State;
  readonly stateSince: Date;
  /** The last day for what is due next from the council. */
  readonly dueOn?: Day;
}

/** One application, with everything that was said and found, in its order. */
export interface Application extends Listed {
  readonly entries: readonly Entry[];
}

/** A fact as it stands now: what was said of it last, by whom and when. */
export interface FactStanding extends FactSaid {
  readonly at: Date;
  readonly by: string | null;
}

/** What was first sent; undefined where it was destroyed under a retention rule. */
export const appliedOf = ({ entries }: Application): Applied | undefined =>
  entries.find((each) => each.kind === 'applied')?.content;

/** The way that is applied for, with what officers mended since; undefined where it was destroyed. */
export function aboutOf(application: Application): About | undefined {
  const applied = appliedOf(application);
  if (!applied) return undefined;
  const mended = application.entries.flatMap((entry) =>
    entry.kind === 'corrected' && entry.content ? [entry.content.about] : [],
  );
  return Object.assign({}, applied.about, ...mended) as About;
}

/** Each fact as it was said last. */
export function factsOf({ entries }: Application): ReadonlyMap<string, FactStanding> {
  const facts = new Map<string, FactStanding>();
  for (const entry of entries)
    if (entry.kind === 'fact' && entry.content)
      facts.set(entry.content.fact, { ...entry.content, at: entry.at, by: entry.by });
  return facts;
}
