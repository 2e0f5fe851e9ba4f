import { day } from '../../kernel/day.ts';
import { provision } from '../../kernel/provision.ts';
import { inTheArea } from '../area.ts';
import { cannotWalk } from '../available-route.ts';
import { measuredAt, TWELVE } from '../example-learners.ts';
import { eachHome } from '../home.ts';
import { atOtherPlace } from '../learning-at.ts';
import { secondaryEducation } from '../secondary-education.ts';
import { measure, tableInSection3 } from '../sources.ts';

/** Secondary education that the council arranged at another place: the distance alone. */
export const otherPlace = eachHome((home) =>
  provision({
    id: `wales/section-3/other-place${home.at}`,
    title: `Secondary education at another place${home.named}`,
    asks: 'Has the council arranged secondary education at another place that is too far to walk?',
    versions: [
      {
        from: day('2024-01-01'),
        revision: 1,
        mark: 'T',
        cites: [measure('3'), tableInSection3],
        words: {
          met: `The council arranged secondary education at a place that is too far to walk${home.from}. It need not be the nearest.`,
          'not-met': `The rule about education at another place does not give free travel${home.from}.`,
          unknown: `We cannot say yet whether free travel is owed${home.from} to another place that the council arranged.`,
        },
        wordsCy: {
          met: `Trefnodd y cyngor addysg uwchradd mewn man sy’n rhy bell i gerdded iddo${home.fromCy}. Nid oes rhaid iddo fod yr agosaf.`,
          'not-met': `Nid yw’r rheol am addysg mewn man arall yn rhoi teithio am ddim${home.fromCy}.`,
          unknown: `Ni allwn ddweud eto a oes hawl i deithio am ddim${home.fromCy} i fan arall a drefnwyd gan y cyngor.`,
        },
        all: [home.pick(inTheArea), atOtherPlace, secondaryEducation, home.pick(cannotWalk)],
        examples: [
          {
            story: 'Exactly 3 miles, and a nearer place is no matter',
            on: '2026-09-07',
            facts: { ...TWELVE, ...measuredAt(home, 4828.032), attendance: 'other-place' },
            gives: 'met',
          },
          {
            story: 'A millimetre under 3 miles, and there is a safe way',
            on: '2026-09-07',
            facts: {
              ...TWELVE,
              ...measuredAt(home, 4828.031),
              attendance: 'other-place',
              [home.route.id]: true,
            },
            gives: 'not-met',
          },
        ],
      },
    ],
  }),
);
