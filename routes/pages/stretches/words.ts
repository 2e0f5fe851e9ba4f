import { day, inWords } from '../../../rules/kernel/day.ts';
import { inMiles, metres } from '../../../rules/kernel/units.ts';
import type { Verdict } from '../../../rules/kernel/verdict.ts';
import type { Walked } from '../../../src/checks/index.ts';
import type { Assessment, PlacedStretch, StretchStanding } from '../../../src/network/index.ts';
import type { TagColour } from '../../views/content.tsx';
import { whole } from '../answer/whole.ts';

export const STANDING: Readonly<Record<StretchStanding, readonly [string, TagColour]>> = {
  safe: ['Found safe', 'green'],
  unsafe: ['Found not safe', 'orange'],
  differing: ['Findings differ', 'purple'],
  'for-some': ['Turns on age', 'turquoise'],
  'not-assessed': ['Not assessed', 'grey'],
};

export const FINDING: Readonly<Record<Assessment['finding'], string>> = {
  safe: 'Safe to walk',
  unsafe: 'Not safe to walk',
  withdrawn: 'Earlier finding withdrawn',
};

export const WALKING: Readonly<Record<Assessment['terms']['walking'], string>> = {
  either: 'with an adult or alone',
  accompanied: 'with an adult',
  unaccompanied: 'alone',
};

export const VERDICT: Readonly<Record<Verdict, string>> = {
  met: 'beyond walking distance',
  'not-met': 'within walking distance',
  unknown: 'not settled',
};

export function onTheMap({ state, metresLost }: PlacedStretch): string {
  if (state === 'same') return 'As it was drawn';
  if (state === 'moved') return 'Found where it lies: the map has changed there';
  if (state === 'lost') return 'Lost: no way of this map lies there. It counts for nobody. Draw it again.';
  return `${whole(metresLost)} of it are on no way of this map, and count for nobody. Draw it again.`;
}

/** For whom and when, in one sentence. */
export function termsWords({ terms, from, until }: Pick<Assessment, 'terms' | 'from' | 'until'>): string {
  const { ageFrom, ageTo, walking, yearFrom, yearTo, dayFrom, dayTo } = terms;
  const ages =
    ageFrom === undefined && ageTo === undefined
      ? 'Every age'
      : ageTo === undefined
        ? `Ages ${ageFrom} and over`
        : `Ages ${ageFrom ?? 0} to ${ageTo}`;
  const year = yearFrom ? `, ${dateOfYear(yearFrom)} to ${dateOfYear(yearTo!)}` : '';
  const hours = dayFrom ? `, ${dayFrom} to ${dayTo}` : '';
  return `${ages}, ${WALKING[walking]}${year}${hours}; from ${inWords(from)}${until ? ` until ${inWords(until)}` : ', with no end set'}.`;
}

/** `1 November` */
const dateOfYear = (text: string): string => inWords(day(`2028-${text}`)).replace(/ \d{4}$/, '');

export const milesOf = (walked: Walked | undefined): string => (walked ? inMiles(metres(walked.metres)) : 'no walk');
