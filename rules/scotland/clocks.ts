import { clocks } from '../kernel/clock.ts';

/** There is no right of appeal in statute: a council has a procedure of its own. No time limit was found in what was read. */
export const scotlandClocks = clocks([{ act: 'Scottish Public Services Ombudsman', place: 'decision 201303605' }], {});
