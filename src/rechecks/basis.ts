import { asc, eq } from 'drizzle-orm';
import { ENGLAND } from '../../rules/england/register.ts';
import { policiesOf } from '../authorities/index.ts';
import type { Check } from '../checks/check.ts';
import { type Db, sha256 } from '../db/index.ts';
import { schools } from '../db/tables/schools.ts';
import { areas, gatesBySchool } from '../places/index.ts';

/**
 * What decisions rest on beside what is said of the child, each as a short mark: the map, the access policy, the text of the law, the
 * council's policies, and the area's schools and gates. Where one differs from today's, every decision with the old one is looked at again.
 */
export interface Basis {
  readonly area: string;
  readonly map: string;
  readonly 'access-policy': string;
  readonly law: string;
  readonly 'council-policy': string;
  readonly schools: string;
}

export const RESTS_ON = ['map', 'access-policy', 'law', 'council-policy', 'schools'] as const;

/** Today's marks of each area, by its short name. */
export async function basesToday(db: Db, authority: string): Promise<ReadonlyMap<string, Basis>> {
  const policies = mark(await policiesOf(db, authority));
  const law = mark([ENGLAND.editions.at(-1)]);
  const found = new Map<string, Basis>();
  for (const { id, mapSha256, policyVersion } of await areas(db)) {
    const places = [
      await db.select().from(schools).where(eq(schools.area, id)).orderBy(asc(schools.urn)),
      [...(await gatesBySchool(db, { areas: [id] }))],
    ];
    found.set(id, {
      area: id,
      map: mapSha256.slice(0, 16),
      'access-policy': String(policyVersion),
      law: await law,
      'council-policy': await policies,
      schools: await mark(places),
    });
  }
  return found;
}

/** What a check rests on: today's marks of its area, when it was made today. */
export function basisOf(check: Check, today: ReadonlyMap<string, Basis>): Basis {
  const basis = today.get(check.area.id);
  if (!basis)
    throw new Error(`A check was made in ${check.area.id}, which is not held: ${[...today.keys()].join(', ')}`);
  return basis;
}

const mark = async (value: unknown): Promise<string> => (await sha256(JSON.stringify(value))).slice(0, 16);
