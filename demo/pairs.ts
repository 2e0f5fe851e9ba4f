import geographic from 'geographiclib-geodesic';
import type { County } from './county.ts';
import { type Fixed, onGlobe, type Spot } from './ground.ts';
import type { Way } from './map.ts';
import { pairsAcrossCountry } from './pairs-across-country.ts';
import { pairsOnLanes } from './pairs-on-lanes.ts';

/** Two places and the only shortest walk between them, given by the spots at which it turns from one way into another. */
export interface DrawnPair {
  readonly through: readonly Spot[];
  readonly why: string;
}

/** Two places and how far it is to walk from one to the other. */
export interface Pair {
  readonly from: Fixed;
  readonly to: Fixed;
  /** Summed leg by leg along the ways, on the WGS84 ellipsoid. */
  readonly metres: number;
  readonly why: string;
}

/** Pairs of places whose shortest walk is known from how the county was laid out, not from a search. */
export function listPairs(county: County): Pair[] {
  return [...pairsOnLanes(), ...pairsAcrossCountry(county.places)].map(({ through, why }) => {
    const line = through.slice(1).flatMap((to, i) => legAlong(county.map.ways, onGlobe(through[i]!), onGlobe(to), why));
    return { from: line[0]!, to: line.at(-1)!, metres: lengthOf(line), why };
  });
}

/** Every point of the one way that leads straight from one spot to another. */
function legAlong(ways: readonly Way[], from: Fixed, to: Fixed, why: string): Fixed[] {
  const legs = ways
    .filter(({ tags }) => tags.highway !== undefined)
    .flatMap(({ nodes }) => {
      const [start, end] = [placeOn(nodes, from), placeOn(nodes, to)];
      if (start === undefined || end === undefined) return [];
      const between = nodes.filter((_, i) => i > Math.min(start, end) && i < Math.max(start, end));
      return [[from, ...(start < end ? between : between.reverse()), to]];
    });
  const leg = legs.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  if (!leg) throw new Error(`No one way leads from ${JSON.stringify(from)} to ${JSON.stringify(to)}: ${why}`);
  return leg;
}

/** Where on a way a spot lies: a node's number, or half past it where it is exactly on the line due east or west of one. */
function placeOn(nodes: readonly Fixed[], at: Fixed): number | undefined {
  const node = nodes.findIndex(({ lat7, lon7 }) => lat7 === at.lat7 && lon7 === at.lon7);
  if (node >= 0) return node;
  const before = nodes.findIndex((a, i) => {
    const b = nodes[i + 1];
    return b && a.lat7 === at.lat7 && b.lat7 === at.lat7 && (a.lon7 - at.lon7) * (b.lon7 - at.lon7) < 0;
  });
  return before < 0 ? undefined : before + 0.5;
}

function lengthOf(line: readonly Fixed[]): number {
  return line.slice(1).reduce((sum, to, i) => sum + apartOnGlobe(line[i]!, to), 0);
}

function apartOnGlobe(a: Fixed, b: Fixed): number {
  const { s12 } = geographic.Geodesic.WGS84.Inverse(a.lat7 / 1e7, a.lon7 / 1e7, b.lat7 / 1e7, b.lon7 / 1e7);
  if (s12 === undefined) throw new Error('The geodesic gave no length');
  return s12;
}
