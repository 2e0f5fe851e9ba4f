import { day } from '../kernel/day.ts';
import { type NationRegister, withParts } from '../kernel/register.ts';
import { walesDuty } from './duty.ts';
import { powerToHelp } from './section-6.ts';

/**
 * The law of Wales as written here: the Measure, read in the text revised to 1 January 2024. The last day is the end of
 * the school year in which it was read (see `interpretations.md`).
 */
export const WALES: NationRegister = {
  nation: 'wales',
  name: 'Wales',
  editions: [
    { edition: 1, released: false, readOn: day('2026-11-22'), firstDay: day('2024-01-01'), lastDay: day('2027-08-31') },
  ],
  provisions: withParts([walesDuty, powerToHelp]),
};
