import { day } from '../kernel/day.ts';
import { provision } from '../kernel/provision.ts';
import { compulsorySchoolAge } from './compulsory-school-age.ts';
import { LOOKED_AT, PUPIL } from './example-learners.ts';
import { furtherEducation } from './section-3/further-education.ts';
import { lookedAfterGround } from './section-3/looked-after.ts';
import { otherPlace } from './section-3/other-place.ts';
import { nearestSchool } from './section-3/school.ts';
import { section4 } from './section-4.ts';
import { section19 } from './section-19.ts';
import { measure } from './sources.ts';

/** The rows of section 3 from the home, the same from a second home, and section 4. */
export const walesGrounds = provision({
  id: 'wales/grounds',
  title: 'A ground for free travel',
  asks: 'Is one of the conditions in sections 3 and 4 met?',
  versions: [
    {
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [measure('3'), measure('4')],
      words: {
        met: 'At least one of the grounds for free travel is met.',
        'not-met': 'None of the grounds for free travel is met.',
        unknown: 'We cannot say yet whether one of the grounds for free travel is met.',
      },
      wordsCy: {
        met: 'Mae o leiaf un o’r seiliau dros deithio am ddim wedi’i bodloni.',
        'not-met': 'Nid oes yr un o’r seiliau dros deithio am ddim wedi’i bodloni.',
        unknown: 'Ni allwn ddweud eto a oes un o’r seiliau dros deithio am ddim wedi’i bodloni.',
      },
      any: [
        nearestSchool.first,
        lookedAfterGround.first,
        otherPlace.first,
        furtherEducation.first,
        section19,
        section4,
      ],
      examples: [
        {
          story: 'One ground is enough, though others are open',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 3218.688 },
          gives: 'met',
        },
        {
          story: 'One open ground keeps it open',
          on: '2026-09-07',
          facts: { ...PUPIL, ...LOOKED_AT, walkToSchool: 400, travelNecessary: undefined },
          gives: 'unknown',
        },
      ],
    },
  ],
});

/** The duty of sections 3 and 4. For anyone else there is the power in section 6, for which a charge may be made. */
export const walesDuty = provision({
  id: 'wales/duty',
  title: 'Free travel to school',
  asks: 'Does the council have to arrange free travel to this school?',
  versions: [
    {
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [measure('3'), measure('4'), measure('6')],
      words: {
        met: 'The council has to arrange free travel to this school.',
        'not-met':
          'On these facts the law does not require this council to arrange free travel to this school. The council may still help.',
        unknown: 'We cannot say yet whether the council has to arrange free travel to this school.',
      },
      wordsCy: {
        met: 'Rhaid i’r cyngor drefnu teithio am ddim i’r ysgol hon.',
        'not-met':
          'Ar sail y ffeithiau hyn nid yw’r gyfraith yn ei gwneud yn ofynnol i’r cyngor hwn drefnu teithio am ddim i’r ysgol hon. Caiff y cyngor helpu er hynny.',
        unknown: 'Ni allwn ddweud eto a oes rhaid i’r cyngor drefnu teithio am ddim i’r ysgol hon.',
      },
      all: [compulsorySchoolAge, walesGrounds],
      examples: [
        {
          story: 'Primary, exactly 2 miles, the nearest school',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 3218.688 },
          gives: 'met',
        },
        {
          story: 'A millimetre short, and an officer has looked at everything else',
          on: '2026-09-07',
          facts: { ...PUPIL, ...LOOKED_AT, walkToSchool: 3218.687 },
          gives: 'not-met',
        },
        {
          story: 'A nursery child of 4, five miles: the council may help, and need not',
          on: '2026-09-07',
          facts: { ...PUPIL, bornOn: '2022-01-05', walkToSchool: 8046.72 },
          gives: 'not-met',
        },
        {
          story: 'A sixth-former of 17, five miles: the council may help, and need not',
          on: '2026-09-07',
          facts: { ...PUPIL, bornOn: '2009-09-07', education: 'secondary', walkToSchool: 8046.72 },
          gives: 'not-met',
        },
        { story: 'Nothing known at all', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    },
  ],
});
