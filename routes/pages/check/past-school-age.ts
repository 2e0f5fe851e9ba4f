import { schoolLeavingDate } from '../../../rules/england/section-8.ts';
import type { Day } from '../../../rules/kernel/day.ts';
import type { Answers } from './answers.ts';
import { readDate } from './read-answer.ts';

/** Whether the child will be past compulsory school age when travel would start: today, where no day is typed for that. */
export function isPastSchoolAge(answers: Answers, today: Day): boolean {
  const [born, start] = [readDate(answers, 'born', ''), readDate(answers, 'start', '')];
  return 'day' in born && ('day' in start ? start.day : today) > schoolLeavingDate(born.day);
}
