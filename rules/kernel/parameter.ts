import type { Kind } from './fact.ts';
import type { Citation } from './provision.ts';
import { show } from './reading.ts';

/**
 * Which way is kinder to families: a `lower` or a `higher` number, `yes`, or what stands `later` in the list of choices.
 * `either`: a method that the law leaves to the council, where no choice is kinder for everybody.
 */
export type Kinder = 'lower' | 'higher' | 'yes' | 'later' | 'either';

/** Something that a provision lets a council's policy set: what the law gives without one, and how far a policy may go. */
export interface Parameter<T> {
  readonly id: string;
  /** What a message calls it, such as `walking distance under 8`. */
  readonly called: string;
  /** What it means, whole sentence, for officers and for the schema. */
  readonly meaning: string;
  readonly unit?: 'metres' | 'pence';
  readonly kind: Kind<T>;
  /** What holds where no policy sets it; left out of a method on which the law is silent. */
  readonly statute?: T;
  readonly kinder: Kinder;
  /** `decides`: a provision or a measurement here turns on it. `shown`: it is checked, kept and shown to people, and decides nothing here. */
  readonly effect: 'decides' | 'shown';
  /** A policy that is silent on it cannot be loaded. */
  readonly mustBeStated?: true;
  readonly cites: readonly [Citation, ...Citation[]];
  /** Why the value would take away what the law gives, naming the paragraph; undefined for one that may be set. */
  below(value: T): string | undefined;
}

type Definition<T> = Omit<Parameter<T>, 'below'> & { readonly below?: (value: T) => string | undefined };

/** Names a parameter once. A number may go as far as it likes in the kinder direction, and not a step in the other. */
export function parameter<T>(definition: Definition<T>): Parameter<T> {
  return Object.freeze({ below: (value: T) => lessKind(definition, value), ...definition });
}

function lessKind<T>({ called, kinder, statute, unit, cites: [source] }: Definition<T>, value: T): string | undefined {
  const end = kinder === 'lower' ? 'at most' : kinder === 'higher' ? 'at least' : undefined;
  if (end === undefined || typeof value !== 'number' || typeof statute !== 'number') return undefined;
  if (kinder === 'lower' ? value <= statute : value >= statute) return undefined;
  return `${called} of ${amount(value, unit)} is below ${source.act} ${source.place}: ${end} ${amount(statute, unit)}`;
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

function amount(value: number, unit: Parameter<unknown>['unit']): string {
  if (unit === 'pence') return pounds.format(value / 100);
  return unit === undefined ? show(value) : `${number.format(value)} ${unit}`;
}

/** The value a parameter stands for. */
export type SettingOf<P> = P extends Parameter<infer T> ? T : never;

/** Parameters by the name a provision uses for them. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The law's own values of them. */
export function statutory(parameters: Parameters): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(parameters).map(([name, { statute }]) => [name, statute]));
}
