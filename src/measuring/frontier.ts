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
  #ranks = new Float64Array(1024);
  #states = new Uint32Array(1024);
  #waiting = 0;

  constructor(states: number) {
    this.metres = new Float64Array(states);
    this.via = new Int32Array(states);
    this.#mark = new Uint32Array(states);
  }

  start(): void {
    this.#waiting = 0;
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
    this.#push(state, rank);
  }

  /** The state with the lowest rank that was not given yet, or -1 when there is none. */
  next(): number {
    while (this.#waiting > 0) {
      this.rank = this.#ranks[0]!;
      const state = this.#states[0]!;
      this.#dropFirst();
      // A state is pushed again each time it improves: only the first, best one counts.
      if (this.#mark[state] === this.#round) {
        this.#mark[state] = this.#round + 1;
        return state;
      }
    }
    return -1;
  }

  #push(state: number, rank: number): void {
    if (this.#waiting === this.#states.length) this.#grow();
    const ranks = this.#ranks;
    const states = this.#states;
    let hole = this.#waiting++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (ranks[parent]! <= rank) break;
      ranks[hole] = ranks[parent]!;
      states[hole] = states[parent]!;
      hole = parent;
    }
    ranks[hole] = rank;
    states[hole] = state;
  }

  #dropFirst(): void {
    const ranks = this.#ranks;
    const states = this.#states;
    const size = --this.#waiting;
    const rank = ranks[size]!;
    let hole = 0;
    for (let child = 1; child < size; child = hole * 2 + 1) {
      if (child + 1 < size && ranks[child + 1]! < ranks[child]!) child++;
      if (ranks[child]! >= rank) break;
      ranks[hole] = ranks[child]!;
      states[hole] = states[child]!;
      hole = child;
    }
    ranks[hole] = rank;
    states[hole] = states[size]!;
  }

  #grow(): void {
    const ranks = new Float64Array(this.#ranks.length * 2);
    const states = new Uint32Array(ranks.length);
    ranks.set(this.#ranks);
    states.set(this.#states);
    this.#ranks = ranks;
    this.#states = states;
  }
}
