import { day } from '../kernel/day.ts';
import { provision } from '../kernel/provision.ts';
import { additionalSupport } from './additional-support.ts';
import { considersNecessary } from './considers-necessary.ts';
import { byCouncilLine } from './council-line.ts';
import { LOOKED_AT, PUPIL } from './example-pupils.ts';
import { pupilAtSchool } from './pupil-at-school.ts';
import { beyondWalkingDistance } from './section-42-4.ts';
import { remoteHome } from './section-50.ts';
import { noPlacingRequest } from './section-51-2a.ts';
import { belongsHere } from './section-51-2b.ts';
import { unsafeWalk } from './section-51-2c.ts';
import { notNursery } from './section-51-4.ts';
import { section51 } from './sources.ts';

/**
 * What speaks for travel. Only the council's own distance and a person's finding can settle it in a family's favour;
 * the others keep the question open until a person has weighed them.
 */
export const scotlandGrounds = provision({
  id: 'scotland/grounds',
  title: 'What speaks for travel',
  asks: 'Is travel given by the council’s own distance, or found necessary by an officer?',
  versions: [
    {
      from: day('2026-08-01'),
      revision: 1,
      mark: 'T',
      cites: [section51('51(1)')],
      words: {
        met: 'The council’s own distance or an officer’s finding gives travel.',
        'not-met': 'Nothing that we know of speaks for travel, and an officer has looked.',
        unknown: 'We cannot say yet whether the council has to arrange travel. It decides what is needed.',
      },
      any: [byCouncilLine, beyondWalkingDistance, unsafeWalk, additionalSupport, remoteHome, considersNecessary],
      examples: [
        {
          story: 'The council’s own distance is enough, though the rest is open',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 1609.345 },
          gives: 'met',
        },
        {
          story: 'Beyond walking distance and not given by the council’s line: open, even after a first finding',
          on: '2026-09-07',
          facts: { ...PUPIL, ...LOOKED_AT, walkToSchool: 3219, localWalkingDistance: { metres: 4828.032 } },
          gives: 'unknown',
        },
        {
          story: 'Near the school, the way is safe, and an officer has looked at everything',
          on: '2026-09-07',
          facts: { ...PUPIL, ...LOOKED_AT, walkToSchool: 800 },
          gives: 'not-met',
        },
      ],
    },
  ],
});

/** Section 51(1): such arrangements as the authority considers necessary, for pupils who belong to its area. */
export const scotlandDuty = provision({
  id: 'scotland/section-51-1',
  title: 'Travel to school',
  asks: 'Does the council have to arrange travel to this school?',
  versions: [
    {
      from: day('2026-08-01'),
      revision: 1,
      mark: 'T',
      cites: [section51('51(1)')],
      words: {
        met: 'The council has to arrange travel to this school.',
        'not-met':
          'On these facts the law does not require this council to arrange travel to this school. The council may still help.',
        unknown: 'We cannot say yet whether the council has to arrange travel to this school.',
      },
      all: [notNursery, belongsHere, pupilAtSchool, noPlacingRequest, scotlandGrounds],
      examples: [
        {
          story: 'A millimetre over the council’s own mile, the catchment school',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 1609.345 },
          gives: 'met',
        },
        {
          story: 'The same walk by a placing request instead of the school that was offered',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 1609.345, placingRequest: true, suitableSchoolOffered: true },
          gives: 'not-met',
        },
        {
          story: 'Five miles, and no council line is known: the council decides',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 8046.72, localWalkingDistance: undefined },
          gives: 'unknown',
        },
        { story: 'Nothing known at all', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    },
  ],
});
