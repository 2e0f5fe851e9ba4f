import { londonDay } from '../../../rules/kernel/day.ts';
import {
  type Application,
  addEntry,
  factsOf,
  lastDay,
  type Outcome,
  refuseStrangePapers,
  setState,
  type Which,
  whySecond,
} from '../../applications/index.ts';
import type { Check } from '../../checks/check.ts';
import { type Db, withinAuthority } from '../../db/index.ts';
import type { ApplicationRuling } from '../content-kinds.ts';
import { recordDecision } from '../record-decision.ts';
import { holdAsSeen } from './hold.ts';
import { type DecidedAs, readDecided } from './read-decided.ts';
import { watch } from './watch.ts';

export interface Deciding extends DecidedAs {
  /** The person who decides. */
  readonly by: string;
  /** What the law says, as the person has it before them; undefined where it says nothing yet. */
  readonly check: Check | undefined;
  /** SHA-256 of each piece of evidence that the person looked at. */
  readonly evidence: readonly string[];
  /** The number of the newest entry that the person has seen. */
  readonly seen: number;
  readonly now: Date;
}

/** `waits`: a second officer looks first, and why. */
export type Made = { readonly outcome: 'granted' | 'refused' } | { readonly waits: readonly string[] };

/**
 * Decides an application by a named person: what the law says and the person’s own decision are added to the record, and the
 * family is told, unless a second officer has to look first.
 * @throws Problem `invalid-request` with everything that has to be mended; `not-found`; `conflict` where it is decided already,
 * waits for a second officer, or something was added since the person looked
 */
export async function decideApplication(db: Db, which: Which, deciding: Deciding): Promise<Made> {
  const { by, check, evidence, seen, now } = deciding;
  const decided = readDecided(deciding, check);
  return withinAuthority(db, which.authority, async (tx) => {
    const application = await holdAsSeen(tx, which, { states: ['open', 'asked', 'disagreed'], seen });
    refuseStrangePapers(application, evidence);
    const why = await whySecond(application, decided, check);
    const kept = check ? await recordDecision(tx, { authority: which.authority, by, content: check, now }) : undefined;
    const rests = { ...decided, check: kept?.id ?? null, evidence };
    const waits = why.length > 0;
    const step = waits ? 'proposed' : 'decided';
    const ruling = await rule(tx, which, { ...rests, step, seenTo: seen, ...(waits ? { why } : {}) }, by, now);
    const outcome: Outcome = { ...rests, ruling };
    if (!waits) return tell(tx, application, { outcome, by, now });
    await addEntry(tx, which, { kind: 'proposed', content: { ...outcome, why }, by, now });
    await setState(tx, which, 'second', now);
    return { waits: why };
  });
}

/** Adds a person’s word on an application to the record, and gives its ID there. */
export async function rule(
  tx: Db,
  { authority, id }: Which,
  ruling: Omit<ApplicationRuling, 'kind' | 'application'>,
  by: string,
  now: Date,
): Promise<string> {
  const content: ApplicationRuling = { kind: 'application', application: id, ...ruling };
  return (await recordDecision(tx, { authority, by, content, now })).id;
}

/** Tells the family, with the last day on which a review can be asked for, and hands it to the night. */
export async function tell(
  tx: Db,
  application: Application,
  { outcome, by, now }: { outcome: Outcome; by: string; now: Date },
): Promise<{ readonly outcome: 'granted' | 'refused' }> {
  const askReviewBy = await lastDayOf(tx, application, 'askReview1', now);
  await addEntry(tx, application, { kind: 'decided', content: { ...outcome, ...askReviewBy }, by, now });
  await setState(tx, application, outcome.outcome, now);
  await watch(tx, application, { outcome, by, now });
  return { outcome: outcome.outcome };
}

/** Until when a review can be asked for, if the family is told now: a part of what is kept, without a day where none is known. */
export async function lastDayOf(tx: Db, application: Application, clock: 'askReview1' | 'askReview2', now: Date) {
  const { authority } = application;
  const facts = Object.fromEntries([...factsOf(application)].map(([fact, { given }]) => [fact, given]));
  const day = await lastDay(tx, { authority, clock, from: londonDay(now), facts });
  return day ? { askReviewBy: day } : {};
}
