import type { Change } from './provision.ts';

/** The change that comes first, or undefined where none is coming. */
export function soonest(...changes: readonly (Change | undefined)[]): Change | undefined {
  let first: Change | undefined;
  for (const change of changes) if (change && (!first || change.on < first.on)) first = change;
  return first;
}

/** The change that comes first to any of them. */
export function soonestOf(found: readonly { readonly changes?: Change }[]): Change | undefined {
  let first: Change | undefined;
  for (const { changes } of found) if (changes && (!first || changes.on < first.on)) first = changes;
  return first;
}
