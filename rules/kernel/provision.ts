import type { Day } from './day.ts';
import type { Fact, Facts, Supplier, ValueOf } from './fact.ts';
import type { UsedParameter } from './finding.ts';
import { type Parameter, type Parameters, type SettingOf, statutory } from './parameter.ts';
import type { PolicyInForce } from './policy.ts';
import type { Metres, Pence } from './units.ts';
import type { Verdict } from './verdict.ts';

/** Where the law says so. `place` is the section or paragraph; nothing is cited that the sources do not give. */
export interface Citation {
  readonly act: string;
  readonly place: string;
  readonly url?: string;
}

/**
 * How sure the reading is: `T` the text itself was read; `S` a secondary source; `R` general knowledge only.
 * One marked `R` may grant or leave a question open; it never weighs against a family.
 */
export type Mark = 'T' | 'S' | 'R';

/** How far a number lies from the law's line, and on which side: "142 metres short". */
export interface Margin {
  readonly fact: string;
  readonly by: Metres | Pence;
  readonly unit: 'metres' | 'pence';
  readonly side: 'over' | 'under';
}

/** What is still needed, why, and who can supply it. */
export interface Missing {
  readonly fact: string;
  readonly asks: string;
  readonly why: string;
  readonly suppliers: readonly Supplier[];
}

/** A day on which the finding could change with the same facts, and what happens on it. */
export interface Change {
  readonly on: Day;
  readonly because: string;
}

/** What a provision says of the facts: the reason names one of the version's `words`; `values` fill its gaps. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly margin?: Margin;
  readonly changes?: Change;
  /** Known facts that do not settle it, such as a distance too close to the line, and what would. */
  readonly unsettled?: readonly Missing[];
  /** What was supposed rather than known, such as a place that has yet to be offered. Nothing is granted on it. */
  readonly supposes?: string;
  /** How sure this reason is, where that is less than the whole version. */
  readonly mark?: Mark;
  /** It rests on the child’s health or needs, or on religion or belief, so that no program may settle it alone. */
  readonly restsOnHealthOrBelief?: true;
}

/** Facts by the name the decision uses for them. */
export type Needs = Readonly<Record<string, Fact<never>>>;
type Known<N> = { readonly [K in keyof N]: ValueOf<N[K]> };
type Set<P> = { readonly [K in keyof P]: SettingOf<P[K]> };
type Perhaps<N> = { readonly [K in keyof N]?: ValueOf<N[K]> | undefined };

/** An example on or beside the boundary: run as a test, and shown to readers of the law page. */
export interface Example {
  readonly story: string;
  readonly on: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly gives: Verdict;
}

interface VersionBase {
  /** First day on which this version is the law. It holds until the next version's first day. */
  readonly from: Day;
  /** Our text of it: 1, 2, … A released revision is frozen; a correction is the next number. */
  readonly revision: number;
  /** The edition of the register that this text came in with; 1 where it is not said. */
  readonly edition?: number;
  readonly mark: Mark;
  readonly cites: readonly Citation[];
  /** One sentence for each reason. `{name}` is filled from the outcome's values. */
  readonly words: Readonly<Record<string, string>>;
  /** The same sentences in Welsh, for the same reasons and with the same gaps. The nation says whether a Welsh speaker has reviewed them. */
  readonly wordsCy?: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
}

/**
 * A version decided on facts: `needs` have all to be known before `decide` is asked; `uses` may be missing. `parameters`
 * are what a council's policy may set; `statute` has the law's own values of them, by the same names.
 */
export interface FactVersion extends VersionBase {
  readonly needs: Needs;
  readonly uses: Needs;
  readonly parameters: Parameters;
  readonly statute: Readonly<Record<string, unknown>>;
  /** Its parameters as a finding tells them where no policy sets one. */
  readonly byStatute: readonly UsedParameter[];
  readonly decide: (
    facts: Readonly<Record<string, unknown>>,
    on: Day,
    parameters: Readonly<Record<string, unknown>>,
  ) => Outcome;
}

/** A version made of other provisions: all of them, or any. Its reasons are the three verdicts. */
export interface CombinedVersion extends VersionBase {
  /** Asked before the others: while one of these is open so is the whole, whatever the others give. */
  readonly first?: readonly Provision[];
  readonly all?: readonly Provision[];
  readonly any?: readonly Provision[];
}

export type Version = FactVersion | CombinedVersion;

/** One provision of the law: one question, its dated versions, oldest first. */
export interface Provision {
  /** Such as `england/schedule-35b/6`. */
  readonly id: string;
  readonly title: string;
  /** The question it asks, as one a parent would understand. */
  readonly asks: string;
  readonly versions: readonly Version[];
}

/** @throws Error when two versions could apply on one day, or one has no words: a broken promise of ours, found at start-up */
export function provision(definition: Provision): Provision {
  const { id, versions } = definition;
  if (versions.length === 0) throw new Error(`${id}: no version`);
  versions.forEach((version, at) => {
    const before = versions[at - 1];
    const inOrder =
      !before ||
      before.from < version.from ||
      (before.from === version.from && before.revision + 1 === version.revision);
    if (!inOrder) throw new Error(`${id}: version ${version.from} revision ${version.revision} is out of order`);
  });
  return Object.freeze(definition);
}

/** A version decided on facts; the types of the facts reach `decide`. */
export function onFacts<
  const N extends Record<string, Fact<unknown>>,
  const U extends Record<string, Fact<unknown>> = Record<never, never>,
  const P extends Record<string, Parameter<unknown>> = Record<never, never>,
>(
  version: VersionBase & {
    readonly needs: N;
    readonly uses?: U;
    readonly parameters?: P;
    readonly decide: (facts: Known<N> & Perhaps<U>, on: Day, parameters: Set<P>) => Outcome;
  },
): FactVersion {
  const { parameters = {} } = version;
  const statute = statutory(parameters);
  const byStatute = Object.entries<Parameter<unknown>>(parameters).map(toldByStatute);
  return { uses: {}, ...version, parameters, statute, byStatute } as unknown as FactVersion;
}

const toldByStatute = ([, { id, statute, unit }]: [string, Parameter<unknown>]): UsedParameter => ({
  parameter: id,
  value: statute,
  ...(unit ? { unit } : {}),
  by: 'statute',
});

/** Facts, the day they are asked about, and the council's policy that governs the child, where there is one. */
export interface Question {
  readonly on: Day;
  readonly facts: Facts;
  readonly policy?: PolicyInForce;
}
