export { addEntry, holdApplication, setState, type Which } from './add-entry.ts';
export {
  type Application,
  aboutOf,
  appliedOf,
  type FactStanding,
  factsOf,
  type Listed,
  type State,
  UNDECIDED,
} from './application.ts';
export { type ApplicationInPart, type ApplicationShown, applicationFor, type EventShown } from './application-for.ts';
export { type Accepted, apply, type NewApplication } from './apply.ts';
export { type AskingAs, answerFamily, askedOf, askFamily, goOnWithoutAnswer, readAsking } from './ask.ts';
export { addFacts, correct } from './correct.ts';
export type { About, Applied, Asked, Contact, Entry, Evidence, FactSaid } from './entry.ts';
export { isPaperOn, PAPERS_ON, type PaperOn } from './evidence/about.ts';
export { destroyEvidence } from './evidence/destroy-evidence.ts';
export type { EvidenceStore } from './evidence/evidence-store.ts';
export { keepEvidence, takesPapers } from './evidence/keep-evidence.ts';
export { type Paper, papersOf } from './evidence/papers.ts';
export { MOST_BYTES, MOST_PAPERS, readEvidence, WHAT_MAY_BE_SENT } from './evidence/read-evidence.ts';
export { readPaper } from './evidence/read-paper.ts';
export { refuseStrangePapers } from './evidence/refuse-strange-papers.ts';
export { behindDoor, closeDoor, type OpenedDoor, openDoor } from './family-door.ts';
export { lastDay } from './last-day.ts';
export {
  type Decided,
  decidedOf,
  nextStage,
  type Outcome,
  type Proposed,
  proposedOf,
  type Reviewed,
  reviewAsked,
  type Stage,
  tookPart,
} from './outcome/outcome.ts';
export { whySecond } from './outcome/why-second.ts';
export { type AsQuestion, questionOf } from './question-of.ts';
export { listApplications, namesOf, readApplication } from './read-application.ts';
export { newForm } from './reference.ts';
export { withdraw } from './withdraw.ts';
