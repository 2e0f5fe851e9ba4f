import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writePbfFile } from '../src/network/pbf/write.node.ts';
import { writePbf } from '../src/network/pbf/write.ts';
import { inDegrees } from './ground.ts';
import { inTile, type Tile, tileNodes, tileWays } from './large-tile.ts';
import { postcodeOf } from './postcodes.ts';
import { csv, type Row } from './tables.ts';

const SCHOOLS = 300;
const POSTCODES_IN_A_TOWN = 40;

/**
 * Writes a large made-up map for benches, a square of towns joined by roads, in the memory of one block: the same bytes each time.
 * Beside it come `<out>.schools.csv` (300 schools) and `<out>.postcodes.csv`.
 * @param megabytes about how large the map file is to be, in millions of bytes; 1 to 2,000
 */
export function makeLarge(out: string, megabytes: number): { readonly towns: number } {
  if (!(megabytes >= 1 && megabytes <= 2000))
    throw new RangeError(`Say how many megabytes, from 1 to 2000, not ${megabytes}`);
  const side = Math.ceil(Math.sqrt((megabytes * 1e6) / bytesInATown()));
  writePbfFile(out, {
    nodes: ofEach(side, tileNodes),
    ways: ofEach(side, tileWays),
    timestamp: new Date('2026-09-01T00:00:00Z'),
  });
  writeFileSync(`${out}.schools.csv`, csv(schoolRows(side)));
  writeFileSync(`${out}.postcodes.csv`, csv([...postcodeRows(side)]));
  return { towns: side * side };
}

/** As measured on a small square. */
function bytesInATown(): number {
  let bytes = 0;
  const count = (piece: Uint8Array) => {
    bytes += piece.length;
  };
  writePbf(count, { nodes: ofEach(3, tileNodes), ways: ofEach(3, tileWays) });
  return bytes / 9;
}

function* tiles(side: number): Generator<Tile> {
  for (let row = 0; row < side; row++) for (let column = 0; column < side; column++) yield { column, row, side };
}

function* ofEach<T>(side: number, make: (tile: Tile) => Iterable<T>): Generator<T> {
  for (const tile of tiles(side)) yield* make(tile);
}

/** Schools spread evenly over the towns: two primaries, then a secondary. */
function schoolRows(side: number): Row[] {
  return Array.from({ length: SCHOOLS }, (_, i) => {
    const town = Math.floor((i * side * side) / SCHOOLS);
    const secondary = i % 3 === 2;
    return {
      urn: 910_001 + i,
      name: `School ${i + 1}`,
      type: secondary ? 'Academy converter' : 'Community school',
      phase: secondary ? 'Secondary' : 'Primary',
      ...at({ column: town % side, row: Math.floor(town / side), side }, 1000 + 13 * (i % 17), 1000 + 11 * (i % 19)),
      age_low: secondary ? 11 : 4,
      age_high: secondary ? 16 : 11,
    };
  });
}

function* postcodeRows(side: number): Generator<Row> {
  let count = 0;
  for (const tile of tiles(side)) {
    for (let i = 0; i < POSTCODES_IN_A_TOWN; i++, count++) {
      const [outward, number] = [Math.floor(count / 3600) + 1, count % 3600];
      yield {
        postcode: postcodeOf(`QZ${outward}`, number),
        ...at(tile, 60 + 270 * (i % 8), 60 + 420 * Math.floor(i / 8)),
      };
    }
  }
}

function at(tile: Tile, x: number, y: number): Row {
  const { lat, lon } = inTile(tile, x, y);
  return { lat: inDegrees(Math.round(lat * 1e7)), lon: inDegrees(Math.round(lon * 1e7)) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string' }, megabytes: { type: 'string', default: '60' } } });
  if (!values.out) throw new RangeError('Say where to write it: tsx demo/large.ts --out big.osm.pbf --megabytes 60');
  const { towns } = makeLarge(values.out, Number(values.megabytes));
  console.log(`Wrote ${values.out}: ${towns} towns`);
}
