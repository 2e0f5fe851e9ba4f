import { fileURLToPath } from 'node:url';
import { COUNTY } from './names.ts';

/** An area as the import takes it: who made it, and where its files are. */
export interface DemoArea {
  readonly id: string;
  readonly name: string;
  readonly attribution: readonly string[];
  readonly fictional: true;
  /** Absolute paths. */
  readonly osm: string;
  readonly schools: string;
  readonly gates: string;
  readonly postcodes: string;
}

const file = (name: string) => fileURLToPath(new URL(`county/${name}`, import.meta.url));

/** How places at the schools of the made-up county were given out, and which are free: paths of two lists. */
export const demoPlaces = () => ({ offers: file('offers.csv'), vacancies: file('vacancies.csv') });

/** The made-up council's list of addresses: the path of a CSV file. */
export const demoAddresses = () => file('gazetteer.csv');

/** The made-up county that ships with Fairmile. */
export function demoArea(): DemoArea {
  return {
    id: COUNTY.id,
    name: COUNTY.name,
    attribution: [COUNTY.attribution],
    fictional: true,
    osm: file('county.osm.pbf'),
    schools: file('schools.csv'),
    gates: file('gates.csv'),
    postcodes: file('postcodes.csv'),
  };
}
