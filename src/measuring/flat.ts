import { fewestPerDegree as fewestBetween, segmentMetres } from '../network/index.ts';
import type { LatLon } from '../places/point.ts';
import { perNetwork } from './per-network.ts';

/** Metres to a degree northwards and eastwards. */
export interface PerDegree {
  readonly lat: number;
  readonly lon: number;
}

/** At a latitude, on the ellipsoid. The length of a segment is reckoned at its middle latitude, so these two are exact there. */
export function metresPerDegree(lat: number): PerDegree {
  return { lat: segmentMetres(lat - 0.5, 0, lat + 0.5, 0), lon: segmentMetres(lat, 0, lat, 1) };
}

export function metresBetween(a: LatLon, b: LatLon): number {
  return segmentMetres(a.lat, a.lon, b.lat, b.lon);
}

/**
 * The fewest metres to a degree anywhere in a network: northwards where it is nearest the equator, eastwards where it
 * is furthest from it. A straight line reckoned with these is never longer than any line of segments between the same
 * points, since each segment is reckoned with more; so a search that uses it as "at least this far to go" stays exact.
 */
export const fewestPerDegree = perNetwork(({ bounds: [south, , north] }): PerDegree => fewestBetween(south, north));
