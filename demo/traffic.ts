import { apart, type Spot } from './ground.ts';
import type { CountyMap, Node, Way } from './map.ts';
import type { Places } from './places.ts';

/** Turns that are not allowed where the main road comes into two of the towns. */
export function layTraffic(map: CountyMap, { tolverton, sallowby }: Places): void {
  forbidTurn(map, tolverton.at(4, 0), 'Sallowby Road', 'East Walk', tolverton.at(4, -1), 'no_left_turn');
  forbidTurn(map, sallowby.at(-3, 0), 'Sallowby Road', 'Sluice Road', sallowby.at(-3, -1), 'no_right_turn');
}

/** Turning off `from` at a crossing into the part of `into` that leads towards a spot. */
function forbidTurn(map: CountyMap, at: Spot, from: string, into: string, towards: Spot, rule: string): void {
  const via = map.node(at);
  const through = wayAt(map, into, via);
  const parts = [through, splitAt(map, through, via)];
  const into1 = parts.reduce((best, part) => (gapTo(part, towards) < gapTo(best, towards) ? part : best));
  map.relation({ type: 'restriction', restriction: rule }, [
    { type: 'way', ref: wayAt(map, from, via).id, role: 'from' },
    { type: 'node', ref: via.id, role: 'via' },
    { type: 'way', ref: into1.id, role: 'to' },
  ]);
}

function wayAt(map: CountyMap, name: string, node: Node): Way {
  const found = map.ways.find((way) => way.tags.name === name && way.nodes.includes(node));
  if (!found) throw new Error(`No way called ${name} passes node ${node.id}`);
  return found;
}

/** Cuts a way in two at one of its nodes, as a map must be where a turn is forbidden. The second half is a new way. */
function splitAt(map: CountyMap, way: Way, node: Node): Way {
  const cut = way.nodes.indexOf(node);
  const rest = way.nodes.splice(cut + 1);
  return map.way(
    [node, ...rest].map(({ spot }) => spot),
    way.tags,
  );
}

const gapTo = (way: Way, to: Spot): number => Math.min(...way.nodes.map(({ spot }) => apart(spot, to)));
