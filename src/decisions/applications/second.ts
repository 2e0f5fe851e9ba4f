import { addEntry, type Outcome, proposedOf, setState, type Which } from '../../applications/index.ts';
import { type Db, withinAuthority } from '../../db/index.ts';
import { Problem } from '../../problem.ts';
import { rule, tell } from './decide.ts';
import { holdAsSeen } from './hold.ts';

export interface Second {
  readonly by: string;
  /** `yes`: the decision is told to the family now. `no`: nothing is decided, and both views are kept. */
  readonly agrees: string;
  /** Needed where the second officer does not agree. */
  readonly reasons: string;
  readonly seen: number;
  readonly now: Date;
}

/**
 * A second officer’s word on a decision before the family is told.
 * @throws Problem `invalid-request`; `not-allowed` for whoever proposed it; `not-found`; `conflict` where nothing waits, or it is
 * not what the officer saw
 */
export async function lookSecond(db: Db, which: Which, second: Second): Promise<void> {
  const { by, agrees, seen, now } = second;
  const reasons = second.reasons.trim();
  if (agrees !== 'yes' && agrees !== 'no') throw wrong('agrees', 'Say whether you agree');
  if (agrees === 'no' && reasons === '') throw wrong('reasons', 'Say why you do not agree');
  if (reasons.length > 10_000) throw wrong('reasons', 'Give your reasons in up to 10,000 characters');
  return withinAuthority(db, which.authority, async (tx) => {
    const application = await holdAsSeen(tx, which, { states: ['second'], seen });
    const proposed = proposedOf(application);
    if (!proposed?.content) throw new Problem('conflict', 'The decision that waited is no longer held.');
    if (proposed.by === by)
      throw new Problem('not-allowed', 'You proposed this decision yourself. Another officer has to look at it.');
    const { why, ...outcome } = proposed.content;
    const { ruling: of, ...rests } = outcome;
    const step = agrees === 'yes' ? 'agreed' : 'disagreed';
    const ruling = await rule(tx, which, { ...rests, step, reasons, seenTo: seen, why, of }, by, now);
    await addEntry(tx, which, { kind: 'second', content: { agrees: agrees === 'yes', reasons, ruling }, by, now });
    // A decision is its maker's; who agreed stands beside it.
    if (agrees === 'yes') await tell(tx, application, { outcome: outcome as Outcome, by: proposed.by!, now });
    else await setState(tx, which, 'disagreed', now);
  });
}

/** Whoever proposed a decision takes it back, as long as nobody else has looked. @throws Problem `not-allowed`, `not-found`, `conflict` */
export function takeProposalBack(
  db: Db,
  which: Which,
  { by, seen, now }: { by: string; seen: number; now: Date },
): Promise<void> {
  return withinAuthority(db, which.authority, async (tx) => {
    const application = await holdAsSeen(tx, which, { states: ['second'], seen });
    if (proposedOf(application)?.by !== by)
      throw new Problem('not-allowed', 'Only whoever proposed this decision can take it back.');
    await addEntry(tx, which, { kind: 'proposal-back', content: {}, by, now });
    const disagreed = application.entries.some(({ kind, content }) => kind === 'second' && content && !content.agrees);
    await setState(tx, which, disagreed ? 'disagreed' : 'open', now);
  });
}

const wrong = (path: string, message: string) => new Problem('invalid-request', message, [{ path, message }]);
