import { settableOf } from '../kernel/clock.ts';
import type { Nation } from '../kernel/nation.ts';
import { northernIrelandClocks } from './clocks.ts';
import { NORTHERN_IRELAND_FACTS } from './facts.ts';
import { NORTHERN_IRELAND } from './register.ts';
import { northernIrelandGrounds, northernIrelandScheme } from './scheme.ts';

/** The scheme of Northern Ireland. */
export const northernIrelandNation: Nation = {
  register: NORTHERN_IRELAND,
  facts: NORTHERN_IRELAND_FACTS,
  duty: northernIrelandScheme,
  grounds: northernIrelandGrounds,
  parameters: settableOf(northernIrelandClocks),
  clocks: northernIrelandClocks,
};
