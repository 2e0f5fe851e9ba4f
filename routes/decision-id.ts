import { Problem } from '../src/problem.ts';

/**
 * A decision's ID out of an address.
 * @throws Problem `not-found` for what is no ID of ours, so that none of it reaches the store
 */
export function decisionId(text: string): string {
  if (/^[\w-]{1,64}$/.test(text)) return text;
  throw new Problem('not-found', 'There is no such decision.');
}
