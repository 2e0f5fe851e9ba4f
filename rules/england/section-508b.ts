import { day } from '../kernel/day.ts';
import { provision } from '../kernel/provision.ts';
import { inTheArea } from './area.ts';
import { homeThatCounts } from './home.ts';
import { onePlace } from './one-place.ts';
import { CHILD } from './schedule-35b/example-children.ts';
import { paragraph2 } from './schedule-35b/paragraph-2.ts';
import { paragraph3 } from './schedule-35b/paragraph-3.ts';
import { paragraph4 } from './schedule-35b/paragraph-4.ts';
import { paragraph5 } from './schedule-35b/paragraph-5.ts';
import { paragraph6 } from './schedule-35b/paragraph-6.ts';
import { paragraph7 } from './schedule-35b/paragraph-7.ts';
import { paragraph9 } from './schedule-35b/paragraph-9.ts';
import { paragraph10 } from './schedule-35b/paragraph-10.ts';
import { paragraph11 } from './schedule-35b/paragraph-11.ts';
import { paragraph12 } from './schedule-35b/paragraph-12.ts';
import { paragraph13 } from './schedule-35b/paragraph-13.ts';
import { compulsorySchoolAge } from './section-8.ts';
import { schedule35B, section } from './sources.ts';

const FAR = { ...CHILD, walkToSchool: 5000 };

/** Within walking distance, and every ground settled. */
const SETTLED = {
  ...CHILD,
  walkToSchool: 1500,
  specialEducationalNeeds: false,
  disabled: false,
  mobilityProblems: false,
  planNaming: 'no-plan',
  canWalkGivenRoutes: true,
};

/** The grounds, in the order of the Schedule. Paragraph 8 is not one: it widens paragraph 6. */
const GROUNDS = [
  paragraph2,
  paragraph3,
  paragraph4,
  paragraph5,
  paragraph6,
  paragraph7,
  paragraph9,
  paragraph10,
  paragraph11,
  paragraph12,
  paragraph13,
] as const;

/**
 * Paragraph 1: a child within any one of the paragraphs is an eligible child. They are asked about one way: from the home
 * that counts, to a place they speak of. While a person has to settle which that is, there is neither a yes nor a no.
 */
export const eligibleChild = provision({
  id: 'england/schedule-35b/1',
  title: 'An eligible child',
  asks: 'Is the child within any of the paragraphs?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [schedule35B('1'), section('508B(10)')],
      words: {
        met: 'The child is within at least one of the grounds for free travel.',
        'not-met': 'None of the grounds gives free travel from this home to this place.',
        unknown: 'We cannot say yet whether the child is within one of the grounds for free travel.',
      },
      first: [homeThatCounts, onePlace],
      any: GROUNDS,
      examples: [
        {
          story: 'One ground is enough, though others are open',
          on: '2026-09-07',
          facts: { ...CHILD, walkToSchool: 5000 },
          gives: 'met',
        },
        {
          story: 'From one of two homes: a person settles first which of them counts',
          on: '2026-09-07',
          facts: { ...FAR, twoHomes: true },
          gives: 'unknown',
        },
        {
          story: 'Every ground settled, but from one of two homes: no answer on one of them alone',
          on: '2026-09-07',
          facts: { ...SETTLED, twoHomes: true },
          gives: 'unknown',
        },
        {
          story: 'Educated at home by the parents’ choice',
          on: '2026-09-07',
          facts: { ...CHILD, attendance: 'home-educated' },
          gives: 'not-met',
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

/** The duty: free travel for an eligible child in the authority’s area. Every paragraph presupposes compulsory school age. */
export const dutyToProvideTravel = provision({
  id: 'england/section-508b',
  title: 'Free travel to school',
  asks: 'Does the council have to provide free travel to this school?',
  versions: [
    {
      from: day('2023-09-01'),
      revision: 1,
      mark: 'T',
      cites: [section('508B(1)'), section('8')],
      words: {
        met: 'The council has to see that the child has free travel to this school.',
        'not-met': 'On these facts the law does not require this council to give free travel to this school.',
        unknown: 'We cannot say yet whether the council has to provide free travel to this school.',
      },
      all: [inTheArea, compulsorySchoolAge, eligibleChild],
      examples: [
        {
          story: 'In the area, beyond walking distance, the nearest school',
          on: '2026-09-07',
          facts: { ...CHILD, livesInArea: true, walkToSchool: 5000 },
          gives: 'met',
        },
        {
          story: 'Every ground settled, and none of them met',
          on: '2026-09-07',
          facts: { ...SETTLED, livesInArea: true },
          gives: 'not-met',
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
