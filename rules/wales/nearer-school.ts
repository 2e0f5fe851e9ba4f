import { day } from '../kernel/day.ts';
import { allKnown, namesOf } from '../kernel/listed-schools.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { personNeeded, stillNeeded } from '../kernel/still-needed.ts';
import { COULD, oneNearer } from './example-learners.ts';
import { namedInPlan } from './facts.ts';
import type { NearerSchools } from './facts-of-homes.ts';
import { eachHome, type Home } from './home.ts';
import { measure, tableInSection3 } from './sources.ts';

/** Language and faith are on the list for the record alone: section 3(6) leaves them out. */
export const couldHaveGone = ({ nearer, suitable, place }: NearerSchools['schools'][number]) =>
  allKnown([nearer, suitable, place]);

function decide(list: NearerSchools, home: Home, planned: boolean | undefined): Outcome {
  const could = list.schools.find((each) => couldHaveGone(each) === 'yes');
  if (could) return withNearerPlace(could.name, home, planned);
  const perhaps = list.schools.filter((each) => couldHaveGone(each) === 'unknown');
  const open = (reason: string, why: string, values = {}): Outcome => ({
    verdict: 'unknown',
    reason,
    values,
    unsettled: [stillNeeded(home.nearer, why)],
  });
  if (perhaps.length > 0)
    return open('perhaps', 'It decides whether there was a nearer place.', { schools: namesOf(perhaps) });
  if (!list.complete) return open('edge-of-map', 'Schools outside our map have not been compared.');
  return { verdict: 'met', reason: 'none' };
}

/** What a plan that names this school means for a nearer one was not found in the text, so it is not held against a family. */
function withNearerPlace(school: string, home: Home, planned: boolean | undefined): Outcome {
  if (planned === false) return { verdict: 'not-met', reason: 'nearer-with-place', values: { school } };
  const open =
    planned === undefined
      ? stillNeeded(namedInPlan, 'A plan that names this school could change what the nearer school means.')
      : personNeeded(home.nearer, 'an officer to read the plan', 'The plan names this school, and another is nearer.');
  return { verdict: 'unknown', reason: 'nearer-unless-plan', values: { school }, unsettled: [open] };
}

export const noNearerSchool = eachHome((home) =>
  provision({
    id: `wales/section-3/nearer-school${home.at}`,
    title: `No nearer suitable school${home.named}`,
    asks: 'Could the council have arranged no place at a nearer school that suits the child?',
    versions: [
      onFacts({
        from: day('2024-01-01'),
        revision: 1,
        mark: 'T',
        cites: [tableInSection3, measure('3(6)')],
        words: {
          none: `No school nearer to the ${home.called} suits the child and had a place.`,
          'nearer-with-place': `{school} is nearer to the ${home.called}, suits the child and had a place. The law does not count the language or faith of a school here. The council may help all the same.`,
          'nearer-unless-plan': `{school} is nearer to the ${home.called}, suits the child and had a place. What the child’s plan says could change that.`,
          perhaps: `There may be a school nearer to the ${home.called}: {schools}. We do not know yet that it is nearer, suits the child and had a place.`,
          'edge-of-map': 'There may be a nearer school outside the map that we hold.',
        },
        wordsCy: {
          none: `Nid oes ysgol agosach ${home.toCy} sy’n addas i’r plentyn ac a oedd â lle.`,
          'nearer-with-place': `Mae {school} yn agosach ${home.toCy}, yn addas i’r plentyn ac roedd lle yno. Nid yw’r gyfraith yn ystyried iaith na ffydd ysgol yma. Caiff y cyngor helpu er hynny.`,
          'nearer-unless-plan': `Mae {school} yn agosach ${home.toCy}, yn addas i’r plentyn ac roedd lle yno. Gallai’r hyn y mae cynllun y plentyn yn ei ddweud newid hynny.`,
          perhaps: `Efallai fod ysgol agosach ${home.toCy}: {schools}. Nid ydym yn gwybod eto ei bod yn agosach, yn addas i’r plentyn a bod lle yno.`,
          'edge-of-map': 'Efallai fod ysgol agosach y tu allan i’r map sydd gennym.',
        },
        needs: { list: home.nearer },
        uses: { planned: namedInPlan },
        decide: ({ list, planned }) => decide(list, home, planned),
        examples: [
          {
            story: 'It is the nearest',
            on: '2026-09-07',
            facts: { [home.nearer.id]: { complete: true, schools: [] } },
            gives: 'met',
          },
          {
            story: 'The nearer one was full',
            on: '2026-09-07',
            facts: { [home.nearer.id]: oneNearer({ nearer: 'yes', suitable: 'yes', place: 'no' }) },
            gives: 'met',
          },
          {
            story: 'The nearer one had a place and teaches in another language: language does not count',
            on: '2026-09-07',
            facts: { namedInPlan: false, [home.nearer.id]: oneNearer({ ...COULD, suitsLanguage: 'no' }) },
            gives: 'not-met',
          },
          {
            story: 'The nearer one had a place and is of no faith: faith does not count',
            on: '2026-09-07',
            facts: { namedInPlan: false, [home.nearer.id]: oneNearer({ ...COULD, suitsFaith: 'no' }) },
            gives: 'not-met',
          },
          {
            story: 'The nearer one had a place, and nobody has asked about a plan',
            on: '2026-09-07',
            facts: { [home.nearer.id]: oneNearer(COULD) },
            gives: 'unknown',
          },
          {
            story: 'Whether the nearer one had a place is not known',
            on: '2026-09-07',
            facts: { namedInPlan: false, [home.nearer.id]: oneNearer({ nearer: 'yes', suitable: 'yes' }) },
            gives: 'unknown',
          },
          {
            story: 'The map ends before the nearest school is certain',
            on: '2026-09-07',
            facts: { [home.nearer.id]: { complete: false, schools: [] } },
            gives: 'unknown',
          },
        ],
      }),
    ],
  }),
);
