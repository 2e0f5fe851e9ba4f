import type { Network } from './network.ts';

/** `[south, west, north, east]` in degrees. */
export type Box = readonly [south: number, west: number, north: number, east: number];

/** Lines as `[lon, lat]` pairs. */
export type Lines = readonly (readonly (readonly [number, number])[])[];

const MOST = 800;
const SMALL = new Set([
  'footway',
  'path',
  'steps',
  'service',
  'track',
  'bridleway',
  'cycleway',
  'pedestrian',
  'corridor',
]);

/** Roads and paths that touch a box, for the background of a map. Where there are too many to see, the small ones are left out first. */
export function roadsWithin(network: Network, box: Box): Lines {
  const edges: number[] = [];
  for (let edge = 0; edge < network.edgeFrom.length; edge++) if (touches(network, edge, box)) edges.push(edge);
  const isSmall = (edge: number) => SMALL.has(network.ways[network.edgeWay[edge]!]!.highway);
  const shown = edges.length > MOST ? edges.filter((edge) => !isSmall(edge)) : edges;
  return shown.slice(0, MOST).map((edge) => lineOf(network, edge));
}

function touches({ shapeFirst, shapeLat, shapeLon }: Network, edge: number, [south, west, north, east]: Box): boolean {
  for (let at = shapeFirst[edge]!; at < shapeFirst[edge + 1]!; at++) {
    const [lat, lon] = [shapeLat[at]!, shapeLon[at]!];
    if (lat >= south && lat <= north && lon >= west && lon <= east) return true;
  }
  return false;
}

function lineOf({ shapeFirst, shapeLat, shapeLon }: Network, edge: number): [number, number][] {
  const line: [number, number][] = [];
  for (let at = shapeFirst[edge]!; at < shapeFirst[edge + 1]!; at++) line.push([shapeLon[at]!, shapeLat[at]!]);
  return line;
}

/** The box round a line, and some way beyond it on each side. */
export function boxRound(line: readonly (readonly [number, number])[]): Box {
  let [south, west, north, east] = [90, 180, -90, -180];
  for (const [lon, lat] of line) {
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
  }
  const beyond = Math.max(north - south, (east - west) / 2, 0.002) * 0.4;
  return [south - beyond, west - beyond * 1.7, north + beyond, east + beyond * 1.7];
}
