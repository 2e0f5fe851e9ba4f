export { caseFor } from './case-for.ts';
export {
  type Case,
  type CaseOutcome,
  type Closing,
  closeCase,
  openCases,
  outcomesOf,
  readCase,
} from './cases.ts';
export { changeOf } from './compare.ts';
export { ProgramNotHad } from './decide-journey.ts';
export type { Reason } from './due-ahead.ts';
export { type Foreseen, type Foresight, foresee } from './foresee.ts';
export { type Batch, lookAgain } from './look-again.ts';
export type { Night } from './note-due.ts';
export { type NoticeDay, noticeOf } from './notice.ts';
export { type RecheckStatus, recheckStatus } from './status.ts';
export { type NightReport, type TickChoices, tick } from './tick.ts';
export { type Told, type Touched, touchedDecisions } from './touched.ts';
