import type { Change } from './provision.ts';

/** The change that comes first, or undefined where none is coming. */
export function soonest(...changes: readonly (Change | undefined)[]): Change | undefined {
  let first: Change | undefined;
  for (const change of changes) if (change && (!first || change.on < first.on)) first = change;
  return first;
}
