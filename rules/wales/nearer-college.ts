import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { personNeeded } from '../kernel/still-needed.ts';
import { COULD, oneNearer } from './example-learners.ts';
import { attendance } from './facts.ts';
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
          none: `No college nearer to the ${home.called} suits the young person and had a place.`,
          perhaps: `There may be a college nearer to the ${home.called}. An officer decides what that means.`,
          'no-college': 'This rule is about colleges.',
        },
        wordsCy: {
          none: `Nid oes coleg agosach ${home.toCy} sy’n addas i’r person ifanc ac a oedd â lle.`,
          perhaps: `Efallai fod coleg agosach ${home.toCy}. Swyddog sy’n penderfynu beth mae hynny’n ei olygu.`,
          'no-college': 'Mae’r rheol hon yn ymwneud â cholegau.',
        },
        needs: { attends: attendance, list: home.nearer },
        decide: ({ attends, list }) => {
          // What the rule is about was read; its condition was not.
          if (attends !== 'further-education') return { verdict: 'not-met', reason: 'no-college', mark: 'T' };
          const none = list.complete && list.schools.every((each) => couldHaveGone(each) === 'no');
          if (none) return { verdict: 'met', reason: 'none' };
          const open = personNeeded(home.nearer, 'an officer to decide on a nearer college', 'There may be one.');
          return { verdict: 'unknown', reason: 'perhaps', unsettled: [open] };
        },
        examples: [
          {
            story: 'The nearest college',
            on: '2026-09-07',
            facts: { attendance: 'further-education', [home.nearer.id]: { complete: true, schools: [] } },
            gives: 'met',
          },
          {
            story: 'A nearer one had a place: the text was not read for this, so a person',
            on: '2026-09-07',
            facts: { attendance: 'further-education', [home.nearer.id]: oneNearer(COULD) },
            gives: 'unknown',
          },
          {
            story: 'At a school',
            on: '2026-09-07',
            facts: { attendance: 'registered', [home.nearer.id]: { complete: true, schools: [] } },
            gives: 'not-met',
          },
        ],
      }),
    ],
  }),
);
