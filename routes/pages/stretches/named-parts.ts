import type { Path } from '../../../src/measuring/measurement.ts';
import { segmentMetres } from '../../../src/network/index.ts';

/** What is walked of one road, in one piece. */
export interface NamedPart {
  readonly called: string;
  readonly metres: number;
  readonly unassessed: boolean;
  readonly line: readonly (readonly [number, number])[];
  readonly ways: readonly number[];
}

/** The parts of a walk, in the order they are walked; ways that follow each other under one name are one. */
export function namedParts(path: Path): NamedPart[] {
  const parts: { called: string; metres: number; unassessed: boolean; from: number; ways: number[] }[] = [];
  let walked = 0;
  for (const { called, metres, unassessed, wayId } of path.stretches) {
    const last = parts.at(-1);
    if (last && last.called === called && last.unassessed === unassessed) {
      last.metres += metres;
      if (!last.ways.includes(wayId)) last.ways.push(wayId);
    } else parts.push({ called, metres, unassessed, from: walked, ways: [wayId] });
    walked += metres;
  }
  const along = metresAlong(path.line);
  return parts.map(({ from, ...part }) => ({ ...part, line: between(path.line, along, from, from + part.metres) }));
}

/** Metres along a line to each of its points, as they were measured. */
function metresAlong(line: Path['line']): number[] {
  const along = [0];
  for (let at = 1; at < line.length; at++) {
    const [[lon, lat], [toLon, toLat]] = [line[at - 1]!, line[at]!];
    along.push(along[at - 1]! + segmentMetres(lat, lon, toLat, toLon));
  }
  return along;
}

/** Ways change at points of the line, but for rounding: the nearest point is the one. */
function between(line: Path['line'], along: readonly number[], from: number, to: number): Path['line'] {
  const nearest = (metres: number) =>
    along.reduce((best, here, at) => (Math.abs(here - metres) < Math.abs(along[best]! - metres) ? at : best), 0);
  return line.slice(nearest(from), nearest(to) + 1);
}
