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
export { type Accepted, apply, type NewApplication } from './apply.ts';
export { addFacts, correct } from './correct.ts';
export type { About, Applied, Contact, Entry, FactSaid } from './entry.ts';
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
