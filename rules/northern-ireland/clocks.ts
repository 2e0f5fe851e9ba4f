import { clocks } from '../kernel/clock.ts';
import { appeals } from './sources.ts';

/** The Education Authority hears appeals. No time limit was found in what was read. */
export const northernIrelandClocks = clocks([appeals], {});
