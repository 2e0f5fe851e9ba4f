import { type Chance, type Spot, spot } from './ground.ts';
import { type CountyMap, straight, winding } from './map.ts';
import type { Places } from './places.ts';
import { BENDS } from './roads.ts';
import { betweenVillages, type Village } from './village.ts';

/**
 * A dead straight lane that leads from a school to nothing but homes. From any spot along it there is one walk to the school and no
 * other, and its length is the difference of two numbers: how the county knows the right answer without measuring.
 */
export interface MeasuredLane {
  readonly name: string;
  /** The end at the school: due west of all the rest. */
  readonly foot: Spot;
  readonly metres: number;
}

export const LANES = {
  drove: { name: 'Nine Mile Drove', foot: spot(19200, 13000), metres: 11_800 },
  lapwing: { name: 'Lapwing Drove', foot: spot(19600, 10600), metres: 6_000 },
  northing: { name: 'Northing Drove', foot: spot(19400, 15400), metres: 6_000 },
  /** Its foot is the faith school; the community school stands 1,000 metres along it. */
  shingle: { name: 'Long Shingle', foot: spot(4000, 1200), metres: 25_400 },
  /** At its foot a school whose gates nobody knows. */
  heath: { name: 'Heath Drove', foot: spot(7000, 15600), metres: 4_000 },
} as const satisfies Record<string, MeasuredLane>;
export type LaneName = keyof typeof LANES;

/** A spot on the road of a lane, `metres` from its foot. */
export function along(lane: LaneName, metres: number): Spot {
  const { foot, metres: length } = LANES[lane];
  if (metres < 0 || metres > length)
    throw new RangeError(`${LANES[lane].name} is ${length} metres long, not ${metres}`);
  return spot(foot.x + metres, foot.y);
}

/** A turning 7,000 metres along the Nine Mile Drove, where the road goes round and a path cuts the corner: 3,000 metres by road, about 2,121 on foot. */
export const DOGLEG = { from: spot(26200, 13000), corner: spot(26200, 11500), end: spot(27700, 11500) } as const;

export function layLevels(map: CountyMap, { villages, wickmouth }: Places, luck: Chance): void {
  for (const { name, foot, metres } of Object.values(LANES))
    map.way(straight(foot, spot(foot.x + metres, foot.y), 200), { highway: 'unclassified', name, surface: 'asphalt' });
  const { Wrenthwaite, Plumstock, Larkmere, Hawkerby } = villages;
  const lane = (name: string, ...corners: readonly (Spot | Village)[]) =>
    void map.way(winding(betweenVillages(corners), luck), { highway: 'unclassified', name });
  lane('Drove Road', Wrenthwaite, LANES.drove.foot);
  lane('Levels Lane', Wrenthwaite, spot(18700, 11600), LANES.lapwing.foot);
  lane('Sluice Lane', LANES.lapwing.foot, spot(19400, 9400), Larkmere);
  lane('Northing Lane', Plumstock, LANES.northing.foot);
  lane('Heath Lane', Hawkerby, BENDS.heath, LANES.heath.foot);
  lane('Shingle Way', wickmouth.at(0, -3), spot(4300, 2300), LANES.shingle.foot);
  map.way([...straight(DOGLEG.from, DOGLEG.corner), ...straight(DOGLEG.corner, DOGLEG.end).slice(1)], {
    highway: 'unclassified',
    name: 'Sluice Drove',
  });
  map.way(straight(DOGLEG.from, DOGLEG.end, 150), {
    highway: 'footway',
    name: 'Heron Path',
    surface: 'grass',
    designation: 'public_footpath',
  });
}
