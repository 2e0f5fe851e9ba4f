import { addDays, birthday, type Day } from '../../kernel/day.ts';
import type { Change, Outcome } from '../../kernel/provision.ts';
import { stillNeeded } from '../../kernel/still-needed.ts';
import { courseStartedOn } from '../facts.ts';
import { schoolLeavingDate } from '../section-8.ts';

/** Which rules decide after compulsory school age. */
export type Regime = 'sixth-form' | 'adult';

/** What both regimes turn on: compulsory school age, and then the day on which the course began. The birthday alone settles nothing. */
export function regimeOutcome(wanted: Regime, born: Day, courseStarted: Day | undefined, on: Day): Outcome {
  const end = schoolLeavingDate(born);
  if (on <= end) return { verdict: 'not-met', reason: 'of-school-age', changes: after(end) };
  if (courseStarted === undefined)
    return { verdict: 'unknown', reason: 'course-not-known', unsettled: [stillNeeded(courseStartedOn, WHY)] };
  const regime: Regime = courseStarted < birthday(born, 19) ? 'sixth-form' : 'adult';
  return { verdict: regime === wanted ? 'met' : 'not-met', reason: regime };
}

const WHY = 'A course begun before the 19th birthday comes under the rules for sixth-form age, to its end.';

const after = (end: Day): Change => ({
  on: addDays(end, 1),
  because: 'Compulsory school age has ended with the school leaving date.',
});
