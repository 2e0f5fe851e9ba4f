import type { Day } from '../../kernel/day.ts';
import { fact } from '../../kernel/fact.ts';
import { aDay, wholeNumber } from '../../kernel/kinds.ts';

/** What tells which of a council's policies governs a child. No provision turns on these: see `rules/policy`. */

export const entryYear = fact<number>({
  id: 'entryYear',
  meaning:
    'The school year in which the child starts, or started, at the school asked about, as the year of its September.',
  asks: 'the school year in which the child starts or started at this school',
  suppliers: ['parent', 'register', 'authority'],
  kind: wholeNumber(1990, 2100),
});

export const appliedOn = fact<Day>({
  id: 'appliedOn',
  meaning: 'The day on which the parent applied for the school.',
  asks: 'the day on which the parent applied for this school',
  suppliers: ['parent', 'register', 'authority'],
  kind: aDay,
});
