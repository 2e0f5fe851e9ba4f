import type { Distance, Measured, Side } from '../kernel/distance.ts';
import { fromLine } from '../kernel/distance.ts';
import type { Fact } from '../kernel/fact.ts';
import type { Margin, Missing } from '../kernel/provision.ts';
import { gap, inMiles, METRES_IN_A_MILE, type Metres } from '../kernel/units.ts';

/** A side that a measurement alone does not settle. */
export type Sided = Exclude<Side, 'beyond' | 'within'>;

/** How a distance compares with a line of the law: the reason, what fills its words, and how far it is from the line. */
export function compared(
  side: Side,
  distance: Distance,
  line: Metres,
  fact: string,
): { reason: Side; values: Record<string, string>; margin: Margin } {
  const { withoutUnassessed: without, unassessed = [] } = distance;
  return {
    reason: side,
    values: {
      length: inMiles(distance.metres),
      gap: gap(fromLine(distance, line)),
      margin: gap(distance.marginMetres),
      line: lineInMiles(line),
      without:
        without === undefined
          ? inMiles(distance.metres)
          : without === 'none'
            ? 'there is no other walk'
            : inMiles(without.metres),
      stretches:
        unassessed.length > 0
          ? list(unassessed.map((each) => `${gap(each.metres)} along ${each.called}`))
          : 'every stretch of it',
    },
    margin: { fact, by: fromLine(distance, line), unit: 'metres', side: distance.metres > line ? 'over' : 'under' },
  };
}

/** What would settle a distance that a measurement does not. */
export function unsettledDistance(side: Sided, fact: Fact<Distance>): Missing {
  return side === 'too-close'
    ? {
        fact: fact.id,
        asks: 'an officer to measure again with an exact starting point',
        why: 'The distance is too close to the line for this measurement.',
        suppliers: ['judgement', 'measurement'],
      }
    : {
        fact: fact.id,
        asks: 'an officer to assess the part of the walk that nobody has looked at',
        why: 'Whether that part can be walked decides on which side of the line the walk falls.',
        suppliers: ['judgement'],
      };
}

/** Whole miles are the law's; a council's own line is told in metres too. */
export function lineInMiles(line: Metres): string {
  const miles = line / METRES_IN_A_MILE;
  return Math.abs(miles - Math.round(miles)) < 1e-9 && miles >= 1.5 ? `${Math.round(miles)} miles` : inMiles(line);
}

/** The same measurement, taken to be no surer than that. A length given as exact has no margin to widen. */
export function atLeastThisUnsure(distance: Distance, margin: Metres): Distance {
  const { withoutUnassessed: without } = distance;
  const widen = <T extends Measured>(length: T): T =>
    length.marginMetres > 0 && length.marginMetres < margin ? { ...length, marginMetres: margin } : length;
  return without === undefined || without === 'none'
    ? widen(distance)
    : { ...widen(distance), withoutUnassessed: widen(without) };
}

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
