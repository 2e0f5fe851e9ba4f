import { day } from '../kernel/day.ts';
import { type NationRegister, withParts } from '../kernel/register.ts';
import { scotlandDuty } from './section-51-1.ts';
import { spareSeats } from './section-51-2.ts';

/**
 * The law of Scotland as written here. The version of section 51 that was read bears no date, so the answers keep to the
 * school year in which it was read (see `interpretations.md`).
 */
export const SCOTLAND: NationRegister = {
  nation: 'scotland',
  name: 'Scotland',
  editions: [
    { edition: 1, released: false, readOn: day('2026-11-22'), firstDay: day('2026-08-01'), lastDay: day('2027-07-31') },
  ],
  provisions: withParts([scotlandDuty, spareSeats]),
};
