export { type ChildOn, childOn, type Holding } from './child-on.ts';
export { findChild, type RecentChild, recentlyPlaced } from './find-child.ts';
export { type PlacementHistory, placementHistories } from './placement-histories.ts';
export { previewRecords } from './preview-records.ts';
export { type Child, childrenPlacedAt, listChildren, readChild, readChildren } from './read-children.ts';
export { PLACEMENT_COLUMNS, type PlacementsRead, readPlacementsCsv } from './read-placements-csv.ts';
export { type ReadSent, readSent } from './read-sent.ts';
export type {
  Circumstance,
  Content,
  HeldRecord,
  Home,
  Placement,
  PlacementKind,
  RecordKind,
  SentRecord,
} from './record.ts';
export { type Delivery, type Taken, takeRecords } from './take-records.ts';
