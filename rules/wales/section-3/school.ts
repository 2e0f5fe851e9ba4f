import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { inTheArea } from '../area.ts';
import { cannotWalk } from '../available-route.ts';
import { noBoarding } from '../boarding.ts';
import { COULD, measuredAt, oneNearer, PUPIL } from '../example-learners.ts';
import { eachHome } from '../home.ts';
import { atSchool } from '../learning-at.ts';
import { noNearerSchool } from '../nearer-school.ts';
import { schoolThatCounts } from '../schools-that-count.ts';
import { measure, tableInSection3 } from '../sources.ts';

/** The first rows: primary or secondary education at a school, too far to walk, with no nearer suitable one. */
export const nearestSchool = eachHome((home) =>
  provision({
    id: `wales/section-3/school${home.at}`,
    title: `Too far from the nearest suitable school${home.named}`,
    asks: 'Is the school too far to walk, with no nearer suitable school and no boarding arranged?',
    versions: [
      {
        from: day('2024-01-01'),
        revision: 1,
        mark: 'T',
        cites: [measure('3'), tableInSection3],
        words: {
          met: `The school is too far to walk${home.from} and is the nearest suitable one.`,
          'not-met': `The rule about distance does not give free travel to this school${home.from}.`,
          unknown: `We cannot say yet whether free travel is owed${home.from} for distance.`,
        },
        wordsCy: {
          met: `Mae’r ysgol yn rhy bell i gerdded${home.fromCy}, a hi yw’r ysgol addas agosaf.`,
          'not-met': `Nid yw’r rheol am bellter yn rhoi teithio am ddim i’r ysgol hon${home.fromCy}.`,
          unknown: `Ni allwn ddweud eto a oes hawl i deithio am ddim${home.fromCy} oherwydd pellter.`,
        },
        all: [
          home.pick(inTheArea),
          atSchool,
          schoolThatCounts,
          home.pick(cannotWalk),
          home.pick(noNearerSchool),
          noBoarding,
        ],
        examples: [
          {
            story: 'Primary, exactly 2 miles: owed',
            on: '2026-09-07',
            facts: { ...PUPIL, ...measuredAt(home, 3218.688) },
            gives: 'met',
          },
          {
            story: 'Primary, a millimetre under 2 miles, and there is a safe way',
            on: '2026-09-07',
            facts: { ...PUPIL, ...measuredAt(home, 3218.687), [home.route.id]: true },
            gives: 'not-met',
          },
          {
            story: 'Exactly 2 miles, and a nearer school that suits had a place',
            on: '2026-09-07',
            facts: {
              ...PUPIL,
              ...measuredAt(home, 3218.688),
              [home.nearer.id]: oneNearer(COULD),
              namedInPlan: false,
            },
            gives: 'not-met',
          },
          {
            story: 'Exactly 2 miles, and the council arranged boarding',
            on: '2026-09-07',
            facts: { ...PUPIL, ...measuredAt(home, 3218.688), boardingArranged: true },
            gives: 'not-met',
          },
        ],
      },
    ],
  }),
);
