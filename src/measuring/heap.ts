/** What a spreading search has still to look at, lowest rank first. */
export class Heap {
  #ranks: Float64Array;
  #states: Uint32Array;
  #size = 0;

  constructor(room = 1024) {
    this.#ranks = new Float64Array(room);
    this.#states = new Uint32Array(room);
  }

  get size(): number {
    return this.#size;
  }

  /** The lowest rank; Infinity when nothing waits. */
  get rank(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : this.#ranks[0]!;
  }

  clear(): void {
    this.#size = 0;
  }

  push(state: number, rank: number): void {
    if (this.#size === this.#states.length) this.#grow();
    const ranks = this.#ranks;
    const states = this.#states;
    let hole = this.#size++;
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

  /** Takes out the state of the lowest rank. Only to be asked while something waits. */
  pop(): number {
    const ranks = this.#ranks;
    const states = this.#states;
    const first = states[0]!;
    const size = --this.#size;
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
    return first;
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
