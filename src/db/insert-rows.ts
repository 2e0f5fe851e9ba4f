import { getTableColumns, getTableName, type SQL, type SQLChunk, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from './db.ts';

/**
 * Adds many rows in one statement with one value, for tables of which a night adds tens of thousands: writing a place for each value of each row takes the
 * program longer than PostgreSQL takes for the rows.
 *
 * @param rows all with the same columns, as drizzle has them; a column that none names has its default
 * @param otherwise what stands after the rows, such as `on conflict do nothing`
 */
export async function insertRows<T extends PgTable>(
  tx: Db,
  table: T,
  rows: readonly T['$inferInsert'][],
  otherwise: SQL = sql``,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => name in first);
  const values = rows.map((row) =>
    Object.fromEntries(columns.map(([name, { name: column }]) => [column, row[name as keyof typeof row]])),
  );
  const names = listed(columns.map(([, { name }]) => sql.identifier(name)));
  const typed = listed(columns.map(([, column]) => sql`${sql.identifier(column.name)} ${sql.raw(typeOf(column))}`));
  await tx.execute(
    sql`insert into ${sql.identifier(getTableName(table))} (${names})
      select ${names} from json_to_recordset(${JSON.stringify(values)}::json) as added(${typed}) ${otherwise}`,
  );
}

const listed = (parts: readonly SQLChunk[]): SQL => sql.join([...parts], sql`, `);

/** As PostgreSQL has it, out of our own tables. */
const typeOf = (column: PgColumn): string => column.getSQLType();
