import type { LatLon } from './point.ts';

/** `[south, west, north, east]` in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Metres in a degree of latitude, to within half a per cent in these islands: enough to say what is near. */
export const METRES_IN_A_DEGREE = 111_200;

/** Bounds that reach further by so many metres on every side. */
export function widen([south, west, north, east]: Bounds, metres: number): Bounds {
  const up = metres / METRES_IN_A_DEGREE;
  const furthestFromEquator = Math.max(Math.abs(south - up), Math.abs(north + up));
  const across = up / Math.cos((Math.min(furthestFromEquator, 89) * Math.PI) / 180);
  return [south - up, west - across, north + up, east + across];
}

export function isWithin([south, west, north, east]: Bounds, { lat, lon }: LatLon): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}
