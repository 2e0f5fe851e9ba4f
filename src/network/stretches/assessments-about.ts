import type { Db } from '../../db/index.ts';
import type { Assessment } from './assessment.ts';
import type { Contest } from './contests.ts';
import { readRegister } from './read-register.ts';

/** An assessment that a ruling may name, with what the stretch is called. */
export interface AssessmentAbout extends Pick<Assessment, 'id' | 'finding' | 'madeOn'> {
  readonly stretchName: string;
}

/** The assessments, in the same council's register, of stretches that share a way with what a family spoke of; the newest kept first. None for a gate. */
export async function assessmentsAbout(db: Db, contest: Contest): Promise<AssessmentAbout[]> {
  if (contest.what !== 'stretch') return [];
  const ways = new Set(contest.parts.map(({ way }) => way));
  const register = await readRegister(db, contest);
  return register
    .filter(({ parts }) => parts.some(({ way }) => ways.has(way)))
    .flatMap(({ name, assessments }) => assessments.map((each) => ({ ...each, stretchName: name })))
    .filter(({ finding }) => finding !== 'withdrawn')
    .sort((a, b) => b.keptAt.getTime() - a.keptAt.getTime())
    .map(({ id, finding, madeOn, stretchName }) => ({ id, finding, madeOn, stretchName }));
}
