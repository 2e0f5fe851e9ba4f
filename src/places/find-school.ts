import { and, asc, eq, like, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { schools } from '../db/tables/schools.ts';
import { gatesBySchool } from './gates/versions.ts';
import type { LatLon } from './point.ts';
import type { Gate, Phase, School, SchoolType } from './school.ts';
import { searchName } from './search-name.ts';

export async function findSchool(db: Db, area: string, urn: string): Promise<School | undefined> {
  const [school] = await schoolsWhere(db, and(eq(schools.area, area), eq(schools.urn, urn)), byName, 1);
  return school;
}

/** Every school of an area, by name. */
export function schoolsOf(db: Db, area: string): Promise<readonly School[]> {
  return schoolsWhere(db, eq(schools.area, area), byName);
}

export interface SchoolSearch {
  readonly area?: string;
  /** Words that a school's name has, or begins words with; without any, every school is found. */
  readonly name?: string;
  /** Nearest to here first, those without a place last; otherwise by name. */
  readonly near?: LatLon;
  /** 20 unless told, 200 at most. */
  readonly limit?: number;
}

/** Finds schools as a person types a name: whatever the case, accents, apostrophes and order of the words. */
export function searchSchools(db: Db, { area, name = '', near, limit = 20 }: SchoolSearch): Promise<readonly School[]> {
  const words = searchName(name.slice(0, 200)).split(' ').slice(1, 11);
  const where = and(
    area === undefined ? undefined : eq(schools.area, area),
    ...words.map((word) => like(schools.searchName, `% ${word}%`)),
  );
  return schoolsWhere(db, where, near ? [distanceFrom(near), ...byName] : byName, Math.min(Math.max(limit, 0), 200));
}

/** By the plain name, not by the language's own order, which servers differ in. */
const byName = [sql`${schools.searchName} collate "C"`, asc(schools.area), asc(schools.urn)];

/** A flat distance in degrees squared: right for telling nearer from further within an area, and for nothing else. */
function distanceFrom({ lat, lon }: LatLon): SQL {
  const narrower = Math.cos((lat * Math.PI) / 180);
  return sql`power(${schools.lat} - ${lat}::float8, 2) + power((${schools.lon} - ${lon}::float8) * ${narrower}::float8, 2) nulls last`;
}

async function schoolsWhere(
  db: Db,
  where: SQL | undefined,
  order: readonly SQL[],
  limit?: number,
): Promise<readonly School[]> {
  const query = db
    .select()
    .from(schools)
    .where(where)
    .orderBy(...order);
  const rows = await (limit === undefined ? query : query.limit(limit));
  if (rows.length === 0) return [];
  const bySchool = await gatesBySchool(db, {
    areas: [...new Set(rows.map((row) => row.area))],
    ...(rows.length > 200 ? {} : { urns: rows.map((row) => row.urn) }),
  });
  return rows.map((row) => schoolOf(row, bySchool.get(`${row.area} ${row.urn}`) ?? []));
}

function schoolOf(row: typeof schools.$inferSelect, gates: readonly Gate[]): School {
  const { searchName: _, lat, lon, ofNationalRegister, ...school } = row;
  return {
    ...school,
    type: school.type as SchoolType,
    phase: school.phase as Phase,
    ageLow: school.ageLow ?? undefined,
    ageHigh: school.ageHigh ?? undefined,
    gender: school.gender ?? undefined,
    religion: school.religion ?? undefined,
    admissions: school.admissions ?? undefined,
    postcode: school.postcode ?? undefined,
    at: lat === null || lon === null ? undefined : { lat, lon },
    ...(ofNationalRegister ? { ofNationalRegister } : {}),
    gates,
  };
}
