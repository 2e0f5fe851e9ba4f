type Numbers = Float64Array | Uint32Array | Uint8Array;

/** A list of numbers that grows in one typed array: a county's map has millions of them, too many for objects. */
export class Growing<T extends Numbers> {
  #numbers: T;
  length = 0;

  constructor(empty: new (length: number) => T) {
    this.#numbers = new empty(1024);
  }

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const Kind = this.#numbers.constructor as new (length: number) => T;
      const larger = new Kind(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = value;
  }

  at(index: number): number {
    return this.#numbers[index]!;
  }

  /** The numbers so far, without copying. A later `push` may leave this view behind. */
  view(): T {
    return this.#numbers.subarray(0, this.length) as T;
  }
}
