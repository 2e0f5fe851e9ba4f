/**
 * The file: everything that is held about a child and may be given to whoever asks. JSON all through. Whatever is left out of a
 * thing stands in its own `leftOut`, in words.
 */
export interface SubjectAccess {
  readonly kind: 'fairmile-subject-access';
  readonly format: 1;
  readonly madeAt: string;
  readonly council: string;
  /** The council’s reference of the child. */
  readonly child?: string;
  /** Since when the council has that reference here. */
  readonly childSince?: string;
  readonly homes: readonly HomeGiven[];
  readonly records: readonly RecordGiven[];
  readonly applications: readonly ApplicationGiven[];
  readonly decisions: readonly DecisionGiven[];
  readonly cases: readonly CaseGiven[];
  readonly ways: readonly WayGiven[];
  readonly lookedAgain: readonly LookedAgainGiven[];
  readonly holds: readonly HoldGiven[];
  /** Files like this one that were made before; none while another adult’s home is held, since they may have asked. */
  readonly files: readonly FileGiven[];
  /** What is left out of the file, a sentence each, with how often. */
  readonly leftOut: readonly { readonly words: string; readonly count: number }[];
  /** What was destroyed, by rule and day. */
  readonly destroyed: readonly DestroyedGiven[];
  /** What Fairmile does not keep, or cannot find by a child: a sentence each. */
  readonly notHeld: readonly string[];
}

export interface Gone {
  readonly on: string;
  readonly under: string;
}

/** What every thing in the file has: a short name for it, what is left out of it, and whether its content was destroyed. */
export interface Thing {
  /** Such as `R3`. */
  readonly ref: string;
  readonly leftOut?: readonly string[];
  readonly destroyed?: Gone;
}

export interface HomeGiven {
  readonly name: string;
  /** Of whoever asks. */
  readonly own: boolean;
  /** From a child’s records, or from this application. */
  readonly of: 'records' | { readonly application: string };
  /** Every address that it had, in a line each. */
  readonly addresses: readonly string[];
}

export interface RecordGiven extends Thing {
  readonly what: 'placement' | 'home' | 'fact';
  readonly sender?: string;
  readonly key?: string;
  readonly version: string;
  readonly takenBack: boolean;
  readonly from?: string;
  readonly until?: string;
  readonly receivedAt: string;
  /** Which home it is of. */
  readonly home?: string;
  /** What was said, as it was sent. */
  readonly said?: Readonly<Record<string, unknown>>;
}

export interface EntryGiven extends Thing {
  readonly what: string;
  readonly at: string;
  readonly by: string;
  /** Of a paper that is given beside the file: what it is called there. */
  readonly beside?: string;
  readonly said?: Readonly<Record<string, unknown>>;
}

export interface ApplicationGiven {
  readonly reference: string;
  /** Sent by whoever asks. */
  readonly own: boolean;
  readonly receivedAt: string;
  readonly state: string;
  readonly stateSince: string;
  readonly dueOn?: string;
  readonly entries: readonly EntryGiven[];
}

export interface DecisionGiven extends Thing {
  readonly id: string;
  readonly number: number;
  readonly madeAt: string;
  readonly by: string;
  readonly hash: string;
  /** A check is what the law gave; a ruling is what a person decided. */
  readonly what: 'check' | 'ruling' | 'not-known';
  /** The whole of it, as it was recorded. */
  readonly recorded?: Readonly<Record<string, unknown>>;
  /** What is given of one that was measured from the home of another adult. */
  readonly inShort?: {
    readonly on: string;
    readonly school: { readonly urn: string; readonly name: string };
    readonly finding: string;
    readonly grounds: readonly { readonly title: string; readonly verdict: string }[];
  };
}

export interface CaseGiven extends Thing {
  /** The sender’s key of the placement. */
  readonly placement?: string;
  readonly what: string;
  readonly openedAt: string;
  /** Numbers of decisions. */
  readonly before?: number;
  readonly after?: number;
  readonly stood?: { readonly finding: string; readonly grounds?: readonly string[] };
  readonly notBefore?: string;
  readonly lessFrom?: string;
  readonly closedAt?: string;
  readonly closedBy?: string;
  readonly outcome?: string;
  readonly reasons?: string;
}

export interface WayGiven extends Thing {
  readonly placement?: string;
  readonly decision?: number;
  readonly finding?: string;
  readonly grounds?: readonly string[];
  readonly lookAgain?: string;
  readonly at: string;
}

export interface LookedAgainGiven extends Thing {
  readonly because: string;
  readonly dueOn: string;
  readonly notedAt: string;
  readonly doneAt?: string;
  readonly cameTo: readonly {
    readonly placement: string;
    readonly outcome: string;
    readonly before?: number;
    readonly after?: number;
    readonly why?: string;
    readonly at: string;
  }[];
}

export interface HoldGiven extends Thing {
  readonly why: string;
  readonly reference?: string;
  readonly since: string;
  readonly liftedAt?: string;
}

export interface FileGiven extends Thing {
  readonly madeAt: string;
}

export interface DestroyedGiven extends Gone {
  /** Short names of what it was of. */
  readonly refs: readonly string[];
}
