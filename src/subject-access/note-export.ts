import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { type Db, withinAuthority } from '../db/index.ts';
import { applications } from '../db/tables/applications.ts';
import { childExports } from '../db/tables/child-exports.ts';
import { children } from '../db/tables/children.ts';

/** A file that was made, for whoever has to account for it. Nothing of what was in it. */
export interface ExportNoted {
  readonly number: number;
  readonly madeAt: Date;
  readonly by: string;
  /** The council’s reference of the child. */
  readonly child?: string;
  /** References of applications that were named as well. */
  readonly applications: readonly string[];
  /** How many homes, of records and of applications, were named as those of whoever asked. */
  readonly ownHomes: number;
  /** How many things an officer left out by hand. */
  readonly leftOut: number;
  readonly papers: number;
}

export type ExportRow = typeof childExports.$inferSelect;

/** Files that were made before of this child or of one of these applications, the oldest first. */
export function exportsOf(
  tx: Db,
  authority: string,
  of: { readonly child: string | undefined; readonly applications: readonly string[] },
): Promise<ExportRow[]> {
  const about = [
    ...(of.child === undefined ? [] : [eq(childExports.child, of.child)]),
    ...of.applications.map((id) => sql`${childExports.applications} @> ${JSON.stringify([id])}::jsonb`),
  ];
  return tx
    .select()
    .from(childExports)
    .where(and(eq(childExports.authority, authority), or(...about)))
    .orderBy(asc(childExports.id));
}

/** Every file that was made, the newest first. @param limit 100 unless told, 1,000 at most */
export function listExports(db: Db, authority: string, limit = 100): Promise<readonly ExportNoted[]> {
  return withinAuthority(db, authority, async (tx) => {
    const rows = await tx
      .select({ row: childExports, child: children.reference })
      .from(childExports)
      .leftJoin(children, eq(children.id, childExports.child))
      .where(eq(childExports.authority, authority))
      .orderBy(desc(childExports.id))
      .limit(Math.min(limit, 1000));
    const ids = [...new Set(rows.flatMap(({ row }) => row.applications))];
    const named = await tx
      .select({ id: applications.id, reference: applications.reference })
      .from(applications)
      .where(and(eq(applications.authority, authority), inArray(applications.id, ids)));
    const references = new Map(named.map(({ id, reference }) => [id, reference]));
    return rows.map(({ row, child }) => ({
      ...{ number: row.id, madeAt: row.madeAt, by: row.madeBy, ...(child === null ? {} : { child }) },
      applications: row.applications.flatMap((id) => references.get(id) ?? []),
      ...{ ownHomes: row.ownHomes.length, leftOut: row.leftOut, papers: row.papers },
    }));
  });
}
