export { waitsForAProgram } from './agreement.ts';
export { PUBLIC_FACTS } from './asked-facts.ts';
export * from './caseload/index.ts';
export type { Asker, Check, CheckQuestion, HomeAsked, NearerEvidence } from './check.ts';
export {
  type CheckInPart,
  type CheckShown,
  checkFor,
  type FactShown,
  type FindingShown,
  type NearerShown,
} from './check-for.ts';
export { type ComparedVersion, compareNearest } from './compare-nearest.ts';
export { type ComparedWalk, type ComparedWalks, comparePairs, lengthOfWalk, type PairOfEnds } from './compare-walks.ts';
export {
  type Comparison,
  type ComparisonSummary,
  summarise,
  tellCrossing,
  type WalksCompared,
} from './comparison.ts';
export { type DecidedBy, decideCheck, type Measured } from './decide-check.ts';
export {
  type GateChangePreview,
  type HomeChanged,
  previewGateChange,
  type WalkBothWays,
} from './gate-change.ts';
export { governingPolicy } from './governing-policy.ts';
export { homesAtSchool, postcodeHomes } from './homes-at-school.ts';
export { KeptMeans } from './kept-means.ts';
export { VACANCIES_GOOD_FOR_DAYS } from './places/vacant.ts';
export { type CheckMeans, type CheckSources, type Networks, runCheck, runCheckBy } from './run-check.ts';
export type { OtherProgram } from './second-opinion.ts';
export * from './stretches/index.ts';
export {
  type Length,
  type SurveyAsked,
  type SurveyLine,
  type SurveyRequest,
  survey,
} from './survey.ts';
export { factLabel, factValue } from './tell/fact-words.ts';
export { decidingOf, groundsOf, leavesOf } from './tell/grounds.ts';
export { type FactFound, type GroundReason, type LetterReasons, letterReasons } from './tell/letter-reasons.ts';
export { marginWords } from './tell/margin-words.ts';
export { nextQuestion, type OpenQuestion, questionsInOrder } from './tell/next-question.ts';
export { FINDING_WORDS, type OfficerSummary, officerSummary } from './tell/officer-summary.ts';
export { type PlainAnswer, plainAnswer } from './tell/plain-answer.ts';
export { SUPPLIER_WORDS } from './tell/suppliers.ts';
export { type GroundToChange, whatWouldChange } from './tell/what-would-change.ts';
export { type Crossing, type SideOfLine, WALKING_LINES, type WalkChange } from './walk-change.ts';
export { walkerOf, whereOnFoot } from './where-on-foot.ts';
