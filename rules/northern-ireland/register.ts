import { day } from '../kernel/day.ts';
import { type NationRegister, withParts } from '../kernel/register.ts';
import { northernIrelandScheme } from './scheme.ts';

/**
 * The scheme of Northern Ireland as written here, from the openings of official pages: the circular itself was not read.
 * The answers keep to the school year in which the pages were read (see `interpretations.md`).
 */
export const NORTHERN_IRELAND: NationRegister = {
  nation: 'northern-ireland',
  name: 'Northern Ireland',
  editions: [
    { edition: 1, released: false, readOn: day('2026-11-22'), firstDay: day('2026-09-01'), lastDay: day('2027-08-31') },
  ],
  provisions: withParts([northernIrelandScheme]),
};
