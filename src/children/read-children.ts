import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Day } from '../../rules/kernel/day.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { childRecords } from '../db/tables/child-records.ts';
import { children } from '../db/tables/children.ts';
import { Problem } from '../problem.ts';
import type { Content, HeldRecord } from './record.ts';

/** A child as the authority keeps it: its reference, and everything that was ever said of it. */
export interface Child {
  readonly id: string;
  readonly reference: string;
  readonly records: readonly HeldRecord[];
}

/** @throws Problem `not-found` when the authority keeps no such child */
export async function readChild(db: Db, authority: string, id: string): Promise<Child> {
  const [child] = await readChildren(db, authority, [id]);
  if (!child) throw new Problem('not-found', 'There is no record of such a child.');
  return child;
}

/** Those of these children that the authority keeps, in the order of their ids. */
export function readChildren(db: Db, authority: string, ids: readonly string[]): Promise<readonly Child[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return withinAuthority(db, authority, async (tx) => {
    const found = await tx
      .select({ id: children.id, reference: children.reference })
      .from(children)
      .where(and(eq(children.authority, authority), inArray(children.id, [...ids])))
      .orderBy(asc(children.id));
    const rows = await tx
      .select()
      .from(childRecords)
      .where(and(eq(childRecords.authority, authority), inArray(childRecords.child, [...ids])))
      .orderBy(asc(childRecords.id));
    const records = Map.groupBy(rows, ({ child }) => child);
    return found.map((child) => ({ ...child, records: (records.get(child.id) ?? []).map(heldOf) }));
  });
}

/** A page of an authority's children, in the order of their ids. @param after the last id of the page before */
export function listChildren(
  db: Db,
  authority: string,
  { after, limit = 500 }: { after?: string; limit?: number } = {},
): Promise<readonly { readonly id: string; readonly reference: string }[]> {
  return withinAuthority(db, authority, (tx) =>
    tx
      .select({ id: children.id, reference: children.reference })
      .from(children)
      .where(and(eq(children.authority, authority), after === undefined ? undefined : gt(children.id, after)))
      .orderBy(asc(children.id))
      .limit(Math.min(limit, 5000)),
  );
}

/** The ids of children of whom a placement at a school was ever said, in their order: whether it holds on a day is to be asked of each. */
export async function childrenPlacedAt(db: Db, authority: string, urn: string): Promise<readonly string[]> {
  const { child, kind, content } = childRecords;
  const at = eq(sql`${content} -> 'placement' ->> 'schoolUrn'`, urn);
  const rows = await withinAuthority(db, authority, (tx) =>
    tx
      .selectDistinct({ child })
      .from(childRecords)
      .where(and(eq(childRecords.authority, authority), eq(kind, 'placement'), at))
      .orderBy(asc(child)),
  );
  return rows.map((row) => row.child);
}

function heldOf(row: typeof childRecords.$inferSelect): HeldRecord {
  return {
    id: row.id,
    kind: row.kind,
    sender: row.sender,
    key: row.key,
    version: row.version,
    withdrawn: row.state === 'withdrawn',
    from: row.fromDay as Day,
    ...(row.untilDay === null ? {} : { until: row.untilDay as Day }),
    ...(row.content === null ? {} : { content: row.content as Content }),
    receivedAt: row.receivedAt,
  };
}
