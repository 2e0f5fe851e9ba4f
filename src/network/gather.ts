import { Growing } from './growing.ts';
import { IdIndex } from './id-index.ts';
import { EdgeFlag, type NetworkWay } from './network.ts';
import type { OsmNode, Tags } from './osm.ts';
import { judgeBarrier, judgeWay, type TravelKind, type WayJudgement } from './policy.ts';

/** Directions of a way, kept in the same byte as its edge flags. */
export const Direction = { forward: 64, backward: 128 } as const;

/** The nodes that kept ways use, numbered as they are met; their places are filled in when the nodes of the file are read. */
export class NodePlaces {
  readonly numbers = new IdIndex();
  lat = new Float64Array(0);
  lon = new Float64Array(0);
  #cuts = new Uint8Array(0);

  /** Call once, when every way has been gathered. Until its place is set, a node counts as outside the map. */
  closeForPlaces(): void {
    this.lat = new Float64Array(this.numbers.size).fill(Number.NaN);
    this.lon = new Float64Array(this.numbers.size).fill(Number.NaN);
    this.#cuts = new Uint8Array(this.numbers.size);
  }

  /** Notes where a node is, and whether a barrier on it cuts the ways through it. Nodes of no kept way are passed over. */
  place(id: number, lat: number, lon: number, tags: Tags | undefined): void {
    const number = this.numbers.find(id);
    if (number < 0) return;
    this.lat[number] = lat;
    this.lon[number] = lon;
    if (tags?.barrier === undefined) return;
    if (judgeBarrier(tags, 'walking').cuts) this.#cuts[number]! |= 1;
    if (judgeBarrier(tags, 'driving').cuts) this.#cuts[number]! |= 2;
  }

  placeAll(nodes: Iterable<OsmNode>): void {
    for (const { id, lat, lon, tags } of nodes) this.place(id, lat, lon, tags);
  }

  known(number: number): boolean {
    return !Number.isNaN(this.lat[number]!);
  }

  cut(number: number, kind: TravelKind): boolean {
    return (this.#cuts[number]! & (kind === 'walking' ? 1 : 2)) !== 0;
  }
}

/** The ways the policy keeps for one kind of travel. */
export class GatheredWays {
  readonly kind: TravelKind;
  readonly places: NodePlaces;
  readonly ways: NetworkWay[] = [];
  /** Per way: where its nodes begin in `nodes`. */
  readonly first = new Growing(Uint32Array);
  /** Numbers of the nodes in `places`. */
  readonly nodes = new Growing(Uint32Array);
  /** Per way: bits of EdgeFlag and Direction. */
  readonly bits = new Growing(Uint8Array);
  leftOut = 0;
  unassessed = 0;

  constructor(kind: TravelKind, places: NodePlaces) {
    this.kind = kind;
    this.places = places;
  }

  /**
   * @param nodes ids, asked for only when the way is kept
   * @returns whether the way is kept: then it is the last of `ways`
   */
  offer(id: number, tags: Tags, nodes: () => readonly number[]): boolean {
    const judgement = judgeWay(tags, this.kind);
    if (judgement.kept) this.#keep(id, tags, nodes(), judgement);
    else if (judgement.code !== 'not-a-way') this.leftOut++;
    return judgement.kept;
  }

  #keep(id: number, tags: Tags, nodes: readonly number[], judgement: WayJudgement): void {
    if (judgement.unassessed) this.unassessed++;
    this.ways.push({
      id,
      ...(tags.name && { name: tags.name }),
      ...(tags.ref && { ref: tags.ref }),
      highway: tags.highway!,
    });
    this.first.push(this.nodes.length);
    this.bits.push(bitsOf(judgement));
    for (const node of nodes) this.nodes.push(this.places.numbers.add(node));
  }
}

function bitsOf({ unassessed, onlyNearEnds, forward, backward }: WayJudgement): number {
  return (
    (unassessed ? EdgeFlag.unassessed : 0) |
    (onlyNearEnds ? EdgeFlag.onlyNearEnds : 0) |
    (forward ? Direction.forward : 0) |
    (backward ? Direction.backward : 0)
  );
}
