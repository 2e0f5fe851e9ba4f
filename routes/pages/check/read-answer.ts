import { type Day, dayOf, isDay } from '../../../rules/kernel/day.ts';
import { type Answers, one } from './answers.ts';

/** A date as typed in three fields: a day, nothing at all, or words for what is wrong. */
export type DateRead = { readonly day: Day } | { readonly empty: true } | { readonly wrong: string };

/** @param what how the date is called at the start of a message, such as `Date of birth` */
export function readDate(answers: Answers, name: string, what: string): DateRead {
  const parts = ['day', 'month', 'year'].map((part) => ({ part, typed: one(answers, `${name}-${part}`) }));
  const lacking = parts.filter(({ typed }) => typed === undefined).map(({ part }) => part);
  if (lacking.length === 3) return { empty: true };
  if (lacking.length > 0) return { wrong: `${what} must include a ${lacking.join(' and ')}` };
  if (parts.some(({ typed }) => !/^\d{1,4}$/.test(typed ?? '')))
    return { wrong: `${what} must be numbers, like 27 3 2018` };
  const [date, month, year] = parts.map(({ typed }) => Number(typed)) as [number, number, number];
  if (year < 100) return { wrong: `${what} must have a year with 4 numbers, like 2018` };
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(text) ? { day: dayOf(year, month, date) } : { wrong: `${what} must be a real date` };
}

/** Pounds as people write them (`£1,233.34`) in whole pence; undefined where it is not an amount. */
export function readPounds(typed: string): number | undefined {
  const parts = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{1,2}))?$/.exec(typed);
  if (!parts) return undefined;
  return Number(parts[1]?.replaceAll(',', '')) * 100 + Number((parts[2] ?? '0').padEnd(2, '0'));
}

/** `53.1234, -1.2345` as a place; undefined where it is not one in or near these islands. */
export function readPoint(typed: string): { lat: number; lon: number } | undefined {
  const parts = /^(-?\d{1,2}(?:\.\d{1,9})?)[,\s]\s*(-?\d{1,3}(?:\.\d{1,9})?)$/.exec(typed);
  const [lat, lon] = [Number(parts?.[1]), Number(parts?.[2])];
  return parts && lat >= 49 && lat <= 61.5 && lon >= -9 && lon <= 9 ? { lat, lon } : undefined;
}
