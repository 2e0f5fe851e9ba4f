import { beyondLine, withinLine } from '../kernel/against-line.ts';
import { day } from '../kernel/day.ts';
import { type Distance, sideOf } from '../kernel/distance.ts';
import { type Example, type Outcome, onFacts, type Provision, provision } from '../kernel/provision.ts';
import { inMiles, type Metres } from '../kernel/units.ts';
import { driveToSchool, walkToSchool } from './facts.ts';
import { FIFTEEN_MILES, SIX_MILES, TWO_MILES } from './lines.ts';
import { schedule35B } from './sources.ts';

/** Upper limits are read by road. Where the walk is within one that the drive is over, an officer is told: some read it so. */
function byRoadUnlessWalk(drive: Distance, walk: Distance | undefined, line: Metres): Outcome {
  const outcome = withinLine(drive, line, driveToSchool);
  if (outcome.reason !== 'beyond' || !walk || sideOf(walk, line) !== 'within') return outcome;
  return { ...outcome, reason: 'beyond-by-road-only', values: { ...outcome.values, walk: inMiles(walk.metres) } };
}

// The limits were read; that the lower one is walked and the upper ones go by road, only where others restate it.

/** "More than 2 miles" is measured along the shortest available walk. */
export const moreThanTwoMiles = provision({
  id: 'england/schedule-35b/more-than-2-miles',
  title: 'More than 2 miles to walk',
  asks: 'Is the walk to the school more than 2 miles?',
  versions: [
    onFacts({
      from: day('2023-09-01'),
      revision: 1,
      mark: 'S',
      cites: ['9', '10', '11', '12', '13'].map(schedule35B),
      words: {
        beyond: 'The walk is {length}: {gap} more than {line}.',
        within: 'The walk is {length}: not more than {line}.',
        'too-close': 'The walk is {length}, give or take {margin}: too close to {line} for a measurement to settle.',
        'turns-on-unassessed':
          'The walk is {length} if {stretches} can be used, and {without} if not. On which side of {line} it lies depends on that.',
      },
      needs: { walk: walkToSchool },
      decide: ({ walk }) => beyondLine(walk, TWO_MILES, walkToSchool),
      examples: [
        { story: 'Exactly 2 miles: not more', on: '2026-09-07', facts: { walkToSchool: 3218.688 }, gives: 'not-met' },
        { story: 'A millimetre more', on: '2026-09-07', facts: { walkToSchool: 3218.689 }, gives: 'met' },
      ],
    }),
  ],
});

/** Upper limits are measured by roads that a motor vehicle can use. */
function byRoad(miles: 6 | 15, line: Metres, paragraph: '11' | '12', examples: readonly Example[]): Provision {
  return provision({
    id: `england/schedule-35b/not-more-than-${miles}-miles`,
    title: `Not more than ${miles} miles by road`,
    asks: `Is the school not more than ${miles} miles away by road?`,
    versions: [
      onFacts({
        from: day('2023-09-01'),
        revision: 1,
        mark: 'S',
        // Paragraph 13 has the limit of paragraph 11.
        cites: (paragraph === '11' ? ['11', '13'] : ['12']).map(schedule35B),
        words: {
          beyond: 'By road it is {length}: {gap} more than {line}.',
          'beyond-by-road-only':
            'By road it is {length}: {gap} more than {line}. The walk is {walk}. The limit is read by road, but not every council reads it so.',
          within: 'By road it is {length}: not more than {line}.',
          'too-close':
            'By road it is {length}, give or take {margin}: too close to {line} for a measurement to settle.',
          'turns-on-unassessed':
            'By road it is {length} if {stretches} can be used, and {without} if not. On which side of {line} it lies depends on that.',
        },
        needs: { drive: driveToSchool },
        uses: { walk: walkToSchool },
        decide: ({ drive, walk }) => byRoadUnlessWalk(drive, walk, line),
        examples,
      }),
    ],
  });
}

export const notMoreThanSixMiles = byRoad(6, SIX_MILES, '11', [
  { story: 'Exactly 6 miles by road', on: '2026-09-07', facts: { driveToSchool: 9656.064 }, gives: 'met' },
  { story: 'A millimetre more', on: '2026-09-07', facts: { driveToSchool: 9656.065 }, gives: 'not-met' },
  {
    story: 'A millimetre more by road, but less on foot: by road all the same, and the officer is told',
    on: '2026-09-07',
    facts: { driveToSchool: 9656.065, walkToSchool: 9000 },
    gives: 'not-met',
  },
]);

export const notMoreThanFifteenMiles = byRoad(15, FIFTEEN_MILES, '12', [
  { story: 'Exactly 15 miles by road', on: '2026-09-07', facts: { driveToSchool: 24140.16 }, gives: 'met' },
  { story: 'A millimetre more', on: '2026-09-07', facts: { driveToSchool: 24140.161 }, gives: 'not-met' },
]);
