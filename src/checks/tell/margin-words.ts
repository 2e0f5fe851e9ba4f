import type { Margin } from '../../../rules/kernel/provision.ts';
import { gap, inPounds, type Metres, type Pence } from '../../../rules/kernel/units.ts';

/** How far a number lies from a line, without the side: `142 metres`, `£12.00`. */
export const marginAmount = ({ by, unit }: Margin): string =>
  unit === 'metres' ? gap(by as Metres) : inPounds(by as Pence);

/** How far a number lies from the law’s line, and on which side: `142 metres short of the line`. */
export function marginWords(margin: Margin): string {
  if (margin.by === 0) return 'exactly on the line';
  return `${marginAmount(margin)} ${margin.side === 'under' ? 'short of' : 'over'} the line`;
}
