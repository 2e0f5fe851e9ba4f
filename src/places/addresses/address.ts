import type { LatLon } from '../point.ts';

/** An address as a list has it, in no area yet. What is left out the list does not say. */
export interface AddressRecord {
  /** Unique property reference number, without noughts in front. */
  readonly uprn: string;
  /** `AA9 9AA` */
  readonly postcode?: string;
  /** As the list writes it, on one line. */
  readonly address?: string;
  readonly at: LatLon;
  /** Set where the point came with, or was converted from, a grid reference. */
  readonly fromGridReference: boolean;
  /** The list's own code of what it is, such as `RD04`. */
  readonly classification?: string;
}

/** An address of an area, and where the way from it begins. */
export interface Address extends AddressRecord {
  readonly area: string;
  /** Which of its versions this is: 1, 2, 3 … */
  readonly version: number;
  /** Where an officer found that the way from it begins; left out where none did. */
  readonly officerPoint?: LatLon;
}

/** A UPRN as it is kept: up to 12 digits, without noughts in front; undefined where it is none. */
export function readUprn(text: string): string | undefined {
  const tidy = text.trim();
  if (!/^\d{1,12}$/.test(tidy)) return undefined;
  const uprn = tidy.replace(/^0+/, '');
  return uprn === '' ? undefined : uprn;
}

/** Land, monuments, parent shells and what is no building: by the first letter of the national scheme of classes. */
const NO_HOME = /^[LMOPZ]/i;

/** Whether a child could live there: everything but what its class says is none. */
export const mayBeHome = ({ classification }: Pick<AddressRecord, 'classification'>): boolean =>
  classification === undefined || !NO_HOME.test(classification);
