import type { Network } from '../network/network.ts';
import { perNetwork } from './per-network.ts';

/** One mark for each node, used again for each flood: `#round` where the last one came. */
interface Marks {
  readonly at: Uint32Array;
  round: number;
}

const marksOf = perNetwork((network): Marks => ({ at: new Uint32Array(network.nodeLat.length), round: 0 }));

/**
 * A spread from some nodes that asks only whether there is any way at all to others, step by step beside a search: where a closure cuts the two off from each
 * other, the smaller side is soon flooded, and nobody need look over the whole of the larger one. One at a time on a network.
 */
export class Flood {
  /** `joined`: it came to a node that was sought. `cut-off`: it ended without. */
  state: 'going-on' | 'joined' | 'cut-off' = 'going-on';
  readonly #network: Network;
  readonly #isOpen: (edge: number) => boolean;
  readonly #sought: ReadonlySet<number>;
  readonly #marks: Marks;
  readonly #waiting: number[] = [];

  constructor(
    network: Network,
    from: Iterable<number>,
    sought: ReadonlySet<number>,
    isOpen: (edge: number) => boolean,
  ) {
    this.#network = network;
    this.#isOpen = isOpen;
    this.#sought = sought;
    this.#marks = marksOf(network);
    this.#marks.round++;
    for (const node of from) this.#come(node);
  }

  /** Goes on by so many nodes. */
  step(nodes: number): void {
    const { firstLink, linkEdge, edgeFrom, edgeTo } = this.#network;
    for (let i = 0; i < nodes && this.state === 'going-on'; i++) {
      const node = this.#waiting.pop();
      if (node === undefined) {
        this.state = 'cut-off';
        return;
      }
      for (let at = firstLink[node]!; at < firstLink[node + 1]!; at++) {
        const link = linkEdge[at]!;
        if (this.#isOpen(link >> 1)) this.#come((link & 1) === 1 ? edgeFrom[link >> 1]! : edgeTo[link >> 1]!);
      }
    }
  }

  #come(node: number): void {
    const { at, round } = this.#marks;
    if (at[node] === round) return;
    at[node] = round;
    if (this.#sought.has(node)) this.state = 'joined';
    this.#waiting.push(node);
  }
}
