export type { OpenStretch } from './parts-of-walks.ts';
export { type Proposal, type Proposed, proposeAssessment } from './propose.ts';
export { type PupilSettled, type RankedStretch, type Ranking, rankStretches } from './rank.ts';
export { verdictOf, type Walked, type WalkedTwo } from './walked.ts';
export { type MadeUp, madeUpPupils, type WalkingPupil } from './walking-pupil.ts';
export { whereForEach } from './where-for.ts';
export { type PupilChanged, type Standing, type WhereFor, type WhoChanges, whoChanges } from './who-changes.ts';
