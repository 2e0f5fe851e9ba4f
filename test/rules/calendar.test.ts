import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../rules/kernel/day.ts';
import { decide } from '../../rules/kernel/decide.ts';
import { editionOf, OutsideCheckedLaw } from '../../rules/kernel/register.ts';
import { versionOn } from '../../rules/kernel/versions.ts';
import { NATIONS } from '../../rules/register.ts';
import { WRITTEN } from './nations.ts';

function* days(from: Day, to: Day): Generator<Day> {
  for (let on = from; on <= to; on = addDays(on, 1)) yield on;
}

describe.each(WRITTEN)('the calendar of $nation.register.name', ({ name, nation }) => {
  const { firstDay, lastDay, readOn } = editionOf(nation.register);

  it.each(nation.register.provisions)('$id has exactly one version on every day that was checked', (provision) => {
    for (const on of days(firstDay, lastDay)) {
      const inForce = provision.versions.filter((version) => version.from <= on).map((version) => version.from);
      expect(versionOn(provision, on).from).toBe(inForce.at(-1));
    }
  });

  it.each(nation.register.provisions)('$id gives no answer for the day before it was checked', (provision) => {
    expect(() => versionOn(provision, addDays(firstDay, -1))).toThrow(provision.id);
  });

  it('answers on the first and on the last day, on the day it was read, and on none outside them', () => {
    for (const on of [firstDay, readOn, lastDay]) expect(decide(nation, { on, facts: {} }).on).toBe(on);
    for (const on of [addDays(firstDay, -1), addDays(lastDay, 1)])
      expect(() => decide(nation, { on, facts: {} })).toThrow(OutsideCheckedLaw);
  });

  it('is what the register says', () => {
    expect(NATIONS[name]).toMatchObject({ firstDay, lastDay, status: 'not-released' });
    expect(nation.register.nation).toBe(name);
  });
});
