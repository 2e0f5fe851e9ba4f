import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { areaVersions } from '../db/tables/area-versions.ts';
import { areas } from '../db/tables/areas.ts';
import { Problem } from '../problem.ts';
import type { Bounds } from './bounds.ts';

/**
 * `in-force`: what checks use; `candidate`: imported beside it and never in force; `before`: was in force, and can be again; `gone`: its
 * files are no longer kept.
 */
export type VersionState = 'in-force' | 'candidate' | 'before' | 'gone';

/** One import of an area: a map, and the lists that came with it. */
export interface AreaVersion {
  readonly area: string;
  /** 1, 2, 3 … in the order of import. */
  readonly number: number;
  readonly state: VersionState;
  readonly attribution: readonly string[];
  /** SHA-256 of the map file, in hex. */
  readonly mapSha256: string;
  readonly mapDay?: string;
  readonly policyVersion: number;
  readonly bounds: Bounds;
  readonly importedAt: Date;
  /** Since when it has been in force, or was when it last was. */
  readonly inForceFrom?: Date;
  readonly inForceUntil?: Date;
  /** Left out of one whose files are gone. */
  readonly folder?: string;
  /** Whether it came with schools and postcodes of its own, which a switch to it brings. */
  readonly ownLists: boolean;
}

/** Every version of an area, in the order of import. */
export async function versionsOf(db: Db, area: string): Promise<readonly AreaVersion[]> {
  const rows = await db
    .select({ version: COLUMNS, inForce: areas.version, ownLists })
    .from(areaVersions)
    .innerJoin(areas, eq(areas.id, areaVersions.area))
    .where(eq(areaVersions.area, area))
    .orderBy(asc(areaVersions.number));
  return rows.map(({ version, inForce, ownLists }) => versionOf(version, inForce, ownLists));
}

/** Which version is meant: by its number, the one imported beside, or the one that was in force before this one. */
export type WhichVersion = number | 'candidate' | 'before';

/**
 * A version whose files are held and that is not in force.
 * @throws Problem `not-found` in words for whoever asked, naming what can be had
 */
export function pickVersion(versions: readonly AreaVersion[], which: WhichVersion): AreaVersion {
  const held = versions.filter(({ state }) => state === 'candidate' || state === 'before');
  const found =
    typeof which === 'number'
      ? held.find(({ number }) => number === which)
      : held.filter(({ state }) => state === which).sort(latestInForceFirst)[0];
  if (found) return found;
  const asked = typeof which === 'number' ? versions.find(({ number }) => number === which) : undefined;
  const others = held.length > 0 ? ` Held: ${held.map(({ number }) => `version ${number}`).join(', ')}.` : '';
  throw new Problem(asked?.state === 'in-force' ? 'conflict' : 'not-found', `${whyNot(which, asked)}${others}`);
}

function whyNot(which: WhichVersion, asked: AreaVersion | undefined): string {
  if (which === 'candidate')
    return 'No map lies beside the one in force. Import one with: fairmile area import … --beside.';
  if (which === 'before') return 'No earlier version of this area is held, so there is nothing to go back to.';
  if (asked?.state === 'in-force') return `Version ${which} is in force already.`;
  if (asked) return `The files of version ${which} are no longer kept. Import its map again with --beside.`;
  return `This area has no version ${which}.`;
}

const latestInForceFirst = (a: AreaVersion, b: AreaVersion): number =>
  (b.inForceUntil?.getTime() ?? 0) - (a.inForceUntil?.getTime() ?? 0) || b.number - a.number;

const { lists, compared: _, ...COLUMNS } = getTableColumns(areaVersions);
const ownLists = sql<boolean>`${lists} is not null`;

type Row = Omit<typeof areaVersions.$inferSelect, 'lists' | 'compared'>;

function versionOf(row: Row, inForce: number, ownLists: boolean): AreaVersion {
  const { south, west, north, east, mapDay, folder, inForceFrom, inForceUntil, ...version } = row;
  return {
    ...version,
    state: stateOf(row, inForce),
    bounds: [south, west, north, east],
    ownLists,
    ...(mapDay ? { mapDay } : {}),
    ...(folder ? { folder } : {}),
    ...(inForceFrom ? { inForceFrom } : {}),
    ...(inForceUntil ? { inForceUntil } : {}),
  };
}

function stateOf({ number, folder, inForceUntil }: Row, inForce: number): VersionState {
  if (number === inForce) return 'in-force';
  if (folder === null) return 'gone';
  return inForceUntil === null ? 'candidate' : 'before';
}
