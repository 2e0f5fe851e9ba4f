import type { Day } from '../../../rules/kernel/day.ts';
import type { End } from '../../measuring/measurement.ts';

/** One pupil of a caseload: a question as in a check, without a look-up left to make. */
export interface Pupil {
  readonly home: End;
  /** Whether the home is in the council’s area; left out where that is not known. */
  readonly homeInArea?: boolean;
  /** A school of the area by its number, or the nearest that would suit by what is known. */
  readonly school: { readonly urn: string } | 'nearest';
  readonly born: Day;
  readonly on: Day;
  /** Facts as an officer gives them, by fact id. */
  readonly facts: Readonly<Record<string, unknown>>;
}
