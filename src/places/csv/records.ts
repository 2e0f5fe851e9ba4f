import { type FieldProblem, Problem } from '../../problem.ts';
import type { Fault } from './rows.ts';

/** What came of reading a file: what can be used, what was left out and why, and what is wrong with it. */
export interface Reading<T> {
  readonly file: string;
  /** The layout that the file was read as. */
  readonly layout: string;
  readonly records: readonly T[];
  readonly faults: readonly Fault[];
  /** Rows left out for a reason that is nobody's mistake → how many, such as `closed: 24310`. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** A record with the line it stands on. */
export interface Found<T> {
  readonly line: number;
  readonly record: T;
}

const SHOWN = 10;

/**
 * The records, each once. A row that is repeated word for word counts once.
 *
 * @throws Problem `import-refused` when two rows of one key differ, or when there is nothing to use
 */
export function eachOnce<T>(
  file: string,
  keyOf: (record: T) => string,
  found: readonly Found<T>[],
  faults: readonly Fault[],
): T[] {
  const first = new Map<string, Found<T>>();
  const clashes: FieldProblem[] = [];
  for (const each of found) {
    const key = keyOf(each.record);
    const before = first.get(key);
    if (!before) first.set(key, each);
    else if (JSON.stringify(before.record) !== JSON.stringify(each.record)) {
      clashes.push({
        path: `${file}, line ${each.line}`,
        message: `${key} is on line ${before.line} too, and differs`,
      });
    }
  }
  if (clashes.length > 0) {
    const times = clashes.length === 1 ? 'once' : `${clashes.length} times`;
    throw new Problem(
      'import-refused',
      `${file} contradicts itself ${times}: the same thing is there twice with different content.`,
      clashes.slice(0, SHOWN),
    );
  }
  if (first.size === 0) throw nothingToUse(file, faults);
  return [...first.values()].map((each) => each.record);
}

function nothingToUse(file: string, faults: readonly Fault[]): Problem {
  const more = faults.length > SHOWN ? ` The first ${SHOWN} of ${faults.length} faults are listed.` : '';
  return new Problem(
    'import-refused',
    `There is nothing in ${file} that can be used.${more}`,
    faults.slice(0, SHOWN).map(faultAsField),
  );
}

function faultAsField({ file, line, column, reason }: Fault): FieldProblem {
  return { path: `${file}, line ${line}, ${column}`, message: reason };
}

/** Counts by name. A map, since names come from files and may be anything. */
export type Counts = Map<string, number>;

export function tally(counts: Counts, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
