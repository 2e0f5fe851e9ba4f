import type { Network } from '../network/network.ts';
import { metresPerDegree } from './flat.ts';
import { perNetwork } from './per-network.ts';

/**
 * Every segment of a network in a grid of square cells. A segment is named by the index of its first point in
 * `shapeLat`; it is listed in each cell that its bounding box touches.
 */
export interface SegmentIndex {
  readonly south: number;
  readonly west: number;
  readonly rows: number;
  readonly columns: number;
  /** Height and width of a cell in degrees. */
  readonly cellLat: number;
  readonly cellLon: number;
  /** The segments of cell `row * columns + column` are `segments[first[cell] .. first[cell + 1])`. */
  readonly first: Uint32Array;
  readonly segments: Uint32Array;
  /** The edge of each shape point. */
  readonly edgeOf: Uint32Array;
}

const SMALLEST_CELL_METRES = 75;

/** The index of a network, made when it is first asked for. */
export const segmentIndexOf = perNetwork(makeIndex);

function makeIndex(network: Network): SegmentIndex {
  const edgeOf = new Uint32Array(network.shapeLat.length);
  for (let edge = 0; edge < network.edgeFrom.length; edge++) {
    edgeOf.fill(edge, network.shapeFirst[edge]!, network.shapeFirst[edge + 1]!);
  }
  const grid = gridFor(network);
  const first = new Uint32Array(grid.rows * grid.columns + 1);
  eachCell(network, edgeOf, grid, (cell) => {
    first[cell + 1]!++;
  });
  for (let cell = 1; cell < first.length; cell++) first[cell]! += first[cell - 1]!;
  const segments = new Uint32Array(first.at(-1)!);
  const next = first.slice();
  eachCell(network, edgeOf, grid, (cell, segment) => {
    segments[next[cell]!++] = segment;
  });
  return { ...grid, first, segments, edgeOf };
}

type Grid = Pick<SegmentIndex, 'south' | 'west' | 'rows' | 'columns' | 'cellLat' | 'cellLon'>;

/** Cells are no smaller than a street and no more than there are points, however large the area is. */
function gridFor(network: Network): Grid {
  const [south, west, north, east] = network.bounds;
  const per = metresPerDegree((south + north) / 2);
  const height = (north - south) * per.lat;
  const width = (east - west) * per.lon;
  const points = Math.max(1, network.shapeLat.length);
  const cell = Math.max(SMALLEST_CELL_METRES, Math.sqrt((height * width) / points), (height + width) / points);
  const cellLat = cell / per.lat;
  const cellLon = cell / per.lon;
  const rows = Math.floor((north - south) / cellLat) + 1;
  const columns = Math.floor((east - west) / cellLon) + 1;
  return { south, west, rows, columns, cellLat, cellLon };
}

function eachCell(
  network: Network,
  edgeOf: Uint32Array,
  grid: Grid,
  see: (cell: number, segment: number) => void,
): void {
  const { shapeLat, shapeLon } = network;
  const row = (lat: number) => Math.min(grid.rows - 1, Math.max(0, Math.floor((lat - grid.south) / grid.cellLat)));
  const column = (lon: number) => Math.min(grid.columns - 1, Math.max(0, Math.floor((lon - grid.west) / grid.cellLon)));
  for (let i = 0; i + 1 < shapeLat.length; i++) {
    if (edgeOf[i] !== edgeOf[i + 1]) continue;
    const top = row(Math.max(shapeLat[i]!, shapeLat[i + 1]!));
    const right = column(Math.max(shapeLon[i]!, shapeLon[i + 1]!));
    const left = column(Math.min(shapeLon[i]!, shapeLon[i + 1]!));
    for (let r = row(Math.min(shapeLat[i]!, shapeLat[i + 1]!)); r <= top; r++) {
      for (let c = left; c <= right; c++) see(r * grid.columns + c, i);
    }
  }
}
