import { and, eq } from 'drizzle-orm';
import { londonDay } from '../../../rules/kernel/day.ts';
import type { Application, Outcome } from '../../applications/index.ts';
import type { Check } from '../../checks/check.ts';
import { findChild, readChild, type SentRecord, takeRecords } from '../../children/index.ts';
import type { Db } from '../../db/index.ts';
import { journeys } from '../../db/tables/journeys.ts';
import { checkIn } from '../content-kinds.ts';
import { readDecision } from '../read-decision.ts';
import { stoodOf } from '../stood.ts';
import { APPLICATIONS, known, recordsOf } from './records-of.ts';

/** Whether the night looks again at what is decided: not where the law gave no answer, nor where nobody said how the child stands to the school. */
export const isWatched = (check: Check | undefined): check is Check =>
  check !== undefined && known(check, 'attendance') !== undefined;

/** Who decided, and when. */
export interface Telling {
  readonly outcome: Outcome;
  readonly by: string;
  readonly now: Date;
}

/**
 * Hands what was decided to the night, in the transaction in which the family is told: records of the child under the application’s reference, and how the way to
 * school stands. A later decision on the same application takes the place of an earlier one.
 */
export async function watch(tx: Db, application: Application, { outcome, by, now }: Telling): Promise<void> {
  const { authority, reference } = application;
  const check = outcome.check ? checkIn((await readDecision(tx, { authority, id: outcome.check })).content) : undefined;
  const told = toldOf(outcome);
  const on = londonDay(now);
  if (!isWatched(check) || (outcome.until !== undefined && outcome.until < on)) return tellAgain(tx, application, told);
  const records = recordsOf(check, outcome, { reference, on, version: now.toISOString() });
  const gone = await noLongerSaid(tx, application, records, now);
  const delivery = { authority, sender: APPLICATIONS, by, now };
  const [first] = await takeRecords(tx, delivery, [...records, ...gone]);
  if (!first || !('child' in first)) throw new Error(`A decided application was not taken as records: ${first?.why}`);
  const { finding, grounds } = stoodOf(check.decision);
  const standing = { decision: outcome.check, finding, grounds, lookAgain: null, basis: {}, told, at: now };
  const whose = { authority, child: first.child, sender: APPLICATIONS, key: reference };
  await tx
    .insert(journeys)
    .values({ ...whose, ...standing })
    .onConflictDoUpdate({
      target: [journeys.authority, journeys.child, journeys.sender, journeys.key],
      set: standing,
    });
}

export type Told = NonNullable<(typeof journeys.$inferSelect)['told']>;

const toldOf = ({ outcome, under }: Outcome): Told =>
  outcome === 'refused' ? 'refused' : under === 'power' ? 'power' : 'duty';

/** What was decided before goes on being looked at, by what was known then; what the family was told is new. */
async function tellAgain(tx: Db, { authority, reference }: Application, told: Told): Promise<void> {
  await tx
    .update(journeys)
    .set({ told })
    .where(and(eq(journeys.authority, authority), eq(journeys.sender, APPLICATIONS), eq(journeys.key, reference)));
}

/** What an earlier decision on the application was taken for, and this one is not: taken back. */
async function noLongerSaid(
  tx: Db,
  { authority, reference }: Application,
  records: readonly SentRecord[],
  now: Date,
): Promise<SentRecord[]> {
  const child = await findChild(tx, authority, reference);
  if (child === undefined) return [];
  const { records: held } = await readChild(tx, authority, child);
  const still = new Set(records.map(({ kind, key }) => `${kind} ${key}`));
  const before = held.filter(({ sender, kind, key }) => sender === APPLICATIONS && !still.has(`${kind} ${key}`));
  const once = new Map(before.map(({ kind, key, from }) => [`${kind} ${key}`, { kind, key, from }]));
  return [...once.values()].map((each) => ({ ...each, child: reference, version: now.toISOString() }));
}
