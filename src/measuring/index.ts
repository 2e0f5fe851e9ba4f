export { endOfAddress, endOfPostcode, endsOfSchool } from './ends.ts';
export { ENGINE, type Placed, type WalkFound, type Where } from './evidence.ts';
export { hangsOnOpening } from './if-shut.ts';
export { KeptDrives } from './kept-drives.ts';
export { KeptWalks } from './kept-walks.ts';
export { marginOf } from './margins.ts';
export { measureDrive } from './measure-drive.ts';
export { measureWalk } from './measure-walk.ts';
export type {
  Assessed,
  AssessedStretch,
  End,
  EndKind,
  GateNotMeasured,
  IfUnsafe,
  NotMeasured,
  Path,
  RoadDistance,
  SecondLengths,
  SecondMissing,
  SecondOpinion,
  SnappedEnd,
  Stretch,
  WalkDistance,
} from './measurement.ts';
export {
  type SchoolEnds,
  type SchoolSweep,
  type SweepChoices,
  sweepAll,
  type WalkLength,
  type WalkToSchool,
  walksToSchools,
} from './nearest.ts';
export { measureDriveByOsrm, measureWalkByOsrm } from './osrm/alone.ts';
export { Osrm, type OsrmSettings } from './osrm/client.ts';
export { hasFindings } from './osrm/findings.ts';
export { secondDrive, secondWalk, withLines } from './osrm/second.ts';
export { walksToSchoolsByOsrm } from './osrm/to-schools.ts';
export { callWay } from './path.ts';
export {
  type FurtherOff,
  SchoolWalks,
  type WalkedTwice,
  type With,
} from './school-walks.ts';
export { canSetOutAssessed } from './set-out.ts';
export { FURTHEST_SNAP_METRES, type Snap, snap } from './snap.ts';
export type { Findings } from './terms.ts';
export { closing, findingSafe, type Terms, termsFor, withoutUnassessed } from './terms.ts';
export { type Between, marginOfWalk, placeBetween, walkBetween } from './walk-between.ts';
export { missing } from './words.ts';
