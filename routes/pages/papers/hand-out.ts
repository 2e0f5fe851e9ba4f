import { readPaper, type Which } from '../../../src/applications/index.ts';
import { Problem } from '../../../src/problem.ts';
import type { Ctx } from '../../context.ts';
import { attachment } from './attachment.ts';

/** Gives one paper as a file to keep, never as a page: whatever is in it, no browser runs it as ours. @throws Problem `not-found` */
export async function handOut(c: Ctx, which: Which): Promise<Response> {
  const { db, evidence } = c.get('deps');
  const id = c.req.param('paper') ?? '';
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new Problem('not-found', 'There is no such paper.');
  const { paper, content } = await readPaper(db, evidence, which, Number(id));
  return c.body(content, 200, { 'content-type': paper.type, 'content-disposition': attachment(paper.name) });
}
