/** WGS84: half the equator's width in metres, and the square of the first eccentricity. */
const EQUATORIAL_RADIUS = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;

/**
 * Metres between two points near each other, on the WGS84 ellipsoid: the two radii of curvature at the middle latitude. Within 7 µm of the
 * geodesic for a map segment in Britain (a few hundred metres), and within 0.2 m in 50 km. A sphere would be up to 0.35% short here, always against the family.
 * @param lat1 @param lon1 @param lat2 @param lon2 degrees; not meant for points further apart than some tens of kilometres, nor across the 180th meridian
 */
export function segmentMetres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const middle = ((lat1 + lat2) / 2) * RADIANS;
  const sine = Math.sin(middle);
  const flattened = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const acrossRadius = EQUATORIAL_RADIUS / Math.sqrt(flattened);
  const alongRadius = (acrossRadius * (1 - ECCENTRICITY_SQUARED)) / flattened;
  const north = (lat2 - lat1) * RADIANS * alongRadius;
  const east = (lon2 - lon1) * RADIANS * acrossRadius * Math.cos(middle);
  return Math.sqrt(north * north + east * east);
}

/** The fewest metres to a degree anywhere between two latitudes: northwards where nearest the equator, eastwards where furthest from it. */
export function fewestPerDegree(south: number, north: number): { readonly lat: number; readonly lon: number } {
  const nearest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const furthest = Math.max(Math.abs(south), Math.abs(north));
  // A billionth is taken off for rounding.
  const safe = 1 - 1e-9;
  return {
    lat: segmentMetres(nearest - 0.5, 0, nearest + 0.5, 0) * safe,
    lon: segmentMetres(furthest, 0, furthest, 1) * safe,
  };
}
