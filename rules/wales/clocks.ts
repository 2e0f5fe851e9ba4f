import { clocks } from '../kernel/clock.ts';
import { measure } from './sources.ts';

/** The sections read (1 to 22) give no appeal: a council has a procedure of its own. No time limit was found in what was read. */
export const walesClocks = clocks([measure('1 to 22, in which no appeal is given')], {});
