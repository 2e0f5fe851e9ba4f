import { Heap } from './heap.ts';

/**
 * The edge of a spreading search: which states have been reached, at how many metres, and which comes next. It is made
 * once for a network and used again for each search (`start` forgets the last one without clearing anything), so its
 * memory is bounded by the network. What it holds is good until the next `start`.
 */
export class Frontier {
  /** Metres to each state; only to be read of a state that was reached: see {@link metresTo}. */
  readonly metres: Float64Array;
  /** What each reached state was reached by; its meaning is the caller's. */
  readonly via: Int32Array;
  /** What the state that `next` gave last was ranked by. */
  rank = 0;
  /** `#round` where reached in this search, `#round + 1` where also settled; anything less is of an earlier search. */
  readonly #mark: Uint32Array;
  #round = 0;
  readonly #waiting = new Heap();

  constructor(states: number) {
    this.metres = new Float64Array(states);
    this.via = new Int32Array(states);
    this.#mark = new Uint32Array(states);
  }

  start(): void {
    this.#waiting.clear();
    this.#round += 2;
    if (this.#round > 0xffff_fff0) {
      this.#mark.fill(0);
      this.#round = 2;
    }
  }

  metresTo(state: number): number {
    return this.#mark[state]! < this.#round ? Number.POSITIVE_INFINITY : this.metres[state]!;
  }

  /** Whether reaching `state` in so many metres would be news. */
  improves(state: number, metres: number): boolean {
    return this.#mark[state]! < this.#round || metres < this.metres[state]!;
  }

  /** Notes a state that {@link improves} said yes to; `rank` is its metres and at most what is still to go. */
  reach(state: number, metres: number, via: number, rank: number): void {
    this.metres[state] = metres;
    this.via[state] = via;
    this.#mark[state] = this.#round;
    this.#waiting.push(state, rank);
  }

  /** The state with the lowest rank that was not given yet, or -1 when there is none. */
  next(): number {
    while (this.#waiting.size > 0) {
      this.rank = this.#waiting.rank;
      const state = this.#waiting.pop();
      // A state is pushed again each time it improves: only the first, best one counts.
      if (this.#mark[state] === this.#round) {
        this.#mark[state] = this.#round + 1;
        return state;
      }
    }
    return -1;
  }
}
