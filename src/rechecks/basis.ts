import { ENGLAND } from '../../rules/england/register.ts';
import { type Day, daysBetween } from '../../rules/kernel/day.ts';
import { policiesOf } from '../authorities/index.ts';
import type { Check } from '../checks/check.ts';
import { VACANCIES_GOOD_FOR_DAYS } from '../checks/index.ts';
import { type Db, sha256 } from '../db/index.ts';
import { registerOf } from '../network/index.ts';
import { addressesMark, areas, offersOf, schoolsOf, usableOn, vacanciesOf } from '../places/index.ts';
import type { School } from '../places/school.ts';

/**
 * What decisions rest on beside what is said of the child, each as a short mark of how it stands on one day: the map, the access policy, the text
 * of the law, the council's policies, the area's schools and gates, what was found about stretches of the way, places at schools, and addresses. Where
 * one differs from today's, every decision with the old one is looked at again; so is a gate that opens, or a finding that ends, on its day.
 */
export interface Basis {
  readonly area: string;
  readonly map: string;
  readonly 'access-policy': string;
  readonly law: string;
  readonly 'council-policy': string;
  readonly schools: string;
  readonly stretches: string;
  readonly places: string;
  readonly addresses: string;
}

export const RESTS_ON = [
  'map',
  'access-policy',
  'law',
  'council-policy',
  'schools',
  'stretches',
  'places',
  'addresses',
] as const;

/** The marks of each area on a day, by its short name. Reads every school, gate, finding and place of them: once a night. */
export async function basesToday(
  db: Db,
  { authority, on }: { readonly authority: string; readonly on: Day },
): Promise<ReadonlyMap<string, Basis>> {
  const policies = await mark(await policiesOf(db, authority));
  const law = await mark([ENGLAND.editions.at(-1)]);
  const found = new Map<string, Basis>();
  for (const { id, mapSha256, policyVersion, authority: council } of await areas(db)) {
    const schools = await schoolsOf(db, id);
    found.set(id, {
      area: id,
      map: mapSha256.slice(0, 16),
      'access-policy': String(policyVersion),
      law,
      'council-policy': policies,
      schools: await mark(schools.map((school) => schoolOn(school, on))),
      stretches: await mark(council === undefined ? [] : await findingsOn(db, council, id, on)),
      places: await mark(await placesOn(db, id, schools, on)),
      addresses: await addressesMark(db, id),
    });
  }
  return found;
}

const schoolOn = (school: School, on: Day) => ({ ...school, usable: school.gates.map((gate) => usableOn(gate, on)) });

/** Those in force on the day, and which replace which: a finding that begins or ends is another mark. */
async function findingsOn(db: Db, authority: string, area: string, on: Day) {
  const { assessments } = await registerOf(db, { authority, area });
  return assessments.filter(({ from, until }) => from <= on && (until === undefined || on <= until));
}

/** Figures of places free count for some weeks: one that is too old is another mark. */
async function placesOn(db: Db, area: string, schools: readonly School[], on: Day) {
  const urns = schools.map(({ urn }) => urn);
  const vacancies = await vacanciesOf(db, area, urns);
  const counts = ({ day }: { day: string }) => daysBetween(day as Day, on) <= VACANCIES_GOOD_FOR_DAYS;
  return [await offersOf(db, area, urns), vacancies.filter(counts)];
}

/** What a check rests on: the marks of its area. */
export function basisOf(check: Check, today: ReadonlyMap<string, Basis>): Basis {
  const basis = today.get(check.area.id);
  if (!basis)
    throw new Error(`A check was made in ${check.area.id}, which is not held: ${[...today.keys()].join(', ')}`);
  return basis;
}

const mark = async (value: unknown): Promise<string> => (await sha256(JSON.stringify(value))).slice(0, 16);
