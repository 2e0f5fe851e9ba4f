import { and, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import { destroyEvidence, type EvidenceStore } from '../applications/index.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { applicationDoors, applicationSessions } from '../db/tables/application-doors.ts';
import { assessmentPhotographs } from '../db/tables/assessment-photographs.ts';
import { assessments } from '../db/tables/assessments.ts';
import { people } from '../db/tables/people.ts';
import { retentionRuns } from '../db/tables/retention-runs.ts';
import { sessions } from '../db/tables/sessions.ts';
import { stretches } from '../db/tables/stretches.ts';
import type { PhotographStore } from '../network/index.ts';
import { DESTROY } from './destroy.ts';
import { isTimed, nextDue } from './due.ts';
import { takeTurn } from './holds.ts';
import { oneLine } from './one-line.ts';
import { type RuleHere, rulesHere, underWords } from './periods.ts';
import type { Asked } from './preview-retention.ts';

export interface Run extends Asked {
  /** Who has it done. */
  readonly by: string;
  readonly photographs: PhotographStore;
  readonly evidence: EvidenceStore;
  /** Told after each small transaction: of which rule, and how many of it so far. */
  onProgress?(rule: RuleHere, destroyed: number): void;
}

/** What a run destroyed, by rule. */
export type Destroyed = readonly { readonly rule: RuleHere; readonly count: number }[];

/** Records in one transaction: few enough that nobody waits for long, and that a program which is killed loses little. */
const IN_ONE_GO = 500;

/**
 * Destroys what is over its time and under no hold: contents alone, for good, each with the rule that it was destroyed under. It may be killed at any moment and run again: what
 * was destroyed stays so, and the rest is still due. A period that is changed while it runs counts from the next rule on.
 * @throws Problem `invalid-request` where nobody says who runs it
 */
export async function runRetention(db: Db, run: Run): Promise<Destroyed> {
  const { authority, now, photographs, evidence } = run;
  const by = oneLine(run.by, 'who has this done', 120);
  await withinAuthority(db, authority, (tx) => tx.insert(retentionRuns).values({ authority, runBy: by, begunAt: now }));
  const destroyed: { rule: RuleHere; count: number }[] = [];
  for (const rule of await rulesHere(db, authority)) {
    const count = isTimed(rule) ? await destroyAll(db, rule, run) : await clearSessions(db, authority, now);
    destroyed.push({ rule, count });
  }
  await removePictures(db, authority, photographs);
  await destroyEvidence(db, evidence, authority);
  return destroyed;
}

async function destroyAll(db: Db, rule: Parameters<typeof nextDue>[1], run: Run): Promise<number> {
  const { authority, on, now } = run;
  const how = { destroyedAt: now, destroyedUnder: underWords(rule) };
  for (let count = 0; ; ) {
    const some = await withinAuthority(db, authority, async (tx) => {
      // Whoever places a hold takes the same turn, so that what was asked to be kept is not destroyed at that moment.
      await takeTurn(tx, authority);
      const ids = await nextDue(tx, rule, { authority, on, most: IN_ONE_GO });
      if (ids.length > 0) await DESTROY[rule.name](tx, [...ids], how);
      return ids.length;
    });
    if (some === 0) return count;
    count += some;
    run.onProgress?.(rule, count);
  }
}

async function clearSessions(db: Db, authority: string, now: Date): Promise<number> {
  return withinAuthority(db, authority, async (tx) => {
    const ours = tx.select({ id: people.id }).from(people).where(eq(people.authority, authority));
    const doors = tx
      .select({ reference: applicationDoors.reference })
      .from(applicationDoors)
      .where(eq(applicationDoors.authority, authority));
    const officers = await tx
      .delete(sessions)
      .where(and(inArray(sessions.person, ours), lte(sessions.expiresAt, now)))
      .returning({ person: sessions.person });
    const families = await tx
      .delete(applicationSessions)
      .where(and(inArray(applicationSessions.reference, doors), lte(applicationSessions.expiresAt, now)))
      .returning({ reference: applicationSessions.reference });
    return officers.length + families.length;
  });
}

/** Takes away the bytes of every picture that no assessment holds any more: also those that an earlier run was killed before. */
async function removePictures(db: Db, authority: string, photographs: PhotographStore): Promise<void> {
  const { assessment, sha256, destroyedAt } = assessmentPhotographs;
  const gone = await db
    .selectDistinct({ sha256 })
    .from(assessmentPhotographs)
    .innerJoin(assessments, eq(assessments.id, assessment))
    .innerJoin(stretches, eq(stretches.id, assessments.stretch))
    .where(and(eq(stretches.authority, authority), isNotNull(destroyedAt)));
  for (const picture of gone) {
    const held = await db
      .select({ sha256 })
      .from(assessmentPhotographs)
      .where(and(eq(sha256, picture.sha256), isNull(destroyedAt)))
      .limit(1);
    if (held.length === 0) await photographs.destroy(picture.sha256);
  }
}
