import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { type Db, withinAuthority } from '../../db/index.ts';
import { applicationEntries } from '../../db/tables/application-entries.ts';
import { holdApplication } from '../add-entry.ts';
import type { EvidenceStore } from './evidence-store.ts';

/**
 * Takes away the bytes of every paper of applications whose content was destroyed: also those that an earlier run was killed
 * before. Another application that holds the same bytes keeps its own.
 */
export async function destroyEvidence(db: Db, store: EvidenceStore, authority: string): Promise<void> {
  const { application, destroyedAt, kind } = applicationEntries;
  const gone = await withinAuthority(db, authority, (tx) =>
    tx
      .selectDistinct({ id: application })
      .from(applicationEntries)
      .where(and(eq(applicationEntries.authority, authority), isNotNull(destroyedAt))),
  );
  for (const { id } of gone)
    await withinAuthority(db, authority, async (tx) => {
      // Held, so that none comes between the asking and the taking away: a late review may bring papers anew.
      await holdApplication(tx, { authority, id });
      const held = await tx
        .select({ id: applicationEntries.id })
        .from(applicationEntries)
        .where(and(eq(application, id), eq(kind, 'evidence'), isNull(destroyedAt)))
        .limit(1);
      if (held.length === 0) await store.delete(id);
    });
}
