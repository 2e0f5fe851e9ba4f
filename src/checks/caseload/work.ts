/** What came of a chunk of lines. */
export interface ChunkDone {
  /** Rows as CSV, one for each line that was not empty, in order. */
  readonly text: string;
  /** How many of each kind, for the summary. */
  readonly tally: Readonly<Record<string, number>>;
  /** Lines with something to look at: each row says what. */
  readonly problems: number;
}

/** Does a chunk of lines. @param firstLine the number of the first of them, as a text editor counts */
export type Work = (lines: readonly string[], firstLine: number) => ChunkDone;
