import { birthday, day, inWords } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { bornOn } from './facts.ts';
import { schedule35B } from './sources.ts';

/** An age is attained on the birthday itself: the paragraphs speak in the present tense. */
export const eightButNotEleven = provision({
  id: 'england/schedule-35b/aged-8-but-not-11',
  title: 'Aged 8, 9 or 10',
  asks: 'Has the child reached 8 but not 11?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('9'), schedule35B('10')],
      words: {
        aged: 'The child is 8 or over and not yet 11.',
        younger: 'The child is not yet 8. That is on {birthday}.',
        older: 'The child is 11 or over.',
      },
      needs: { born: bornOn },
      decide: ({ born }, on) => {
        const [eighth, eleventh] = [birthday(born, 8), birthday(born, 11)];
        if (on < eighth)
          return {
            verdict: 'not-met',
            reason: 'younger',
            values: { birthday: inWords(eighth) },
            changes: { on: eighth, because: 'The child becomes 8.' },
          };
        if (on >= eleventh) return { verdict: 'not-met', reason: 'older' };
        return { verdict: 'met', reason: 'aged', changes: { on: eleventh, because: 'The child becomes 11.' } };
      },
      examples: [
        {
          story: 'The day before the 8th birthday',
          on: '2026-10-04',
          facts: { bornOn: '2018-10-05' },
          gives: 'not-met',
        },
        { story: 'The 8th birthday', on: '2026-10-05', facts: { bornOn: '2018-10-05' }, gives: 'met' },
        { story: 'The day before the 11th birthday', on: '2026-10-04', facts: { bornOn: '2015-10-05' }, gives: 'met' },
        { story: 'The 11th birthday', on: '2026-10-05', facts: { bornOn: '2015-10-05' }, gives: 'not-met' },
      ],
    }),
  ],
});

/** The upper end is compulsory school age: "child" in the Act means a person not over it. */
export const elevenOrOver = provision({
  id: 'england/schedule-35b/aged-11',
  title: 'Aged 11 or over',
  asks: 'Has the child reached 11?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('11'), schedule35B('12'), schedule35B('13')],
      words: { aged: 'The child is 11 or over.', younger: 'The child is not yet 11. That is on {birthday}.' },
      needs: { born: bornOn },
      decide: ({ born }, on) => {
        const eleventh = birthday(born, 11);
        if (on >= eleventh) return { verdict: 'met', reason: 'aged' };
        return {
          verdict: 'not-met',
          reason: 'younger',
          values: { birthday: inWords(eleventh) },
          changes: { on: eleventh, because: 'The child becomes 11.' },
        };
      },
      examples: [
        {
          story: 'The day before the 11th birthday',
          on: '2026-10-04',
          facts: { bornOn: '2015-10-05' },
          gives: 'not-met',
        },
        {
          story: 'Born on 29 February: not yet 11 on 28 February of a common year',
          on: '2027-02-28',
          facts: { bornOn: '2016-02-29' },
          gives: 'not-met',
        },
        {
          story: 'Born on 29 February: 11 on 1 March of a common year',
          on: '2027-03-01',
          facts: { bornOn: '2016-02-29' },
          gives: 'met',
        },
        { story: 'The 11th birthday', on: '2026-10-05', facts: { bornOn: '2015-10-05' }, gives: 'met' },
      ],
    }),
  ],
});
