import { inMetres, oneOf, yesOrNo } from '../../kernel/kinds.ts';
import { parameter } from '../../kernel/parameter.ts';
import { metres } from '../../kernel/units.ts';
import { THREE_MILES, TWO_MILES } from '../lines.ts';
import { section } from '../sources.ts';

/** What a council may set about walking distance: always in the family's favour. */

export const walkingDistanceUnder8 = parameter({
  id: 'walkingDistanceUnder8',
  called: 'walking distance under 8',
  meaning: 'The walk beyond which the council gives a child under 8 free travel to the nearest suitable school.',
  unit: 'metres',
  kind: inMetres,
  statute: TWO_MILES,
  kinder: 'lower',
  effect: 'decides',
  cites: [section('444(5)')],
});

export const walkingDistance8AndOver = parameter({
  id: 'walkingDistance8AndOver',
  called: 'walking distance from 8',
  meaning: 'The walk beyond which the council gives a child of 8 or over free travel to the nearest suitable school.',
  unit: 'metres',
  kind: inMetres,
  statute: THREE_MILES,
  kinder: 'lower',
  effect: 'decides',
  cites: [section('444(5)')],
});

export const oneWalkingDistanceForAllAges = parameter({
  id: 'oneWalkingDistanceForAllAges',
  called: 'one walking distance for all ages',
  meaning: 'Whether the walking distance for a child under 8 goes on for children of 8 or over.',
  kind: yesOrNo,
  statute: false,
  kinder: 'yes',
  effect: 'decides',
  cites: [section('444(5)'), section('508C')],
});

export const AFTER_EIGHTH_BIRTHDAY = ['birthday', 'end-of-term', 'end-of-school-year'] as const;

export const afterEighthBirthday = parameter<(typeof AFTER_EIGHTH_BIRTHDAY)[number]>({
  id: 'afterEighthBirthday',
  called: 'what happens at the 8th birthday',
  meaning:
    'Until when the walking distance for a child under 8 holds: the 8th birthday itself; the end of that term; the end of that school year.',
  kind: oneOf(AFTER_EIGHTH_BIRTHDAY),
  statute: 'birthday',
  kinder: 'later',
  effect: 'decides',
  cites: [section('444(5)'), section('508C')],
});

export const measurementMargin = parameter({
  id: 'measurementMargin',
  called: 'margin of a measurement',
  meaning:
    'How near a measured walk has to be to walking distance, at least, for a person to look at it. A measurement that is less sure keeps its own margin.',
  unit: 'metres',
  kind: inMetres,
  statute: metres(0),
  kinder: 'higher',
  effect: 'decides',
  cites: [section('444(5)')],
});

export const UNASSESSED_WAYS = ['a-person-looks', 'not-counted'] as const;

export const unassessedWays = parameter<(typeof UNASSESSED_WAYS)[number]>({
  id: 'unassessedWays',
  called: 'ways that nobody has assessed',
  meaning:
    'What a main road without a recorded pavement is, until somebody has found it safe or not: a person looks where walking distance turns on it; or it is not counted, and the walk is the one that leaves it out.',
  kind: oneOf(UNASSESSED_WAYS),
  statute: 'a-person-looks',
  kinder: 'later',
  effect: 'decides',
  cites: [section('444(5)'), section('508C')],
});
