import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writePbfFile } from '../src/network/pbf/write.node.ts';
import { offerRows, vacancyRows } from './admissions.ts';
import { describeChildren } from './children/describe.ts';
import { listChildren } from './children/list.ts';
import { type County, layCounty } from './county.ts';
import { addressRows } from './gazetteer.ts';
import { asOsm } from './map.ts';
import { listPairs } from './pairs.ts';
import { csv, gateRows, pairRows, postcodeRows, schoolRows } from './tables.ts';

/** The day the county is of; fixed, so that the bytes are. */
const MAP_MOMENT = new Date('2026-09-01T00:00:00Z');

/** Writes the whole county into a folder. The same bytes each time, on every machine. */
export function makeCounty(folder: string): County {
  const county = layCounty();
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string) => writeFileSync(`${folder}/${name}`, text);
  writePbfFile(`${folder}/county.osm.pbf`, { ...asOsm(county.map), bounds: boundsOf(county), timestamp: MAP_MOMENT });
  put('schools.csv', csv(schoolRows(county.schools, county.postcodes)));
  put('gates.csv', csv(gateRows(county.schools)));
  put('postcodes.csv', csv(postcodeRows(county.postcodes)));
  put('offers.csv', csv(offerRows(county.schools)));
  put('vacancies.csv', csv(vacancyRows(county.schools)));
  put('pairs.csv', csv(pairRows(listPairs(county))));
  const { addresses, children } = describeChildren(listChildren());
  put('gazetteer.csv', csv(addressRows(county.postcodes)));
  put('addresses.csv', csv(addresses));
  put('children.jsonl', children.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return county;
}

function boundsOf({ map }: County): readonly [number, number, number, number] {
  const lats = map.nodes.map(({ lat7 }) => lat7);
  const lons = map.nodes.map(({ lon7 }) => lon7);
  return [Math.min(...lats) / 1e7, Math.min(...lons) / 1e7, Math.max(...lats) / 1e7, Math.max(...lons) / 1e7];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { map, schools, postcodes } = makeCounty(fileURLToPath(new URL('county', import.meta.url)));
  console.log(
    `Made Brackenshire: ${map.nodes.length} nodes, ${map.ways.length} ways, ${schools.length} schools, ${postcodes.length} postcodes`,
  );
}
