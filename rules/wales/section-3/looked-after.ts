import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { inTheArea } from '../area.ts';
import { cannotWalk } from '../available-route.ts';
import { COULD, measuredAt, oneNearer, PUPIL } from '../example-learners.ts';
import { eachHome } from '../home.ts';
import { learningSomewhere } from '../learning-at.ts';
import { isLookedAfter } from '../looked-after.ts';
import { measure, tableInSection3 } from '../sources.ts';

/** A child who is looked after: the distance alone. Which school is nearest does not matter. */
export const lookedAfterGround = eachHome((home) =>
  provision({
    id: `wales/section-3/looked-after${home.at}`,
    title: `Looked after, and too far to walk${home.named}`,
    asks: 'Is the child looked after by a council, and the school too far to walk?',
    versions: [
      {
        from: day('2024-01-01'),
        revision: 1,
        mark: 'T',
        cites: [measure('3'), tableInSection3],
        words: {
          met: `The child is looked after by a council and the school is too far to walk${home.from}. It need not be the nearest.`,
          'not-met': `The rule for children who are looked after does not give free travel${home.from}.`,
          unknown: `We cannot say yet whether free travel is owed${home.from} by the rule for children who are looked after.`,
        },
        wordsCy: {
          met: `Mae’r plentyn yn derbyn gofal gan gyngor ac mae’r ysgol yn rhy bell i gerdded${home.fromCy}. Nid oes rhaid iddi fod yr agosaf.`,
          'not-met': `Nid yw’r rheol ar gyfer plant sy’n derbyn gofal yn rhoi teithio am ddim${home.fromCy}.`,
          unknown: `Ni allwn ddweud eto a oes hawl i deithio am ddim${home.fromCy} trwy’r rheol ar gyfer plant sy’n derbyn gofal.`,
        },
        all: [home.pick(inTheArea), isLookedAfter, learningSomewhere, home.pick(cannotWalk)],
        examples: [
          {
            story: 'Looked after, exactly 2 miles, and a nearer school had a place: no matter',
            on: '2026-09-07',
            facts: {
              ...PUPIL,
              ...measuredAt(home, 3218.688),
              lookedAfter: true,
              [home.nearer.id]: oneNearer(COULD),
            },
            gives: 'met',
          },
          {
            story: 'Not looked after',
            on: '2026-09-07',
            facts: { ...PUPIL, ...measuredAt(home, 3218.688), lookedAfter: false },
            gives: 'not-met',
          },
        ],
      },
    ],
  }),
);
