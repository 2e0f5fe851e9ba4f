export type { Assessment, AssessmentTerms } from './assessment.ts';
export { type AssessmentAbout, assessmentsAbout } from './assessments-about.ts';
export { type Contest, type ContestGiven, keepContest, listContests, type Ruling, readContest } from './contests.ts';
export { type DrawChoices, type Drawn, drawStretch } from './draw-stretch.ts';
export { type EdgeFindings, edgeFindings, type PlacedFinding } from './edge-findings.ts';
export { type EdgeRun, type Interval, lineOfRun, partOf, wholeEdge } from './edge-run.ts';
export {
  assessmentsOf,
  findingsAmong,
  findingsFor,
  findingsIn,
  type NamedAssessment,
  type Register,
  type RegisterOf,
  registerOf,
} from './findings-for.ts';
export { followLines } from './follow-lines.ts';
export { linesFromGeoJson, linesFromText } from './geojson.ts';
export { type Bearing, bearingOf, findingsInForce, type InForce, type Silence, type Walker } from './in-force.ts';
export { keepAssessment, type NewAssessment } from './keep-assessment.ts';
export { keepStretch, type NewStretch } from './keep-stretch.ts';
export {
  MOST_PHOTOGRAPHS,
  type PhotographRead,
  type PhotographSent,
  type PhotographStore,
  readPhotographs,
} from './photographs.ts';
export { edgesOfWay, metresOf, type PlacedStretch, placeParts, placeStretch, together } from './place-stretch.ts';
export { type AssessmentGiven, readAssessment } from './read-assessment.ts';
export {
  type AssessmentHeld,
  findPhotograph,
  type Photograph,
  readRegister,
  readStretch,
  type StretchHeld,
} from './read-register.ts';
export { type NewRuling, ruleContest } from './rule-contest.ts';
export { type LonLat, metresOfParts, type Stretch, type StretchPart } from './stretch.ts';
export { type StretchStanding, type StretchState, stretchState } from './stretch-state.ts';
