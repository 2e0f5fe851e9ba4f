import { settableOf } from '../kernel/clock.ts';
import type { Nation } from '../kernel/nation.ts';
import { walesClocks } from './clocks.ts';
import { walesDuty, walesGrounds } from './duty.ts';
import { WALES_FACTS } from './facts.ts';
import { WALES } from './register.ts';
import { powerToHelp } from './section-6.ts';

/** The law of Wales. */
export const walesNation: Nation = {
  register: WALES,
  facts: WALES_FACTS,
  duty: walesDuty,
  grounds: walesGrounds,
  beside: { powers: [powerToHelp] },
  parameters: settableOf(walesClocks),
  clocks: walesClocks,
};
