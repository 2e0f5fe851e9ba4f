import type { Day } from '../../../rules/kernel/day.ts';

/** For whom and when a finding was made. What is left out is not limited. */
export interface AssessmentTerms {
  /** Years of age, both included. */
  readonly ageFrom?: number;
  readonly ageTo?: number;
  /** Walking with an adult, without one, or either. */
  readonly walking: 'accompanied' | 'unaccompanied' | 'either';
  /** Days of the year, `MM-DD`, both included; may run over New Year. */
  readonly yearFrom?: string;
  readonly yearTo?: string;
  /** Times of day, `HH:MM`. */
  readonly dayFrom?: string;
  readonly dayTo?: string;
}

/** What a person found about a stretch. Never changed: another finding is another assessment, which may replace this one. */
export interface Assessment {
  readonly id: string;
  readonly stretch: string;
  /** `withdrawn` takes back the one it replaces and finds nothing: the stretch is then not assessed. */
  readonly finding: 'safe' | 'unsafe' | 'withdrawn';
  readonly terms: AssessmentTerms;
  /** The day it was made. */
  readonly madeOn: Day;
  /** How, such as `Walked at 8.15 on a school day, Road Safety GB guidelines`. */
  readonly method: string;
  /** The assessor's post, such as `road safety engineer`: families are told this, and no name. */
  readonly post: string;
  /** In force from this day up to and including the other; without end where that is left out. */
  readonly from: Day;
  readonly until?: Day;
  /** The assessment that this one takes the place of, from the day this one is in force. */
  readonly replaces?: string;
}
