import { Growing } from './growing.ts';

const UNUSED = 0;

/**
 * Gives each OpenStreetMap id a small number, counted from 0 in the order of adding. A hash table in typed arrays: twelve to twenty bytes an
 * id, where a `Map` takes five times that. Ids may be any safe whole number, also past 2^32.
 */
export class IdIndex {
  readonly #ids = new Growing(Float64Array);
  /** 1 + the number of the id in each slot; at most half of the slots are used. */
  #slots = new Uint32Array(2048);

  get size(): number {
    return this.#ids.length;
  }

  /** The number of `id`, new or old. */
  add(id: number): number {
    const slot = this.#slotOf(id);
    if (this.#slots[slot] !== UNUSED) return this.#slots[slot]! - 1;
    this.#ids.push(id);
    this.#slots[slot] = this.size;
    if (this.size * 2 > this.#slots.length) this.#widen();
    return this.size - 1;
  }

  /** The number of `id`, or -1. */
  find(id: number): number {
    return this.#slots[this.#slotOf(id)]! - 1;
  }

  idAt(number: number): number {
    return this.#ids.at(number);
  }

  /** All ids by their numbers. */
  ids(): Float64Array {
    return this.#ids.view();
  }

  #slotOf(id: number): number {
    const last = this.#slots.length - 1;
    // Two odd multipliers spread the low and the high half of the id; the shift brings the well-mixed top bits down.
    const mixed = Math.imul(id | 0, 0x9e3779b1) ^ Math.imul((id / 4294967296) | 0, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    while (this.#slots[slot] !== UNUSED && this.#ids.at(this.#slots[slot]! - 1) !== id) slot = (slot + 1) & last;
    return slot;
  }

  #widen(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let number = 0; number < this.size; number++) this.#slots[this.#slotOf(this.idAt(number))] = number + 1;
  }
}
