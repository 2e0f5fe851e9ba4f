import { Problem } from '../../src/problem.ts';
import { type Ctx, SHOWN_FOR } from '../context.ts';
import { isText } from '../text.ts';

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/**
 * A posted form.
 * @throws Problem `conflict` for a form of another authority; `unsupported-media-type` for anything else; `invalid-request` for a form that cannot be read, or holds
 * what is not text
 */
export async function readForm(c: Ctx): Promise<FormData> {
  if (!FORM.test(c.req.header('content-type') ?? '')) {
    throw new Problem(
      'unsupported-media-type',
      'This page takes a form. Programs can ask at /api/v1/checks with JSON.',
    );
  }
  const form = await parse(c);
  for (const value of form.values()) {
    if (typeof value === 'string' && !isText(value))
      throw new Problem(
        'invalid-request',
        'One of the answers has a character in it that stands for nothing. Go back and type it again.',
      );
  }
  refuseOtherAuthority(c, form);
  return form;
}

/** Shown for one council, and sent after switching to another in a second tab. */
function refuseOtherAuthority(c: Ctx, form: FormData): void {
  const [shownFor, officer] = [form.get(SHOWN_FOR), c.get('officer')];
  form.delete(SHOWN_FOR);
  if (shownFor === null || !officer || shownFor === officer.authority) return;
  throw new Problem(
    'conflict',
    'You have switched to another council since that page was shown, so nothing was sent. Switch back, or open the page again.',
  );
}

async function parse(c: Ctx): Promise<FormData> {
  try {
    // Fails where the connection broke off half-way: then nothing of it counts.
    const body = await c.req.arrayBuffer();
    return await new Response(body, { headers: { 'content-type': c.req.header('content-type') ?? '' } }).formData();
  } catch {
    throw new Problem('invalid-request', 'The form could not be read. Go back and send it again.');
  }
}
