import { and, count, eq, inArray, lte } from 'drizzle-orm';
import type { Day } from '../../rules/kernel/day.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { applicationDoors, applicationSessions } from '../db/tables/application-doors.ts';
import { people } from '../db/tables/people.ts';
import { sessions } from '../db/tables/sessions.ts';
import { type Due, isTimed, type Standing, standingOf } from './due.ts';
import { type Hold, listHolds } from './holds.ts';
import { type RuleHere, rulesHere } from './periods.ts';

/** What a run on a day would destroy of one kind, and what a hold keeps. */
export interface Preview {
  readonly rule: RuleHere;
  readonly destroys: readonly Due[];
  readonly held: readonly (Due & { readonly by: Hold })[];
  readonly standing: Omit<Standing, 'due'>;
  /** Of what has no ids to show: how many would go. */
  readonly count: number;
}

export interface Asked {
  readonly authority: string;
  /** The calendar day in London. */
  readonly on: Day;
  readonly now: Date;
}

/** What {@link runRetention} would destroy if it ran on that day. Changes nothing. */
export async function previewRetention(db: Db, { authority, on, now }: Asked): Promise<readonly Preview[]> {
  return withinAuthority(db, authority, async (tx) => {
    const holds = new Map((await listHolds(tx, authority)).map((hold) => [hold.id, hold]));
    const previews: Preview[] = [];
    for (const rule of await rulesHere(tx, authority)) {
      if (!isTimed(rule)) {
        previews.push({ ...NOTHING, rule, count: await sessionsOver(tx, authority, now) });
        continue;
      }
      const { due, ...standing } = await standingOf(tx, rule, { authority, on });
      const held = due.flatMap((each) => {
        const by = each.hold === undefined ? undefined : holds.get(each.hold);
        return by ? [{ ...each, by }] : [];
      });
      const destroys = due.filter(({ hold }) => hold === undefined);
      previews.push({ rule, destroys, held, standing, count: destroys.length });
    }
    return previews;
  });
}

const NOTHING = { destroys: [], held: [], standing: { noEnd: 0, running: 0 } };

async function sessionsOver(tx: Db, authority: string, now: Date): Promise<number> {
  const [officers] = await tx
    .select({ of: count() })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.person))
    .where(and(eq(people.authority, authority), lte(sessions.expiresAt, now)));
  const doors = tx
    .select({ reference: applicationDoors.reference })
    .from(applicationDoors)
    .where(eq(applicationDoors.authority, authority));
  const [families] = await tx
    .select({ of: count() })
    .from(applicationSessions)
    .where(and(inArray(applicationSessions.reference, doors), lte(applicationSessions.expiresAt, now)));
  return (officers?.of ?? 0) + (families?.of ?? 0);
}
