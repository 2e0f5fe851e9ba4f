import { type Chance, type Spot, spot } from './ground.ts';
import { type CountyMap, straight, winding } from './map.ts';
import type { Places } from './places.ts';
import { betweenVillages, type Village } from './village.ts';

const at = (x: number, y: number): Spot => spot(x * 1000, y * 1000);

export const MOTORWAY_JUNCTION = at(5.4, 5.8);
export const DOCK = at(1.7, 8.1);
export const NORTH_BRIDGE = [at(11.95, 10.3), at(12.25, 10.34)] as const;
export const SOUTH_BRIDGE = [at(11.45, 6.5), at(11.75, 6.5)] as const;
/** Where the straight main road and the long lane to Teasel Green part, at Oxlode’s school. */
export const OXLODE_FORK = at(14.2, 6.3);
export const CROOKED_CORNER = at(13.0, 5.2);
export const TEASEL_POINT = at(15.5, 2.4);

/** Where some of the lanes between two villages bend. */
export const BENDS = {
  curlew: at(3.6, 10.4),
  down: at(3.2, 12.2),
  beck: at(9.6, 5.0),
  hanger: at(15.8, 14.9),
  moss: at(18.8, 6.4),
  heath: at(5.5, 14.5),
} as const;

const MAIN = { highway: 'primary', ref: 'A02', name: 'Sallowby Road', maxspeed: '60 mph', surface: 'asphalt' };
const TERTIARY = { highway: 'tertiary', maxspeed: '60 mph' };
const LANE = { highway: 'unclassified' };

/** The roads between the towns and villages. Two bridges are the only ways over the river. */
export function layRoads(map: CountyMap, places: Places, luck: Chance): void {
  layMainRoads(map, places, luck);
  layCountryRoads(map, places, luck);
  layMotorway(map, places, luck);
  layRailway(map, luck);
}

function layMainRoads(map: CountyMap, { tolverton, sallowby, villages }: Places, luck: Chance): void {
  const [west, east] = NORTH_BRIDGE;
  map.way(winding([tolverton.at(4, 0), at(10.2, 10.4), west], luck), MAIN);
  map.way([west, east], { ...MAIN, bridge: 'yes', layer: '1', name: 'Long Bridge' });
  map.way(winding([east, at(14, 10.9), sallowby.at(-3, 0)], luck), MAIN);
  const north = winding([tolverton.at(0, 4), at(8.2, 12.6)], luck);
  const toThrushcombe = { highway: 'secondary', ref: 'B0301', name: 'Thrushcombe Road' };
  map.way(north, { ...toThrushcombe, maxspeed: '60 mph' });
  map.way(winding(betweenVillages([at(8.2, 12.6), villages.Thrushcombe]), luck), {
    ...toThrushcombe,
    maxspeed: '40 mph',
    sidewalk: 'left',
  });
  map.way(winding(betweenVillages([sallowby.at(1, 3), villages.Plumstock]), luck), {
    highway: 'secondary',
    ref: 'B0302',
    name: 'Plumstock Road',
    sidewalk: 'both',
    maxspeed: '50 mph',
  });
  const green = villages['Teasel Green'].centre;
  map.way(straight(OXLODE_FORK, green, 120), {
    highway: 'primary',
    ref: 'A03',
    name: 'Teasel Straight',
    maxspeed: '60 mph',
  });
  map.way([...straight(OXLODE_FORK, CROOKED_CORNER, 120), ...straight(CROOKED_CORNER, green, 120).slice(1)], {
    ...LANE,
    name: 'Crooked Lane',
  });
  map.way(straight(green, TEASEL_POINT, 100), { ...LANE, name: 'Teasel Point Lane' });
  map.way(straight(villages.Oxlode.centre, OXLODE_FORK, 90), { highway: 'residential', name: 'School Hill' });
}

function layCountryRoads(map: CountyMap, places: Places, luck: Chance): void {
  const { tolverton, wickmouth, sallowby, villages: v } = places;
  const [west, east] = SOUTH_BRIDGE;
  const lane = (tags: Record<string, string>, ...corners: readonly (Spot | Village)[]) =>
    void map.way(winding(betweenVillages(corners), luck), tags);
  lane({ ...TERTIARY, name: 'Nettlebeck Road' }, tolverton.at(0, -4), at(9.4, 8.0), v.Nettlebeck);
  lane({ ...TERTIARY, name: 'Oxlode Road' }, v.Nettlebeck, west);
  map.way([west, east], { ...TERTIARY, name: 'Oxlode Bridge', bridge: 'yes', layer: '1' });
  lane({ ...TERTIARY, name: 'Oxlode Road' }, east, v.Oxlode);
  lane({ ...TERTIARY, name: 'Fen Road' }, v.Oxlode, at(15.0, 9.0), sallowby.at(-1, -3));
  lane({ ...LANE, name: 'Marrowby Lane' }, tolverton.at(-4, 1), v.Marrowby);
  lane({ ...LANE, name: 'Curlew Lane' }, v.Marrowby, BENDS.curlew, v.Curlewby);
  lane({ ...TERTIARY, name: 'Hawkerby Road' }, tolverton.at(-1, 4), at(6.6, 12.0), v.Hawkerby);
  lane({ ...LANE, name: 'Down Lane' }, v.Hawkerby, BENDS.down, v.Curlewby);
  lane({ ...LANE, name: 'Pennywick Lane' }, wickmouth.at(3, -1), at(7.0, 3.5), v.Pennywick);
  lane({ ...LANE, name: 'Beck Lane' }, v.Pennywick, BENDS.beck, v.Nettlebeck);
  lane({ ...TERTIARY, name: 'Ferrowby Road' }, sallowby.at(0, 3), at(15.0, 13.0), v.Ferrowby);
  lane({ ...LANE, name: 'Hanger Lane' }, v.Ferrowby, BENDS.hanger, v.Plumstock);
  lane({ ...TERTIARY, name: 'Wrenthwaite Road' }, sallowby.at(3, 0), at(17.4, 11.9), v.Wrenthwaite);
  lane({ ...LANE, name: 'Larkmere Lane' }, sallowby.at(1, -3), at(17.6, 9.6), v.Larkmere);
  lane({ ...LANE, name: 'Moss Lane' }, v.Larkmere, BENDS.moss, v.Mossmouth);
}

function layMotorway(map: CountyMap, { tolverton, wickmouth, villages }: Places, luck: Chance): void {
  const trunk = { highway: 'trunk', ref: 'A01', name: 'Wickmouth Road', maxspeed: '60 mph' };
  map.way(winding([wickmouth.at(3, 0), MOTORWAY_JUNCTION], luck), trunk);
  map.way(winding([MOTORWAY_JUNCTION, at(6.7, 8.0), tolverton.at(-4, 0)], luck), trunk);
  const motorway = { highway: 'motorway', ref: 'M01', oneway: 'yes', maxspeed: '70 mph' };
  const link = { highway: 'motorway_link', ref: 'M01', oneway: 'yes' };
  map.way([MOTORWAY_JUNCTION, at(5.1, 6.02)], link);
  map.way(straight(at(5.1, 6.02), at(2.2, 7.5), 250), motorway);
  map.way([at(2.2, 7.5), at(1.9, 7.9), DOCK], link);
  map.way([DOCK, at(1.86, 7.86), at(2.17, 7.47)], link);
  map.way(straight(at(2.17, 7.47), at(5.07, 5.99), 250), motorway);
  map.way([at(5.07, 5.99), MOTORWAY_JUNCTION], link);
  map.way(winding(betweenVillages([DOCK, at(1.6, 9.6), villages.Curlewby]), luck), { ...TERTIARY, name: 'Dock Road' });
}

function layRailway(map: CountyMap, luck: Chance): void {
  const rail = { railway: 'rail', name: 'Brackenshire Line', gauge: '1435' };
  const [west, east] = [at(11.85, 9.3), at(12.12, 9.32)];
  map.way(winding([at(4.5, 4.75), at(6.4, 6.4), at(8.8, 9.2), west], luck, 60, 150), rail);
  map.way([west, east], { ...rail, bridge: 'yes', layer: '1' });
  map.way(winding([east, at(14.2, 10.0), at(16.7, 10.45)], luck, 60, 150), rail);
}
