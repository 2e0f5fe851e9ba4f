import type { Given } from '../../rules/kernel/fact.ts';
import type { CheckQuestion } from '../checks/check.ts';
import { type Application, aboutOf, factsOf } from './application.ts';

/** An application as a question to the law, or why it is none yet, for an officer. */
export type AsQuestion = { readonly question: CheckQuestion } | { readonly notYet: string };

/** The way that is applied for with every fact as it was said last. Nothing that is not known is made up. */
export function questionOf(application: Application): AsQuestion {
  const about = aboutOf(application);
  if (!about) return { notYet: 'What the family sent was destroyed under a retention rule.' };
  if (!('urn' in about.school))
    return {
      notYet: 'The school is not known by its number in the register. Choose it under “Correct home, school or day”.',
    };
  const facts: Record<string, Given> = {};
  for (const [fact, { given }] of factsOf(application)) facts[fact] = given;
  const { area, home, on, school } = about;
  return { question: { ...(area ? { area } : {}), home, schoolUrn: school.urn, on, facts } };
}
