import type { Fact } from './fact.ts';
import type { Missing } from './provision.ts';

/** A fact that may be missing and turned out to matter. */
export const stillNeeded = ({ id, asks, suppliers }: Fact<unknown>, why: string): Missing => ({
  fact: id,
  asks,
  why,
  suppliers,
});

/** What only a named person can settle, about a fact that may well be known. `asks` reads on from "We still need". */
export const personNeeded = ({ id: fact }: Fact<unknown>, asks: string, why: string): Missing => ({
  fact,
  asks,
  why,
  suppliers: ['judgement'],
});
