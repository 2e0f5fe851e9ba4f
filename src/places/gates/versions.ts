import { and, asc, desc, eq, inArray, lte, type SQL } from 'drizzle-orm';
import type { Day } from '../../../rules/kernel/day.ts';
import type { Db } from '../../db/index.ts';
import { gateVersions } from '../../db/tables/gate-versions.ts';
import { people } from '../../db/tables/people.ts';
import type { Gate } from '../school.ts';

export type GateRow = typeof gateVersions.$inferSelect;

/** One version of a gate, with what only officers see. */
export interface GateVersion {
  /** 1, 2, 3 … of this gate. */
  readonly version: number;
  /** `listed`: it came with a file, or went from one; the others are what an officer did. */
  readonly act: GateRow['act'];
  readonly gate: Gate;
  /** There is no such gate: entered by mistake, or no longer in the list it came with. */
  readonly withdrawn: boolean;
  readonly reason?: string;
  /** The officer's name; left out for what came from a file. */
  readonly editor?: string;
  readonly at: Date;
}

/** Which gates: of an area, and perhaps of some of its schools, as they were known at a moment. */
export interface WhichGates {
  readonly areas: readonly string[];
  readonly urns?: readonly string[];
  /** What was known then; what is known now where left out. */
  readonly knownAt?: Date;
}

/** The last version of each gate, those withdrawn among them, in the order of their ids. */
export async function lastVersions(db: Db, which: WhichGates): Promise<GateRow[]> {
  const { area, urn, gate, version } = gateVersions;
  return db
    .selectDistinctOn([area, urn, gate])
    .from(gateVersions)
    .where(where(which))
    .orderBy(asc(area), asc(urn), asc(gate), desc(version));
}

/** The gates there are, by `area urn`. */
export async function gatesBySchool(db: Db, which: WhichGates): Promise<ReadonlyMap<string, readonly Gate[]>> {
  const there = (await lastVersions(db, which)).filter(({ withdrawn }) => !withdrawn);
  return new Map(
    [...Map.groupBy(there, ({ area, urn }) => `${area} ${urn}`)].map(([key, rows]) => [key, rows.map(gateOf)]),
  );
}

/** Everything that was ever known of a school's gates, newest first. For officers: it says who entered what, and why. */
export async function gateHistory(db: Db, area: string, urn: string): Promise<readonly GateVersion[]> {
  const rows = await db
    .select({ row: gateVersions, editor: people.name })
    .from(gateVersions)
    .leftJoin(people, eq(people.id, gateVersions.enteredBy))
    .where(where({ areas: [area], urns: [urn] }))
    .orderBy(desc(gateVersions.enteredAt), asc(gateVersions.gate), desc(gateVersions.version));
  return rows.map(({ row, editor }) => versionOf(row, editor));
}

export function versionOf(row: GateRow, editor: string | null): GateVersion {
  const { version, act, withdrawn, reason, enteredAt } = row;
  return {
    version,
    act,
    gate: gateOf(row),
    withdrawn,
    ...(reason ? { reason } : {}),
    ...(editor ? { editor } : {}),
    at: enteredAt,
  };
}

export function gateOf(row: GateRow): Gate {
  const { gate, lat, lon, name, source, forPupils, startAndEnd, hours, fromDay, untilDay } = row;
  return {
    id: gate,
    lat,
    lon,
    name: name ?? undefined,
    source,
    ...(forPupils ? { forPupils } : {}),
    ...(startAndEnd ? { startAndEnd } : {}),
    ...(hours ? { hours } : {}),
    ...(fromDay ? { from: fromDay as Day } : {}),
    ...(untilDay ? { until: untilDay as Day } : {}),
  };
}

function where({ areas, urns, knownAt }: WhichGates): SQL | undefined {
  return and(
    inArray(gateVersions.area, [...areas]),
    urns && inArray(gateVersions.urn, [...urns]),
    knownAt && lte(gateVersions.enteredAt, knownAt),
  );
}
