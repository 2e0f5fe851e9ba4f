import { day } from '../kernel/day.ts';
import { type NationRegister, withParts } from '../kernel/register.ts';
import { BESIDE } from './beside.ts';
import { consentToArrangement } from './consent.ts';
import { dutyToProvideTravel } from './section-508b.ts';

/**
 * The law of England as written here. It was read on `readOn`, in the revised text dated 17 August 2026. The last day
 * lies ahead of that, at the end of the school year for which places are being chosen now: nothing enacted is known
 * that changes these paragraphs before it (see `interpretations.md`).
 */
export const ENGLAND: NationRegister = {
  nation: 'england',
  name: 'England',
  editions: [
    { edition: 1, released: false, readOn: day('2026-11-22'), firstDay: day('2023-09-01'), lastDay: day('2028-08-31') },
  ],
  provisions: withParts([
    dutyToProvideTravel,
    BESIDE.alreadyMet,
    consentToArrangement,
    ...BESIDE.powers,
    ...BESIDE.instead,
  ]),
};
