import { beyondLine } from '../kernel/against-line.ts';
import { addDays, type Day, day } from '../kernel/day.ts';
import type { Distance } from '../kernel/distance.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { personNeeded, stillNeeded } from '../kernel/still-needed.ts';
import { PUPIL } from './example-pupils.ts';
import { designatedSchool, localWalkingDistance, walkToSchool } from './facts.ts';
import type { LocalLine } from './local-line.ts';
import { guidance, section51 } from './sources.ts';

/** What exactly on the line counts as is the council's to say. Where it has not, only what is off the line is settled. */
function decide(walk: Distance, line: LocalLine, on: Day): Outcome {
  const { until } = line;
  if (until !== undefined && on > until) {
    const open = stillNeeded(localWalkingDistance, 'The line that was given is not this pupil’s any more.');
    return { verdict: 'unknown', reason: 'line-over', unsettled: [open] };
  }
  const outcome = againstLine(walk, line);
  if (until === undefined) return outcome;
  return { ...outcome, changes: { on: addDays(until, 1), because: 'Another distance of the council’s applies.' } };
}

function againstLine(walk: Distance, { metres, onTheLine }: LocalLine): Outcome {
  const helped = beyondLine(walk, metres, walkToSchool, 'beyond');
  const notHelped = beyondLine(walk, metres, walkToSchool, 'within');
  if (onTheLine !== undefined) return onTheLine === 'helped' ? helped : notHelped;
  if (helped.verdict === notHelped.verdict) return notHelped;
  const open = personNeeded(
    localWalkingDistance,
    'an officer to say whether exactly on the line is far enough',
    'It is exactly on it.',
  );
  return { ...notHelped, verdict: 'unknown', reason: 'on-the-line', unsettled: [open] };
}

/** Councils may help from a shorter distance than the law's walking distance. It is given as a fact by the authority. */
const beyondCouncilLine = provision({
  id: 'scotland/council-line/distance',
  title: 'Beyond the council’s own distance',
  asks: 'Is the walk longer than the distance in the council’s own policy?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'S',
      cites: [guidance('16'), section51('51(1)')],
      words: {
        beyond:
          'The walk is {length}. That is far enough: the council’s own distance for a pupil of this age is {line}.',
        within:
          'The walk is {length}. The council’s own distance for a pupil of this age is {line}, and this is not as far as it asks.',
        'too-close':
          'The walk is {length}, give or take {margin}. That is too close to the council’s {line} for a measurement to settle.',
        'turns-on-unassessed':
          'The walk is {length} if {stretches} can be used, and {without} if not. The council’s distance is {line}, so someone has to look at how safe that is.',
        'on-the-line':
          'The walk is exactly the council’s {line}. Its policy, as we have it, does not say whether that is far enough.',
        'line-over': 'The distance we were given from the council’s policy is not for a pupil of this age any more.',
      },
      needs: { walk: walkToSchool, line: localWalkingDistance },
      decide: ({ walk, line }, on) => decide(walk, line, on),
      examples: [
        {
          story: 'Exactly on the line of a council that helps beyond it',
          on: '2026-09-07',
          facts: { walkToSchool: 1609.344, localWalkingDistance: { metres: 1609.344, onTheLine: 'not-helped' } },
          gives: 'not-met',
        },
        {
          story: 'Exactly on the line of a council that helps from it',
          on: '2026-09-07',
          facts: { walkToSchool: 1609.344, localWalkingDistance: { metres: 1609.344, onTheLine: 'helped' } },
          gives: 'met',
        },
        {
          story: 'Exactly on the line, and the policy does not say',
          on: '2026-09-07',
          facts: { walkToSchool: 1609.344, localWalkingDistance: { metres: 1609.344 } },
          gives: 'unknown',
        },
        {
          story: 'A millimetre over, whatever the policy says of the line itself',
          on: '2026-09-07',
          facts: { walkToSchool: 1609.345, localWalkingDistance: { metres: 1609.344 } },
          gives: 'met',
        },
        {
          story: 'The last day of the line for the under-eights',
          on: '2026-10-04',
          facts: { walkToSchool: 1700, localWalkingDistance: { metres: 1609.344, until: '2026-10-04' } },
          gives: 'met',
        },
        {
          story: 'The day after it',
          on: '2026-10-05',
          facts: { walkToSchool: 1700, localWalkingDistance: { metres: 1609.344, until: '2026-10-04' } },
          gives: 'unknown',
        },
      ],
    }),
  ],
});

/** How catchment bears on it was not read in any text, so only a yes is built on it. */
const catchmentSchool = provision({
  id: 'scotland/council-line/catchment',
  title: 'The catchment school',
  asks: 'Is this the catchment or designated school for the home?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'R',
      cites: [section51('51(1)')],
      words: {
        designated: 'This is the catchment school for the home.',
        other: 'This is not the catchment school for the home.',
      },
      needs: { designated: designatedSchool },
      decide: ({ designated }) =>
        designated ? { verdict: 'met', reason: 'designated' } : { verdict: 'not-met', reason: 'other' },
      examples: [
        { story: 'The catchment school', on: '2026-09-07', facts: { designatedSchool: true }, gives: 'met' },
        {
          story: 'Another school, not by a placing request: a person',
          on: '2026-09-07',
          facts: { designatedSchool: false },
          gives: 'unknown',
        },
      ],
    }),
  ],
});

export const byCouncilLine = provision({
  id: 'scotland/council-line',
  title: 'The council’s own distance',
  asks: 'Is this the catchment school, and beyond the distance in the council’s own policy?',
  versions: [
    {
      from: day('2026-08-01'),
      revision: 1,
      mark: 'S',
      cites: [guidance('16'), section51('51(1)')],
      words: {
        met: 'By its own policy this council arranges travel for a walk of this length to the catchment school.',
        'not-met': 'The council’s own distance does not give travel to this school.',
        unknown: 'We cannot say yet whether the council’s own distance gives travel to this school.',
      },
      all: [catchmentSchool, beyondCouncilLine],
      examples: [
        {
          story: 'A millimetre over the council’s mile',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 1609.345 },
          gives: 'met',
        },
        {
          story: 'Exactly on the council’s mile, and it helps beyond it',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 1609.344 },
          gives: 'not-met',
        },
        {
          story: 'Two miles, and nobody has said what the council’s distance is',
          on: '2026-09-07',
          facts: { ...PUPIL, walkToSchool: 3219, localWalkingDistance: undefined },
          gives: 'unknown',
        },
      ],
    },
  ],
});
