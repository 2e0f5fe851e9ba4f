import type { Day } from './day.ts';
import type { Supplier } from './fact.ts';
import type { Change, Citation, Margin, Mark, Missing } from './provision.ts';
import type { Verdict } from './verdict.ts';

/** A fact as a finding used it. */
export interface UsedFact {
  readonly fact: string;
  readonly value: unknown;
  readonly by: Supplier;
  readonly source?: string;
}

/** A value that a provision compared with, and who set it: the law itself, or a version of a council's policy. */
export interface UsedParameter {
  readonly parameter: string;
  readonly value: unknown;
  readonly unit?: 'metres' | 'pence';
  readonly by: 'statute' | { readonly council: string; readonly policy: string; readonly version: string };
}

/** What one provision gave on one day, with everything needed to say so, check it, and look again. */
export interface Finding {
  readonly provision: string;
  readonly title: string;
  /** First day of the version that applied, and which revision of our text of it. */
  readonly version: Day;
  readonly revision: number;
  readonly mark: Mark;
  readonly verdict: Verdict;
  /** Short code for the reason, such as `beyond-walking-distance`. */
  readonly reason: string;
  /** The reason as one sentence for the family. */
  readonly words: string;
  readonly cites: readonly Citation[];
  readonly facts: readonly UsedFact[];
  readonly missing: readonly Missing[];
  /** The values that a council's policy may set, as they were used; left out where there are none. */
  readonly parameters?: readonly UsedParameter[];
  /** Met by the council's own policy, which gives more than the law: without it, it would not be met. */
  readonly byPolicy?: true;
  readonly margin?: Margin;
  /** The first day on which this finding could change with the same facts. */
  readonly changes?: Change;
  readonly supposes?: string;
  /** It rests on the child’s health or needs, or on religion or belief: a person looks at it before anything is done. */
  readonly restsOnHealthOrBelief?: true;
  /** The provisions that had to be settled before its parts could count, by id; left out where there are none. */
  readonly first?: readonly string[];
  /** The provisions it was made of, by id, in order. Each has its own finding. */
  readonly parts: readonly string[];
}

export type Findings = Readonly<Record<string, Finding>>;
