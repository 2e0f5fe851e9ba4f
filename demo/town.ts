import type { Tags } from '../src/network/osm.ts';
import { type Chance, type Spot, spot } from './ground.ts';
import { type CountyMap, straight } from './map.ts';

/** A way of turning a grid by whole-number triangles, such as 3-4-5, so that no sines are needed. */
export interface TownPlan {
  readonly name: string;
  readonly centre: Spot;
  /** Two short sides and the long side of a right-angled triangle. */
  readonly turn: readonly [number, number, number];
  /** Blocks from the centre to the edge, and metres in a block. */
  readonly blocks: number;
  readonly block: number;
  /** Names for streets that run east and west, from south to north, and for those that run north and south, from west to east. */
  readonly across: readonly string[];
  readonly along: readonly string[];
}

export interface Town {
  readonly plan: TownPlan;
  /** The crossing `i` blocks east and `j` blocks north of the centre. */
  at(i: number, j: number): Spot;
  inside(i: number, j: number): boolean;
}

/** Lays out a town: a round of crooked blocks, its two middle streets wider and named by their traffic, the rest residential. */
export function layTown(map: CountyMap, plan: TownPlan, luck: Chance): Town {
  const { blocks, block, centre, turn } = plan;
  const [cos, sin] = [turn[0] / turn[2], turn[1] / turn[2]];
  const inside = (i: number, j: number) => i * i + j * j <= blocks * blocks + 1;
  const corners = new Map<string, Spot>();
  for (let j = -blocks; j <= blocks; j++) {
    for (let i = -blocks; i <= blocks; i++) {
      const [x, y] = [i * block + luck.between(-14, 14), j * block + luck.between(-14, 14)];
      corners.set(`${i},${j}`, spot(centre.x + x * cos - y * sin, centre.y + x * sin + y * cos));
    }
  }
  const town: Town = { plan, inside, at: (i, j) => corners.get(`${i},${j}`)! };
  for (let line = -blocks; line <= blocks; line++) {
    layStreet(map, town, plan.across[line + blocks]!, (step) => [step, line]);
    layStreet(map, town, plan.along[line + blocks]!, (step) => [line, step]);
  }
  return town;
}

function layStreet(map: CountyMap, town: Town, name: string, place: (step: number) => readonly [number, number]): void {
  const { blocks } = town.plan;
  const spots: Spot[] = [];
  for (let step = -blocks; step <= blocks; step++) {
    const [i, j] = place(step);
    if (!town.inside(i, j)) continue;
    const here = town.at(i, j);
    spots.push(...(spots.length === 0 ? [here] : straight(spots.at(-1)!, here, 65).slice(1)));
  }
  if (spots.length < 2) return;
  map.way(spots, streetTags(name));
}

const ONE_WAY = new Set(['Cooper Street', 'Tanner Row', 'Cable Street', 'Osier Street']);

function streetTags(name: string): Tags {
  if (name === 'High Street')
    return {
      highway: 'primary',
      ref: 'A02',
      name,
      maxspeed: '20 mph',
      sidewalk: 'both',
      lit: 'yes',
      surface: 'asphalt',
    };
  if (/^(Bridge|Market|Church|Station|North|South) /.test(name))
    return { highway: 'tertiary', name, maxspeed: '30 mph', sidewalk: 'both', lit: 'yes' };
  if (name.endsWith(' Mews')) return { highway: 'living_street', name };
  return {
    highway: 'residential',
    name,
    maxspeed: '30 mph',
    lit: 'yes',
    ...(ONE_WAY.has(name) ? { oneway: 'yes' } : {}),
  };
}
