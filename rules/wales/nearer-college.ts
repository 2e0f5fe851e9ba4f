import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { personNeeded } from '../kernel/still-needed.ts';
import { COULD, oneNearer } from './example-learners.ts';
import { eachHome } from './home.ts';
import { couldHaveGone } from './nearer-school.ts';
import { tableInSection3 } from './sources.ts';

/** The table gives no condition for a nearer college that could be read. Only a yes is built on there being none. */
export const noNearerCollege = eachHome((home) =>
  provision({
    id: `wales/section-3/nearer-college${home.at}`,
    title: `No nearer college${home.named}`,
    asks: 'Was there no nearer college that suits the young person?',
    versions: [
      onFacts({
        from: day('2024-01-01'),
        revision: 1,
        mark: 'R',
        cites: [tableInSection3],
        words: {
          none: `No nearer college${home.from} suits the young person and had a place.`,
          perhaps: `There may be a nearer college${home.from}. An officer decides what that means.`,
        },
        wordsCy: {
          none: `Nid oes coleg agosach${home.fromCy} sy’n addas i’r person ifanc ac a oedd â lle.`,
          perhaps: `Efallai fod coleg agosach${home.fromCy}. Swyddog sy’n penderfynu beth mae hynny’n ei olygu.`,
        },
        needs: { list: home.nearer },
        decide: ({ list }) => {
          const none = list.complete && list.schools.every((each) => couldHaveGone(each) === 'no');
          if (none) return { verdict: 'met', reason: 'none' };
          const open = personNeeded(home.nearer, 'an officer to decide on a nearer college', 'There may be one.');
          return { verdict: 'unknown', reason: 'perhaps', unsettled: [open] };
        },
        examples: [
          {
            story: 'The nearest college',
            on: '2026-09-07',
            facts: { [home.nearer.id]: { complete: true, schools: [] } },
            gives: 'met',
          },
          {
            story: 'A nearer one had a place: the text was not read for this, so a person',
            on: '2026-09-07',
            facts: { [home.nearer.id]: oneNearer(COULD) },
            gives: 'unknown',
          },
        ],
      }),
    ],
  }),
);
