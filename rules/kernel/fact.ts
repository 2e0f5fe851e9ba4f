/**
 * Who can supply a fact. A `judgement` is one that only a named officer can find, such as whether a child
 * can reasonably be expected to walk; no machine and no form can stand in for it.
 */
export type Supplier = 'parent' | 'register' | 'measurement' | 'authority' | 'judgement';

/** As much of JSON Schema (2020-12) as the facts need. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** How the values of a fact are written and checked. */
export interface Kind<T> {
  readonly schema: JsonSchema;
  /** @throws FactError when the value is not of this kind */
  read(value: unknown): T;
}

/** One thing the law can turn on: what it means, in which unit, and who can supply it. */
export interface Fact<T> {
  readonly id: string;
  /** What it means, whole sentence, for the schema and for officers. */
  readonly meaning: string;
  /** What to ask for when it is missing: a noun phrase that reads on from "We still need". */
  readonly asks: string;
  /** Most usual supplier first. */
  readonly suppliers: readonly [Supplier, ...Supplier[]];
  readonly unit?: string;
  readonly kind: Kind<T>;
}

/** A fact as given for one child: known and by whom, or missing and why. A fact not listed at all is missing too. */
export type Given =
  | { readonly value: unknown; readonly by: Supplier; readonly source?: string }
  | { readonly missing: string };

export type Facts = Readonly<Record<string, Given>>;

/** A value that does not fit its fact; the message says what was expected. */
export class FactError extends Error {
  override readonly name = 'FactError';
}

/** The value a fact stands for. */
export type ValueOf<F> = F extends Fact<infer T> ? T : never;

/** Names a fact once; `id` is how it is written in JSON. */
export function fact<T>(definition: Fact<T>): Fact<T> {
  return Object.freeze(definition);
}
