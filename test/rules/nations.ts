import { FROZEN as FROZEN_ENGLAND } from '../../rules/england/frozen.ts';
import type { Day } from '../../rules/kernel/day.ts';
import type { Facts } from '../../rules/kernel/fact.ts';
import type { Nation } from '../../rules/kernel/nation.ts';
import { readFacts } from '../../rules/kernel/read-facts.ts';
import { FROZEN as FROZEN_NORTHERN_IRELAND } from '../../rules/northern-ireland/frozen.ts';
import { NATIONS, type NationName } from '../../rules/register.ts';
import { FROZEN as FROZEN_SCOTLAND } from '../../rules/scotland/frozen.ts';
import { FROZEN as FROZEN_WALES } from '../../rules/wales/frozen.ts';
import { ENGLAND_VALUES } from './england/values.ts';
import { NORTHERN_IRELAND_VALUES } from './northern-ireland/values.ts';
import { SCOTLAND_VALUES } from './scotland/values.ts';
import { turnsNothing, type Values } from './values.ts';
import { WALES_VALUES } from './wales/values.ts';

/** A nation's law with what its tests go by. */
export interface Written {
  readonly name: NationName;
  readonly nation: Nation;
  readonly frozen: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, Values>>;
}

const BESIDE: Readonly<Record<NationName, Pick<Written, 'frozen' | 'values'>>> = {
  england: { frozen: FROZEN_ENGLAND, values: ENGLAND_VALUES },
  wales: { frozen: FROZEN_WALES, values: WALES_VALUES },
  scotland: { frozen: FROZEN_SCOTLAND, values: SCOTLAND_VALUES },
  'northern-ireland': { frozen: FROZEN_NORTHERN_IRELAND, values: NORTHERN_IRELAND_VALUES },
};

/** Every nation in the register. */
export const WRITTEN: readonly Written[] = Object.entries(NATIONS).map(([name, { nation }]) => ({
  name: name as NationName,
  nation,
  ...BESIDE[name as NationName],
}));

/** Facts as a caller writes them; a mistake in a test is a mistake, not a missing fact. */
export function readGiven({ facts }: Nation, given: Readonly<Record<string, unknown>>): Facts {
  const read = readFacts(facts, given);
  if ('facts' in read) return read.facts;
  throw new Error(JSON.stringify(read.problems));
}

/** Any facts at all, as a caller writes them: each with a value on or beside a boundary, or missing. */
export function givenAt({ name, nation, values }: Written, on: Day, random: () => number): Record<string, unknown> {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const given: Record<string, unknown> = {};
  for (const { id } of nation.facts) {
    const valuesOf = values[id];
    if (!valuesOf) throw new Error(`Say in test/rules/${name}/values.ts which values of ${id} freeze a rule`);
    if (valuesOf !== turnsNothing && random() < 0.85) given[id] = pick(valuesOf(on, pick));
  }
  return given;
}

/** As {@link givenAt}, read. */
export const factsAt = (written: Written, on: Day, random: () => number): Facts =>
  readGiven(written.nation, givenAt(written, on, random));
