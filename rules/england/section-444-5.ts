import { beyondLine, withinLine } from '../kernel/against-line.ts';
import { type Day, day } from '../kernel/day.ts';
import { atLeastThisUnsure, type Distance, sideOf, withoutUnassessed } from '../kernel/distance.ts';
import { type Outcome, onFacts, provision } from '../kernel/provision.ts';
import { metres } from '../kernel/units.ts';
import { bornOn, walkToSchool } from './facts.ts';
import { THREE_MILES, TWO_MILES } from './lines.ts';
import { schedule35B, section } from './sources.ts';
import { WALKING_SETTINGS, type WalkingSettings, walkingDistance } from './walking-distance.ts';

/** The law alone. */
const STATUTE: WalkingSettings = {
  under8: TWO_MILES,
  from8: THREE_MILES,
  oneForAll: false,
  afterEighth: 'birthday',
  margin: metres(0),
  unassessed: 'a-person-looks',
};

/**
 * Walking distance, along the nearest available route. Some paragraphs ask for a school beyond it, others for one within
 * it, so it is read both ways here. A council's policy can help with the first alone: a walk that the statute calls
 * "within" stays so for paragraphs 2 and 4, or a shorter distance would take those grounds away.
 */
function decide(
  against: typeof beyondLine | typeof withinLine,
  born: Day,
  walk: Distance,
  on: Day,
  settings: WalkingSettings,
): Outcome {
  const { line, age, whose, next } = walkingDistance(born, on, settings);
  const counted = settings.unassessed === 'not-counted' ? withoutUnassessed(walk) : walk;
  const measured = atLeastThisUnsure(counted, settings.margin);
  const outcome = against(measured, line, walkToSchool);
  const changes =
    next && sideOf(measured, next.line) !== sideOf(measured, line) ? { on: next.on, because: next.because } : undefined;
  return { ...outcome, values: { ...outcome.values, age, whose }, ...(changes ? { changes } : {}) };
}

const WORDS = {
  beyond: 'The walk is {length}. That is {gap} more than {line}, {whose} walking distance for a child {age}.',
  within:
    'The walk is {length}. That is within {line}, {whose} walking distance for a child {age}, with {gap} to spare.',
  'too-close':
    'The walk is {length}, give or take {margin}. That is too close to {line}, {whose} walking distance for a child {age}, for a measurement to settle.',
  'turns-on-unassessed':
    'The walk is {length} if {stretches} can be used, and {without} if not. {line} is {whose} walking distance for a child {age}, so someone has to look at how safe that is.',
};

const SOURCES = {
  from: day('2023-09-01'),
  revision: 1,
  mark: 'S',
  cites: [section('444(5)'), schedule35B('15(5)')],
  words: WORDS,
} as const;

/** Schedule 35B paragraphs 6 and 7 ask for this. */
export const beyondWalkingDistance = provision({
  id: 'england/section-444-5/beyond',
  title: 'Beyond walking distance',
  asks: 'Is the school further than walking distance for a child of this age?',
  versions: [
    onFacts({
      ...SOURCES,
      needs: { born: bornOn, walk: walkToSchool },
      parameters: WALKING_SETTINGS,
      decide: ({ born, walk }, on, settings) => decide(beyondLine, born, walk, on, settings),
      examples: [
        {
          story: 'The day before the 8th birthday, exactly 2 miles: within',
          on: '2026-10-04',
          facts: { bornOn: '2018-10-05', walkToSchool: 3218.688 },
          gives: 'not-met',
        },
        {
          story: 'The day before the 8th birthday, a millimetre over 2 miles: beyond',
          on: '2026-10-04',
          facts: { bornOn: '2018-10-05', walkToSchool: 3218.689 },
          gives: 'met',
        },
        {
          story: 'Aged 8 today, a metre over 2 miles: no longer met by distance',
          on: '2026-10-05',
          facts: { bornOn: '2018-10-05', walkToSchool: 3219.688 },
          gives: 'not-met',
        },
        {
          story: 'Aged 8, exactly 3 miles: within',
          on: '2026-10-05',
          facts: { bornOn: '2018-10-05', walkToSchool: 4828.032 },
          gives: 'not-met',
        },
        {
          story: 'Aged 8, a millimetre over 3 miles: beyond',
          on: '2026-10-05',
          facts: { bornOn: '2018-10-05', walkToSchool: 4828.033 },
          gives: 'met',
        },
        {
          story: 'Measured 60 metres over the line, give or take 65: a person',
          on: '2026-10-04',
          facts: { bornOn: '2018-10-05', walkToSchool: { metres: 3278.688, marginMetres: 65 } },
          gives: 'unknown',
        },
        {
          story: 'The line falls between the walk with and without a stretch that nobody has assessed: a person',
          on: '2026-10-04',
          facts: {
            bornOn: '2018-10-05',
            walkToSchool: {
              metres: 3000,
              withoutUnassessed: { metres: 3400 },
              unassessed: [{ called: 'B668', metres: 690 }],
            },
          },
          gives: 'unknown',
        },
      ],
    }),
  ],
});

/** Schedule 35B paragraphs 2 and 4 ask for this. */
export const withinWalkingDistance = provision({
  id: 'england/section-444-5/within',
  title: 'Within walking distance',
  asks: 'Is the school within walking distance for a child of this age?',
  versions: [
    onFacts({
      ...SOURCES,
      needs: { born: bornOn, walk: walkToSchool },
      decide: ({ born, walk }, on) => decide(withinLine, born, walk, on, STATUTE),
      examples: [
        {
          story: 'Aged 7, exactly 2 miles: within',
          on: '2026-10-04',
          facts: { bornOn: '2018-10-05', walkToSchool: 3218.688 },
          gives: 'met',
        },
        {
          story: 'Aged 7, a millimetre over 2 miles: not within',
          on: '2026-10-04',
          facts: { bornOn: '2018-10-05', walkToSchool: 3218.689 },
          gives: 'not-met',
        },
        {
          story: 'Aged 8 today, the same walk: within again',
          on: '2026-10-05',
          facts: { bornOn: '2018-10-05', walkToSchool: 3218.689 },
          gives: 'met',
        },
      ],
    }),
  ],
});
