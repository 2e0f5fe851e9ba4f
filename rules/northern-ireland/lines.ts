import { metres } from '../kernel/units.ts';

/** More than 2 miles to a primary school. */
export const TWO_MILES = metres(3218.688);

/** More than 3 miles to a post-primary school. */
export const THREE_MILES = metres(4828.032);
