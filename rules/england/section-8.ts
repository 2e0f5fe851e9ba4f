import { addDays, birthday, type Day, day, dayOf, inWords, lastWeekday, monthOf, yearOf } from '../kernel/day.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { bornOn } from './facts.ts';
import { order, section } from './sources.ts';

const FRIDAY = 5;

/** The days prescribed for starting, as month and date: 31 March, 31 August and 31 December. */
const PRESCRIBED = [
  [3, 31],
  [8, 31],
  [12, 31],
] as const;

/** Compulsory school age begins on the fifth birthday if that is a prescribed day, else on the next prescribed day. */
export function startOfCompulsorySchoolAge(born: Day): Day {
  const fifth = birthday(born, 5);
  // There always is one in the same year: the last is 31 December.
  return PRESCRIBED.map(([month, date]) => dayOf(yearOf(fifth), month, date)).find((each) => each >= fifth)!;
}

/** The last Friday in June of the school year in which the child becomes 16; compulsory school age ends at its end. */
export function schoolLeavingDate(born: Day): Day {
  const sixteenth = birthday(born, 16);
  const year = monthOf(sixteenth) >= 9 ? yearOf(sixteenth) + 1 : yearOf(sixteenth);
  return lastWeekday(year, 6, FRIDAY);
}

function decide(born: Day, on: Day): Outcome {
  const start = startOfCompulsorySchoolAge(born);
  const end = schoolLeavingDate(born);
  const values = { start: inWords(start), end: inWords(end) };
  if (on < start)
    return {
      verdict: 'not-met',
      reason: 'not-yet',
      values,
      changes: { on: start, because: 'Compulsory school age begins.' },
    };
  if (on > end) return { verdict: 'not-met', reason: 'over', values };
  return {
    verdict: 'met',
    reason: 'of-age',
    values,
    changes: { on: addDays(end, 1), because: 'Compulsory school age has ended with the school leaving date.' },
  };
}

/** Section 8 with the start dates prescribed under it and the school leaving date. */
export const compulsorySchoolAge = provision({
  id: 'england/section-8',
  title: 'Compulsory school age',
  asks: 'Is the child of compulsory school age on the day?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      // The section was read; the prescribed days and the leaving date, only where others restate the orders.
      mark: 'S',
      cites: [
        section('8'),
        order('Start of Compulsory School Age Order 1998'),
        order('School Leaving Date Order 1997'),
      ],
      words: {
        'of-age': 'The child is of compulsory school age: from {start} to the end of {end}.',
        'not-yet': 'The child is not yet of compulsory school age. That begins on {start}.',
        over: 'The child is past compulsory school age, which ended with {end}. After that the rules for sixth-form age, or for adult learners, apply.',
      },
      needs: { born: bornOn },
      decide: ({ born }, on) => decide(born, on),
      examples: [
        {
          story: 'Fifth birthday on 10 February 2024: not yet on 30 March',
          on: '2024-03-30',
          facts: { bornOn: '2019-02-10' },
          gives: 'not-met',
        },
        {
          story: 'Fifth birthday on 10 February 2024: from 31 March',
          on: '2024-03-31',
          facts: { bornOn: '2019-02-10' },
          gives: 'met',
        },
        {
          story: 'Fifth birthday on a prescribed day: from that day',
          on: '2024-08-31',
          facts: { bornOn: '2019-08-31' },
          gives: 'met',
        },
        {
          story: 'Fifth birthday the day after a prescribed day: from the next one',
          on: '2024-12-30',
          facts: { bornOn: '2019-09-01' },
          gives: 'not-met',
        },
        {
          story: 'Year 11, 16 since September, on the last Friday in June',
          on: '2027-06-25',
          facts: { bornOn: '2010-09-15' },
          gives: 'met',
        },
        {
          story: 'The same young person the day after',
          on: '2027-06-26',
          facts: { bornOn: '2010-09-15' },
          gives: 'not-met',
        },
        {
          story: '16 in August, after the leaving date: over with the end of June all the same',
          on: '2027-06-26',
          facts: { bornOn: '2011-08-20' },
          gives: 'not-met',
        },
      ],
    }),
  ],
});
