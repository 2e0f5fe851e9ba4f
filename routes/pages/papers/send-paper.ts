import { isPaperOn, keepEvidence, readEvidence, type Which } from '../../../src/applications/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import type { Ctx } from '../../context.ts';
import { field } from '../stretches/field.ts';

/** Keeps the file of a form. @param by the officer; null where the family sends it @throws Problem `invalid-request`, `conflict`, `not-found` */
export async function sendPaper(c: Ctx, which: Which, form: FormData, by: string | null): Promise<void> {
  const { db, evidence, now } = c.get('deps');
  const about = field(form, 'about');
  const problems: FieldProblem[] = [];
  if (about !== 'other' && !isPaperOn(about))
    problems.push({ path: 'about', message: 'Choose what the paper is about' });
  const paper = await readEvidence(await fileOf(form)).catch((error: unknown) => {
    if (!(error instanceof Problem) || problems.length === 0) throw error;
    problems.push(...error.fields);
  });
  if (!paper || problems.length > 0) throw new Problem('invalid-request', 'Some of this has to be mended.', problems);
  await keepEvidence(db, evidence, which, { paper, about: isPaperOn(about) ? about : undefined, by, now: now() });
}

/** A field that was left empty comes as a file without a name and a byte. */
async function fileOf(form: FormData) {
  const file = form.get('paper');
  if (!(file instanceof File)) return { name: '', content: new Uint8Array() };
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}
