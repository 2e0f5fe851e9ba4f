import { type Distance, fromLine, sideOf } from './distance.ts';
import type { Fact } from './fact.ts';
import type { Missing, Outcome } from './provision.ts';
import { gap, inMiles, METRES_IN_A_MILE, type Metres } from './units.ts';

/**
 * Whether a distance is beyond a line of the law. The reason is the side: `beyond`, `within`, `too-close` or
 * `turns-on-unassessed`; the words can be filled with `length`, `line`, `gap`, `margin`, `without` and `stretches`.
 * @param onTheLine what exactly on the line counts as
 */
export function beyondLine(
  distance: Distance,
  line: Metres,
  fact: Fact<Distance>,
  onTheLine: 'within' | 'beyond' = 'within',
): Outcome {
  const side = sideOf(distance, line, onTheLine);
  const by = fromLine(distance, line);
  const settled = side === 'beyond' || side === 'within';
  const length = inMiles(distance.metres);
  return {
    verdict: side === 'beyond' ? 'met' : side === 'within' ? 'not-met' : 'unknown',
    reason: side,
    values: {
      length,
      line: lineInWords(line),
      gap: gap(by),
      margin: gap(distance.marginMetres),
      ...unassessedInWords(distance, length),
    },
    margin: { fact: fact.id, by, unit: 'metres', side: distance.metres > line ? 'over' : 'under' },
    ...(settled ? {} : { unsettled: [side === 'too-close' ? measureAgain(fact) : assess(fact)] }),
  };
}

/** Whether a distance is within a line of the law: as {@link beyondLine}, the other way round. */
export function withinLine(distance: Distance, line: Metres, fact: Fact<Distance>): Outcome {
  const outcome = beyondLine(distance, line, fact);
  return { ...outcome, verdict: OPPOSITE[outcome.verdict] };
}

const OPPOSITE = { met: 'not-met', 'not-met': 'met', unknown: 'unknown' } as const;

/** A line for people: `2 miles`, or with its metres where it is not whole miles. */
export function lineInWords(line: Metres): string {
  const miles = line / METRES_IN_A_MILE;
  if (Math.abs(miles - Math.round(miles)) > 1e-9) return inMiles(line);
  return Math.round(miles) === 1 ? '1 mile' : `${Math.round(miles)} miles`;
}

function unassessedInWords(
  { withoutUnassessed: without, unassessed = [] }: Distance,
  length: string,
): Record<string, string> {
  const named = unassessed.map((each) => `${gap(each.metres)} along ${each.called}`);
  return {
    without: without === undefined ? length : without === 'none' ? 'there is no other walk' : inMiles(without.metres),
    stretches: named.length > 0 ? list(named) : 'every stretch of it',
  };
}

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const measureAgain = ({ id }: Fact<Distance>): Missing => ({
  fact: id,
  asks: 'an officer to measure again with an exact starting point',
  why: 'The distance is too close to the line for this measurement.',
  suppliers: ['judgement', 'measurement'],
});

const assess = ({ id }: Fact<Distance>): Missing => ({
  fact: id,
  asks: 'an officer to assess the part of the walk that nobody has looked at',
  why: 'Whether that part can be walked decides on which side of the line the walk falls.',
  suppliers: ['judgement'],
});
