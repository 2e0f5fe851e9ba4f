import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { cannotWalkGivenNeeds } from '../cannot-walk-given-needs.ts';
import { noNearerSchool } from '../nearest-school.ts';
import { needsOrDisability } from '../needs.ts';
import { qualifyingSchool } from '../paragraph-15.ts';
import { registeredAtSchool } from '../registered.ts';
import { compulsorySchoolAge } from '../section-8.ts';
import { withinWalkingDistance } from '../section-444-5.ts';
import { schedule35B } from '../sources.ts';
import { CHILD } from './example-children.ts';

/** A child of compulsory school age with special educational needs, a disability or mobility problems, who cannot
 * reasonably be expected to walk. No plan is needed. A child beyond walking distance comes in by paragraph 6 instead. */
export const paragraph2 = provision({
  id: 'england/schedule-35b/2',
  title: 'Special needs, disability or mobility',
  asks: 'Within walking distance, with no nearer suitable school, but not able to walk there given the child’s needs?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('2')],
      words: {
        met: 'The child has needs that mean the child cannot reasonably be expected to walk to the school.',
        'not-met':
          'The rule about special educational needs, disability and mobility does not give free travel to this school.',
        unknown:
          'We cannot say yet whether free travel is owed because of special educational needs, disability or mobility.',
      },
      all: [
        compulsorySchoolAge,
        needsOrDisability,
        registeredAtSchool,
        qualifyingSchool,
        withinWalkingDistance,
        noNearerSchool,
        cannotWalkGivenNeeds,
      ],
      examples: [
        {
          story: 'On the line, nearest, and an officer has found that the child cannot walk it',
          on: '2026-09-07',
          facts: { ...CHILD, walkToSchool: 3218.688, specialEducationalNeeds: true, canWalkGivenNeeds: false },
          gives: 'met',
        },
        {
          story: '400 metres, disabled, and nobody has looked at it yet',
          on: '2026-09-07',
          facts: { ...CHILD, walkToSchool: 400, disabled: true },
          gives: 'unknown',
        },
        {
          story: 'A millimetre over the line: not this paragraph, but paragraph 6',
          on: '2026-09-07',
          facts: { ...CHILD, walkToSchool: 3218.689, disabled: true, canWalkGivenNeeds: false },
          gives: 'not-met',
        },
      ],
    },
  ],
});
