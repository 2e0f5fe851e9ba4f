import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { farEnough } from './distance.ts';
import { eachHome } from './home.ts';
import { measure, tableInSection3 } from './sources.ts';

/**
 * The distance is measured along the shortest available route. Where a person finds that there is none, no distance
 * can be too short. That it is then owed follows from the text; the guidance that says so was not read, so it is
 * marked R, which can grant and weighs against nobody.
 */
const noRoute = eachHome((home) =>
  provision({
    id: `wales/section-3/no-available-route${home.at}`,
    title: `No available route${home.named}`,
    asks: 'Is there no way that the child could safely walk, even with an adult if the child’s age calls for one?',
    versions: [
      onFacts({
        from: day('2024-01-01'),
        revision: 1,
        mark: 'T',
        cites: [measure('3(7)'), measure('3(8)')],
        words: {
          none: `An officer has found that there is no safe way to walk${home.from}, however short it is.`,
          some: `An officer has found that there is a safe way to walk${home.from}.`,
        },
        wordsCy: {
          none: `Mae swyddog wedi canfod nad oes ffordd ddiogel o gerdded${home.fromCy}, pa mor fyr bynnag yw hi.`,
          some: `Mae swyddog wedi canfod bod ffordd ddiogel o gerdded${home.fromCy}.`,
        },
        needs: { route: home.route },
        decide: ({ route }) =>
          route ? { verdict: 'not-met', reason: 'some' } : { verdict: 'met', reason: 'none', mark: 'R' },
        examples: [
          { story: 'An officer has found none', on: '2026-09-07', facts: { [home.route.id]: false }, gives: 'met' },
          { story: 'An officer has found one', on: '2026-09-07', facts: { [home.route.id]: true }, gives: 'not-met' },
          { story: 'Nobody has looked', on: '2026-09-07', facts: {}, gives: 'unknown' },
        ],
      }),
    ],
  }),
);

/** Too far to walk, or no way that can be walked. */
export const cannotWalk = eachHome((home) =>
  provision({
    id: `wales/section-3/distance-or-no-route${home.at}`,
    title: `Too far to walk, or no way to walk${home.named}`,
    asks: 'Is the school too far to walk by the shortest available route, or is there none?',
    versions: [
      {
        from: day('2024-01-01'),
        revision: 1,
        mark: 'T',
        cites: [tableInSection3, measure('3(7)'), measure('3(8)')],
        words: {
          met: `The school is too far to walk${home.from}, or there is no safe way to walk.`,
          'not-met': `The school is near enough to walk${home.from}, and there is a safe way.`,
          unknown: `We cannot say yet whether the school is too far to walk${home.from}, or whether there is a safe way.`,
        },
        wordsCy: {
          met: `Mae’r ysgol yn rhy bell i gerdded${home.fromCy}, neu nid oes ffordd ddiogel o gerdded.`,
          'not-met': `Mae’r ysgol yn ddigon agos i gerdded${home.fromCy}, ac mae ffordd ddiogel.`,
          unknown: `Ni allwn ddweud eto a yw’r ysgol yn rhy bell i gerdded${home.fromCy}, nac a oes ffordd ddiogel.`,
        },
        any: [home.pick(farEnough), home.pick(noRoute)],
        examples: [
          {
            story: 'Far enough, and nobody has looked at the way',
            on: '2026-09-07',
            facts: { education: 'primary', [home.walk.id]: 3218.688 },
            gives: 'met',
          },
          {
            story: '400 metres, and an officer has found that there is no safe way to walk',
            on: '2026-09-07',
            facts: { education: 'primary', [home.walk.id]: 400, [home.route.id]: false },
            gives: 'met',
          },
          {
            story: 'A millimetre short, and there is a safe way',
            on: '2026-09-07',
            facts: { education: 'primary', [home.walk.id]: 3218.687, [home.route.id]: true },
            gives: 'not-met',
          },
          {
            story: 'A millimetre short, and nobody has looked at the way',
            on: '2026-09-07',
            facts: { education: 'primary', [home.walk.id]: 3218.687 },
            gives: 'unknown',
          },
        ],
      },
    ],
  }),
);
