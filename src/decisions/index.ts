export { type Deciding, decideApplication, lastDayOf, type Made } from './applications/decide.ts';
export { seenTo } from './applications/hold.ts';
export { type DecidedAs, readDecided } from './applications/read-decided.ts';
export { APPLICATIONS } from './applications/records-of.ts';
export { askReview, decideReview, noteHearing, type Reviewing } from './applications/review.ts';
export { lookSecond, type Second, takeProposalBack } from './applications/second.ts';
export { isWatched, type Told } from './applications/watch.ts';
export { type ApplicationRuling, applicationRulingIn, checkIn, type Ruling, rulingIn } from './content-kinds.ts';
export { contentMark } from './content-mark.ts';
export { type ContentShown, type DecisionShown, decisionFor, readDecisionFor } from './decision-for.ts';
export { destroyContent } from './destroy-content.ts';
export { type KeptWalk, keptWalks } from './kept-walks.ts';
export { StandingTexts } from './packing/standing-texts.ts';
export {
  type Decision,
  type DecisionContent,
  type DecisionEntry,
  listDecisions,
  readDecision,
} from './read-decision.ts';
export { type NewDecision, type RecordedDecision, recordDecision } from './record-decision.ts';
export { recordDecisions } from './record-decisions.ts';
export { type Replay, replayDecision } from './replay-decision.ts';
export { type SecondOpinions, secondOpinions, type Tally } from './second-opinions.ts';
export { type Stood, stoodOf } from './stood.ts';
export { type ChainHead, type ChainReport, type DestroyedContent, verifyChain } from './verify-chain.ts';
