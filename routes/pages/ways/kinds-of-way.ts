import { ACCESS_POLICY, judgeWay, WALKABLE_KINDS } from '../../../src/network/index.ts';

/** Kinds that never count for a walk, beside the list of those that can. */
const NEVER_COUNTED: Readonly<Record<string, string>> = {
  motorway: 'Motorway',
  motorway_link: 'Slip road of a motorway',
  construction: 'Way that is being built',
  proposed: 'Way that is planned',
};

export interface KindsUnderOneRow {
  readonly kinds: readonly string[];
  readonly row: (typeof ACCESS_POLICY)['walking']['ways'][number];
}

/** The kinds of way with nothing more recorded about them, by the row that decides each: asked of the policy as the import asks. */
export function kindsOfWay(): readonly KindsUnderOneRow[] {
  const kinds = Object.entries({ ...WALKABLE_KINDS, ...NEVER_COUNTED });
  const byRow = Map.groupBy(kinds, ([highway]) => judgeWay({ highway }, 'walking').code);
  return [...byRow].map(([code, of]) => ({
    kinds: of.map(([, called]) => called),
    row: ACCESS_POLICY.walking.ways.find((row) => row.code === code)!,
  }));
}
