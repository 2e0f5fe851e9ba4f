import { addDays, birthday, type Day, day, dayOf, inWords, lastWeekday, monthOf, yearOf } from '../kernel/day.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { bornOn } from './facts.ts';
import { act1996, measure, order } from './sources.ts';

const FRIDAY = 5;

/** The days prescribed for starting, as month and date: 31 March, 31 August and 31 December. */
const PRESCRIBED = [
  [3, 31],
  [8, 31],
  [12, 31],
] as const;

/** The fifth birthday if that is a prescribed day, else the next prescribed day. */
function startOf(born: Day): Day {
  const fifth = birthday(born, 5);
  // There always is one in the same year: the last is 31 December.
  return PRESCRIBED.map(([month, date]) => dayOf(yearOf(fifth), month, date)).find((each) => each >= fifth)!;
}

/** The last Friday in June of the school year in which the child becomes 16. */
function leavingDateOf(born: Day): Day {
  const sixteenth = birthday(born, 16);
  return lastWeekday(monthOf(sixteenth) >= 9 ? yearOf(sixteenth) + 1 : yearOf(sixteenth), 6, FRIDAY);
}

/**
 * The orders that fix the days were read for England alone. Under five and from the seventeenth birthday the section
 * settles it whatever they say for Wales; between those ages and the days they fix, nothing is found against a family.
 */
function decide(born: Day, on: Day): Outcome {
  const [fifth, start, end, seventeenth] = [birthday(born, 5), startOf(born), leavingDateOf(born), birthday(born, 17)];
  const values = { start: inWords(start), end: inWords(end) };
  if (on < fifth)
    return { verdict: 'not-met', reason: 'under-5', changes: { on: fifth, because: 'The child becomes 5.' } };
  if (on < start) {
    const changes = { on: start, because: 'Compulsory school age begins.' };
    return { verdict: 'not-met', reason: 'not-yet', values, mark: 'R', changes };
  }
  if (on <= end) {
    const changes = { on: addDays(end, 1), because: 'Compulsory school age has ended with the school leaving date.' };
    return { verdict: 'met', reason: 'of-age', values, changes };
  }
  if (on >= seventeenth) return { verdict: 'not-met', reason: 'over' };
  const changes = { on: seventeenth, because: 'The young person becomes 17.' };
  return { verdict: 'not-met', reason: 'past-leaving-date', values, mark: 'R', changes };
}

/** Section 3(1): a child of compulsory school age. For everyone else there is the power in section 6. */
export const compulsorySchoolAge = provision({
  id: 'wales/compulsory-school-age',
  title: 'Compulsory school age',
  asks: 'Is the child of compulsory school age on the day?',
  versions: [
    onFacts({
      from: day('2024-01-01'),
      revision: 1,
      mark: 'S',
      cites: [
        measure('3(1)'),
        measure('6'),
        act1996('8'),
        order('Start of Compulsory School Age Order 1998'),
        order('School Leaving Date Order 1997'),
      ],
      words: {
        'of-age': 'The child is of compulsory school age: from {start} to the end of {end}.',
        'under-5': 'The child is not yet 5, so not yet of compulsory school age. The council may help all the same.',
        'not-yet':
          'The child is not yet of compulsory school age. That begins on {start}. The council may help before.',
        'past-leaving-date': 'Compulsory school age ended with {end}. The council may help all the same.',
        over: 'The young person is past compulsory school age. The council may help all the same.',
      },
      wordsCy: {
        'of-age': 'Mae’r plentyn o oedran ysgol gorfodol: o {start} hyd ddiwedd {end}.',
        'under-5':
          'Nid yw’r plentyn yn 5 oed eto, felly nid yw o oedran ysgol gorfodol eto. Caiff y cyngor helpu er hynny.',
        'not-yet':
          'Nid yw’r plentyn o oedran ysgol gorfodol eto. Bydd hynny’n dechrau ar {start}. Caiff y cyngor helpu cyn hynny.',
        'past-leaving-date': 'Daeth oedran ysgol gorfodol i ben gyda {end}. Caiff y cyngor helpu er hynny.',
        over: 'Mae’r person ifanc yn hŷn nag oedran ysgol gorfodol. Caiff y cyngor helpu er hynny.',
      },
      needs: { born: bornOn },
      decide: ({ born }, on) => decide(born, on),
      examples: [
        {
          story: 'The day before the fifth birthday',
          on: '2026-02-09',
          facts: { bornOn: '2021-02-10' },
          gives: 'not-met',
        },
        {
          story: 'The fifth birthday, before a prescribed day: the orders were not read for Wales, so a person',
          on: '2026-02-10',
          facts: { bornOn: '2021-02-10' },
          gives: 'unknown',
        },
        { story: 'The next prescribed day', on: '2026-03-31', facts: { bornOn: '2021-02-10' }, gives: 'met' },
        {
          story: 'Year 11, 16 since September, on the last Friday in June',
          on: '2027-06-25',
          facts: { bornOn: '2010-09-15' },
          gives: 'met',
        },
        {
          story: 'The day after: a person, until the seventeenth birthday',
          on: '2027-06-26',
          facts: { bornOn: '2010-09-15' },
          gives: 'unknown',
        },
        { story: 'The seventeenth birthday', on: '2026-09-15', facts: { bornOn: '2009-09-15' }, gives: 'not-met' },
      ],
    }),
  ],
});
