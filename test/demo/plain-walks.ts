import geodesic from 'geographiclib-geodesic';
import type { OsmNode, OsmWay } from '../../src/network/osm.ts';
import type { LatLon } from '../../src/places/point.ts';
import type { ReadMap } from './county-files.ts';

interface Link {
  readonly to: string;
  readonly metres: number;
}
export type Links = Map<string, Link[]>;

const NOT_ON_FOOT = /^(motorway|motorway_link|construction|proposed)$/;
const REFUSED = /^(no|private)$/;

/**
 * Every bit of way that people may walk, by itself, lengths by GeographicLib: another way of working it out than the product's,
 * written for this county. `ends` are put exactly on the bit of way they lie on.
 */
export function linksOf({ nodes, ways }: ReadMap, ends: readonly LatLon[]): Links {
  const links: Links = new Map();
  for (const way of ways.filter(walkable)) {
    way.nodes.slice(1).forEach((id, i) => {
      const [a, b] = [nodes.get(way.nodes[i]!)!, nodes.get(id)!];
      if (shut(a) || shut(b)) return;
      const between = ends.filter((end) => isOn(end, a, b));
      const line = [a, ...between, b].sort((one, other) => geodesicMetres(a, one) - geodesicMetres(a, other));
      line.slice(1).forEach((to, j) => void join(links, line[j]!, to));
    });
  }
  return links;
}

/** Shortest metres from a place to every other, by Dijkstra in the plainest form there is. */
export function metresFrom(links: Links, from: LatLon): Map<string, number> {
  const metres = new Map<string, number>();
  const waiting = new Map([[nameOf(from), 0]]);
  while (waiting.size > 0) {
    let [here, least] = ['', Number.POSITIVE_INFINITY];
    for (const [name, each] of waiting) if (each < least) [here, least] = [name, each];
    waiting.delete(here);
    metres.set(here, least);
    for (const { to, metres: length } of links.get(here) ?? []) {
      if (!metres.has(to) && least + length < (waiting.get(to) ?? Number.POSITIVE_INFINITY))
        waiting.set(to, least + length);
    }
  }
  return metres;
}

/** Bits of way that are on some walk no more than `slack` metres longer than the shortest. */
export function onShortWalks(
  links: Links,
  from: Map<string, number>,
  to: Map<string, number>,
  limit: number,
): string[] {
  return [...links].flatMap(([a, each]) =>
    each
      .filter(({ to: b, metres }) => (from.get(a) ?? Infinity) + metres + (to.get(b) ?? Infinity) <= limit)
      .map(({ to: b }) => `${a} ${b}`),
  );
}

export const nameOf = ({ lat, lon }: LatLon): string => `${lat.toFixed(7)},${lon.toFixed(7)}`;

export function geodesicMetres(a: LatLon, b: LatLon): number {
  return geodesic.Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon).s12!;
}

function walkable({ tags }: OsmWay): boolean {
  return tags.highway !== undefined && !NOT_ON_FOOT.test(tags.highway) && !REFUSED.test(tags.foot ?? tags.access ?? '');
}

const shut = ({ tags = {} }: OsmNode): boolean =>
  tags.barrier !== undefined && REFUSED.test(tags.foot ?? tags.access ?? '');

/** Strictly between two nodes on a bit of way that runs due east and west. */
function isOn(end: LatLon, a: LatLon, b: LatLon): boolean {
  return a.lat === b.lat && end.lat === a.lat && (a.lon - end.lon) * (b.lon - end.lon) < 0;
}

function join(links: Links, a: LatLon, b: LatLon): void {
  const metres = geodesicMetres(a, b);
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const name = nameOf(from);
    links.set(name, [...(links.get(name) ?? []), { to: nameOf(to), metres }]);
  }
}
