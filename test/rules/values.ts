import { createHash } from 'node:crypto';
import { addDays, type Day } from '../../rules/kernel/day.ts';

/** What a fact may be on a day, on and beside the boundaries; one of these is picked. */
export type Values = (on: Day, pick: <T>(from: readonly T[]) => T) => readonly unknown[];

/** Of a fact that no provision turns on: it is in no question, so that the questions stay the same when one more is told of. */
export const turnsNothing: Values = () => [];

export const either: Values = () => [true, false];

/** A day of birth on, and either side of, birthdays of those ages. */
export const bornForAges =
  (...ages: readonly number[]): Values =>
  (on, pick) => {
    const [year, rest] = [Number(on.slice(0, 4)) - pick(ages), on.slice(4) === '-02-29' ? '-02-28' : on.slice(4)];
    return [addDays(`${year}${rest}` as Day, pick([-1, 0, 1, 40, 200]))];
  };

/** Lengths, exact and measured, with and without a stretch that nobody has assessed. */
export const lengthsAt =
  (...lines: readonly number[]): Values =>
  (_, pick) => {
    const metres = pick(lines);
    return [
      metres,
      metres,
      { metres, marginMetres: 40 },
      { metres, withoutUnassessed: 'none', unassessed: [{ called: 'Mill Lane', metres: 120 }] },
      { metres, withoutUnassessed: { metres: metres + 500 } },
    ];
  };

/** A generator of numbers from 0 to 1 that is the same everywhere (mulberry32), begun from a text. */
export function dice(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
