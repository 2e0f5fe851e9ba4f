/** Every way in which a request can fail to be met. `routes/problems.ts` gives each its status and page. */
export type ProblemCode =
  | 'invalid-request'
  | 'too-large'
  | 'unsupported-media-type'
  | 'not-found'
  | 'not-signed-in'
  | 'not-allowed'
  | 'cross-site'
  | 'day-outside-checked-law'
  | 'area-not-ready'
  | 'import-refused'
  | 'conflict'
  | 'too-many-requests';

/** One thing wrong with one part of the request; `path` is the field's name as it was sent, such as `child.bornOn`. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** A request that cannot be met, said so that the person who asked can act on it. A broken promise of our own is a plain `Error`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly fields: readonly FieldProblem[];

  constructor(code: ProblemCode, message: string, fields: readonly FieldProblem[] = []) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.fields = fields;
  }
}
