import type { DemoPostcode } from './postcodes.ts';
import { degrees, type Row } from './tables.ts';

/** No real number of an address begins so: those that are given out stay far below. */
const FIRST_UPRN = 999_000_000_001;
/** Two of the towns: in the rest of the county homes are known by their postcodes alone, as in many a real one. */
const WARDS = ['Wickmouth', 'Sallowby'];
/** Metres east of the middle of the postcode. */
const ALONG = [-24, 0, 24];
const TREES = ['Alder', 'Birch', 'Cherry', 'Damson', 'Elder', 'Fern', 'Gorse', 'Hazel', 'Juniper', 'Larch'];
const KINDS = ['Row', 'Close', 'Terrace', 'Gardens'];

/** The council's list of addresses: three homes at each postcode of two towns. */
export function addressRows(postcodes: readonly DemoPostcode[]): Row[] {
  const streets = new Map<string, number>();
  return postcodes
    .filter(({ ward }) => WARDS.some((each) => ward.startsWith(each)))
    .flatMap(({ postcode, ward, at }) => {
      const street = streets.get(ward) ?? 0;
      streets.set(ward, street + 1);
      const name = `${TREES[street % TREES.length]} ${KINDS[Math.floor(street / TREES.length) % KINDS.length]}`;
      return ALONG.map((metres, home) => ({
        SINGLE_LINE_ADDRESS: `${2 * home + 1} ${name}, ${ward}`,
        POSTCODE_LOCATOR: postcode,
        ...placeOf({ ...at, x: at.x + metres }),
        CLASSIFICATION_CODE: 'RD04',
      }));
    })
    .map((row, at) => ({ UPRN: FIRST_UPRN + at, ...row }));
}

function placeOf(at: DemoPostcode['at']): { LATITUDE: string; LONGITUDE: string } {
  const { lat, lon } = degrees(at);
  return { LATITUDE: lat, LONGITUDE: lon };
}
