import type { Day } from './day.ts';
import type { Findings } from './finding.ts';
import type { PolicyInForce } from './policy.ts';
import type { Change, Citation, Missing } from './provision.ts';
import type { RegisterEdition } from './register.ts';

/**
 * What happens next. `grant`: may be granted without waiting for a person. `ask`: nothing can be granted yet,
 * since a place or the like was only supposed. `officer`: a person decides, with what was found and what is missing.
 * There is no refusal here: no machine makes one.
 */
export interface Disposition {
  readonly to: 'grant' | 'ask' | 'officer';
  readonly because:
    | 'met-by-distance-age-or-income'
    | 'only-supposed'
    | 'rests-on-needs-or-belief'
    | 'not-enough-known'
    | 'no-ground-met';
  /** What is still needed, who can supply it, and why: the parent's next questions and the officer's list. */
  readonly needed: readonly Missing[];
  /** The power to help someone who is not owed travel is always open, and asking is always recorded. */
  readonly discretion: boolean;
  /** Travel is owed, and somebody else already gives it: there is nothing to arrange. Left out otherwise. */
  readonly alreadyMet?: Told;
  /** The powers to help that are open; left out where travel is owed, or the nation has named none. */
  readonly powers?: readonly Told[];
  /** The rules that decide instead, for someone past the ages of this duty. */
  readonly instead?: Told;
}

/** A provision beside the duty that is met: its sentence and where the law says so. Its finding has the rest. */
export interface Told {
  readonly provision: string;
  readonly words: string;
  readonly cites: readonly Citation[];
}

/** What the law gives on the facts, and what happens next. JSON all through. */
export interface Decision {
  /** Whose law: `england`, … */
  readonly nation: string;
  readonly on: Day;
  /** What the law gives on these facts. */
  readonly finding: 'owed' | 'not-owed' | 'unknown';
  readonly disposition: Disposition;
  /** Provision ids of the grounds, in the order of the law. Each has its finding. */
  readonly grounds: readonly string[];
  /** The provision that stands over all of them. */
  readonly root: string;
  readonly findings: Findings;
  /** The first day on which anything found here could change with the same facts. */
  readonly lookAgain?: Change;
  /** What was supposed rather than known. */
  readonly supposes: readonly string[];
  /** The council's policy that was applied, whole, so that a replay needs nothing else; left out where there was none. */
  readonly policy?: PolicyInForce;
  /** The law as it was read: in which edition of the register, on which day, and for which days. A replay uses the same. */
  readonly law: RegisterEdition;
  /** Revision of our text of each provision used. */
  readonly revisions: Readonly<Record<string, number>>;
}
