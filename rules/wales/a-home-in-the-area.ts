import { day } from '../kernel/day.ts';
import { provision } from '../kernel/provision.ts';
import { inTheArea } from './area.ts';
import { livesInBothHomes } from './section-19.ts';
import { measure } from './sources.ts';

const secondHomeInTheArea = provision({
  id: 'wales/section-4/second-home-area',
  title: 'A second home in the council’s area',
  asks: 'Does the child live with each of two parents, with the second home in the area of the council that is asked?',
  versions: [
    {
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [measure('4'), measure('19')],
      words: {
        met: 'The child has a second home in this council’s area.',
        'not-met': 'The child has no second home in this council’s area.',
        unknown: 'We cannot say yet whether the child has a second home in this council’s area.',
      },
      wordsCy: {
        met: 'Mae gan y plentyn ail gartref yn ardal y cyngor hwn.',
        'not-met': 'Nid oes gan y plentyn ail gartref yn ardal y cyngor hwn.',
        unknown: 'Ni allwn ddweud eto a oes gan y plentyn ail gartref yn ardal y cyngor hwn.',
      },
      all: [livesInBothHomes, inTheArea.second],
      examples: [
        {
          story: 'The second home is here',
          on: '2026-09-07',
          facts: { homes: 'two-parents-apart', secondHomeInArea: true },
          gives: 'met',
        },
        { story: 'One home only', on: '2026-09-07', facts: { homes: 'one' }, gives: 'not-met' },
      ],
    },
  ],
});

/** Section 4 asks for a home in the area, the first or the second. */
export const aHomeInTheArea = provision({
  id: 'wales/section-4/area',
  title: 'A home in the council’s area',
  asks: 'Is one of the child’s homes in the area of the council that is asked?',
  versions: [
    {
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [measure('4'), measure('19')],
      words: {
        met: 'The child has a home in this council’s area.',
        'not-met': 'The child has no home in this council’s area.',
        unknown: 'We cannot say yet whether the child has a home in this council’s area.',
      },
      wordsCy: {
        met: 'Mae gan y plentyn gartref yn ardal y cyngor hwn.',
        'not-met': 'Nid oes gan y plentyn gartref yn ardal y cyngor hwn.',
        unknown: 'Ni allwn ddweud eto a oes gan y plentyn gartref yn ardal y cyngor hwn.',
      },
      any: [inTheArea.first, secondHomeInTheArea],
      examples: [
        { story: 'Home in the area', on: '2026-09-07', facts: { livesInArea: true }, gives: 'met' },
        { story: 'Nobody has said', on: '2026-09-07', facts: {}, gives: 'unknown' },
        {
          story: 'Both homes are in other counties',
          on: '2026-09-07',
          facts: { livesInArea: false, secondHomeInArea: false },
          gives: 'not-met',
        },
        {
          story: 'The only home is in the next county',
          on: '2026-09-07',
          facts: { livesInArea: false, homes: 'one' },
          gives: 'not-met',
        },
      ],
    },
  ],
});
