import { englandNation } from './england/decide.ts';
import type { Day } from './kernel/day.ts';
import type { Nation } from './kernel/nation.ts';
import { editionOf } from './kernel/register.ts';
import { northernIrelandNation } from './northern-ireland/nation.ts';
import { scotlandNation } from './scotland/nation.ts';
import { walesNation } from './wales/nation.ts';

/** One nation whose law is written here. */
export interface RegisteredNation {
  readonly nation: Nation;
  /** Texts of a released law are frozen; others may still be changed in place. */
  readonly status: 'released' | 'not-released';
  /** The first and the last day that its newest edition answers for. Outside them it refuses. */
  readonly firstDay: Day;
  readonly lastDay: Day;
}

const registered = (nation: Nation): RegisteredNation => {
  const { released, firstDay, lastDay } = editionOf(nation.register);
  return { nation, status: released ? 'released' : 'not-released', firstDay, lastDay };
};

/** Every nation, by the name that records and questions use. */
export const NATIONS = {
  england: registered(englandNation),
  wales: registered(walesNation),
  scotland: registered(scotlandNation),
  'northern-ireland': registered(northernIrelandNation),
} as const satisfies Readonly<Record<string, RegisteredNation>>;

export type NationName = keyof typeof NATIONS;

/** In the order in which they are listed to people. */
export const NATION_NAMES = Object.keys(NATIONS) as readonly NationName[];

/** Whether a nation of that name is in the register. */
export const isNationName = (name: unknown): name is NationName =>
  typeof name === 'string' && Object.hasOwn(NATIONS, name);
