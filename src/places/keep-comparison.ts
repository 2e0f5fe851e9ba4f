import { and, eq } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { areaVersions } from '../db/tables/area-versions.ts';
import { changeVersion } from './version-rows.ts';

/** What a comparison of two versions came to, kept with the one that was not in force. */
export interface KeptComparison {
  /** The version that was in force. */
  readonly against: number;
  readonly at: Date;
  /** Any JSON: what is compared is not for places to know. */
  readonly summary: unknown;
}

type Which = { readonly area: string; readonly number: number };

/** The last comparison alone is kept, and goes with the version's files. */
export async function keepComparison(db: Db, which: Which, { against, at, summary }: KeptComparison): Promise<void> {
  await changeVersion(db, which, { compared: { against, at: at.toISOString(), summary } });
}

export async function findComparison(db: Db, { area, number }: Which): Promise<KeptComparison | undefined> {
  const [row] = await db
    .select({ compared: areaVersions.compared })
    .from(areaVersions)
    .where(and(eq(areaVersions.area, area), eq(areaVersions.number, number)));
  return row?.compared ? { ...row.compared, at: new Date(row.compared.at) } : undefined;
}
