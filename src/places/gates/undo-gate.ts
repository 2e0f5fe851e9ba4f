import { and, eq } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { gateVersions } from '../../db/tables/gate-versions.ts';
import { Problem } from '../../problem.ts';
import type { Gate } from '../school.ts';
import { changedMeanwhile, type GateSeen, keepNext } from './next-version.ts';

/**
 * Puts a gate back to how it was before its last version, as a new version: both stay to be read.
 * @throws Problem `not-found`; `conflict` when it was changed since it was seen
 */
export async function undoGate(db: Db, edit: GateSeen): Promise<Gate> {
  const versions = await db
    .select()
    .from(gateVersions)
    .where(and(eq(gateVersions.area, edit.area), eq(gateVersions.urn, edit.urn), eq(gateVersions.gate, edit.gate)));
  return keepNext(db, edit, (gates) => {
    const last = gates.find(({ gate }) => gate === edit.gate);
    if (!last) throw new Problem('not-found', 'This school has no such gate.');
    if (last.version !== edit.seen) throw changedMeanwhile();
    const before = versions.find(({ version }) => version === last.version - 1) ?? { ...last, withdrawn: true };
    return { ...before, act: 'undone', reason: null, version: last.version + 1 };
  });
}
