import { findPostcode, searchSchools } from '../../../src/places/index.ts';
import type { School } from '../../../src/places/school.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { type Ctx, mayDo } from '../../context.ts';
import { type Answers, one } from './answers.ts';
import { readPoint } from './read-answer.ts';
import type { SchoolChoice } from './steps.tsx';

const MOST = 15;

/** Schools whose name fits what was typed, nearest to the home first. */
export async function findSchools(c: Ctx, answers: Answers): Promise<readonly SchoolChoice[]> {
  const { db } = c.get('deps');
  const name = one(answers, 'school-name');
  if (!name) return [];
  const near = await homeOf(c, answers);
  const found = await searchSchools(db, { name, limit: MOST, ...(near ? { near } : {}) });
  // A school near a border may be held in two areas: it is one school to whoever picks it.
  const byUrn = new Map(found.map((school) => [school.urn, school]));
  return [...byUrn.values()].map((school) => ({ urn: school.urn, name: school.name, where: whereIs(school) }));
}

const whereIs = ({ typeAsRegistered, postcode }: School): string =>
  [typeAsRegistered, postcode].filter(Boolean).join(', ');

async function homeOf(c: Ctx, answers: Answers) {
  const point = one(answers, 'point');
  if (point && mayDo(c, 'decisions.write')) return readPoint(point);
  const found = await findPostcode(c.get('deps').db, one(answers, 'postcode') ?? '');
  return found.kind === 'found' ? found.places[0].at : undefined;
}

/** What is wrong with a postcode or a school's name that looks right but is not held here. */
export async function problemsWithPlace(c: Ctx, answers: Answers): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const postcode = one(answers, 'postcode');
  if (postcode !== undefined) {
    const { kind } = await findPostcode(c.get('deps').db, postcode);
    if (kind === 'not-a-postcode')
      problems.push({ path: 'postcode', message: 'Enter a full UK postcode, like AB1 2CD' });
    if (kind === 'not-held')
      problems.push({
        path: 'postcode',
        message:
          'We do not have this postcode. Check it. If it is right, we do not cover your area yet: ask your council',
      });
  }
  if (!one(answers, 'school-name')) problems.push({ path: 'school-name', message: 'Enter the name of the school' });
  else if ((await findSchools(c, answers)).length === 0) {
    problems.push({
      path: 'school-name',
      message: 'We found no school with that name. Check the spelling, or type only part of it',
    });
  }
  return problems;
}
