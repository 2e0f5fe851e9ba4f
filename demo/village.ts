import { apart, type Chance, type Spot, spot } from './ground.ts';
import { type CountyMap, straight, winding } from './map.ts';

export interface Village {
  readonly name: string;
  readonly centre: Spot;
  /** Where each of its streets ends: places for homes. */
  readonly ends: readonly Spot[];
  /** A spot on its green, off every road: reached by the green path. */
  readonly green: Spot;
}

const STREETS = ['Church Lane', 'Mill Lane', 'Back Lane', 'Chapel Street', 'Pound Lane', 'The Green', 'Well Street'];
const WAYS_OUT = [
  [3, 1],
  [-1, 3],
  [-3, -1],
  [1, -3],
  [2, 3],
  [-3, 2],
] as const;

/** Lays a village round a crossing: a few short dead-end streets, and a path over the green to a church. */
export function layVillage(map: CountyMap, name: string, centre: Spot, luck: Chance, streets = 5): Village {
  map.node(centre, {});
  map.node(spot(centre.x + 25, centre.y + 25), { place: 'village', name });
  const ends = WAYS_OUT.slice(0, streets).map(([east, north], i) => {
    const reach = luck.between(50, 95);
    const end = spot(centre.x + east * reach, centre.y + north * reach);
    const street = STREETS[(i + luck.between(0, 1)) % STREETS.length]!;
    map.way(winding([centre, end], luck, 18, 45), {
      highway: i === 0 ? 'unclassified' : 'residential',
      name: street,
      maxspeed: '30 mph',
    });
    return end;
  });
  const green = spot(centre.x - 60, centre.y + 45);
  map.way(straight(centre, green, 40), { highway: 'footway', surface: 'gravel' });
  map.node(green, { amenity: 'place_of_worship', name: `${name} church` });
  return { name, centre, ends, green };
}

/** The end of a village's streets that lies nearest to a spot. */
export function endTowards(village: Village, to: Spot): Spot {
  return village.ends.reduce((best, end) => (apart(end, to) < apart(best, to) ? end : best));
}

/**
 * Where a road that leaves a village for a spot begins: at the end of the street that already leads that way, or, where none does,
 * at the crossing in the middle.
 */
export function wayOut({ centre, ends }: Village, to: Spot): Spot {
  const [east, north] = [to.x - centre.x, to.y - centre.y];
  const leading = ends.filter((end) => {
    const along = (end.x - centre.x) * east + (end.y - centre.y) * north;
    return along > 0.8 * apart(end, centre) * apart(to, centre);
  });
  return leading.sort((a, b) => apart(a, to) - apart(b, to))[0] ?? centre;
}

/** Corners of a road in which a village at either end stands for its way out. */
export function betweenVillages(corners: readonly (Spot | Village)[]): Spot[] {
  const middles = corners.map((each) => ('centre' in each ? each.centre : each));
  return corners.map((each, i) => ('centre' in each ? wayOut(each, middles[i === 0 ? 1 : i - 1]!) : each));
}
