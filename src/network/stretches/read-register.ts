import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../../db/index.ts';
import { assessmentPhotographs } from '../../db/tables/assessment-photographs.ts';
import { assessments } from '../../db/tables/assessments.ts';
import { stretches } from '../../db/tables/stretches.ts';
import { Problem } from '../../problem.ts';
import type { Assessment } from './assessment.ts';
import { assessmentOf, type RegisterOf } from './findings-for.ts';
import type { Stretch, StretchPart } from './stretch.ts';

export interface Photograph {
  readonly sha256: string;
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly bytes: number;
  readonly caption: string;
}

/** An assessment as officers see it. */
export interface AssessmentHeld extends Assessment {
  readonly assessor: string;
  readonly note?: string;
  readonly keptBy: string;
  readonly keptAt: Date;
  readonly photographs: readonly Photograph[];
}

export interface StretchHeld extends Stretch {
  readonly keptAt: Date;
  /** In the order they were kept. */
  readonly assessments: readonly AssessmentHeld[];
}

/** The whole register of an authority's area, by name. */
export async function readRegister(db: Db, { authority, area }: RegisterOf): Promise<StretchHeld[]> {
  const rows = await db
    .select()
    .from(stretches)
    .where(and(eq(stretches.authority, authority), eq(stretches.area, area)))
    .orderBy(asc(stretches.name), asc(stretches.id));
  return withAssessments(db, rows);
}

/** @throws Problem `not-found` when the authority has no such stretch */
export async function readStretch(db: Db, authority: string, id: string): Promise<StretchHeld> {
  const rows = await db
    .select()
    .from(stretches)
    .where(and(eq(stretches.authority, authority), eq(stretches.id, id)));
  const [found] = await withAssessments(db, rows);
  if (!found) throw new Problem('not-found', 'There is no such stretch in this council’s register.');
  return found;
}

/** The type of a photograph that belongs to some assessment of the authority; undefined where none does. */
export async function findPhotograph(
  db: Db,
  authority: string,
  sha256: string,
): Promise<Photograph['type'] | undefined> {
  const [found] = await db
    .select({ type: assessmentPhotographs.type })
    .from(assessmentPhotographs)
    .innerJoin(assessments, eq(assessments.id, assessmentPhotographs.assessment))
    .innerJoin(stretches, eq(stretches.id, assessments.stretch))
    .where(
      and(
        eq(assessmentPhotographs.sha256, sha256),
        eq(stretches.authority, authority),
        isNull(assessmentPhotographs.destroyedAt),
      ),
    );
  return found?.type;
}

async function withAssessments(db: Db, rows: readonly (typeof stretches.$inferSelect)[]): Promise<StretchHeld[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const found = await db
    .select()
    .from(assessments)
    .where(inArray(assessments.stretch, ids))
    .orderBy(asc(assessments.keptAt), asc(assessments.id));
  const photographs = await db
    .select({ photograph: assessmentPhotographs })
    .from(assessmentPhotographs)
    .innerJoin(assessments, eq(assessments.id, assessmentPhotographs.assessment))
    .where(and(inArray(assessments.stretch, ids), isNull(assessmentPhotographs.destroyedAt)));
  const of = Map.groupBy(photographs, ({ photograph }) => photograph.assessment);
  const byStretch = Map.groupBy(found, ({ stretch }) => stretch);
  return rows.map(({ parts, keptBy: _, ...row }) => ({
    ...row,
    parts: parts as readonly StretchPart[],
    assessments: (byStretch.get(row.id) ?? []).map(({ note, ...each }) => ({
      ...assessmentOf({ note, ...each }),
      assessor: each.assessor,
      ...(note === null ? {} : { note }),
      keptBy: each.keptBy,
      keptAt: each.keptAt,
      photographs: (of.get(each.id) ?? []).map(({ photograph: { sha256, type, bytes, caption } }) => ({
        sha256,
        type,
        bytes,
        caption,
      })),
    })),
  }));
}
