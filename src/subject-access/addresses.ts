import type { HomeAsked } from '../checks/index.ts';
import type { Home } from '../children/index.ts';
import type { LatLon } from '../places/point.ts';

/** Where a home is, as it was said: by number, by postcode or by a point. */
export interface Address {
  /** Without noughts in front. */
  readonly uprn?: string;
  /** In capitals, as `AA9 9AA`. */
  readonly postcode?: string;
  readonly point?: LatLon;
}

/** One shape for an address, whether it was sent of a child or asked about. */
export function addressOf(at: Home['at'] | HomeAsked): Address {
  if ('point' in at) return { point: at.point };
  if ('at' in at) return { point: at.at };
  const postcode = at.postcode === undefined ? {} : { postcode: plainPostcode(at.postcode) };
  return 'uprn' in at ? { uprn: at.uprn.replace(/^0+(?=\d)/, ''), ...postcode } : postcode;
}

/** Two that are the same by what is most exact of each; one that is only alike is another. */
export const isSame = (one: Address, other: Address): boolean => nameOf(one) === nameOf(other);

/** The address in one line, for an officer who may see it, or for whoever lives there. */
export function firstLine({ uprn, postcode, point }: Address): string {
  if (point) return `A point on the map: ${point.lat}, ${point.lon}`;
  return [uprn === undefined ? '' : `UPRN ${uprn}`, postcode ?? ''].filter(Boolean).join(', ') || 'Not given';
}

const nameOf = ({ uprn, postcode, point }: Address): string =>
  uprn !== undefined ? `uprn ${uprn}` : point ? `point ${point.lat} ${point.lon}` : `postcode ${postcode ?? ''}`;

function plainPostcode(text: string): string {
  const signs = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return signs.length > 3 ? `${signs.slice(0, -3)} ${signs.slice(-3)}` : signs;
}
