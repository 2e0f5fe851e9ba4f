import type { Day } from '../../../rules/kernel/day.ts';
import { type AssessmentGiven, readAssessment } from '../../../src/network/index.ts';
import { dateField, field } from './field.ts';

/** An assessment out of its form. @throws Problem `invalid-request`, each path the id of a field of the form */
export function assessmentFrom(form: FormData, today: Day): AssessmentGiven {
  const text = (name: string) => (field(form, name) === '' ? undefined : field(form, name));
  const age = (name: string) => {
    const typed = text(name);
    return typed === undefined ? undefined : /^\d{1,2}$/.test(typed) ? Number(typed) : typed;
  };
  const terms = {
    walking: text('walking') ?? 'either',
    ...given('ageFrom', age('ageFrom')),
    ...given('ageTo', age('ageTo')),
    ...given('yearFrom', text('yearFrom')),
    ...given('yearTo', text('yearTo')),
    ...given('dayFrom', text('dayFrom')),
    ...given('dayTo', text('dayTo')),
  };
  return readAssessment(
    {
      finding: text('finding'),
      terms,
      madeOn: dateField(form, 'madeOn'),
      method: text('method'),
      assessor: text('assessor'),
      post: text('post'),
      ...given('note', text('note')),
      from: dateField(form, 'from'),
      ...given('until', dateField(form, 'until') || undefined),
      ...given('replaces', text('replaces')),
    },
    today,
  );
}

const given = (name: string, value: unknown): Record<string, unknown> => (value === undefined ? {} : { [name]: value });

/** What is wrong, in a form's words and at the form's fields. */
const WORDS: Readonly<Record<string, string>> = {
  finding: 'Choose what was found',
  madeOn: 'Enter the day it was assessed: a real date, not in the future',
  method: 'Say how it was assessed, in 300 characters or fewer',
  assessor: 'Say who assessed it',
  post: 'Say what their post is',
  from: 'Enter the first day on which it counts',
  until: 'Enter a last day that is not before the first, or leave it out',
  replaces: 'Choose the finding that is withdrawn',
  ageFrom: 'Enter an age in whole years, from 0 to 25',
  ageTo: 'Enter an age in whole years that is not less than the first',
  yearFrom: 'Enter a month and a date, such as 11-01',
  yearTo: 'Enter a month and a date, such as 02-28: both ends are needed',
  dayFrom: 'Enter a time, such as 15:00',
  dayTo: 'Enter a later time, such as 18:00: both ends are needed',
};

export function asFormProblem({ path, message }: { path: string; message: string }) {
  const name = path.replace(/^terms\./, '');
  return { path: name, message: WORDS[name] ?? message };
}
