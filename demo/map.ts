import type { OsmNode, OsmRelation, OsmWay, Tags } from '../src/network/osm.ts';
import { apart, beside, type Chance, onGlobe, type Spot } from './ground.ts';

/** Far above every number OpenStreetMap has given out, so that none can be taken for a real one. */
const FIRST_NODE = 900_000_000_001;
const FIRST_WAY = 90_000_000_001;
const FIRST_RELATION = 9_000_000_001;

export interface Node {
  readonly id: number;
  readonly spot: Spot;
  readonly lat7: number;
  readonly lon7: number;
  tags: Tags;
}

export interface Way {
  readonly id: number;
  readonly nodes: Node[];
  readonly tags: Tags;
}

/** The map as it grows: two things put on the same spot share a node, and so are joined. */
export interface CountyMap {
  readonly nodes: Node[];
  readonly ways: Way[];
  readonly relations: OsmRelation[];
  node(at: Spot, tags?: Tags): Node;
  /** A way through exactly these spots. */
  way(through: readonly Spot[], tags: Tags): Way;
  relation(tags: Tags, members: OsmRelation['members']): void;
}

export function startMap(): CountyMap {
  const nodes: Node[] = [];
  const ways: Way[] = [];
  const relations: OsmRelation[] = [];
  const bySpot = new Map<string, Node>();
  const node = (at: Spot, tags: Tags = {}): Node => {
    const { lat7, lon7 } = onGlobe(at);
    const key = `${lat7},${lon7}`;
    const known = bySpot.get(key);
    if (known) {
      known.tags = { ...known.tags, ...tags };
      return known;
    }
    const made: Node = { id: FIRST_NODE + nodes.length, spot: at, lat7, lon7, tags };
    nodes.push(made);
    bySpot.set(key, made);
    return made;
  };
  const way = (through: readonly Spot[], tags: Tags): Way => {
    const made = { id: FIRST_WAY + ways.length, nodes: through.map((at) => node(at)), tags };
    if (made.nodes.length < 2) throw new RangeError(`A way needs two nodes at least: ${JSON.stringify(tags)}`);
    ways.push(made);
    return made;
  };
  const relation = (tags: Tags, members: OsmRelation['members']) =>
    void relations.push({ id: FIRST_RELATION + relations.length, tags, members });
  return { nodes, ways, relations, node, way, relation };
}

/** The spots of a straight line with a node about every `spacing` metres. */
export function straight(a: Spot, b: Spot, spacing = 200): Spot[] {
  const pieces = Math.max(1, Math.round(apart(a, b) / spacing));
  return Array.from({ length: pieces + 1 }, (_, i) =>
    i === 0 ? a : i === pieces ? b : { x: a.x + ((b.x - a.x) * i) / pieces, y: a.y + ((b.y - a.y) * i) / pieces },
  );
}

/** The spots of a lane through `corners`, bending to one side and back between each two, as lanes do. */
export function winding(corners: readonly Spot[], luck: Chance, most = 60, spacing = 85): Spot[] {
  const spots: Spot[] = [corners[0]!];
  corners.slice(1).forEach((to, i) => {
    const from = corners[i]!;
    const length = apart(from, to);
    const room = Math.min(most, length / 12);
    const [bow, sway] = [(luck.between(-100, 100) / 100) * room, (luck.between(-100, 100) / 100) * room];
    const pieces = Math.max(1, Math.round(length / spacing));
    for (let piece = 1; piece < pieces; piece++) {
      const part = piece / pieces;
      const arch = 4 * part * (1 - part);
      spots.push(beside(from, to, part, bow * arch + sway * arch * (1 - 2 * part) * 2));
    }
    spots.push(to);
  });
  return spots;
}

/** The map as the writer takes it. */
export function asOsm(map: CountyMap): { nodes: OsmNode[]; ways: OsmWay[]; relations: OsmRelation[] } {
  return {
    nodes: map.nodes.map(({ id, lat7, lon7, tags }) => ({ id, lat: lat7 / 1e7, lon: lon7 / 1e7, tags })),
    ways: map.ways.map(({ id, nodes, tags }) => ({ id, nodes: nodes.map((each) => each.id), tags })),
    relations: map.relations,
  };
}
