import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { aHomeInTheArea } from './a-home-in-the-area.ts';
import { PUPIL } from './example-learners.ts';
import { travelNecessary } from './facts.ts';
import { measure } from './sources.ts';

const considersNecessary = provision({
  id: 'wales/section-4/necessary',
  title: 'Travel that the council considers necessary',
  asks: 'Does the council consider travel necessary for this child, given the child’s age, any disability and the way?',
  versions: [
    onFacts({
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [measure('4')],
      words: {
        necessary: 'An officer has found that the child needs travel to be arranged.',
        'not-necessary':
          'An officer has looked at the child’s age, any disability and the way to school, and found that no travel needs to be arranged.',
      },
      wordsCy: {
        necessary: 'Mae swyddog wedi canfod bod angen trefnu teithio i’r plentyn.',
        'not-necessary':
          'Mae swyddog wedi edrych ar oedran y plentyn, unrhyw anabledd a’r ffordd i’r ysgol, ac wedi canfod nad oes angen trefnu teithio.',
      },
      needs: { necessary: travelNecessary },
      decide: ({ necessary }) =>
        necessary
          ? { verdict: 'met', reason: 'necessary', restsOnHealthOrBelief: true }
          : { verdict: 'not-met', reason: 'not-necessary' },
      examples: [
        { story: 'An officer has found it needed', on: '2026-09-07', facts: { travelNecessary: true }, gives: 'met' },
        {
          story: 'An officer has found it not needed',
          on: '2026-09-07',
          facts: { travelNecessary: false },
          gives: 'not-met',
        },
        { story: 'Nobody has looked', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});

/** Section 4: whatever the distance, the council arranges what it considers necessary. A person says what that is. */
export const section4 = provision({
  id: 'wales/section-4',
  title: 'Other travel that is needed',
  asks: 'Does the council consider travel necessary, though the distance alone does not ask for it?',
  versions: [
    {
      from: day('2024-01-01'),
      revision: 1,
      mark: 'T',
      cites: [measure('4')],
      words: {
        met: 'The council has found that this child needs travel to be arranged.',
        'not-met': 'The rule about other travel that is needed does not give free travel here.',
        unknown: 'An officer has to look at whether this child needs travel to be arranged, however short the way is.',
      },
      wordsCy: {
        met: 'Mae’r cyngor wedi canfod bod angen trefnu teithio i’r plentyn hwn.',
        'not-met': 'Nid yw’r rheol am deithio arall sydd ei angen yn rhoi teithio am ddim yma.',
        unknown: 'Rhaid i swyddog edrych a oes angen trefnu teithio i’r plentyn hwn, pa mor fyr bynnag yw’r ffordd.',
      },
      all: [aHomeInTheArea, considersNecessary],
      examples: [
        {
          story: '400 metres, and an officer has found travel needed',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 400, travelNecessary: true },
          gives: 'met',
        },
        {
          story: '400 metres, and nobody has looked',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 400 },
          gives: 'unknown',
        },
        {
          story: '400 metres, and an officer has found that none is needed',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 400, travelNecessary: false },
          gives: 'not-met',
        },
      ],
    },
  ],
});
