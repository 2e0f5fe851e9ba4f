import { Growing } from './growing.ts';
import { IdIndex } from './id-index.ts';
import type { Tags } from './osm.ts';
import type { TravelKind } from './policy.ts';
import type { Sections } from './sections.ts';

/** Goes up when the meaning or the names of the columns change; an older file is then refused. */
export const LEDGER_FORM = 1;

/** A way of the map that people travel along, or might: what the map says of it and what became of it (bits of `Fate`; 0 where the policy left it out). */
export interface LedgerWay {
  readonly tags: Tags;
  readonly fates: Readonly<Record<TravelKind, number>>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Takes down every way of a map while it is read. */
export class LedgerWriter {
  /** Numbers every way of the map by its id. */
  readonly #ways = new IdIndex();
  readonly #tagsFirst = new Growing(Uint32Array);
  #tags = new Uint8Array(1 << 16);
  #used = 0;

  /** @returns the way's number, or -1 when a way with this id was taken down before */
  enter(id: number, tags: Tags): number {
    const number = this.#ways.add(id);
    if (number < this.#tagsFirst.length) return -1;
    this.#tagsFirst.push(this.#used);
    if (tags.highway !== undefined || tags.route === 'ferry') this.#append(JSON.stringify(tags));
    return number;
  }

  /** @param fates for each kind of travel, bits of `Fate` by the number of the way */
  finish(fates: Readonly<Record<TravelKind, Uint8Array>>): Sections {
    this.#tagsFirst.push(this.#used);
    const ids = this.#ways.ids();
    const order = Uint32Array.from(ids.keys()).sort((a, b) => ids[a]! - ids[b]!);
    return {
      about: { ways: ids.length },
      columns: {
        id: Float64Array.from(order, (number) => ids[number]!),
        number: order,
        tagsFirst: this.#tagsFirst.view(),
        tags: this.#tags.subarray(0, this.#used),
        walking: fates.walking,
        driving: fates.driving,
      },
    };
  }

  get size(): number {
    return this.#ways.size;
  }

  #append(text: string): void {
    if (this.#used + text.length * 3 > this.#tags.length) {
      const larger = new Uint8Array(Math.max(this.#tags.length * 2, this.#used + text.length * 3));
      larger.set(this.#tags);
      this.#tags = larger;
    }
    this.#used += encoder.encodeInto(text, this.#tags.subarray(this.#used)).written;
  }
}

/** What {@link LedgerWriter} took down, kept beside a prepared network so that it can be explained. */
export class Ledger {
  readonly #columns: Record<'id', Float64Array> &
    Record<'number' | 'tagsFirst', Uint32Array> &
    Record<'tags' | TravelKind, Uint8Array>;

  constructor({ columns }: Sections) {
    this.#columns = columns as never;
  }

  /** `other` for a line that nobody travels along (a wall, a stream); `undefined` when the map has no such way. */
  find(id: number): LedgerWay | 'other' | undefined {
    const ids = this.#columns.id;
    const at = placeOf(id, ids);
    return ids[at] === id ? this.#read(at) : undefined;
  }

  /** Every way that people travel along, or might, by rising id. */
  *ways(): Generator<LedgerWay & { readonly id: number }> {
    for (const [at, id] of this.#columns.id.entries()) {
      const way = this.#read(at);
      if (way !== 'other') yield { id, ...way };
    }
  }

  #read(at: number): LedgerWay | 'other' {
    const { number: numbers, tagsFirst, tags, walking, driving } = this.#columns;
    const number = numbers[at]!;
    const bytes = tags.subarray(tagsFirst[number]!, tagsFirst[number + 1]!);
    if (bytes.length === 0) return 'other';
    return {
      tags: JSON.parse(decoder.decode(bytes)) as Tags,
      fates: { walking: walking[number]!, driving: driving[number]! },
    };
  }
}

/** The first place in rising `ids` with an id of at least `id`. */
function placeOf(id: number, ids: Float64Array): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
