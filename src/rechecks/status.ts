import { and, count, eq, gte, isNull } from 'drizzle-orm';
import { type Db, withinAuthority } from '../db/index.ts';
import { cases } from '../db/tables/cases.ts';
import { dueRechecks } from '../db/tables/due-rechecks.ts';
import { recheckEffects } from '../db/tables/recheck-effects.ts';

/** How far looking again has come, in numbers that name nobody. */
export interface RecheckStatus {
  /** Reasons that wait to be seen to, by kind. */
  readonly waiting: Readonly<Record<string, number>>;
  /** What looking again came to since a moment, by outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Open cases by kind. */
  readonly cases: Readonly<Record<string, number>>;
}

export function recheckStatus(db: Db, authority: string, since: Date): Promise<RecheckStatus> {
  return withinAuthority(db, authority, async (tx) => {
    const waiting = await tx
      .select({ name: dueRechecks.reason, n: count() })
      .from(dueRechecks)
      .where(and(eq(dueRechecks.authority, authority), isNull(dueRechecks.doneAt)))
      .groupBy(dueRechecks.reason);
    const outcomes = await tx
      .select({ name: recheckEffects.outcome, n: count() })
      .from(recheckEffects)
      .where(and(eq(recheckEffects.authority, authority), gte(recheckEffects.at, since)))
      .groupBy(recheckEffects.outcome);
    const open = await tx
      .select({ name: cases.kind, n: count() })
      .from(cases)
      .where(and(eq(cases.authority, authority), isNull(cases.closedAt)))
      .groupBy(cases.kind);
    return { waiting: byName(waiting), outcomes: byName(outcomes), cases: byName(open) };
  });
}

const byName = (rows: readonly { name: string; n: number }[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ name, n }) => [name, n]));
