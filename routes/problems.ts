import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type FieldProblem, Problem, type ProblemCode } from '../src/problem.ts';

/** What a problem looks like from outside, on a page or in an API. */
export interface Told {
  readonly status: ContentfulStatusCode;
  readonly code: ProblemCode | 'our-fault';
  /** A heading: the same for every problem of the kind. */
  readonly title: string;
  /** What happened and what to do now. */
  readonly detail: string;
  readonly fields: readonly FieldProblem[];
}

const TABLE: Readonly<Record<ProblemCode, { status: ContentfulStatusCode; title: string }>> = {
  'invalid-request': { status: 422, title: 'There is a problem with what was sent' },
  'too-large': { status: 413, title: 'That is too much to read at once' },
  'unsupported-media-type': { status: 415, title: 'We cannot read that kind of file' },
  'not-found': { status: 404, title: 'Page not found' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'not-allowed': { status: 403, title: 'You cannot do that here' },
  'cross-site': { status: 403, title: 'This came from another website' },
  'day-outside-checked-law': { status: 422, title: 'We do not know the law for that day' },
  'area-not-ready': { status: 503, title: 'This area is not ready yet' },
  'import-refused': { status: 422, title: 'That file cannot be used' },
  conflict: { status: 409, title: 'Something changed in the meantime' },
  'too-many-requests': { status: 429, title: 'Too many questions at once' },
};

const OUR_FAULT: Told = {
  status: 500,
  code: 'our-fault',
  title: 'Sorry, there is a problem with the service',
  detail: 'This is our mistake, not yours. Nothing you told us was kept. Try again in a few minutes.',
  fields: [],
};

/** Anything that was thrown, as it may be told. What we did not expect is told in words only: nothing of it leaks. */
export function tell(error: unknown): Told {
  if (error instanceof Problem) {
    return { ...TABLE[error.code], code: error.code, detail: error.message, fields: error.fields };
  }
  if (error instanceof HTTPException && error.status < 500) return tellUnreadable(error.status);
  return OUR_FAULT;
}

/** The framework refuses before we see the request only where the body cannot be read. */
function tellUnreadable(status: ContentfulStatusCode): Told {
  const detail = 'What was sent cannot be read. If it is JSON, check its commas, quotes and brackets.';
  return { status, code: 'invalid-request', title: 'We cannot read what was sent', detail, fields: [] };
}

/** RFC 9457. `errors` names each field by its path as it was sent. */
export function problemJson(told: Told, requestId: string): Response {
  const { status, code, title, detail, fields } = told;
  const body = {
    type: `urn:fairmile:problem:${code}`,
    title,
    status,
    detail,
    instance: `urn:fairmile:request:${requestId}`,
    ...(fields.length > 0 ? { errors: fields } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}
