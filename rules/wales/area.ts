import { day } from '../kernel/day.ts';
import type { ValueOf } from '../kernel/fact.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { personNeeded, stillNeeded } from '../kernel/still-needed.ts';
import { homes, homesAreTwoNearest } from './facts-of-homes.ts';
import { eachHome } from './home.ts';
import { measure } from './sources.ts';

/** What keeps a home in the area from counting as yet. */
function doesNotCount(lives: ValueOf<typeof homes> | undefined, nearest: boolean | undefined): Outcome | undefined {
  if (lives === 'other') {
    const open = personNeeded(
      homes,
      'an officer to say which home counts',
      'Section 19 is about a home with each parent.',
    );
    return { verdict: 'unknown', reason: 'other-way', unsettled: [open] };
  }
  if (lives !== 'more-than-two' || nearest) return undefined;
  const open = stillNeeded(homesAreTwoNearest, 'Only the two homes nearest the school are tested.');
  return { verdict: 'unknown', reason: 'which-two', unsettled: [open] };
}

/**
 * Section 3(1): ordinarily resident in the council's area. Section 19 makes that both homes of a child who lives with two
 * parents apart, and of more than two homes only the two nearest the school.
 */
export const inTheArea = eachHome((home) =>
  provision({
    id: `wales/section-3/area${home.at}`,
    title: `In the council’s area${home.named}`,
    asks: `Is the ${home.called} in the area of the council that is asked?`,
    versions: [
      onFacts({
        from: day('2024-01-01'),
        revision: 1,
        mark: 'T',
        cites: [measure('3(1)'), measure('19')],
        words: {
          inside: `The ${home.called} is in this council’s area.`,
          outside: `The ${home.called} is in another council’s area, and that council is the one to ask.`,
          'other-home-inside':
            'One of the child’s two homes is in this council’s area and the other is not. The two councils have to settle who helps from which.',
          'other-home-not-known':
            'This home is in another council’s area. The child may have a second home in this one.',
          'which-two':
            'The child has more than two homes. The two nearest to the school count, and we do not know yet which they are.',
          'other-way': 'The child lives in more than one place. An officer has to look at which home counts.',
        },
        wordsCy: {
          inside: `Mae’r ${home.calledCy} yn ardal y cyngor hwn.`,
          outside: `Mae’r ${home.calledCy} yn ardal cyngor arall, a’r cyngor hwnnw yw’r un i ofyn iddo.`,
          'other-home-inside':
            'Mae un o ddau gartref y plentyn yn ardal y cyngor hwn ond nid yw’r llall. Rhaid i’r ddau gyngor gytuno pwy sy’n helpu o ba gartref.',
          'other-home-not-known':
            'Mae’r cartref hwn yn ardal cyngor arall. Efallai fod gan y plentyn ail gartref yn yr ardal hon.',
          'which-two':
            'Mae gan y plentyn fwy na dau gartref. Y ddau agosaf at yr ysgol sy’n cyfrif, ac nid ydym yn gwybod eto pa rai ydynt.',
          'other-way': 'Mae’r plentyn yn byw mewn mwy nag un lle. Rhaid i swyddog edrych pa gartref sy’n cyfrif.',
        },
        needs: { inArea: home.inArea },
        uses: { otherInArea: home.otherInArea, homes, nearest: homesAreTwoNearest },
        decide: ({ inArea, otherInArea, homes: lives, nearest }) => {
          const open = inArea && doesNotCount(lives, nearest);
          if (open) return open;
          if (inArea) return { verdict: 'met', reason: 'inside' };
          if (lives === 'one' || otherInArea === false) return { verdict: 'not-met', reason: 'outside' };
          const ask =
            otherInArea === undefined
              ? stillNeeded(home.otherInArea, 'A second home in this council’s area would count too.')
              : personNeeded(home.inArea, 'the two councils to settle who helps', 'The homes are in different areas.');
          const reason = otherInArea === undefined ? 'other-home-not-known' : 'other-home-inside';
          return { verdict: 'unknown', reason, unsettled: [ask] };
        },
        examples: [
          { story: 'In the area', on: '2026-09-07', facts: { [home.inArea.id]: true }, gives: 'met' },
          {
            story: 'In the area, but the child has three homes and others are nearer the school',
            on: '2026-09-07',
            facts: { [home.inArea.id]: true, homes: 'more-than-two', homesAreTwoNearest: false },
            gives: 'unknown',
          },
          {
            story: 'In the area, and the child is part of the week with grandparents',
            on: '2026-09-07',
            facts: { [home.inArea.id]: true, homes: 'other' },
            gives: 'unknown',
          },
          {
            story: 'The only home is in the next county',
            on: '2026-09-07',
            facts: { [home.inArea.id]: false, homes: 'one' },
            gives: 'not-met',
          },
          {
            story: 'One home here, one there: the councils settle it',
            on: '2026-09-07',
            facts: { [home.inArea.id]: false, [home.otherInArea.id]: true, homes: 'two-parents-apart' },
            gives: 'unknown',
          },
          {
            story: 'In the next county, and nobody has asked about a second home',
            on: '2026-09-07',
            facts: { [home.inArea.id]: false },
            gives: 'unknown',
          },
        ],
      }),
    ],
  }),
);
