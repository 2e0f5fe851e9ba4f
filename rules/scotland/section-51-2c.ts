import { day } from '../kernel/day.ts';
import { onFacts, provision } from '../kernel/provision.ts';
import { personNeeded } from '../kernel/still-needed.ts';
import { councilConsidersNecessary, walkIsSafe } from './facts.ts';
import { guidance, section51 } from './sources.ts';

const WEIGH = personNeeded(
  councilConsidersNecessary,
  'an officer to say what travel is needed where the way is not safe to walk',
  'The council must have regard to the pupil’s safety, even inside the distance.',
);

/** Section 51(2C): regard to safety, whatever the distance. It gives nothing by itself; a person has to weigh it. */
export const unsafeWalk = provision({
  id: 'scotland/section-51-2c',
  title: 'The pupil’s safety',
  asks: 'Is the way to school unsafe to walk, however short it is?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'T',
      cites: [section51('51(2C)'), guidance('17-18')],
      words: {
        safe: 'An officer has found that the way to school can be walked safely.',
        unsafe:
          'An officer has found that the way to school is not safe to walk. The council has to consider what travel is needed.',
      },
      needs: { safe: walkIsSafe },
      decide: ({ safe }) =>
        safe ? { verdict: 'not-met', reason: 'safe' } : { verdict: 'unknown', reason: 'unsafe', unsettled: [WEIGH] },
      examples: [
        { story: 'Found safe', on: '2026-09-07', facts: { walkIsSafe: true }, gives: 'not-met' },
        { story: 'Found unsafe: a person', on: '2026-09-07', facts: { walkIsSafe: false }, gives: 'unknown' },
        { story: 'Nobody has looked', on: '2026-09-07', facts: {}, gives: 'unknown' },
      ],
    }),
  ],
});
