/** A place on the ground in WGS84 degrees. `lat` -90 to 90, `lon` -180 to 180. */
export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}
