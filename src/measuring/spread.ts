import type { Network } from '../network/network.ts';
import { exactLengthsOf } from './exact-lengths.ts';
import { Heap } from './heap.ts';
import type { Path } from './measurement.ts';
import { headOf, type Leg, metresBetweenSnaps, metresToHead, pathOf } from './path.ts';
import { joinedDirectly, waysOut } from './search.ts';
import type { Snap } from './snap.ts';
import { mayGoAlong, type Terms } from './terms.ts';
import { traceWalk } from './trace-walk.ts';

/** Nodes to a page: pages that a spread never comes to take no memory. */
const PAGE_BITS = 6;
const PAGE = 1 << PAGE_BITS;

/**
 * Walks from the gates of one school to anywhere, found outwards only as far as they are asked for, and kept: asked to go
 * further, it goes on where it stopped. For a caseload, where many homes ask of the same schools. Memory grows with the nodes it came to.
 */
export class Spread {
  /** The gate that the last walk asked for ends at: the first of those just as near; -1 where there was none. */
  gate = -1;
  readonly #network: Network;
  readonly #gates: readonly Snap[];
  readonly #terms: Terms;
  readonly #waiting = new Heap(64);
  readonly #metres: (Float64Array | undefined)[];
  readonly #via: (Uint16Array | undefined)[];
  #pages = 0;

  constructor(network: Network, gates: readonly Snap[], terms: Terms) {
    this.#network = network;
    this.#gates = gates;
    this.#terms = terms;
    const pages = (network.nodeLat.length >> PAGE_BITS) + 1;
    this.#metres = new Array(pages).fill(undefined);
    this.#via = gates.length > 1 ? new Array(pages).fill(undefined) : [];
    gates.forEach((gate, from) => {
      for (const link of waysOut(gate, terms)) this.#reach(headOf(network, link), metresToHead(gate, link), from);
    });
  }

  /** Every walk shorter than this is known exactly; Infinity when all are. */
  get reached(): number {
    return this.#waiting.rank;
  }

  /** About how much memory the spread holds. */
  get bytes(): number {
    return this.#pages * PAGE * (this.#via.length > 0 ? 10 : 8) + this.#metres.length * 8;
  }

  /**
   * Metres from a place to the nearest gate, exactly; Infinity where that is more than `atMost`, or there is no walk.
   * Leaves in {@link gate} which gate that is.
   */
  walkTo(place: Snap, atMost = Number.POSITIVE_INFINITY): number {
    let found = this.#known(place);
    while (found >= this.reached && this.reached <= atMost && this.reached !== Number.POSITIVE_INFINITY) {
      // Nothing known yet: further by half each time, so that a long walk takes few goes.
      this.#goOn(Math.min(found, atMost, Math.max(1000, this.reached * 1.5)));
      found = this.#known(place);
    }
    if (found <= atMost && found !== Number.POSITIVE_INFINITY) return found;
    this.gate = -1;
    return Number.POSITIVE_INFINITY;
  }

  /** The walk from a place that {@link walkTo} gives the length of, with its line. There has to be one. */
  pathTo(place: Snap): Path {
    return pathOf(this.#network, this.#terms.flags, this.legsTo(place));
  }

  /**
   * The same walk, edge by edge. It is found back over what is kept. On a shortest walk to a gate every node has that gate as its nearest, and the first of
   * those just as near: else the place would have another.
   */
  legsTo(place: Snap): Leg[] {
    const metres = this.walkTo(place);
    const at = this.gate;
    const metresTo = (node: number) => (this.#gateOf(node) === at ? this.#metresTo(node) : Number.POSITIVE_INFINITY);
    return traceWalk({
      network: this.#network,
      terms: this.#terms,
      from: place,
      gate: this.#gates[at]!,
      metres,
      metresTo,
    });
  }

  /** No walk from a node to a gate is shorter: exact where it is known. */
  atLeastFrom(node: number): number {
    return Math.min(this.#metresTo(node), this.reached);
  }

  /** By what is known so far: right where it is less than {@link reached}. */
  #known(place: Snap): number {
    const { edge, toFrom, toTo } = place;
    const { edgeFrom, edgeTo } = this.#network;
    this.gate = -1;
    let best = Number.POSITIVE_INFINITY;
    // As `waysOut`, without a list: this is asked for every home and every school.
    if (toTo === 0 || mayGoAlong(this.#terms, edge, toFrom, toFrom + toTo))
      best = this.#better(best, this.#metresTo(edgeTo[edge]!) + toTo, this.#gateOf(edgeTo[edge]!));
    if (toFrom === 0 || mayGoAlong(this.#terms, edge, 0, toFrom))
      best = this.#better(best, this.#metresTo(edgeFrom[edge]!) + toFrom, this.#gateOf(edgeFrom[edge]!));
    for (let at = 0; at < this.#gates.length; at++) {
      const gate = this.#gates[at]!;
      if (gate.edge !== edge || !joinedDirectly(gate, place, this.#terms)) continue;
      best = this.#better(best, metresBetweenSnaps(this.#network, gate, place), at);
    }
    return best;
  }

  #better(best: number, metres: number, gate: number): number {
    if (metres > best || metres === Number.POSITIVE_INFINITY || (metres === best && gate > this.gate)) return best;
    this.gate = gate;
    return metres;
  }

  #goOn(metres: number): void {
    const { edgeFrom, edgeTo, firstLink, linkEdge } = this.#network;
    const { flags, avoid } = this.#terms;
    const edgeMetres = exactLengthsOf(this.#network).edge;
    const waiting = this.#waiting;
    while (waiting.rank <= metres && waiting.size > 0) {
      const here = waiting.rank;
      const node = waiting.pop();
      // A node is put in again each time it improves: only the last, best one counts.
      if (here !== this.#metresTo(node)) continue;
      const gate = this.#gateOf(node);
      for (let i = firstLink[node]!; i < firstLink[node + 1]!; i++) {
        const link = linkEdge[i]!;
        const edge = link >> 1;
        if ((flags[edge]! & avoid) !== 0) continue;
        this.#reach((link & 1) === 1 ? edgeFrom[edge]! : edgeTo[edge]!, here + edgeMetres[edge]!, gate);
      }
    }
  }

  #reach(node: number, metres: number, gate: number): void {
    const at = node >> PAGE_BITS;
    const page = this.#metres[at] ?? this.#newPage(at);
    const before = page[node & (PAGE - 1)]!;
    if (metres > before || (metres === before && gate >= this.#gateOf(node))) return;
    page[node & (PAGE - 1)] = metres;
    if (this.#via.length > 0) this.#via[at]![node & (PAGE - 1)] = gate;
    this.#waiting.push(node, metres);
  }

  #newPage(at: number): Float64Array {
    this.#pages++;
    if (this.#via.length > 0) this.#via[at] = new Uint16Array(PAGE);
    const page = new Float64Array(PAGE).fill(Number.POSITIVE_INFINITY);
    this.#metres[at] = page;
    return page;
  }

  #metresTo(node: number): number {
    return this.#metres[node >> PAGE_BITS]?.[node & (PAGE - 1)] ?? Number.POSITIVE_INFINITY;
  }

  #gateOf(node: number): number {
    return this.#via.length === 0 ? 0 : (this.#via[node >> PAGE_BITS]?.[node & (PAGE - 1)] ?? 0);
  }
}
