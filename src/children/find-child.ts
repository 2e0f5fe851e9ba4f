import { and, desc, eq, sql } from 'drizzle-orm';
import { type Db, withinAuthority } from '../db/index.ts';
import { childRecords } from '../db/tables/child-records.ts';
import { children } from '../db/tables/children.ts';

/** The id of the child that has this reference with the authority; undefined where it keeps none. */
export async function findChild(db: Db, authority: string, reference: string): Promise<string | undefined> {
  const [found] = await withinAuthority(db, authority, (tx) =>
    tx
      .select({ id: children.id })
      .from(children)
      .where(and(eq(children.authority, authority), eq(children.reference, reference))),
  );
  return found?.id;
}

/** A child of whom something came in, and when it last did. */
export interface RecentChild {
  readonly id: string;
  readonly reference: string;
  readonly receivedAt: Date;
}

/** Children of whom a placement came in last, newest first. @param limit 20 unless told */
export function recentlyPlaced(db: Db, authority: string, limit = 20): Promise<readonly RecentChild[]> {
  const receivedAt = sql<Date>`max(${childRecords.receivedAt})`.mapWith(childRecords.receivedAt);
  return withinAuthority(db, authority, (tx) =>
    tx
      .select({ id: children.id, reference: children.reference, receivedAt })
      .from(childRecords)
      .innerJoin(children, eq(children.id, childRecords.child))
      .where(and(eq(childRecords.authority, authority), eq(childRecords.kind, 'placement')))
      .groupBy(children.id, children.reference)
      .orderBy(desc(receivedAt), children.id)
      .limit(limit),
  );
}
