import { type FieldProblem, Problem } from '../../../src/problem.ts';

/** What a page of papers shows beside the list: what has to be mended, and what was chosen. */
export interface Shown {
  readonly problems?: readonly FieldProblem[];
  readonly about?: string;
  readonly status?: 409 | 422;
}

/** What is in the way of a paper, to be shown with the form. Whatever else was thrown is thrown on. */
export function inTheWay(error: unknown, about: string): Shown {
  if (!(error instanceof Problem) || !['invalid-request', 'conflict'].includes(error.code)) throw error;
  const problems = error.fields.length > 0 ? error.fields : [{ path: '', message: error.message }];
  return { problems, about, status: error.code === 'conflict' ? 409 : 422 };
}
