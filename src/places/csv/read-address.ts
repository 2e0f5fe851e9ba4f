import { type AddressRecord, readUprn } from '../addresses/address.ts';
import type { AddressColumn, AddressFields, AddressPlan } from './address-columns.ts';
import { Cells, readPostcode } from './cells.ts';
import type { Fault } from './rows.ts';

/** What one row of a list of addresses says. */
export type AddressRead =
  | { readonly kind: 'listed'; readonly record: AddressRecord; readonly faults: readonly Fault[] }
  /** The list says that the address is gone. */
  | { readonly kind: 'gone'; readonly uprn: string }
  /** Nobody's mistake: what it is instead, for a count. */
  | { readonly kind: 'left-out'; readonly why: string }
  | { readonly kind: 'unusable'; readonly faults: readonly Fault[] };

/** Of the national scheme: 3 is another name for an address that is there, 8 one that is history. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  3: 'other names of addresses (LOGICAL_STATUS 3)',
  8: 'historical addresses (LOGICAL_STATUS 8)',
};

const LONGEST = 300;

/** Reads one row. Without a UPRN or a place it is no use; a bad postcode or address is taken as not known. */
export function readAddress(file: string, plan: AddressPlan, line: number, row: readonly string[]): AddressRead {
  const fields = plan.pick(row);
  const cells = new Cells<AddressColumn>(file, { line, fields }, plan.headings);
  const why = LEFT_OUT[cells.text('status')];
  if (why !== undefined) return { kind: 'left-out', why };
  const typed = cells.needed('uprn', (text) => readUprn(text) !== undefined, 'a UPRN of 1 to 12 digits');
  const uprn = readUprn(typed ?? '');
  if (uprn === undefined) return { kind: 'unusable', faults: cells.faults };
  if (cells.text('change').toUpperCase() === 'D') return { kind: 'gone', uprn };
  const place = cells.place();
  if (!place) {
    if (cells.faults.length === 0)
      cells.fault(plan.headings.lat === undefined ? 'easting' : 'lat', 'empty: the row is left out');
    return { kind: 'unusable', faults: cells.faults };
  }
  const postcode = postcodeIn(cells);
  const address = addressIn(cells, fields);
  const classification = cells.text('classification').slice(0, 20);
  // A latitude beside a grid reference was worked out from it by somebody, as with postcodes.
  const fromGridReference = place.fromGridReference || cells.text('easting') !== '';
  return {
    kind: 'listed',
    record: {
      uprn,
      at: place.at,
      fromGridReference,
      ...(postcode ? { postcode } : {}),
      ...(address ? { address } : {}),
      ...(classification ? { classification } : {}),
    },
    faults: cells.faults,
  };
}

/** The gazetteer's own postcode, else the postal one. */
function postcodeIn(cells: Cells<AddressColumn>): string | undefined {
  const text = cells.text('postcode') || cells.text('postcode2');
  if (text === '') return undefined;
  return readPostcode(text) ?? cells.fault('postcode', 'not a postcode: taken as not known');
}

function addressIn(cells: Cells<AddressColumn>, fields: AddressFields): string | undefined {
  const address = cells.text('line') || fromParts(fields);
  if (address === '') return undefined;
  if (address.length <= LONGEST) return address.replaceAll(/\s+/g, ' ');
  return cells.fault('line', `longer than ${LONGEST} characters: taken as not known`);
}

/** The postal address where there is one, else the gazetteer's. */
function fromParts(fields: AddressFields): string {
  const part = (name: keyof AddressFields) => fields[name] ?? '';
  const street = part('THOROUGHFARE') || part('STREET_NAME');
  const postal = [
    part('ORGANISATION_NAME') || part('ORGANISATION'),
    part('SUB_BUILDING_NAME') || part('SUB_BUILDING'),
    part('BUILDING_NAME'),
    words(part('BUILDING_NUMBER'), part('DEPENDENT_THOROUGHFARE') || street),
    part('DEPENDENT_THOROUGHFARE') && street,
    part('DEPENDENT_LOCALITY') || (part('THOROUGHFARE') ? '' : part('LOCALITY')),
    part('POST_TOWN') || (part('THOROUGHFARE') ? '' : part('TOWN_NAME')),
  ];
  const own = [
    part('SAO_TEXT'),
    part('SAO_START_NUMBER') + part('SAO_START_SUFFIX'),
    part('PAO_TEXT'),
    words(part('PAO_START_NUMBER') + part('PAO_START_SUFFIX'), part('STREET_DESCRIPTION')),
    part('LOCALITY'),
    part('TOWN_NAME'),
  ];
  return (isPostal(part) ? postal : own).filter((each) => each !== '').join(', ');
}

const isPostal = (part: (name: keyof AddressFields) => string): boolean =>
  (['THOROUGHFARE', 'STREET_NAME', 'BUILDING_NAME', 'BUILDING_NUMBER', 'SUB_BUILDING_NAME'] as const).some(
    (name) => part(name) !== '',
  );

const words = (...parts: readonly string[]): string => parts.filter((each) => each !== '').join(' ');
