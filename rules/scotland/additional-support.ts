import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { personNeeded } from '../kernel/still-needed.ts';
import { additionalSupportNeeds } from './facts.ts';
import { section51, wholeAct } from './sources.ts';

const WEIGH = personNeeded(
  additionalSupportNeeds,
  'an officer to say what travel the pupil’s needs call for',
  'The pupil has additional support needs.',
);

/** Known from general knowledge alone: section 51 together with the Acts of 2004 and 2010. A person always weighs it. */
export const additionalSupport = provision({
  id: 'scotland/additional-support',
  title: 'Additional support needs',
  asks: 'Does the pupil have additional support needs that call for travel?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'R',
      cites: [
        section51('51(1)'),
        wholeAct('Education (Additional Support for Learning) (Scotland) Act 2004'),
        wholeAct('Equality Act 2010'),
      ],
      words: {
        needs: 'The pupil has additional support needs. An officer has to look at what travel they call for.',
        none: 'We were told that the pupil has no additional support needs.',
      },
      needs: { asn: additionalSupportNeeds },
      decide: ({ asn }) => {
        if (asn) return { verdict: 'unknown', reason: 'needs', unsettled: [WEIGH] };
        // That there are no such needs is what we were told, and no reading of the law.
        return { verdict: 'not-met', reason: 'none', mark: 'T' };
      },
      examples: [
        {
          story: 'Additional support needs: a person',
          on: '2026-09-07',
          facts: { additionalSupportNeeds: true },
          gives: 'unknown',
        },
        { story: 'None', on: '2026-09-07', facts: { additionalSupportNeeds: false }, gives: 'not-met' },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
