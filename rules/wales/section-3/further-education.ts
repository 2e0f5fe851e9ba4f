import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { inTheArea } from '../area.ts';
import { cannotWalk } from '../available-route.ts';
import { measuredAt, TWELVE } from '../example-learners.ts';
import { eachHome } from '../home.ts';
import { atCollege } from '../learning-at.ts';
import { noNearerCollege } from '../nearer-college.ts';
import { measure, tableInSection3 } from '../sources.ts';

/** At a college full time, at compulsory school age. */
const YOUNG = { ...TWELVE, bornOn: '2011-05-01', attendance: 'further-education', education: 'further' };

/** Full-time further education at compulsory school age: 3 miles or more. */
export const furtherEducation = eachHome((home) =>
  provision({
    id: `wales/section-3/further-education${home.at}`,
    title: `Full-time further education${home.named}`,
    asks: 'Is the college too far to walk for a young person of compulsory school age?',
    versions: [
      {
        from: day('2024-01-01'),
        revision: 1,
        mark: 'T',
        cites: [measure('3'), tableInSection3],
        words: {
          met: `The college is too far to walk${home.from}.`,
          'not-met': `The rule about further education does not give free travel${home.from}.`,
          unknown: `We cannot say yet whether free travel is owed${home.from} to the college.`,
        },
        wordsCy: {
          met: `Mae’r coleg yn rhy bell i gerdded${home.fromCy}.`,
          'not-met': `Nid yw’r rheol am addysg bellach yn rhoi teithio am ddim${home.fromCy}.`,
          unknown: `Ni allwn ddweud eto a oes hawl i deithio am ddim${home.fromCy} i’r coleg.`,
        },
        all: [home.pick(inTheArea), atCollege, home.pick(cannotWalk), home.pick(noNearerCollege)],
        examples: [
          {
            story: 'Exactly 3 miles, the nearest college',
            on: '2026-09-07',
            facts: { ...YOUNG, ...measuredAt(home, 4828.032) },
            gives: 'met',
          },
          {
            story: 'A millimetre under 3 miles, and there is a safe way',
            on: '2026-09-07',
            facts: { ...YOUNG, ...measuredAt(home, 4828.031), [home.route.id]: true },
            gives: 'not-met',
          },
        ],
      },
    ],
  }),
);
