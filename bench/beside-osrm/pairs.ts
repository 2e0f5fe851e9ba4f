import { shortestDrive } from '../../src/measuring/drive.ts';
import { type Path, type Snap, snap } from '../../src/measuring/index.ts';
import { shortestWalk } from '../../src/measuring/search.ts';
import { termsFor, withoutUnassessed } from '../../src/measuring/terms.ts';
import type { Network } from '../../src/network/index.ts';
import type { Kind } from './compare.ts';

export interface Pair {
  readonly from: Snap;
  readonly to: Snap;
  /** Ours, unrounded; undefined where there is no way. */
  readonly metres: number | undefined;
}

/** Lines of the law in metres: 2 and 3 miles walked, 6 and 15 miles by road. */
export const LINES: Readonly<Record<Kind, readonly number[]>> = {
  walks: [3218.688, 4828.032],
  'walks without what is unassessed': [3218.688, 4828.032],
  drives: [9656.064, 24_140.16],
};

/** A pair this near to a line is worth the most. */
export const NEAR_METRES = 100;
/** How many pairs are looked at for each one taken, at most. */
const MOST_LOOKS = 60;
/** One in so many is taken as it comes. */
const ANY_EVERY = 4;

export const measure = (...asked: Parameters<typeof pathOf>): number | undefined => pathOf(...asked)?.metres;

/** Our line of a pair that has one. */
export const lineOf = (...asked: Parameters<typeof pathOf>): Path['line'] => pathOf(...asked)?.line ?? [];

function pathOf(network: Network, kind: Kind, from: Snap, to: Snap): Path | undefined {
  const terms = termsFor(network);
  if (kind === 'drives') return shortestDrive(network, from, to, terms);
  return shortestWalk(network, from, to, kind === 'walks' ? terms : withoutUnassessed(terms));
}

/** The same pairs every time: three in four within {@link NEAR_METRES} of a line as far as the map has such, the others anywhere up to half as far again. */
export function pairsNearLines(network: Network, kind: Kind, count: number): Pair[] {
  const random = randomFrom(1);
  const furthest = LINES[kind].at(-1)! * 1.5;
  const pairs: Pair[] = [];
  for (let looks = 0; pairs.length < count && looks < count * MOST_LOOKS; looks++) {
    const [from, to] = [placeIn(network, random), placeIn(network, random)];
    if (!from || !to) continue;
    const metres = measure(network, kind, from, to);
    const near = metres !== undefined && LINES[kind].some((line) => Math.abs(line - metres) < NEAR_METRES);
    const any = looks % (MOST_LOOKS / ANY_EVERY) === 0 && (metres === undefined || metres < furthest);
    if (near || any) pairs.push({ from, to, metres });
  }
  return pairs;
}

/** Within about 100 m of a bend or corner of the network. */
function placeIn(network: Network, random: () => number): Snap | undefined {
  const i = Math.floor(random() * network.shapeLat.length);
  const lat = network.shapeLat[i]! + (random() - 0.5) / 1000;
  const found = snap(network, { lat, lon: network.shapeLon[i]! + (random() - 0.5) / 600 });
  return found.kind === 'snap' ? found : undefined;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
