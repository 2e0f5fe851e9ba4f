import { SCHOOL_TYPES } from '../../rules/england/facts.ts';
import { qualifiesForAll } from '../../rules/england/paragraph-15.ts';

/** The kinds of school that count for every child, and those that count only by a plan: lists the other engines are given as data. */
export const QUALIFYING = SCHOOL_TYPES.filter(qualifiesForAll);
export const INDEPENDENT = SCHOOL_TYPES.filter((type) => type.startsWith('independent'));
