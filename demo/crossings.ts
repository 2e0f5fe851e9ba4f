import type { Spot } from './ground.ts';
import type { CountyMap, Node, Way } from './map.ts';

const AT_GRADE = (way: Way): boolean =>
  (way.tags.highway !== undefined || way.tags.railway !== undefined) &&
  way.tags.bridge === undefined &&
  way.tags.tunnel === undefined;

/**
 * Joins ways that cross on the level with a node in both, as a mapper would: a junction, or a level crossing
 * where one is the railway. Bridges and tunnels are left alone.
 */
export function joinCrossings(map: CountyMap): void {
  const ways = map.ways.filter(AT_GRADE);
  for (const [i, one] of ways.entries()) {
    for (const other of ways.slice(i + 1)) {
      if (!boxesMeet(one, other)) continue;
      let meetings = 0;
      for (let met = firstMeeting(one, other); met; met = firstMeeting(one, other)) {
        if (++meetings > 9) throw new Error(`Ways ${one.id} and ${other.id} run into each other again and again`);
        const rail = one.tags.railway !== undefined || other.tags.railway !== undefined;
        const node = map.node(met.at, rail ? { railway: 'level_crossing' } : {});
        if (!one.nodes.includes(node)) one.nodes.splice(met.after, 0, node);
        if (!other.nodes.includes(node)) other.nodes.splice(met.afterOther, 0, node);
      }
    }
  }
}

interface Meeting {
  readonly at: Spot;
  readonly after: number;
  readonly afterOther: number;
}

/** The first place where two ways cross with no node in common there. */
export function firstMeeting(one: Way, other: Way): Meeting | undefined {
  for (let i = 1; i < one.nodes.length; i++) {
    const [a, b] = [one.nodes[i - 1]!, one.nodes[i]!];
    for (let j = 1; j < other.nodes.length; j++) {
      const [c, d] = [other.nodes[j - 1]!, other.nodes[j]!];
      if (a === c || a === d || b === c || b === d) continue;
      const at = meeting(a, b, c, d);
      if (at) return { at, after: i, afterOther: j };
    }
  }
  return undefined;
}

function meeting(a: Node, b: Node, c: Node, d: Node): Spot | undefined {
  const [east, north] = [b.spot.x - a.spot.x, b.spot.y - a.spot.y];
  const [eastward, northward] = [d.spot.x - c.spot.x, d.spot.y - c.spot.y];
  const cross = east * northward - north * eastward;
  if (cross === 0) return undefined;
  const along = ((c.spot.x - a.spot.x) * northward - (c.spot.y - a.spot.y) * eastward) / cross;
  const alongOther = ((c.spot.x - a.spot.x) * north - (c.spot.y - a.spot.y) * east) / cross;
  if (along <= 0 || along >= 1 || alongOther <= 0 || alongOther >= 1) return undefined;
  return { x: a.spot.x + east * along, y: a.spot.y + north * along };
}

function boxesMeet(one: Way, other: Way): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

function boxOf({ nodes }: Way) {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { spot } of nodes) {
    west = Math.min(west, spot.x);
    east = Math.max(east, spot.x);
    south = Math.min(south, spot.y);
    north = Math.max(north, spot.y);
  }
  return { west, east, south, north };
}
