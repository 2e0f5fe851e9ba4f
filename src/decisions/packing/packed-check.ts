import type { Decision } from '../../../rules/kernel/decision.ts';
import type { Check } from '../../checks/check.ts';
import type { RoadDistance, WalkDistance } from '../../measuring/measurement.ts';
import type { PackedFindings } from './pack-findings.ts';
import type { PackedPath } from './pack-path.ts';

type PackedWalk = Omit<WalkDistance, 'path' | 'withoutUnassessed'> & {
  readonly path: PackedPath;
  readonly withoutUnassessed: PackedPath | 'none';
};
type PackedDrive = Omit<RoadDistance, 'path'> & { readonly path: PackedPath };

/** A check without what stands in very many others, and with its ways in steps. */
export interface PackedCheck extends Omit<Check, 'walk' | 'drive' | 'decision'> {
  /** Which way of packing it is. */
  readonly packed: 1;
  readonly walk: Check['walk'] | PackedWalk;
  readonly drive: Check['drive'] | PackedDrive;
  /** `revisions` are left out where the findings say the same. */
  readonly decision: Omit<Decision, 'findings' | 'revisions'> & PackedFindings & Partial<Pick<Decision, 'revisions'>>;
}

/** Whether what is held is a packed check. We wrote it ourselves. */
export const isPacked = (value: unknown): value is PackedCheck =>
  typeof value === 'object' && value !== null && 'packed' in value && value.packed === 1;

/** The names of the standing texts that it needs to be whole. */
export const standingIn = ({ decision }: PackedCheck): string[] => decision.findings.map((each) => each.as);
