import { and, eq } from 'drizzle-orm';
import { type Db, opaqueId, withinAuthority } from '../../db/index.ts';
import { assessmentPhotographs } from '../../db/tables/assessment-photographs.ts';
import { assessments } from '../../db/tables/assessments.ts';
import { authorities } from '../../db/tables/authorities.ts';
import { stretches } from '../../db/tables/stretches.ts';
import { Problem } from '../../problem.ts';
import type { Assessment } from './assessment.ts';
import type { AssessmentGiven } from './read-assessment.ts';
import type { Photograph } from './read-register.ts';
import { refuseStranger } from './refuse-stranger.ts';

export interface NewAssessment {
  readonly authority: string;
  readonly stretch: string;
  readonly given: AssessmentGiven;
  /** Their bytes have to be in the store before. */
  readonly photographs?: readonly Photograph[];
  /** The id of the person who keeps it. */
  readonly by: string;
  readonly now: Date;
}

/**
 * Adds an assessment of a stretch. None is ever changed: one that was wrong is replaced, or withdrawn, by another.
 * @throws Problem `not-found` when the authority has no such stretch, or it no such assessment to replace; `conflict` when that one was replaced already
 */
export async function keepAssessment(db: Db, assessment: NewAssessment): Promise<Assessment> {
  const { authority, stretch, given, photographs = [], by, now } = assessment;
  return withinAuthority(db, authority, async (tx) => {
    // One writer at a time for each authority, so that two people cannot replace the same one.
    await tx.select().from(authorities).where(eq(authorities.id, authority)).for('no key update');
    await refuseStranger(tx, authority, by);
    const [held] = await tx
      .select({ area: stretches.area })
      .from(stretches)
      .where(and(eq(stretches.id, stretch), eq(stretches.authority, authority)));
    if (!held) throw new Problem('not-found', 'There is no such stretch in this council’s register.');
    if (given.replaces !== undefined) await refuseReplacing(tx, given.replaces, authority, held.area);
    const added = { ...given, id: opaqueId(), stretch };
    await tx.insert(assessments).values({ ...added, terms: { ...given.terms }, keptBy: by, keptAt: now });
    if (photographs.length > 0)
      await tx.insert(assessmentPhotographs).values(
        photographs.map(({ sha256, type, bytes, caption }) => ({
          assessment: added.id,
          sha256,
          type,
          bytes,
          caption,
        })),
      );
    const { assessor: _, note: __, ...kept } = added;
    return kept;
  });
}

async function refuseReplacing(tx: Db, replaced: string, authority: string, area: string): Promise<void> {
  const [found] = await tx
    .select({ id: assessments.id })
    .from(assessments)
    .innerJoin(stretches, eq(stretches.id, assessments.stretch))
    .where(and(eq(assessments.id, replaced), eq(stretches.authority, authority), eq(stretches.area, area)));
  if (!found) throw new Problem('not-found', 'There is no such assessment to replace in this council’s register.');
  const before = await tx.select({ id: assessments.id }).from(assessments).where(eq(assessments.replaces, replaced));
  if (before.length > 0)
    throw new Problem('conflict', 'That assessment has been replaced already. Look at the newest one, then try again.');
}
