import { type Application, questionOf } from '../../../src/applications/index.ts';
import type { Check } from '../../../src/checks/check.ts';
import { Problem } from '../../../src/problem.ts';
import type { Ctx } from '../../context.ts';

/** What the law says of an application today, or why it says nothing yet. */
export type Answered = { readonly check: Check } | { readonly notYet: string };

/** Asks the law with everything that is known of an application. What cannot be answered is said in words, and never stands in its way. */
export async function answerOf(c: Ctx, application: Application): Promise<Answered> {
  const asked = questionOf(application);
  if ('notYet' in asked) return asked;
  try {
    return { check: await c.get('deps').check(asked.question, 'officer') };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { notYet: [...new Set([error.message, ...error.fields.map(({ message }) => message)])].join(' ') };
  }
}
