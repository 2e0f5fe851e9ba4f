import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, getTableName, isTable } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { NATIONS } from '../../../rules/register.ts';
import { factsOfGroup } from '../../../src/authorities/index.ts';
import { FACTS_OF, GIVES, HOLDS_NOTHING } from '../../../src/subject-access/index.ts';

async function tables(): Promise<Map<string, string[]>> {
  const folder = join(import.meta.dirname, '../../../src/db/tables');
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder)) {
    const module = (await import(join(folder, file))) as Record<string, unknown>;
    for (const each of Object.values(module))
      if (isTable(each)) found.set(getTableName(each), Object.keys(getTableColumns(each)));
  }
  return found;
}

test('every table of the schema is given to whoever asks what is held of a child, or says why it holds nothing of one', async () => {
  const found = await tables();
  expect(found.size).toBeGreaterThan(30);
  const named = [...GIVES.map(({ table }) => table), ...Object.keys(HOLDS_NOTHING)];
  expect(named.toSorted()).toEqual([...found.keys()].toSorted());
});

test('every column of a table that is given stands on one side: given, or left out for a reason', async () => {
  const found = await tables();
  for (const { table, gives, withholds, found: how } of GIVES) {
    expect([table, [...gives, ...Object.keys(withholds)].toSorted()]).toEqual([table, found.get(table)!.toSorted()]);
    for (const words of [how, ...Object.values(withholds)]) expect(words).not.toBe('');
  }
  for (const why of Object.values(HOLDS_NOTHING)) expect(why).not.toBe('');
});

test('every fact of every nation is the child’s, of a home or an adult’s own, and none is two of these', () => {
  const facts = Object.values(NATIONS).flatMap(({ nation }) => nation.facts.map(({ id }) => id));
  const sorted = Object.values(FACTS_OF).flat();
  expect(sorted.toSorted()).toEqual([...new Set(facts)].toSorted());
  const money = [...factsOfGroup('income'), ...factsOfGroup('belief')];
  expect(money.filter((fact) => !(FACTS_OF.adult as readonly string[]).includes(fact))).toEqual([]);
});
