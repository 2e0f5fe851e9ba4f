export type { Db } from './db.ts';
export { insertRows } from './insert-rows.ts';
export { type Migration, migrate, missingMigrations } from './migrate.ts';
export { opaqueId, type RandomBytes, randomBytes } from './random.ts';
export { inHex, sha256 } from './sha256.ts';
export { APP_ROLE, withinAuthority } from './within-authority.ts';
export { whereItHappened, withoutData } from './without-data.ts';
