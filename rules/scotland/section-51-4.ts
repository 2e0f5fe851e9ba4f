import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { setting } from './facts.ts';
import { section51 } from './sources.ts';

/** Section 51(4): "school" does not include a nursery. A person decides on any help. */
export const notNursery = provision({
  id: 'scotland/section-51-4',
  title: 'A school, not a nursery',
  asks: 'Is it a school rather than a nursery?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'T',
      cites: [section51('51(4)')],
      words: {
        school: 'This is a school.',
        nursery: 'This is a nursery, and the duty is about schools. The council may help all the same.',
      },
      needs: { where: setting },
      decide: ({ where }) =>
        where === 'school' ? { verdict: 'met', reason: 'school' } : { verdict: 'not-met', reason: 'nursery' },
      examples: [
        { story: 'A school', on: '2026-09-07', facts: { setting: 'school' }, gives: 'met' },
        { story: 'A nursery', on: '2026-09-07', facts: { setting: 'nursery' }, gives: 'not-met' },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
