import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../db/index.ts';
import { applicationDoors } from '../db/tables/application-doors.ts';
import { applicationEntries } from '../db/tables/application-entries.ts';
import { assessmentPhotographs } from '../db/tables/assessment-photographs.ts';
import { cases } from '../db/tables/cases.ts';
import { childRecords } from '../db/tables/child-records.ts';
import { contestRulings } from '../db/tables/contest-rulings.ts';
import { contests } from '../db/tables/contests.ts';
import { decisionContents } from '../db/tables/decision-contents.ts';
import type { RuleName } from './schedule.ts';

/** When, and under which rule. */
export interface How {
  readonly destroyedAt: Date;
  readonly destroyedUnder: string;
}

type Destroy = (tx: Db, ids: string[], how: How) => Promise<unknown>;

/** Takes the content of some records away for good, each by the one change that the database lets through. What is destroyed already stays as it is. */
export const DESTROY: Readonly<Record<Exclude<RuleName, 'sessions'>, Destroy>> = {
  applications,
  'applications-withdrawn': applications,
  decisions: (tx, ids, how) =>
    tx
      .update(decisionContents)
      .set({ salt: null, content: null, ...how })
      .where(and(inArray(decisionContents.decision, ids), isNull(decisionContents.destroyedAt))),
  cases: (tx, ids, how) =>
    tx
      .update(cases)
      .set({ reasons: null, stood: null, ...how })
      .where(and(inArray(cases.id, ids), isNull(cases.destroyedAt))),
  'child-income': records,
  'child-records': records,
  contests: async (tx, ids, how) => {
    await tx
      .update(contests)
      .set({ words: null, ...how })
      .where(and(inArray(contests.id, ids), isNull(contests.destroyedAt)));
    await tx
      .update(contestRulings)
      .set({ reasons: null })
      .where(and(inArray(contestRulings.contest, ids), sql`${contestRulings.reasons} is not null`));
  },
  photographs: async (tx, ids, how) => {
    for (const id of ids) {
      const [assessment, sha256] = [id.slice(0, id.lastIndexOf(':')), id.slice(id.lastIndexOf(':') + 1)];
      const { assessment: of, sha256: named, destroyedAt } = assessmentPhotographs;
      await tx
        .update(assessmentPhotographs)
        .set({ caption: '', ...how })
        .where(and(eq(of, assessment), eq(named, sha256), isNull(destroyedAt)));
    }
  },
};

async function applications(tx: Db, ids: string[], how: How): Promise<void> {
  await tx
    .update(applicationEntries)
    .set({ content: null, ...how })
    .where(and(inArray(applicationEntries.application, ids), isNull(applicationEntries.destroyedAt)));
  // The browsers that it let in go with it.
  await tx.delete(applicationDoors).where(inArray(applicationDoors.application, ids));
}

/** With the content go its mark, and the days of a home or a fact: the first day of a birthday is the birthday. */
function records(tx: Db, ids: string[], how: How): Promise<unknown> {
  const { kind, fromDay, untilDay, receivedAt } = childRecords;
  return tx
    .update(childRecords)
    .set({
      content: null,
      mark: '',
      fromDay: sql`case when ${kind} = 'placement' then ${fromDay} else (${receivedAt} at time zone 'UTC')::date end`,
      untilDay: sql`case when ${kind} = 'placement' then ${untilDay} end`,
      ...how,
    })
    .where(and(inArray(childRecords.id, ids.map(Number)), isNull(childRecords.destroyedAt)));
}
