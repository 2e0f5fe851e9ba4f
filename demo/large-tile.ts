import type { OsmNode, OsmWay, Tags } from '../src/network/osm.ts';
import { type Chance, chance } from './ground.ts';

/** Towns of a large map stand in a square, each in a tile of its own with fields round it. */
export const TILE_METRES = 6000;
const STREETS = 17;
const BLOCK = 130;
/** Places within a block: its corner and two bends on the way to the next. */
const STEPS = 3;
const LINE = (STREETS - 1) * STEPS + 1;
const HOUSES = 620;
const ROAD_NODES = 80;

const FIRST_ID = 800_000_000_001;
const CROSSINGS = STREETS * STREETS;
const BENDS = 2 * STREETS * (STREETS - 1) * (STEPS - 1);
const ROADS_AT = CROSSINGS + BENDS;
const HOUSES_AT = ROADS_AT + 2 * ROAD_NODES;
const NODES = HOUSES_AT + 4 * HOUSES;
const WAYS = 10_000;

const LAT7_A_METRE = 89.84;
const LON7_A_METRE = 150;
/** Open ocean, west of Ireland. */
const SOUTH_WEST = { lat7: 520_000_000, lon7: -300_000_000 };

export interface Tile {
  readonly column: number;
  readonly row: number;
  /** Tiles in a side of the square. */
  readonly side: number;
}

export const nodesInATile = NODES;

/** A spot in a tile, in whole ten-millionths of a degree. */
export function inTile({ column, row }: Tile, x: number, y: number): { lat: number; lon: number } {
  const lat7 = SOUTH_WEST.lat7 + Math.round((row * TILE_METRES + y) * LAT7_A_METRE);
  const lon7 = SOUTH_WEST.lon7 + Math.round((column * TILE_METRES + x) * LON7_A_METRE);
  return { lat: lat7 / 1e7, lon: lon7 / 1e7 };
}

const firstId = ({ column, row, side }: Tile): number => FIRST_ID + (row * side + column) * NODES;
const luckOf = (tile: Tile, what: number): Chance => chance(1 + what + 4 * (tile.row * tile.side + tile.column));
const crossing = (i: number, j: number): number => j * STREETS + i;

/** All nodes of a tile, by rising id. */
export function* tileNodes(tile: Tile): Generator<OsmNode> {
  const luck = luckOf(tile, 0);
  let id = firstId(tile);
  const node = (x: number, y: number): OsmNode => ({ id: id++, ...inTile(tile, x, y) });
  for (let j = 0; j < STREETS; j++)
    for (let i = 0; i < STREETS; i++) yield node(i * BLOCK + luck.between(-9, 9), j * BLOCK + luck.between(-9, 9));
  for (const [along, across] of [
    [1, 0],
    [0, 1],
  ] as const)
    for (let street = 0; street < STREETS; street++)
      for (let place = 0; place < LINE; place++) {
        if (place % STEPS === 0) continue;
        const [run, aside] = [(place * BLOCK) / STEPS, street * BLOCK + luck.between(-6, 6)];
        yield node(run * along + aside * across, run * across + aside * along);
      }
  const reach = TILE_METRES - (STREETS - 1) * BLOCK;
  for (let part = 1; part <= ROAD_NODES; part++)
    yield node((STREETS - 1) * BLOCK + (reach * part) / (ROAD_NODES + 1), 8 * BLOCK + luck.between(-7, 7));
  for (let part = 1; part <= ROAD_NODES; part++)
    yield node(8 * BLOCK + luck.between(-7, 7), (STREETS - 1) * BLOCK + (reach * part) / (ROAD_NODES + 1));
  for (let house = 0; house < HOUSES; house++) {
    const [x, y] = [luck.between(15, 2060), luck.between(15, 2060)];
    for (const [east, north] of [
      [0, 0],
      [9, 0],
      [9, 7],
      [0, 7],
    ] as const)
      yield node(x + east, y + north);
  }
}

/** All ways of a tile, by rising id: streets a few blocks long, two main roads to the next towns, and houses. */
export function* tileWays(tile: Tile): Generator<OsmWay> {
  const first = firstId(tile);
  const luck = luckOf(tile, 1);
  let id = FIRST_ID / 10 + (tile.row * tile.side + tile.column) * WAYS;
  const way = (local: readonly number[], tags: Tags): OsmWay => ({
    id: Math.floor(id++),
    nodes: local.map((each) => first + each),
    tags,
  });
  for (let direction = 0; direction < 2; direction++)
    for (let street = 0; street < STREETS; street++)
      for (let block = 0; block < STREETS - 1; ) {
        const blocks = Math.min(luck.between(1, 6), STREETS - 1 - block);
        yield way(streetNodes(direction, street, block, blocks), streetTags(street, direction, luck));
        block += blocks;
      }
  const road = (start: number, from: number) => [start, ...Array.from({ length: ROAD_NODES }, (_, i) => from + i)];
  const main = { highway: 'primary', ref: `A0${tile.row}`, maxspeed: '60 mph' };
  if (tile.column + 1 < tile.side)
    yield joined(
      way(road(crossing(STREETS - 1, 8), ROADS_AT), main),
      firstId({ ...tile, column: tile.column + 1 }) + crossing(0, 8),
    );
  const minor = { highway: 'tertiary', name: `North Road ${tile.column}` };
  if (tile.row + 1 < tile.side)
    yield joined(
      way(road(crossing(8, STREETS - 1), ROADS_AT + ROAD_NODES), minor),
      firstId({ ...tile, row: tile.row + 1 }) + crossing(8, 0),
    );
  for (let house = 0; house < HOUSES; house++) {
    const corner = HOUSES_AT + 4 * house;
    yield way([corner, corner + 1, corner + 2, corner + 3, corner], {
      building: 'house',
      'addr:housenumber': String(1 + (house % 90)),
    });
  }
}

function streetNodes(direction: number, street: number, block: number, blocks: number): number[] {
  const bends = CROSSINGS + (direction * STREETS + street) * (STREETS - 1) * (STEPS - 1);
  return Array.from({ length: blocks * STEPS + 1 }, (_, i) => {
    const place = block * STEPS + i;
    const at = Math.floor(place / STEPS);
    if (place % STEPS === 0) return direction === 0 ? crossing(at, street) : crossing(street, at);
    return bends + at * (STEPS - 1) + (place % STEPS) - 1;
  });
}

const joined = (way: OsmWay, to: number): OsmWay => ({ ...way, nodes: [...way.nodes, to] });

function streetTags(street: number, direction: number, luck: Chance): Tags {
  const kind = luck.between(0, 19);
  if (kind === 0) return { highway: 'footway' };
  if (kind === 1) return { highway: 'service', access: 'private' };
  if (kind === 2) return { highway: 'residential', name: `Street ${street}`, oneway: 'yes' };
  if (street === 8)
    return {
      highway: direction === 0 ? 'primary' : 'tertiary',
      name: `Middle Road ${direction}`,
      maxspeed: '30 mph',
      sidewalk: 'both',
    };
  return { highway: 'residential', name: `${direction === 0 ? 'Street' : 'Avenue'} ${street}`, maxspeed: '20 mph' };
}
