import type { Day } from '../../../rules/kernel/day.ts';
import type { Networks } from '../run-check.ts';
import type { CaseloadArea } from './area.ts';
import { Caseload } from './caseload.ts';
import { DECIDED_COLUMNS, decideLines } from './decide-lines.ts';
import { MEASURED_COLUMNS, measureLines } from './measure-lines.ts';
import type { PupilColumns } from './read-pupil.ts';
import { SURVEYED_COLUMNS, type SurveyAsked, surveyLines } from './survey-lines.ts';
import type { Work } from './work.ts';

/** What is to be done with each line of a long list. */
export type Task =
  | { readonly does: 'decide'; readonly columns: PupilColumns }
  | { readonly does: 'survey'; readonly asked: SurveyAsked }
  /** To the gates that are there on that day. */
  | { readonly does: 'measure'; readonly on: Day };

/** Everything a thread needs to be told, once; plain data. The maps are handed over beside it. */
export interface Job {
  readonly held: CaseloadArea;
  readonly task: Task;
}

/** What does the job in the thread that calls it. Lines may be given in chunks of any size, in any order: each gives the same row. */
export function workOf({ held, task }: Job, networks: Networks): Work {
  const caseload = new Caseload(held, networks);
  if (task.does === 'decide') return decideLines(caseload, task.columns);
  return task.does === 'survey' ? surveyLines(caseload, task.asked) : measureLines(caseload, task.on);
}

/** The heading of what comes out. */
export function headingOf({ does }: Task): readonly string[] {
  return { decide: DECIDED_COLUMNS, survey: SURVEYED_COLUMNS, measure: MEASURED_COLUMNS }[does];
}
