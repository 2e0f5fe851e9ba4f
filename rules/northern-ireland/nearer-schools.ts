import { day } from '../kernel/day.ts';
import { allKnown, type Known, namesOf } from '../kernel/listed-schools.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { stillNeeded } from '../kernel/still-needed.ts';
import { type Category, sameCategory } from './categories.ts';
import { oneNearby } from './example-pupils.ts';
import { type SchoolsNearby, schoolCategory, schoolsNearby } from './facts.ts';
import { circular, faq } from './sources.ts';

const not = (answer: Known): Known => (answer === 'unknown' ? answer : answer === 'yes' ? 'no' : 'yes');

/** Yes where the school stands in the way: the same category, within the distance, and not both applied to and without a place. */
function standsInTheWay(school: SchoolsNearby['schools'][number], category: Category): Known {
  const triedInVain = allKnown([school.applied, not(school.place)]);
  return allKnown([sameCategory(category, school.category), school.within, not(triedInVain)]);
}

function decide({ complete, schools }: SchoolsNearby, category: Category): Outcome {
  const inTheWay = schools.filter((each) => standsInTheWay(each, category) === 'yes');
  if (inTheWay.length > 0) {
    const applied = inTheWay.every((each) => each.applied === 'yes');
    const reason = applied ? 'place-nearer' : 'not-applied';
    return { verdict: 'not-met', reason, values: { schools: namesOf(inTheWay) } };
  }
  const open = (reason: string, why: string, values = {}): Outcome => ({
    verdict: 'unknown',
    reason,
    values,
    unsettled: [stillNeeded(schoolsNearby, why)],
  });
  const perhaps = schools.filter((each) => standsInTheWay(each, category) === 'unknown');
  if (perhaps.length > 0)
    return open('perhaps', 'Each nearer school of the same category has to have been tried.', {
      schools: namesOf(perhaps),
    });
  if (!complete) return open('list-not-complete', 'Schools outside our map have not been compared.');
  return { verdict: 'met', reason: 'all-tried' };
}

/** The parent must have applied to every school of the same category within the distance, and got no place. */
export const nearerOnesTried = provision({
  id: 'northern-ireland/nearer-schools',
  title: 'Nearer schools of the same category',
  asks: 'Has the parent applied to every nearer school of the same category, and got no place there?',
  versions: [
    onFacts({
      from: day('2026-09-01'),
      revision: 1,
      mark: 'S',
      cites: [faq, circular()],
      words: {
        'all-tried':
          'No school of the same category is within the distance, or each of them was applied to and had no place.',
        'not-applied':
          'There is a school of the same category within the distance: {schools}. The scheme asks that parents apply there first.',
        'place-nearer': 'There is a school of the same category within the distance that had a place: {schools}.',
        perhaps:
          'There may be a school of the same category within the distance: {schools}. We do not know yet whether it was applied to and had no place.',
        'list-not-complete': 'There may be a nearer school outside the map that we hold.',
      },
      needs: { nearby: schoolsNearby, category: schoolCategory },
      decide: ({ nearby, category }) => decide(nearby, category),
      examples: [
        {
          story: 'No school of the category is nearer',
          on: '2026-09-07',
          facts: { schoolCategory: 'controlled', schoolsNearby: { complete: true, schools: [] } },
          gives: 'met',
        },
        {
          story: 'The nearer one of the category was applied to and had no place',
          on: '2026-09-07',
          facts: {
            schoolCategory: 'controlled',
            schoolsNearby: oneNearby({ category: 'controlled', applied: 'yes', place: 'no' }),
          },
          gives: 'met',
        },
        {
          story: 'Nobody applied to the nearer one of the category',
          on: '2026-09-07',
          facts: {
            schoolCategory: 'controlled',
            schoolsNearby: oneNearby({ category: 'controlled', applied: 'no' }),
          },
          gives: 'not-met',
        },
        {
          story: 'The nearer one of the category had a place',
          on: '2026-09-07',
          facts: {
            schoolCategory: 'controlled',
            schoolsNearby: oneNearby({ category: 'controlled', applied: 'yes', place: 'yes' }),
          },
          gives: 'not-met',
        },
        {
          story: 'At a grammar school: a nearer school that is no grammar is of another category',
          on: '2026-09-07',
          facts: {
            schoolCategory: 'non-denominational-grammar',
            schoolsNearby: oneNearby({ category: 'controlled', applied: 'no' }),
          },
          gives: 'met',
        },
        {
          story: 'At a Catholic maintained school: a nearer controlled school is of another category',
          on: '2026-09-07',
          facts: {
            schoolCategory: 'catholic-maintained',
            schoolsNearby: oneNearby({ category: 'controlled', applied: 'no' }),
          },
          gives: 'met',
        },
        {
          story: 'Integrated and other voluntary: the page does not show whether they are one category',
          on: '2026-09-07',
          facts: {
            schoolCategory: 'integrated',
            schoolsNearby: oneNearby({ category: 'other-voluntary', applied: 'no' }),
          },
          gives: 'unknown',
        },
        {
          story: 'Whether the parent applied is not known',
          on: '2026-09-07',
          facts: { schoolCategory: 'controlled', schoolsNearby: oneNearby({ category: 'controlled' }) },
          gives: 'unknown',
        },
      ],
    }),
  ],
});
