import { settableOf } from '../kernel/clock.ts';
import type { Nation } from '../kernel/nation.ts';
import { scotlandClocks } from './clocks.ts';
import { SCOTLAND_FACTS } from './facts.ts';
import { SCOTLAND } from './register.ts';
import { scotlandDuty, scotlandGrounds } from './section-51-1.ts';
import { spareSeats } from './section-51-2.ts';

/** The law of Scotland. */
export const scotlandNation: Nation = {
  register: SCOTLAND,
  facts: SCOTLAND_FACTS,
  duty: scotlandDuty,
  grounds: scotlandGrounds,
  beside: { powers: [spareSeats] },
  parameters: settableOf(scotlandClocks),
  clocks: scotlandClocks,
};
