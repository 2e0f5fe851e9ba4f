import { joinCrossings } from './crossings.ts';
import { chance } from './ground.ts';
import { layGrounds } from './grounds.ts';
import { layLand } from './land.ts';
import { layLevels } from './levels.ts';
import { type CountyMap, startMap } from './map.ts';
import { layPaths } from './paths.ts';
import { layPlaces, type Places } from './places.ts';
import { type DemoPostcode, listPostcodes } from './postcodes.ts';
import { layRoads } from './roads.ts';
import { listSchools } from './school-list.ts';
import type { DemoSchool } from './schools.ts';
import { layTraffic } from './traffic.ts';

export interface County {
  readonly map: CountyMap;
  readonly places: Places;
  readonly schools: readonly DemoSchool[];
  readonly postcodes: readonly DemoPostcode[];
}

/** The whole county on the ground, the same each time. */
export function layCounty(): County {
  const luck = chance(508);
  const map = startMap();
  layLand(map);
  const places = layPlaces(map, luck);
  layRoads(map, places, luck);
  layLevels(map, places, luck);
  layPaths(map, places, luck);
  joinCrossings(map);
  layTraffic(map, places);
  const schools = listSchools(places);
  layGrounds(map, schools);
  return { map, places, schools, postcodes: listPostcodes(places) };
}
