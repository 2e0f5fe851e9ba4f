import proj4 from 'proj4';
import type { LatLon } from './point.ts';

/** The National Grid (EPSG:27700) with the seven-parameter shift of the Ordnance Survey's guide to coordinate systems: within some 5 m. */
const BRITISH_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const toWgs84 = proj4(BRITISH_GRID, 'WGS84');

/** Whether the numbers, in metres, lie on the National Grid. The grid's own corner (0, 0) is how files write "not known". */
export function isOnGrid(easting: number, northing: number): boolean {
  const inside = easting >= 0 && easting <= 700_000 && northing >= 0 && northing <= 1_300_000;
  return inside && !(easting === 0 && northing === 0);
}

/** The WGS84 point of a National Grid reference in metres: up to 5 m from the true one, which measuring adds to its margin. */
export function fromGrid(easting: number, northing: number): LatLon {
  const [lon, lat] = toWgs84.forward([easting, northing]);
  return { lat, lon };
}
