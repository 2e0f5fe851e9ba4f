import { type Day, londonDay } from '../../../rules/kernel/day.ts';
import type { Check } from '../../../src/checks/check.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import { type Ctx, mayDo } from '../../context.ts';
import type { Answers } from './answers.ts';
import { withNearer } from './nearer.ts';
import { questionFrom } from './question.ts';

export type Asked =
  | { readonly check: Check; readonly problems: readonly FieldProblem[] }
  | { readonly problems: readonly FieldProblem[] };

/** Asks with what was answered. Problems beside a check are about what an officer found on the answer page. */
export async function ask(c: Ctx, answers: Answers): Promise<Asked> {
  const { check } = c.get('deps');
  // Only those who decide find what a person has to find: anyone else’s answers are a family’s.
  const officer = mayDo(c, 'decisions.write') ? c.get('officer') : undefined;
  const asked = questionFrom(answers, todayOf(c), officer?.name);
  if ('problems' in asked) return asked;
  const asker = officer ? 'officer' : 'public';
  try {
    const first = await check(asked.question, asker);
    const problems: FieldProblem[] = [];
    const again = officer && withNearer(first, answers, officer.name, problems);
    return { check: again && problems.length === 0 ? await check(again, asker) : first, problems };
  } catch (error) {
    if (error instanceof Problem && error.fields.length > 0) return { problems: error.fields.map(toFormField) };
    throw error;
  }
}

/** Today where the law is, whatever the clock of the machine says. */
export const todayOf = (c: Ctx): Day => londonDay(c.get('deps').now());

const FIELD_OF: Readonly<Record<string, string>> = {
  'home.postcode': 'postcode',
  'home.at': 'point',
  home: 'postcode',
  area: 'postcode',
  on: 'start-day',
  'facts.bornOn': 'born-day',
  'facts.attendance': 'attendance',
  'facts.planNaming': 'plan',
  'facts.benefits': 'benefits',
};

/** What is wrong with a question, at the field that it came from. What came from none is told at the top of the page. */
const toFormField = ({ path, message }: FieldProblem): FieldProblem =>
  path === 'schoolUrn' ? { path: 'school', message: 'Select the school' } : { path: FIELD_OF[path] ?? '', message };
