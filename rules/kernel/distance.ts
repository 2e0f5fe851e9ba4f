import { FactError } from './fact.ts';
import { readMetres, readRecord, show } from './reading.ts';
import { type Metres, metres } from './units.ts';

/** A length and how far it may be out, either side. A margin of nought means the length is taken as exact. */
export interface Measured {
  readonly metres: Metres;
  readonly marginMetres: Metres;
}

/**
 * A measured walk or drive as the law needs it. `withoutUnassessed` is the same walk without any stretch that
 * nobody has assessed: where it is left out the two are the same; `none` counts as longer than every line.
 */
export interface Distance extends Measured {
  readonly withoutUnassessed?: Measured | 'none';
  readonly unassessed?: readonly { readonly called: string; readonly metres: Metres }[];
}

/** On which side of a line a distance lies, and if neither, why not. */
export type Side = 'beyond' | 'within' | 'too-close' | 'turns-on-unassessed';

/**
 * A line inside the margin, or between the length with and the length without unassessed stretches, is on neither side.
 * @param onTheLine what exactly on the line counts as: `within` where the law says "more than", `beyond` where it says "or more"
 */
export function sideOf(distance: Distance, line: Metres, onTheLine: 'within' | 'beyond' = 'within'): Side {
  const shortest = sideOfOne(distance, line, onTheLine);
  const longest =
    distance.withoutUnassessed === undefined
      ? shortest
      : distance.withoutUnassessed === 'none'
        ? 'beyond'
        : sideOfOne(distance.withoutUnassessed, line, onTheLine);
  if (shortest === longest) return shortest;
  return shortest === 'within' ? 'turns-on-unassessed' : 'too-close';
}

function sideOfOne(length: Measured, line: Metres, onTheLine: 'within' | 'beyond'): 'beyond' | 'within' | 'too-close' {
  const [low, high] = [length.metres - length.marginMetres, length.metres + length.marginMetres];
  if (low > line || (low === line && onTheLine === 'beyond')) return 'beyond';
  return high < line || (high === line && onTheLine === 'within') ? 'within' : 'too-close';
}

/** How far the length lies from the line, whichever side. */
export function fromLine(length: Measured, line: Metres): Metres {
  return metres(Math.abs(length.metres - line));
}

/** The same measurement, taken to be no surer than that. A length given as exact has no margin to widen. */
export function atLeastThisUnsure(distance: Distance, margin: Metres): Distance {
  const { withoutUnassessed: without } = distance;
  const shortest = widened(distance, margin);
  return without === undefined || without === 'none'
    ? shortest
    : { ...shortest, withoutUnassessed: widened(without, margin) };
}

/** The same walk where only stretches that somebody has assessed count. Where there is no such walk it stays open: a person looks. */
export function withoutUnassessed(distance: Distance): Distance {
  const { withoutUnassessed: without } = distance;
  if (without === undefined || without === 'none') return distance;
  const { metres, marginMetres } = without;
  return { ...distance, metres, marginMetres, withoutUnassessed: without };
}

const widened = <T extends Measured>(length: T, margin: Metres): T =>
  length.marginMetres > 0 && length.marginMetres < margin ? { ...length, marginMetres: margin } : length;

const KEYS = ['metres', 'marginMetres', 'withoutUnassessed', 'unassessed'];

/** Reads a distance out of JSON. @throws FactError */
export function readDistance(value: unknown): Distance {
  const record = readRecord(value, KEYS, 'a distance');
  const { withoutUnassessed, unassessed } = record;
  const base = readMeasured(record, 'metres');
  const without =
    withoutUnassessed === undefined || withoutUnassessed === 'none'
      ? withoutUnassessed
      : readMeasured(readRecord(withoutUnassessed, KEYS.slice(0, 2), 'withoutUnassessed'), 'withoutUnassessed.metres');
  if (without !== undefined && without !== 'none' && without.metres < base.metres)
    throw new FactError(
      'withoutUnassessed.metres must not be shorter than metres: leaving stretches out cannot shorten a walk',
    );
  if (without === undefined && Array.isArray(unassessed) && unassessed.length > 0)
    throw new FactError(
      'where unassessed names stretches, withoutUnassessed must say how long the walk is without them',
    );
  return {
    ...base,
    ...(without === undefined ? {} : { withoutUnassessed: without }),
    ...(unassessed === undefined ? {} : { unassessed: readStretches(unassessed) }),
  };
}

function readMeasured(record: Record<string, unknown>, name: string): Measured {
  return {
    metres: readMetres(record.metres, name),
    marginMetres: record.marginMetres === undefined ? metres(0) : readMetres(record.marginMetres, 'marginMetres'),
  };
}

function readStretches(value: unknown) {
  if (!Array.isArray(value)) throw new FactError(`unassessed must be a list of stretches, not ${show(value)}`);
  return value.map((each) => {
    const record = readRecord(each, ['called', 'metres'], 'an unassessed stretch');
    if (typeof record.called !== 'string') throw new FactError('an unassessed stretch must say what it is called');
    return { called: record.called, metres: readMetres(record.metres, 'unassessed.metres') };
  });
}
