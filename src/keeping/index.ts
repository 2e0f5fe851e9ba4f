export type { Due } from './due.ts';
export {
  addHold,
  HOLD_KINDS,
  HOLD_REASONS,
  type Hold,
  type HoldKind,
  type HoldReason,
  liftHold,
  listHolds,
  type NewHold,
} from './holds.ts';
export { choosePeriod, type RuleHere, rulesHere } from './periods.ts';
export { type Preview, previewRetention } from './preview-retention.ts';
export { type Destroyed, runRetention } from './run-retention.ts';
export { KEPT_FOR_GOOD, periodInWords, SCHEDULE } from './schedule.ts';
