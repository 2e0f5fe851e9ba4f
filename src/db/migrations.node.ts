import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Migration } from './migrate.ts';

const FOLDER = join(import.meta.dirname, '../../migrations');

/** The steps that lie in `migrations/`, in the order of its journal. */
export function readMigrations(): readonly Migration[] {
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(join(FOLDER, 'meta/_journal.json'), 'utf8'));
  return journal.entries.map(({ tag }) => ({
    name: tag,
    statements: readFileSync(join(FOLDER, `${tag}.sql`), 'utf8').split('--> statement-breakpoint'),
  }));
}
