export { type BuildChoices, buildNetwork, type MapInMemory } from './build.ts';
export { compareWays } from './compare-ways.ts';
export { fewestPerDegree, segmentMetres } from './ellipsoid.ts';
export { explainWay, type WayExplanation } from './explain.ts';
export { WALKABLE_KINDS } from './kinds.ts';
export { Ledger } from './ledger.ts';
export type { ComparedMap } from './map-side.ts';
export { EdgeFlag, type Network, type NetworkMade, type NetworkWay, type TurnRestriction } from './network.ts';
export type { OsmMember, OsmNode, OsmRelation, OsmWay, Tags } from './osm.ts';
export { type PbfMap, writePbf } from './pbf/write.ts';
export {
  ACCESS_POLICY,
  type BarrierJudgement,
  judgeBarrier,
  judgeWay,
  POLICY_VERSION,
  type TravelKind,
  type WayJudgement,
} from './policy.ts';
export { type Box, boxRound, type Lines, roadsWithin } from './roads-within.ts';
export * from './stretches/index.ts';
export type { HowItCounts, WayChange, WaySide, WhatChanged } from './way-change.ts';
