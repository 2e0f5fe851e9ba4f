import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { type Db, withinAuthority } from '../db/index.ts';
import { applications } from '../db/tables/applications.ts';
import { assessments } from '../db/tables/assessments.ts';
import { authorities } from '../db/tables/authorities.ts';
import { children } from '../db/tables/children.ts';
import { contests } from '../db/tables/contests.ts';
import { decisions } from '../db/tables/decisions.ts';
import { holds } from '../db/tables/holds.ts';
import { stretches } from '../db/tables/stretches.ts';
import { Problem } from '../problem.ts';
import { oneLine } from './one-line.ts';

/** Why something is kept whatever its period, with the words for it. */
export const HOLD_REASONS = {
  appeal: 'an appeal or review',
  ombudsman: 'a complaint to the Ombudsman',
  complaint: 'a complaint to the council',
  claim: 'a claim in court',
  request: 'a request to see what is held',
  other: 'another open question',
} as const;
export type HoldReason = keyof typeof HOLD_REASONS;

export const HOLD_KINDS = ['child', 'application', 'decision', 'contest', 'assessment'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

export interface Hold {
  readonly id: number;
  readonly kind: HoldKind;
  /** The id of the child, application, decision, contest or assessment. */
  readonly of: string;
  readonly why: HoldReason;
  readonly reference?: string;
  readonly by: string;
  readonly since: Date;
  readonly lifted?: { readonly by: string; readonly at: Date };
}

export interface NewHold {
  readonly authority: string;
  readonly kind: string;
  /** An id; of a child or an application also the reference that the council knows it by. */
  readonly of: string;
  readonly why: string;
  /** The number of the appeal or complaint. */
  readonly reference?: string | undefined;
  readonly by: string;
  readonly now: Date;
}

/**
 * Keeps a record from being destroyed until the hold is lifted. A second hold for another reason stands beside the first.
 * @throws Problem `invalid-request`; `not-found` when the authority has no such record
 */
export async function addHold(db: Db, asked: NewHold): Promise<Hold> {
  const { authority, kind, why, now } = asked;
  if (!isOneOf(HOLD_KINDS, kind))
    throw new Problem('invalid-request', `What is held is one of: ${HOLD_KINDS.join(', ')}.`);
  if (!isOneOf(Object.keys(HOLD_REASONS) as HoldReason[], why))
    throw new Problem('invalid-request', `Why it is held is one of: ${Object.keys(HOLD_REASONS).join(', ')}.`);
  const by = oneLine(asked.by, 'who places the hold', 120);
  const reference = asked.reference?.trim() ? oneLine(asked.reference, 'the number of the matter', 60) : null;
  return withinAuthority(db, authority, async (tx) => {
    await takeTurn(tx, authority);
    const subject = `${kind}:${await FIND[kind](tx, authority, asked.of.trim())}`;
    const [row] = await tx
      .insert(holds)
      .values({ authority, subject, why, reference, placedBy: by, since: now })
      .returning();
    return holdOf(row!);
  });
}

/** One at a time of an authority, so that nothing is destroyed between the asking and the keeping of a hold. */
export async function takeTurn(tx: Db, authority: string): Promise<void> {
  await tx.select({ id: authorities.id }).from(authorities).where(eq(authorities.id, authority)).for('no key update');
}

/** Holds that stand, the oldest first; with `all` those too that were lifted. */
export function listHolds(db: Db, authority: string, { all = false } = {}): Promise<readonly Hold[]> {
  return withinAuthority(db, authority, async (tx) => {
    const rows = await tx
      .select()
      .from(holds)
      .where(and(eq(holds.authority, authority), all ? undefined : isNull(holds.liftedAt)))
      .orderBy(asc(holds.id));
    return rows.map(holdOf);
  });
}

/** @throws Problem `not-found`; `conflict` when it was lifted already */
export async function liftHold(db: Db, asked: { authority: string; id: number; by: string; now: Date }): Promise<void> {
  const { authority, id, now } = asked;
  const by = oneLine(asked.by, 'who lifts the hold', 120);
  await withinAuthority(db, authority, async (tx) => {
    const which = and(eq(holds.authority, authority), eq(holds.id, id));
    const lifted = await tx
      .update(holds)
      .set({ liftedBy: by, liftedAt: now })
      .where(and(which, isNull(holds.liftedAt)))
      .returning({ id: holds.id });
    if (lifted.length > 0) return;
    const [there] = await tx.select({ id: holds.id }).from(holds).where(which);
    if (there) throw new Problem('conflict', 'This hold was lifted already. Nothing was changed.');
    throw new Problem('not-found', 'There is no such hold.');
  });
}

type Find = (tx: Db, authority: string, name: string) => Promise<string>;

/** The id of what is to be held. @throws Problem `not-found` */
const FIND: Readonly<Record<HoldKind, Find>> = {
  child: async (tx, authority, name) => {
    const named = or(eq(children.id, name), eq(children.reference, name));
    const rows = await tx
      .select({ id: children.id, reference: children.reference })
      .from(children)
      .where(and(eq(children.authority, authority), named));
    return idIn(rows, name, 'child');
  },
  application: async (tx, authority, name) => {
    const named = or(eq(applications.id, name), eq(applications.reference, name));
    const rows = await tx
      .select({ id: applications.id, reference: applications.reference })
      .from(applications)
      .where(and(eq(applications.authority, authority), named));
    return idIn(rows, name, 'application');
  },
  decision: async (tx, authority, name) => {
    const which = and(eq(decisions.authority, authority), eq(decisions.id, name));
    return idIn(await tx.select({ id: decisions.id }).from(decisions).where(which), name, 'decision');
  },
  contest: async (tx, authority, name) => {
    const which = and(eq(contests.authority, authority), eq(contests.id, name));
    return idIn(await tx.select({ id: contests.id }).from(contests).where(which), name, 'contest');
  },
  assessment: async (tx, authority, name) => {
    const rows = await tx
      .select({ id: assessments.id })
      .from(assessments)
      .innerJoin(stretches, eq(stretches.id, assessments.stretch))
      .where(and(eq(stretches.authority, authority), eq(assessments.id, name)));
    return idIn(rows, name, 'assessment');
  },
};

function idIn(rows: readonly { id: string; reference?: string }[], name: string, kind: HoldKind): string {
  const found = rows.find(({ id }) => id === name) ?? rows.find(({ reference }) => reference === name);
  if (!found) throw new Problem('not-found', `This council has no such ${kind}.`);
  return found.id;
}

const isOneOf = <T extends string>(all: readonly T[], one: string): one is T =>
  (all as readonly string[]).includes(one);

function holdOf({ id, subject, why, reference, placedBy, since, liftedBy, liftedAt }: typeof holds.$inferSelect): Hold {
  const [kind, of] = [subject.slice(0, subject.indexOf(':')), subject.slice(subject.indexOf(':') + 1)];
  return {
    ...{ id, kind: kind as HoldKind, of, why, by: placedBy, since },
    ...(reference === null ? {} : { reference }),
    ...(liftedAt && liftedBy ? { lifted: { by: liftedBy, at: liftedAt } } : {}),
  };
}
