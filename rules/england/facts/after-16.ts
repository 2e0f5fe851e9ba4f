import type { Day } from '../../kernel/day.ts';
import { fact } from '../../kernel/fact.ts';
import { aDay } from '../../kernel/kinds.ts';

export const courseStartedOn = fact<Day>({
  id: 'courseStartedOn',
  meaning:
    'Of someone past compulsory school age: the day on which the course that they are on began, or on which the one they ask about begins.',
  asks: 'the day on which the course began, or begins',
  suppliers: ['parent', 'register', 'authority'],
  kind: aDay,
});
