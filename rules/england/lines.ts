import { metres } from '../kernel/units.ts';

/** Section 444(5): 3.218688 kilometres, which is two miles. Also the lower line of Schedule 35B paragraphs 9 to 13. */
export const TWO_MILES = metres(3218.688);

/** Section 444(5): 4.828032 kilometres, which is three miles. */
export const THREE_MILES = metres(4828.032);

/** Schedule 35B paragraph 11: not more than six miles. */
export const SIX_MILES = metres(9656.064);

/** Schedule 35B paragraph 12: not more than fifteen miles. */
export const FIFTEEN_MILES = metres(24140.16);
