import type { Path, Stretch } from '../../measuring/measurement.ts';
import { type PackedLine, packLine, unpackLine } from './pack-line.ts';

/** Stretches by what is said of each, so that it is not named again for every one. */
interface PackedStretches {
  readonly called: readonly string[];
  readonly metres: readonly number[];
  readonly wayId: readonly number[];
  /** Places in the lists of those that nobody has assessed. */
  readonly unassessed: readonly number[];
}

export interface PackedPath extends Omit<Path, 'line' | 'stretches'> {
  readonly line: PackedLine;
  readonly stretches: PackedStretches;
}

const OF_STRETCH = ['called', 'metres', 'unassessed', 'wayId'] satisfies (keyof Stretch)[];

/** Whether nothing would be lost. */
export const pathCanBePacked = ({ line, stretches }: Path): boolean =>
  line.every((point) => point.length === 2) && stretches.every(isPlain);

function isPlain(stretch: Stretch): boolean {
  const names = Object.keys(stretch);
  return names.length === OF_STRETCH.length && OF_STRETCH.every((name) => stretch[name] !== undefined);
}

export function packPath({ line, stretches, ...rest }: Path): PackedPath {
  return {
    ...rest,
    line: packLine(line),
    stretches: {
      called: stretches.map(({ called }) => called),
      metres: stretches.map(({ metres }) => metres),
      wayId: stretches.map(({ wayId }) => wayId),
      unassessed: stretches.flatMap(({ unassessed }, at) => (unassessed ? [at] : [])),
    },
  };
}

export function unpackPath({ line, stretches, ...rest }: PackedPath): Path {
  const { called, metres, wayId } = stretches;
  const unassessed = new Set(stretches.unassessed);
  return {
    ...rest,
    line: unpackLine(line),
    stretches: called.map((each, at) => ({
      called: each,
      metres: metres[at]!,
      wayId: wayId[at]!,
      unassessed: unassessed.has(at),
    })),
  };
}
