import { day } from '../kernel/day.ts';
import { provision } from '../kernel/provision.ts';
import { CHILD } from './schedule-35b/example-children.ts';
import { paragraph2 } from './schedule-35b/paragraph-2.ts';
import { paragraph4 } from './schedule-35b/paragraph-4.ts';
import { paragraph6 } from './schedule-35b/paragraph-6.ts';
import { paragraph9 } from './schedule-35b/paragraph-9.ts';
import { paragraph11 } from './schedule-35b/paragraph-11.ts';
import { paragraph12 } from './schedule-35b/paragraph-12.ts';
import { placesUnderSection19 } from './schedule-35b/places-under-section-19.ts';
import { inTheArea } from './school-place.ts';
import { schedule35B, section } from './sources.ts';

/** The grounds, in the order of the Schedule. */
const GROUNDS = [
  paragraph2,
  paragraph4,
  paragraph6,
  paragraph9,
  paragraph11,
  paragraph12,
  placesUnderSection19,
] as const;

/** Paragraph 1: a child within any one of the paragraphs is an eligible child. */
export const eligibleChild = provision({
  id: 'england/schedule-35b/1',
  title: 'An eligible child',
  asks: 'Is the child within any of the paragraphs?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('1')],
      words: {
        met: 'The child is within at least one of the grounds for free travel.',
        'not-met': 'The child is within none of the grounds for free travel.',
        unknown: 'We cannot say yet whether the child is within one of the grounds for free travel.',
      },
      any: GROUNDS,
      examples: [
        {
          story: 'One ground is enough, though others are open',
          on: '2026-09-07',
          facts: { ...CHILD, walkToSchool: 5000 },
          gives: 'met',
        },
        {
          story: 'One open ground keeps it open',
          on: '2026-09-07',
          facts: {
            ...CHILD,
            walkToSchool: 1500,
            specialEducationalNeeds: false,
            disabled: false,
            mobilityProblems: false,
          },
          gives: 'unknown',
        },
      ],
    },
  ],
});

/** The duty: free travel for an eligible child in the authority’s area. */
export const dutyToProvideTravel = provision({
  id: 'england/section-508b',
  title: 'Free travel to school',
  asks: 'Does the council have to provide free travel to this school?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [section('508B(1)')],
      words: {
        met: 'The council has to see that the child has free travel to this school.',
        'not-met': 'On these facts the law does not require this council to give free travel to this school.',
        unknown: 'We cannot say yet whether the council has to provide free travel to this school.',
      },
      all: [inTheArea, eligibleChild],
      examples: [
        {
          story: 'In the area, beyond walking distance, the nearest school',
          on: '2026-09-07',
          facts: { ...CHILD, livesInArea: true, walkToSchool: 5000 },
          gives: 'met',
        },
        {
          story: 'Reception, aged 4, five miles',
          on: '2023-09-06',
          facts: { ...CHILD, livesInArea: true, walkToSchool: 8046 },
          gives: 'not-met',
        },
        { story: 'Nothing known at all', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    },
  ],
});
