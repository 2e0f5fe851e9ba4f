import { metres } from '../kernel/units.ts';

/** Table in section 3: 2 miles, 3.218688 kilometres, for primary education. */
export const TWO_MILES = metres(3218.688);

/** Table in section 3: 3 miles, 4.828032 kilometres, for secondary and further education. */
export const THREE_MILES = metres(4828.032);
