import { type Day, day, isDay } from '../../../rules/kernel/day.ts';
import { type FieldProblem, Problem } from '../../problem.ts';
import type { Assessment, AssessmentTerms } from './assessment.ts';

/** What a person hands in about a stretch: an assessment, with the assessor's name and a note that families do not see. */
export interface AssessmentGiven extends Omit<Assessment, 'id' | 'stretch'> {
  readonly assessor: string;
  readonly note?: string;
}

const KNOWN = ['finding', 'terms', 'madeOn', 'method', 'assessor', 'post', 'note', 'from', 'until', 'replaces'];
const KNOWN_TERMS = ['ageFrom', 'ageTo', 'walking', 'yearFrom', 'yearTo', 'dayFrom', 'dayTo'];
const LONGEST = { method: 300, assessor: 100, post: 100, note: 4000 } as const;
const OLDEST = 25;

/**
 * Reads an assessment out of a form or JSON.
 * @param today no assessment was made after it
 * @throws Problem `invalid-request` with everything that is wrong with it
 */
export function readAssessment(given: Readonly<Record<string, unknown>>, today: Day): AssessmentGiven {
  const problems: FieldProblem[] = [];
  const bad = (path: string, message: string) => void problems.push({ path, message });
  for (const key of Object.keys(given)) if (!KNOWN.includes(key)) bad(key.slice(0, 60), 'is not known here');
  const finding = oneOf(given.finding, ['safe', 'unsafe', 'withdrawn'] as const);
  if (!finding) bad('finding', 'must be safe, unsafe or withdrawn');
  const text = (key: keyof typeof LONGEST, needed: boolean): string => {
    const value = given[key];
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
      if (needed) bad(key, 'is needed');
      return '';
    }
    if (typeof value !== 'string' || value.length > LONGEST[key]) {
      bad(key, `must be text of at most ${LONGEST[key]} characters`);
      return '';
    }
    return value.trim();
  };
  const date = (key: 'madeOn' | 'from' | 'until', needed: boolean): Day | undefined => {
    const value = given[key];
    if ((value === undefined || value === '') && !needed) return undefined;
    if (typeof value === 'string' && isDay(value)) return day(value);
    bad(key, 'must be a calendar day written YYYY-MM-DD');
    return undefined;
  };
  const [method, assessor, post, note] = [
    text('method', true),
    text('assessor', true),
    text('post', true),
    text('note', false),
  ];
  const [madeOn, from, until] = [date('madeOn', true), date('from', true), date('until', false)];
  if (madeOn && madeOn > today) bad('madeOn', 'must not be after today');
  if (from && until && until < from) bad('until', 'must not be before the day it begins');
  const terms = readTerms(given.terms ?? {}, bad);
  const { replaces } = given;
  if (replaces !== undefined && (typeof replaces !== 'string' || !/^[\w-]{1,64}$/.test(replaces)))
    bad('replaces', 'must be the ID of an assessment');
  if (finding === 'withdrawn' && replaces === undefined) bad('replaces', 'a withdrawal has to name what it takes back');
  if (problems.length > 0 || !finding || !madeOn || !from)
    throw new Problem('invalid-request', 'This assessment cannot be kept as it is.', problems);
  return {
    finding,
    terms,
    madeOn,
    method,
    assessor,
    post,
    ...(note ? { note } : {}),
    from,
    ...(until ? { until } : {}),
    ...(typeof replaces === 'string' ? { replaces } : {}),
  };
}

type Bad = (path: string, message: string) => void;

function readTerms(given: unknown, bad: Bad): AssessmentTerms {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    bad('terms', 'must be an object');
    return { walking: 'either' };
  }
  const terms = given as Record<string, unknown>;
  for (const key of Object.keys(terms))
    if (!KNOWN_TERMS.includes(key)) bad(`terms.${key.slice(0, 60)}`, 'is not known here');
  const walking = oneOf(terms.walking ?? 'either', ['accompanied', 'unaccompanied', 'either'] as const);
  if (!walking) bad('terms.walking', 'must be accompanied, unaccompanied or either');
  const [ageFrom, ageTo] = [readAge(terms.ageFrom, 'ageFrom', bad), readAge(terms.ageTo, 'ageTo', bad)];
  if (ageFrom !== undefined && ageTo !== undefined && ageTo < ageFrom)
    bad('terms.ageTo', 'must not be less than the age it begins at');
  return {
    walking: walking ?? 'either',
    ...(ageFrom === undefined ? {} : { ageFrom }),
    ...(ageTo === undefined ? {} : { ageTo }),
    ...readPair(terms, ['yearFrom', 'yearTo'], isDate, 'must be a date of the year written MM-DD', bad),
    ...readPair(terms, ['dayFrom', 'dayTo'], isTime, 'must be a time of day written HH:MM', bad, true),
  };
}

function readAge(value: unknown, key: string, bad: Bad): number | undefined {
  if (value === undefined) return undefined;
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= OLDEST) return value as number;
  bad(`terms.${key}`, `must be a whole number of years from 0 to ${OLDEST}`);
  return undefined;
}

/** Both or neither: a window with one side open would be read in two ways. */
function readPair(
  terms: Readonly<Record<string, unknown>>,
  keys: readonly [string, string],
  fits: (text: string) => boolean,
  message: string,
  bad: Bad,
  inOrder = false,
): Record<string, string> {
  const values = keys.map((key) => terms[key]);
  if (values.every((value) => value === undefined)) return {};
  const wrong = keys.filter((_, at) => typeof values[at] !== 'string' || !fits(values[at]));
  for (const key of wrong) bad(`terms.${key}`, message);
  if (wrong.length === 0 && inOrder && String(values[0]) >= String(values[1]))
    bad(`terms.${keys[1]}`, 'must be later than when it begins');
  return { [keys[0]]: String(values[0]), [keys[1]]: String(values[1]) };
}

const isDate = (text: string): boolean => /^\d\d-\d\d$/.test(text) && isDay(`2028-${text}`);
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((each) => each === value);
}
