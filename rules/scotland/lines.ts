import { metres } from '../kernel/units.ts';

/** Section 42(4): walking distance for a pupil under 8, 2 miles. */
export const TWO_MILES = metres(3218.688);

/** Section 42(4): walking distance for a pupil of 8 or over, 3 miles. */
export const THREE_MILES = metres(4828.032);
