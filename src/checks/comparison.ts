import type { WayChange } from '../network/index.ts';
import type { ComparedWalk, ComparedWalks } from './compare-walks.ts';
import type { SideOfLine } from './walk-change.ts';

/** A version of an area, as a comparison names it. */
export interface VersionCompared {
  readonly number: number;
  readonly mapSha256: string;
  readonly mapDay?: string;
  readonly policyVersion: number;
}

/** Walks between pairs that came from one place, such as `nearest primary`. */
export interface WalksCompared extends ComparedWalks {
  readonly of: string;
}

/** What another version of an area would change, beside the one in force. */
export interface Comparison {
  readonly area: { readonly id: string; readonly name: string };
  readonly before: VersionCompared;
  readonly after: VersionCompared;
  readonly ways: readonly WayChange[];
  readonly walks: readonly WalksCompared[];
  readonly attribution: readonly string[];
}

/** A comparison in counts and in its rows that matter most. */
export interface ComparisonSummary extends Pick<Comparison, 'area' | 'before' | 'after' | 'attribution'> {
  readonly ways: Readonly<Record<WayChange['change'], RowsThatMatter<WayChange>>>;
  readonly walks: readonly {
    readonly of: string;
    readonly measured: number;
    readonly moved: number;
    readonly beyondMargin: number;
    /** Walks on another side of a line → how many, such as `2 miles: within → beyond`. */
    readonly crossings: Readonly<Record<string, number>>;
    readonly rows: RowsThatMatter<ComparedWalk>;
  }[];
}

export interface RowsThatMatter<Row> {
  readonly count: number;
  readonly first: readonly Row[];
}

/** @param most rows of each kind: of ways those that change most of what is walked, of walks those that are on another side of a line */
export function summarise({ ways, walks, ...about }: Comparison, most: number): ComparisonSummary {
  const rows = (change: WayChange['change']) => {
    const those = ways.filter((way) => way.change === change);
    return { count: those.length, first: those.toSorted((a, b) => weight(b) - weight(a)).slice(0, most) };
  };
  return {
    ...about,
    ways: { added: rows('added'), removed: rows('removed'), changed: rows('changed') },
    walks: walks.map(({ of, measured, moved, different }) => ({
      of,
      measured,
      moved,
      beyondMargin: different.filter(({ beyondMargin }) => beyondMargin).length,
      crossings: tally(different),
      rows: { count: different.length, first: different.toSorted(bySettledFirst).slice(0, most) },
    })),
  };
}

/** Ways that count for walking come first; then by how many metres are new, gone or moved. */
function weight({ before, after, apartMetres = 0 }: WayChange): number {
  const counts = [before, after].some((side) => side && !['left-out', 'cut-off'].includes(side.counts.walking));
  return (counts ? 1e9 : 0) + Math.abs((after?.metres ?? 0) - (before?.metres ?? 0)) + apartMetres;
}

export const tellCrossing = (line: string, before: SideOfLine, after: SideOfLine): string =>
  `${line}: ${before.replaceAll('-', ' ')} → ${after.replaceAll('-', ' ')}`;

function tally(different: readonly ComparedWalk[]): Record<string, number> {
  const told = different.flatMap(({ crossings }) =>
    crossings.map((one) => tellCrossing(one.line, one.before, one.after)),
  );
  return Object.fromEntries([...Map.groupBy(told, (each) => each)].sort().map(([what, those]) => [what, those.length]));
}

/** From within to beyond or back first, then what is or was not settled, then the rest by how far it moved. */
function bySettledFirst(a: ComparedWalk, b: ComparedWalk): number {
  const rank = ({ crossings }: ComparedWalk) => {
    const settled = (side: SideOfLine) => side === 'within' || side === 'beyond';
    if (crossings.some(({ before, after }) => settled(before) && settled(after))) return 2;
    return crossings.length > 0 ? 1 : 0;
  };
  return rank(b) - rank(a) || Math.abs(b.movedMetres ?? 1e9) - Math.abs(a.movedMetres ?? 1e9);
}
