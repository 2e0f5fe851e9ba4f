const RUNS = 7;

/** One figure: the median of several runs, and the fastest and slowest of them. */
export interface Figure {
  /** Microseconds for each piece of work. */
  readonly each: number;
  readonly fastest: number;
  readonly slowest: number;
}

/**
 * Does the same work several times over, once more beforehand so that nothing is measured cold.
 * @param pieces how many pieces of work one run does
 */
export async function timed(pieces: number, run: () => unknown): Promise<Figure> {
  await run();
  const took: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    await run();
    took.push(((performance.now() - began) * 1000) / pieces);
  }
  took.sort((a, b) => a - b);
  return { each: took[(RUNS - 1) / 2]!, fastest: took[0]!, slowest: took.at(-1)! };
}

/** Prints what was measured, in one line. */
export function tell(what: string, { each, fastest, slowest }: Figure): void {
  const perSecond = Math.round(1e6 / each).toLocaleString('en-GB');
  console.log(
    `  ${what.padEnd(52)} ${perSecond.padStart(9)} a second; ${micros(each)} each (${micros(fastest)} to ${micros(slowest)})`,
  );
}

const micros = (each: number): string => (each < 1000 ? `${each.toFixed(0)} µs` : `${(each / 1000).toFixed(2)} ms`);
