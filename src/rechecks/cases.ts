import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { type Day, inWords, isDay, londonDay } from '../../rules/kernel/day.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { cases } from '../db/tables/cases.ts';
import { children } from '../db/tables/children.ts';
import { journeys } from '../db/tables/journeys.ts';
import { recordDecision, type Stood } from '../decisions/index.ts';
import { Problem } from '../problem.ts';
import { type CaseTold, noticeOf } from './notice.ts';

export type CaseKind = 'grant' | 'notice' | 'ended' | 'look';

/** What a person may decide of a case. `kept`: things stay as they stood. `ends` and `refused` are a person's alone, with reasons. */
export type CaseOutcome = 'granted' | 'kept' | 'ends' | 'refused';

export interface Case {
  readonly id: string;
  readonly kind: CaseKind;
  readonly openedAt: Date;
  readonly child: string;
  /** The authority's own reference of the child. */
  readonly reference: string;
  /** The placement's own key. */
  readonly key: string;
  /** Ids of the decision that stood, and of the one that looking again gave. */
  readonly before: string | null;
  readonly after: string | null;
  readonly stood: Stood | null;
  readonly closed?: {
    readonly at: Date;
    readonly by: string;
    readonly outcome: string;
    readonly reasons: string;
    /** The first day of less travel; null unless travel ends. */
    readonly lessFrom: string | null;
  };
}

/** Open cases, oldest first: what waits longest comes first. @param limit 100 unless told, 500 at most */
export function openCases(db: Db, authority: string, limit = 100): Promise<readonly Case[]> {
  return withinAuthority(db, authority, async (tx) => {
    const rows = await tx
      .select({ row: cases, reference: children.reference })
      .from(cases)
      .innerJoin(children, eq(children.id, cases.child))
      .where(and(eq(cases.authority, authority), isNull(cases.closedAt)))
      .orderBy(asc(cases.openedAt), asc(cases.id))
      .limit(Math.min(limit, 500));
    return rows.map(({ row, reference }) => caseOf(row, reference));
  });
}

/** @throws Problem `not-found` */
export function readCase(db: Db, authority: string, id: string): Promise<Case> {
  return withinAuthority(db, authority, async (tx) => {
    const [found] = await tx
      .select({ row: cases, reference: children.reference })
      .from(cases)
      .innerJoin(children, eq(children.id, cases.child))
      .where(and(eq(cases.authority, authority), eq(cases.id, id)));
    if (!found) throw new Problem('not-found', 'There is no such case.');
    return caseOf(found.row, found.reference);
  });
}

export interface Closing {
  readonly authority: string;
  readonly id: string;
  /** The person who decides. */
  readonly by: string;
  readonly outcome: CaseOutcome;
  /** Why, in the person's own words. */
  readonly reasons: string;
  /** What looking again had found when the person decided: another finding since then has to be seen first. */
  readonly seen: string | null;
  /** The first day of less travel, where travel ends: `2027-01-04`, not before the notice is over (see {@link noticeOf}). */
  readonly lessFrom?: string | undefined;
  readonly now: Date;
}

const FITTING: Readonly<Record<CaseKind, readonly CaseOutcome[]>> = {
  grant: ['granted', 'refused', 'kept'],
  notice: ['kept', 'ends'],
  ended: ['kept', 'ends'],
  look: ['kept', 'ends', 'granted'],
};

/** What may be decided of a case of this kind. */
export const outcomesOf = (kind: CaseKind): readonly CaseOutcome[] => FITTING[kind];

/**
 * Closes a case by a named person's decision, which is added to the record with its reasons.
 * @throws Problem `invalid-request` without reasons, with an outcome that does not fit, or where travel ends before the notice is over; `not-found`; `conflict` when it is closed already, or
 * looking again found something since the person saw it
 */
export function closeCase(db: Db, closing: Closing): Promise<void> {
  const { authority, id, by, outcome, now } = closing;
  const reasons = closing.reasons.trim();
  if (reasons === '' || reasons.length > 10_000)
    throw wrong('reasons', 'Say why, in up to 10,000 characters. The family may read it.');
  return withinAuthority(db, authority, async (tx) => {
    const [row] = await tx
      .select()
      .from(cases)
      .where(and(eq(cases.authority, authority), eq(cases.id, id)))
      .for('no key update');
    if (!row) throw new Problem('not-found', 'There is no such case.');
    if (row.closedAt) throw new Problem('conflict', 'This case is closed already. Nothing was changed.');
    if (row.after !== closing.seen)
      throw new Problem('conflict', 'Something was found since you opened this case. Look at it again, then decide.');
    if (!FITTING[row.kind].includes(outcome)) throw wrong('outcome', 'Choose what you decide.');
    const less = outcome === 'ends' ? await lessFrom(tx, row, closing) : undefined;
    const found = { kind: 'case', case: id, of: row.kind, before: row.before, after: row.after };
    await recordDecision(tx, { authority, by, content: { ...found, outcome, reasons, ...less }, now });
    const ruled = { closedAt: now, closedBy: by, outcome, reasons };
    await tx
      .update(cases)
      .set({ ...ruled, ...(less ? { notBefore: less.notice.earliest, lessFrom: less.lessFrom } : {}) })
      .where(eq(cases.id, id));
    await tellOfWay(tx, row, outcome);
  });
}

/** What was decided of a case is what the family of an application is told from then on: what comes next is held against it. */
async function tellOfWay(tx: Db, { authority, child, sender, key }: typeof cases.$inferSelect, outcome: CaseOutcome) {
  const told = outcome === 'granted' ? 'duty' : outcome === 'ends' ? 'refused' : undefined;
  if (told === undefined) return;
  const way = and(eq(journeys.child, child), eq(journeys.sender, sender), eq(journeys.key, key));
  await tx
    .update(journeys)
    .set({ told })
    .where(and(eq(journeys.authority, authority), way, isNotNull(journeys.told)));
}

/** The day that the person set, and the notice that it was held against. */
async function lessFrom(tx: Db, row: CaseTold, { authority, lessFrom: set = '', now }: Closing) {
  const notice = await noticeOf(tx, authority, row, londonDay(now));
  if ('unknown' in notice) throw wrong('lessFrom', notice.unknown);
  if (!isDay(set)) throw wrong('lessFrom', 'Enter the first day of less travel.');
  if (set < notice.earliest)
    throw wrong('lessFrom', `The first day of less travel must be ${inWords(notice.earliest)} or later. ${notice.why}`);
  return { lessFrom: set as Day, notice };
}

const wrong = (path: string, message: string) => new Problem('invalid-request', message, [{ path, message }]);

function caseOf(row: typeof cases.$inferSelect, reference: string): Case {
  const { id, kind, openedAt, child, key, before, after, stood, closedAt, closedBy, outcome, reasons, lessFrom } = row;
  const closed = closedAt && {
    at: closedAt,
    by: closedBy ?? '',
    outcome: outcome ?? '',
    reasons: row.destroyedUnder ? `The reasons were destroyed under ${row.destroyedUnder}.` : (reasons ?? ''),
    lessFrom,
  };
  return { id, kind, openedAt, child, reference, key, before, after, stood, ...(closed ? { closed } : {}) };
}
