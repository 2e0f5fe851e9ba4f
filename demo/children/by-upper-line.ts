import { spot } from '../ground.ts';
import { DOGLEG } from '../levels.ts';
import {
  type Answer,
  aged,
  type Changes,
  child,
  type DemoChild,
  found,
  type Home,
  homeOn,
  LOW_INCOME,
  nearer,
  SCHOOL,
  says,
} from './child.ts';

const community = { urn: SCHOOL.wickmouthCommunity, name: 'Wickmouth Community School' };

/** The upper lines of 6 and 15 miles, by road, and the wish based on belief that reaches the further one. */
export function byUpperLine(): DemoChild[] {
  return [...ofBelief(), ...byRoad()];
}

/** Paragraph 12: the Catholic school stands 1,000 metres beyond the nearer community school, on the one road there is. */
function ofBelief(): DemoChild[] {
  const list = nearer({ ...community, suitsBelief: 'no' });
  const wish: Changes = { ...LOW_INCOME, statesBeliefWish: says(true), beliefWish: found(true) };
  const at = (metres: number, answer: Answer, changes: Changes) =>
    child(homeOn('shingle', metres), SCHOOL.ourLady, aged(13), answer, changes);
  const lines = [2520, 3140, 3300, 5060, 9580, 9760, 15_020, 20_040, 23_980, 24_320, 25_200].map((walk) => {
    const met = [
      ...(walk > 3218.688 && walk <= 9656.064 ? [11] : []),
      ...(walk > 3218.688 && walk <= 24_140.16 ? [12] : []),
    ];
    return at(
      walk,
      [
        met.length > 0 ? 'owed' : 'not-owed',
        met,
        `Low income, a wish based on belief was found, ${walk} metres; the one nearer school has a place but does not suit the belief. Paragraph 11 reaches from 2 to 6 miles, paragraph 12 from 2 to 15.`,
      ],
      { ...wish, ...list },
    );
  });
  return [
    ...lines,
    at(
      15_040,
      [
        'not-owed',
        [],
        'Low income, but an officer found that the wish is not based on belief; a nearer school had a place.',
      ],
      { ...wish, ...list, beliefWish: found(false) },
    ),
    at(15_060, ['unknown', [], 'Low income, a parent says it is for belief, and no officer has yet found so.'], {
      ...wish,
      ...list,
      beliefWish: null,
    }),
    at(
      15_080,
      [
        'unknown',
        [],
        'Low income and a wish based on belief, but nobody knows whether the nearer school suits it.',
        'nearerSchools',
      ],
      { ...wish, ...nearer(community) },
    ),
    at(
      15_100,
      ['not-owed', [], 'Low income and a wish based on belief, but the nearer school suits it and had a place.'],
      { ...wish, ...nearer({ ...community, suitsBelief: 'yes' }) },
    ),
    at(15_120, ['not-owed', [], 'A wish based on belief, but no benefit: paragraph 12 is for low income.'], {
      ...wish,
      ...list,
      benefits: says([]),
    }),
    at(
      15_140,
      ['owed', [6, 12], 'Low income and a wish based on belief; the nearer school was full, so paragraph 6 as well.'],
      { ...wish, ...nearer({ ...community, place: 'no', suitsBelief: 'no' }) },
    ),
  ];
}

/** Where a path cuts a corner that the road goes round: the upper line of 6 miles is by road, the lower of 2 on foot. */
function byRoad(): DemoChild[] {
  const end = (back: number): Home => ({
    at: spot(DOGLEG.end.x + back, DOGLEG.end.y + 6),
    address: 'the end of Sluice Drove',
  });
  const bend: Home = { at: spot(DOGLEG.corner.x - 14, DOGLEG.corner.y + 20), address: 'the bend of Sluice Drove' };
  const long =
    'Low income at the nearest school: about 9,120 metres on foot by the path, but 10,000 by road, over 6 miles; paragraph 6, not 11.';
  return [
    child(end(8), SCHOOL.levels, aged(13), ['owed', [6], long], LOW_INCOME),
    child(end(11), SCHOOL.levels, aged(15), ['owed', [6], long], LOW_INCOME),
    child(
      bend,
      SCHOOL.levels,
      aged(14),
      [
        'owed',
        [6, 11],
        'Low income at the nearest school: about 8,480 metres on foot and by road, over 3 miles and under 6.',
      ],
      LOW_INCOME,
    ),
  ];
}
