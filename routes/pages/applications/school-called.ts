import { type About, type Application, aboutOf } from '../../../src/applications/index.ts';
import type { Db } from '../../../src/db/db.ts';
import { areas, findSchool } from '../../../src/places/index.ts';

/** The school’s name as the register has it, else as the family gave it. */
export const schoolCalled = (db: Db, application: Application): Promise<string> => schoolOf(db, aboutOf(application));

/** The same of the way that is applied for; undefined where it was destroyed. */
export async function schoolOf(db: Db, about: Pick<About, 'area' | 'school'> | undefined): Promise<string> {
  if (!about) return 'Destroyed under a retention rule';
  if ('words' in about.school) return about.school.words || 'Not known yet';
  const within = about.area ? [about.area] : (await areas(db)).map(({ id }) => id);
  for (const area of within) {
    const school = await findSchool(db, area, about.school.urn);
    if (school) return school.name;
  }
  return `School ${about.school.urn}`;
}
