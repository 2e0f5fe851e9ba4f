import { beyondLine } from '../kernel/against-line.ts';
import { birthday, type Day, day } from '../kernel/day.ts';
import { type Distance, sideOf } from '../kernel/distance.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { personNeeded } from '../kernel/still-needed.ts';
import { bornOn, councilConsidersNecessary, walkToSchool } from './facts.ts';
import { THREE_MILES, TWO_MILES } from './lines.ts';
import { guidance, section } from './sources.ts';

const WEIGH = personNeeded(
  councilConsidersNecessary,
  'an officer to say what travel is needed beyond walking distance',
  'Beyond walking distance the law leaves it to the council what to arrange, and a person has to weigh it.',
);

function decide(born: Day, walk: Distance, on: Day): Outcome {
  const eighth = birthday(born, 8);
  const line = on < eighth ? TWO_MILES : THREE_MILES;
  const outcome = beyondLine(walk, line, walkToSchool);
  const values = { ...outcome.values, age: on < eighth ? 'under 8' : 'of 8 or over' };
  const changes =
    on < eighth && sideOf(walk, THREE_MILES) !== sideOf(walk, TWO_MILES)
      ? { changes: { on: eighth, because: 'The pupil becomes 8: walking distance is then 3 miles, not 2.' } }
      : {};
  const beyond = outcome.verdict === 'met' ? { verdict: 'unknown' as const, unsettled: [WEIGH] } : {};
  return { ...outcome, ...beyond, values, ...changes };
}

/**
 * Section 42(4) fixes walking distance for a parent's defence, and no entitlement: 2 miles under 8, 3 miles from then on.
 * Beyond it a person decides, whatever the council's own distance is; within it this speaks neither for travel nor against.
 */
export const beyondWalkingDistance = provision({
  id: 'scotland/section-42-4',
  title: 'Beyond walking distance',
  asks: 'Is the walk longer than walking distance for a pupil of this age?',
  versions: [
    onFacts({
      from: day('2026-08-01'),
      revision: 1,
      mark: 'S',
      cites: [section('42(4)'), guidance('14-15')],
      words: {
        beyond:
          'The walk is {length}. That is {gap} more than {line}, the walking distance for a pupil {age}. The council has to consider what travel is needed.',
        within: 'The walk is {length}. That is within {line}, the walking distance for a pupil {age}.',
        'too-close':
          'The walk is {length}, give or take {margin}. That is too close to {line}, the walking distance for a pupil {age}, for a measurement to settle.',
        'turns-on-unassessed':
          'The walk is {length} if {stretches} can be used, and {without} if not. {line} is the walking distance for a pupil {age}, so someone has to look at how safe that is.',
      },
      needs: { born: bornOn, walk: walkToSchool },
      decide: ({ born, walk }, on) => decide(born, walk, on),
      examples: [
        {
          story: 'The day before the 8th birthday, exactly 2 miles: within',
          on: '2026-10-04',
          facts: { bornOn: '2018-10-05', walkToSchool: 3218.688 },
          gives: 'not-met',
        },
        {
          story: 'The day before the 8th birthday, a millimetre over: a person, for no line gives travel by itself',
          on: '2026-10-04',
          facts: { bornOn: '2018-10-05', walkToSchool: 3218.689 },
          gives: 'unknown',
        },
        {
          story: 'The 8th birthday, the same walk: within again',
          on: '2026-10-05',
          facts: { bornOn: '2018-10-05', walkToSchool: 3218.689 },
          gives: 'not-met',
        },
        {
          story: 'Aged 8, a millimetre over 3 miles',
          on: '2026-10-05',
          facts: { bornOn: '2018-10-05', walkToSchool: 4828.033 },
          gives: 'unknown',
        },
      ],
    }),
  ],
});
