import type { Tags } from './osm.ts';
import { DRIVING_BARRIER_ROWS, DRIVING_ROWS, drivingDirections } from './policy-driving.ts';
import type { BarrierRow, PolicyRow } from './policy-row.ts';
import { WALKING_BARRIER_ROWS, WALKING_ROWS } from './policy-walking.ts';

/** Goes up with every change to a row that could change a length; it stands in every measurement. */
export const POLICY_VERSION = 1;

export type TravelKind = 'walking' | 'driving';

/** Our access policy: which ways on a map count. The rows stand in the order in which they are tried. */
export const ACCESS_POLICY: Record<
  TravelKind,
  { readonly ways: readonly PolicyRow[]; readonly barriers: readonly BarrierRow[] }
> = {
  walking: { ways: WALKING_ROWS, barriers: WALKING_BARRIER_ROWS },
  driving: { ways: DRIVING_ROWS, barriers: DRIVING_BARRIER_ROWS },
};

export interface WayJudgement {
  readonly kept: boolean;
  /** Walking: kept, but nobody has yet found it safe or unsafe. */
  readonly unassessed: boolean;
  /** Driving: counts only within 100 m of an end of the drive. */
  readonly onlyNearEnds: boolean;
  /** Directions of travel along the way's own order of nodes. On foot always both, whatever `oneway` says. */
  readonly forward: boolean;
  readonly backward: boolean;
  readonly code: string;
  readonly words: string;
  readonly reason: string;
}

export interface BarrierJudgement {
  /** Whether the bits of way on both sides of the point are taken away. */
  readonly cuts: boolean;
  readonly code: string;
  readonly words: string;
  readonly reason: string;
}

export function judgeWay(tags: Tags, kind: TravelKind): WayJudgement {
  const { code, words, reason, outcome } = deciding(ACCESS_POLICY[kind].ways, tags);
  const directions = kind === 'driving' ? drivingDirections(tags) : { forward: true, backward: true };
  return {
    kept: outcome !== 'left-out',
    unassessed: outcome === 'unassessed',
    onlyNearEnds: outcome === 'near-ends',
    ...directions,
    code,
    words,
    reason,
  };
}

/** @param tags of a point on a way */
export function judgeBarrier(tags: Tags, kind: TravelKind): BarrierJudgement {
  const { code, words, reason, cuts } = deciding(ACCESS_POLICY[kind].barriers, tags);
  return { cuts, code, words, reason };
}

function deciding<Row extends { applies: (tags: Tags) => boolean }>(rows: readonly Row[], tags: Tags): Row {
  const row = rows.find(({ applies }) => applies(tags));
  if (!row)
    throw new Error(`The last row of the access policy must apply to every way; none did to ${JSON.stringify(tags)}`);
  return row;
}
