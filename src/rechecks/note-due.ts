import { eq, sql } from 'drizzle-orm';
import type { Day } from '../../rules/kernel/day.ts';
import type { Db } from '../db/index.ts';
import { journeys } from '../db/tables/journeys.ts';
import { type Basis, RESTS_ON } from './basis.ts';

/** For whom looking again is noted, and when. */
export interface Night {
  readonly authority: string;
  /** Today in London. */
  readonly on: Day;
  readonly now: Date;
}

/**
 * Notes every child who has to be looked at again: because a day came that a decision gave for itself, or because what it rests on is not
 * what it was. (What is said of a child is noted when it is taken in.) Nights that were missed are caught up once. Noting twice adds nothing.
 */
export async function noteDue(tx: Db, night: Night, today: ReadonlyMap<string, Basis>): Promise<void> {
  await noteDays(tx, night);
  const held = await tx
    .selectDistinct({ basis: journeys.basis })
    .from(journeys)
    .where(eq(journeys.authority, night.authority));
  for (const { basis } of held) {
    const now = today.get(basis.area ?? '');
    for (const what of RESTS_ON)
      if (basis[what] !== undefined && now?.[what] !== basis[what])
        await noteThoseOn(tx, night, { basis, what, mark: now?.[what] ?? 'no longer held' });
  }
}

async function noteDays(tx: Db, { authority, on, now }: Night): Promise<void> {
  await tx.execute(sql`
    insert into due_rechecks (authority, child, reason, detail, due_on, noted_at)
    select distinct authority, child, 'day', look_again::text, look_again, ${now.toISOString()}::timestamptz
    from journeys where authority = ${authority} and look_again <= ${on}::date
    on conflict do nothing`);
}

interface Changed {
  /** As journeys have it. */
  readonly basis: Readonly<Record<string, string>>;
  readonly what: (typeof RESTS_ON)[number];
  /** Today's mark. */
  readonly mark: string;
}

async function noteThoseOn(tx: Db, { authority, on, now }: Night, { basis, what, mark }: Changed): Promise<void> {
  await tx.execute(sql`
    insert into due_rechecks (authority, child, reason, detail, due_on, noted_at)
    select distinct authority, child, ${what}::text, ${mark}::text, ${on}::date, ${now.toISOString()}::timestamptz
    from journeys where authority = ${authority} and basis = ${JSON.stringify(basis)}::jsonb
    on conflict do nothing`);
}
