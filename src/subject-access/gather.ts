import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { type Application, readApplication } from '../applications/index.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { applications } from '../db/tables/applications.ts';
import { cases } from '../db/tables/cases.ts';
import { childRecords } from '../db/tables/child-records.ts';
import { children } from '../db/tables/children.ts';
import { decisionContents } from '../db/tables/decision-contents.ts';
import { decisions } from '../db/tables/decisions.ts';
import { dueRechecks } from '../db/tables/due-rechecks.ts';
import { holds } from '../db/tables/holds.ts';
import { journeys } from '../db/tables/journeys.ts';
import { recheckEffects } from '../db/tables/recheck-effects.ts';
import { applicationRulingIn, type Decision, readDecision, rulingIn } from '../decisions/index.ts';
import { Problem } from '../problem.ts';
import { type ExportRow, exportsOf } from './note-export.ts';

/** Everything of a child that lies in the tables, as it lies there. Nothing of it leaves this folder before `give` has looked at it. */
export interface HeldOfChild {
  readonly id: string;
  readonly reference: string;
  readonly addedAt: Date;
  readonly records: readonly (typeof childRecords.$inferSelect)[];
  readonly cases: readonly (typeof cases.$inferSelect)[];
  readonly due: readonly (typeof dueRechecks.$inferSelect)[];
  readonly effects: readonly (typeof recheckEffects.$inferSelect)[];
  readonly journeys: readonly (typeof journeys.$inferSelect)[];
}

export interface Held {
  readonly child?: HeldOfChild;
  readonly applications: readonly Application[];
  /** In the order of the record. */
  readonly decisions: readonly Decision[];
  readonly holds: readonly (typeof holds.$inferSelect)[];
  /** Files like this one that were made before. */
  readonly exports: readonly ExportRow[];
}

export interface Named {
  readonly authority: string;
  /** The council’s own reference of the child. */
  readonly child?: string | undefined;
  /** References of applications that are about this child: no record ties them to it, so somebody has to say. */
  readonly applications?: readonly string[] | undefined;
}

/**
 * Everything that one council holds about a child, about applications, or both.
 * @throws Problem `invalid-request` where neither is named; `not-found`
 */
export function gather(db: Db, { authority, child: reference, applications: named = [] }: Named): Promise<Held> {
  if (!reference && named.length === 0)
    throw new Problem('invalid-request', 'Name a child, or an application.', [
      { path: 'child', message: 'Enter the council’s reference of the child, or of an application' },
    ]);
  return withinAuthority(db, authority, async (tx) => {
    const child = reference ? await childCalled(tx, authority, reference.trim()) : undefined;
    const found: Application[] = [];
    for (const each of new Set(named.map((name) => name.trim().toUpperCase())))
      found.push(await applicationCalled(tx, authority, each));
    const made = await decisionsOf(tx, authority, child, found);
    const subjects = [
      ...(child ? [`child:${child.id}`] : []),
      ...found.map(({ id }) => `application:${id}`),
      ...made.map(({ id }) => `decision:${id}`),
    ];
    const kept = await tx
      .select()
      .from(holds)
      .where(and(eq(holds.authority, authority), inArray(holds.subject, subjects)))
      .orderBy(asc(holds.id));
    const exports = await exportsOf(tx, authority, { child: child?.id, applications: found.map(({ id }) => id) });
    return { ...(child ? { child } : {}), applications: found, decisions: made, holds: kept, exports };
  });
}

async function childCalled(tx: Db, authority: string, reference: string): Promise<HeldOfChild> {
  const [found] = await tx
    .select()
    .from(children)
    .where(and(eq(children.authority, authority), eq(children.reference, reference)));
  if (!found)
    throw new Problem('not-found', 'This council holds nothing of a child with this reference.', [
      { path: 'child', message: 'Nothing is held of a child with this reference. Check it' },
    ]);
  const { id, addedAt } = found;
  const records = await tx
    .select()
    .from(childRecords)
    .where(and(eq(childRecords.authority, authority), eq(childRecords.child, id)))
    .orderBy(asc(childRecords.id));
  const due = await tx
    .select()
    .from(dueRechecks)
    .where(and(eq(dueRechecks.authority, authority), eq(dueRechecks.child, id)))
    .orderBy(asc(dueRechecks.id));
  const effects = await tx
    .select({ row: recheckEffects })
    .from(recheckEffects)
    .innerJoin(dueRechecks, eq(dueRechecks.id, recheckEffects.due))
    .where(and(eq(recheckEffects.authority, authority), eq(dueRechecks.child, id)))
    .orderBy(asc(recheckEffects.due), asc(recheckEffects.sender), asc(recheckEffects.key));
  const opened = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.authority, authority), eq(cases.child, id)))
    .orderBy(asc(cases.openedAt), asc(cases.id));
  const ways = await tx
    .select()
    .from(journeys)
    .where(and(eq(journeys.authority, authority), eq(journeys.child, id)))
    .orderBy(asc(journeys.sender), asc(journeys.key));
  const rows = { records, due, effects: effects.map(({ row }) => row), cases: opened, journeys: ways };
  return { id, reference, addedAt, ...rows };
}

async function applicationCalled(tx: Db, authority: string, reference: string): Promise<Application> {
  const [found] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.authority, authority), eq(applications.reference, reference)));
  if (found) return readApplication(tx, { authority, id: found.id });
  throw new Problem('not-found', 'This council holds no application with one of these references.', [
    { path: 'applications', message: 'There is no application with one of these references. Check them' },
  ]);
}

/** Every decision that something of the child or the applications names, and what people ruled of these. */
async function decisionsOf(
  tx: Db,
  authority: string,
  child: HeldOfChild | undefined,
  applied: readonly Application[],
): Promise<readonly Decision[]> {
  const ids = new Set<string>(await rulingsOf(tx, authority, 'case', child?.cases.map(({ id }) => id) ?? []));
  for (const id of await rulingsOf(
    tx,
    authority,
    'application',
    applied.map(({ id }) => id),
  ))
    ids.add(id);
  const named = [
    ...[...(child?.cases ?? []), ...(child?.effects ?? [])].flatMap(({ before, after }) => [before, after]),
    ...(child?.journeys ?? []).map(({ decision }) => decision),
    ...applied.flatMap(({ entries }) => entries.flatMap(({ content }) => namedIn(content))),
  ];
  for (const id of named) if (id !== null) ids.add(id);
  const read = new Map<string, Decision>();
  for (let wanted = [...ids]; wanted.length > 0; ) {
    const next: string[] = [];
    for (const id of wanted) {
      const decision = await readDecision(tx, { authority, id });
      read.set(id, decision);
      const { before = null, after = null } = rulingIn(decision.content) ?? {};
      const { check = null, of = null } = applicationRulingIn(decision.content) ?? {};
      next.push(...[before, after, check, of].filter((each) => each !== null));
    }
    wanted = [...new Set(next)].filter((id) => !read.has(id));
  }
  return [...read.values()].toSorted((a, b) => a.number - b.number);
}

/** Decisions of the record that an entry of an application names. */
function namedIn(content: unknown): string[] {
  const { check, ruling } = (content ?? {}) as { readonly check?: unknown; readonly ruling?: unknown };
  return [check, ruling].filter((each) => typeof each === 'string');
}

/** What people ruled of these cases or applications: each says itself of which, and nothing else does once they are destroyed. */
async function rulingsOf(
  tx: Db,
  authority: string,
  kind: 'case' | 'application',
  of: readonly string[],
): Promise<string[]> {
  if (of.length === 0) return [];
  const { content } = decisionContents;
  // Only what people ruled is opened as JSON: contents of checks are large, and there are very many.
  const about = sql<string>`case when strpos(${content}, ${`"kind":"${kind}"`}) > 0 then ${content}::jsonb ->> ${kind} end`;
  const rows = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .innerJoin(decisionContents, eq(decisionContents.decision, decisions.id))
    .where(and(eq(decisions.authority, authority), isNotNull(decisions.madeBy), inArray(about, [...of])));
  return rows.map(({ id }) => id);
}
