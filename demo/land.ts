import { chance, type Spot, spot } from './ground.ts';
import { type CountyMap, winding } from './map.ts';

const corners = (...pairs: readonly (readonly [number, number])[]): Spot[] =>
  pairs.map(([x, y]) => spot(x * 1000, y * 1000));

/** Land lies to the left of a coastline, so the shore runs anticlockwise. */
const SHORE = corners(
  [2.2, 3.0],
  [2.8, 2.2],
  [3.2, 1.0],
  [3.6, 0.7],
  [5.5, 0.85],
  [10, 1.0],
  [16, 1.02],
  [22, 0.98],
  [27, 1.0],
  [29.3, 0.95],
  [29.9, 1.2],
  [29.3, 1.45],
  [27, 1.4],
  [22, 1.42],
  [16, 1.38],
  [10, 1.4],
  [6.4, 1.5],
  [5.9, 1.9],
  [6.6, 2.5],
  [8.5, 2.7],
  [10.5, 2.4],
  [11.9, 2.7],
  [12.25, 2.6],
  [12.6, 2.7],
  [14.4, 2.9],
  [15.0, 2.0],
  [15.9, 1.95],
  [16.4, 3.0],
  [18.2, 3.4],
  [19.8, 3.7],
  [20.6, 5.2],
  [20.0, 7.4],
  [20.4, 9.5],
  [22, 9.9],
  [26, 9.8],
  [27.6, 10.4],
  [31.0, 11.8],
  [31.8, 13.0],
  [31.2, 14.0],
  [29, 14.9],
  [26, 16.3],
  [22, 16.5],
  [19.6, 16.6],
  [17.8, 17.0],
  [16.0, 16.4],
  [13.6, 16.0],
  [11.8, 17.3],
  [9.6, 17.6],
  [7.4, 16.4],
  [5.0, 15.4],
  [3.6, 13.9],
  [2.0, 13.0],
  [1.0, 11.4],
  [1.2, 9.4],
  [0.9, 7.8],
  [1.4, 6.0],
  [2.4, 5.2],
  [2.2, 3.0],
);
const ISLE = corners([0.3, 15.6], [1.2, 15.1], [2.4, 15.5], [2.7, 16.5], [1.8, 17.3], [0.6, 16.9], [0.3, 15.6]);
const ROCK = corners([3.9, 16.7], [4.3, 16.6], [4.5, 16.9], [4.2, 17.1], [3.9, 16.7]);

/** The river, from the northern hills to the lagoon. */
export const RIVER = corners(
  [11.6, 16.4],
  [11.4, 14.6],
  [11.9, 12.6],
  [12.1, 10.4],
  [11.9, 8.6],
  [11.6, 6.5],
  [12.0, 4.4],
  [12.25, 2.6],
);

/** Coast, river, woods, the lake: what makes it look like a county. None of it can be walked on. */
export function layLand(map: CountyMap): void {
  for (const shore of [SHORE, ISLE, ROCK]) map.way(jagged(shore), { natural: 'coastline' });
  map.way(winding(RIVER, chance(41), 70, 180), { waterway: 'river', name: 'River Tolver' });
  area(map, { natural: 'wood', name: 'Hawkerby Wood' }, [5.8, 14.2], [7.0, 14.4], [7.2, 15.3], [6.1, 15.2]);
  area(map, { natural: 'wood', name: 'Plumstock Hanger' }, [18.0, 15.0], [18.7, 15.0], [18.6, 15.9], [17.9, 15.8]);
  area(map, { natural: 'water', name: 'Lark Mere' }, [17.2, 6.6], [18.0, 6.4], [18.1, 7.1], [17.4, 7.2]);
  area(
    map,
    { natural: 'wetland', wetland: 'marsh', name: 'The Levels' },
    [20.6, 10.7],
    [27.5, 10.8],
    [29.5, 12.6],
    [20.6, 12.7],
  );
}

/** A shore bends in and out between its corners; only a little where it is the shingle, which is narrow. */
function jagged(shore: readonly Spot[]): Spot[] {
  const luck = chance(1_729);
  return shore.flatMap((to, i) => {
    const from = shore[i - 1];
    if (!from) return [to];
    return winding([from, to], luck, to.y < 1600 ? 25 : 240, 260).slice(1);
  });
}

function area(map: CountyMap, tags: Record<string, string>, ...round: readonly (readonly [number, number])[]): void {
  const spots = corners(...round);
  map.way([...spots, spots[0]!], tags);
}
