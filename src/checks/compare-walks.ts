import { measureWalk, type Where } from '../measuring/index.ts';
import type { End, NotMeasured, WalkDistance } from '../measuring/measurement.ts';
import type { Length } from './survey.ts';
import { tellWalkChange, type WalkChange, walkChange } from './walk-change.ts';

/** A walk that is different on two maps. */
export interface ComparedWalk extends WalkChange {
  /** Where from: a postcode, a point as it was given, or `decision 12`. */
  readonly from: string;
  /** The school's number, or the point as it was given. */
  readonly to: string;
  /** What the end is called, where it has a name. */
  readonly called: string;
  readonly before: Length | NotMeasured;
  readonly after: Length | NotMeasured;
  /** The number of the school that is nearest now, where another was. */
  readonly nearestNow?: string;
  readonly words: string;
}

/** Walks that were compared: how many, and those that are different. */
export interface ComparedWalks {
  readonly measured: number;
  /** How many became longer or shorter by more than a metre, or can be measured on one map only. */
  readonly moved: number;
  readonly different: readonly ComparedWalk[];
}

/** Two ends, to be measured between on both maps. */
export interface PairOfEnds {
  readonly from: string;
  readonly to: string;
  readonly called: string;
  readonly home: End | undefined;
  readonly gates: readonly End[];
  /** What was measured between them, where it was kept; left out, the first map is measured now. */
  readonly kept?: Length | NotMeasured;
  /** Where it is measured on the second map, where other findings count for this pair than for the rest. */
  readonly where?: Where;
}

/** The walks between the same ends on two maps. Two searches a pair, each twice where a stretch is unassessed. */
export function comparePairs(
  before: Where,
  after: Where,
  pairs: readonly PairOfEnds[],
  onProgress: (done: number) => void = () => {},
): ComparedWalks {
  let moved = 0;
  const different = pairs.flatMap(({ from, to, called, home, gates, kept, where = after }, at) => {
    const was = kept ?? lengthOfWalk(measureWalk(before, home, gates));
    const is = lengthOfWalk(measureWalk(where, home, gates));
    if (hasMoved(was, is)) moved++;
    onProgress((at + 1) / pairs.length);
    return asCompared({ from, to, called, before: was, after: is });
  });
  return { measured: pairs.length, moved, different };
}

/** Whether either length is another by more than a metre, or there is one on one map only. */
export function hasMoved(before: Length | NotMeasured, after: Length | NotMeasured): boolean {
  if (before.kind === 'missing' || after.kind === 'missing') return before.kind !== after.kind;
  const [was, is] = [before.without, after.without];
  const without = was === 'none' || is === 'none' ? was !== is : Math.abs(was.metres - is.metres) > 1;
  return without || Math.abs(before.metres - after.metres) > 1;
}

/** Empty where nothing is different. */
export function asCompared(walk: Omit<ComparedWalk, keyof WalkChange | 'words'>): ComparedWalk[] {
  const { before, after, nearestNow } = walk;
  const change = walkChange(before, after);
  if (!change && nearestNow === undefined) return [];
  const told = change ?? { beyondMargin: false, crossings: [] };
  const nearest = nearestNow === undefined ? '' : ` School ${nearestNow} is nearest now.`;
  return [{ ...walk, ...told, words: `${tellWalkChange(before, after, told)}${nearest}`.trim() }];
}

/** A walk's lengths without its lines. */
export function lengthOfWalk(walk: WalkDistance | NotMeasured): Length | NotMeasured {
  if (walk.kind === 'missing') return walk;
  const { path, marginMetres, withoutUnassessed, withoutUnassessedMarginMetres, gatesNotMeasured } = walk;
  return {
    kind: 'length',
    metres: path.metres,
    marginMetres,
    without:
      withoutUnassessed === 'none'
        ? 'none'
        : { metres: withoutUnassessed.metres, marginMetres: withoutUnassessedMarginMetres },
    ...(gatesNotMeasured ? { gatesNotMeasured } : {}),
  };
}
