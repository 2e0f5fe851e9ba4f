export type { Db } from './db.ts';
export { type Migration, migrate, missingMigrations } from './migrate.ts';
