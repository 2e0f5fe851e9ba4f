import { and, eq, inArray } from 'drizzle-orm';
import { type Db, opaqueId, sha256, withinAuthority } from '../db/index.ts';
import { childRecords } from '../db/tables/child-records.ts';
import { children } from '../db/tables/children.ts';
import { dueRechecks } from '../db/tables/due-rechecks.ts';
import type { RecordKind, SentRecord } from './record.ts';

/** Who hands records in, and when. */
export interface Delivery {
  readonly authority: string;
  /** The system or file they come from: keys are its own, and two senders never meet. */
  readonly sender: string;
  /** The person, or the key of the other system, that handed them in. */
  readonly by: string;
  readonly now: Date;
}

/**
 * What became of one record. `added`: it is what holds now, or stands behind a later version that came first (`older`).
 * `same`: it was held already. `refused`: nothing of it was kept, and why.
 */
export type Taken =
  | { readonly outcome: 'added' | 'older' | 'same'; readonly child: string }
  | { readonly outcome: 'refused'; readonly why: string };

/** Rows of one statement: far below the number of values that PostgreSQL takes in one. */
const IN_ONE_GO = 500;

/**
 * Keeps what was said of children: for good, each version once, in whatever order they come. A child that is not known yet is
 * added. All of it or, where something of ours fails, nothing.
 *
 * @returns one answer for each record, in the order given
 */
export function takeRecords(db: Db, delivery: Delivery, sent: readonly SentRecord[]): Promise<readonly Taken[]> {
  return withinAuthority(db, delivery.authority, async (tx) => {
    const taken: Taken[] = [];
    for (let first = 0; first < sent.length; first += IN_ONE_GO)
      taken.push(...(await takeSome(tx, delivery, sent.slice(first, first + IN_ONE_GO))));
    return taken;
  });
}

async function takeSome(tx: Db, delivery: Delivery, sent: readonly SentRecord[]): Promise<Taken[]> {
  const ids = await childrenOf(tx, delivery, [...new Set(sent.map(({ child }) => child))]);
  const known = await versionsOf(tx, delivery, sent);
  const rows: (typeof childRecords.$inferInsert)[] = [];
  const taken: Taken[] = [];
  for (const record of sent) {
    const child = ids.get(record.child)!;
    const mark = await markOf(record);
    const before = known.get(nameOf(record)) ?? [];
    const answer = compare(before, { child, version: Date.parse(record.version), mark });
    taken.push(answer);
    if (answer.outcome !== 'added' && answer.outcome !== 'older') continue;
    known.set(nameOf(record), [...before, { child, version: Date.parse(record.version), mark }]);
    rows.push(rowOf(delivery, record, child, mark));
  }
  if (rows.length > 0) await keep(tx, delivery, rows);
  return taken;
}

/** In the same transaction it is noted why the child is looked at again, so that no change is ever without. */
async function keep(tx: Db, { authority, now }: Delivery, rows: (typeof childRecords.$inferInsert)[]): Promise<void> {
  const kept = await tx.insert(childRecords).values(rows).returning({ id: childRecords.id, child: childRecords.child });
  const reasons = kept.map(({ id, child }) => ({
    authority,
    child,
    reason: 'record' as const,
    detail: String(id),
    dueOn: now.toISOString().slice(0, 10),
    notedAt: now,
  }));
  await tx.insert(dueRechecks).values(reasons).onConflictDoNothing();
}

interface Version {
  readonly child: string;
  /** Milliseconds. */
  readonly version: number;
  /** Empty where its content was destroyed under a retention rule. */
  readonly mark: string;
}

function compare(before: readonly Version[], record: Version): Taken {
  const { child } = record;
  if (before.some((each) => each.child !== child))
    return {
      outcome: 'refused',
      why: 'This key was used for another child. Take that one back first, or give this its own key.',
    };
  const same = before.find((each) => each.version === record.version);
  // What was destroyed is not brought back by sending it again.
  if (same && same.mark !== '' && same.mark !== record.mark)
    return {
      outcome: 'refused',
      why: 'This version was sent before and said something else. A correction needs a later version.',
    };
  if (same) return { outcome: 'same', child };
  return { outcome: before.some((each) => each.version > record.version) ? 'older' : 'added', child };
}

/** The ids of children by the authority's references; those not known yet are added. */
async function childrenOf(
  tx: Db,
  { authority, now }: Delivery,
  references: readonly string[],
): Promise<Map<string, string>> {
  const rows = references.map((reference) => ({ id: opaqueId(), authority, reference, addedAt: now }));
  await tx.insert(children).values(rows).onConflictDoNothing();
  const found = await tx
    .select({ id: children.id, reference: children.reference })
    .from(children)
    .where(and(eq(children.authority, authority), inArray(children.reference, [...references])))
    // Until the end, so that two deliveries about one child do not each miss the other's versions.
    .orderBy(children.id)
    .for('no key update');
  return new Map(found.map(({ id, reference }) => [reference, id]));
}

async function versionsOf(
  tx: Db,
  { authority, sender }: Delivery,
  sent: readonly SentRecord[],
): Promise<Map<string, Version[]>> {
  const found = await tx
    .select({
      kind: childRecords.kind,
      key: childRecords.key,
      child: childRecords.child,
      version: childRecords.version,
      mark: childRecords.mark,
    })
    .from(childRecords)
    .where(
      and(
        eq(childRecords.authority, authority),
        eq(childRecords.sender, sender),
        inArray(childRecords.key, [...new Set(sent.map(({ key }) => key))]),
      ),
    );
  const known = new Map<string, Version[]>();
  for (const { kind, key, child, version, mark } of found) {
    const name = nameOf({ kind, key });
    known.set(name, [...(known.get(name) ?? []), { child, version: version.getTime(), mark }]);
  }
  return known;
}

const nameOf = ({ kind, key }: { kind: RecordKind; key: string }): string => `${kind} ${key}`;

/** Over what was said, in one order, whoever wrote the JSON. */
const markOf = ({ child, from, until, content }: SentRecord): Promise<string> =>
  sha256(JSON.stringify(inOrder({ child, from, until: until ?? null, content: content ?? null })));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  );
}

function rowOf({ authority, sender, by, now }: Delivery, record: SentRecord, child: string, mark: string) {
  const { kind, key, version, from, until, content } = record;
  return {
    authority,
    child,
    kind,
    sender,
    key,
    version: new Date(version),
    state: content ? ('stated' as const) : ('withdrawn' as const),
    fromDay: from,
    untilDay: until ?? null,
    content: content ?? null,
    mark,
    receivedAt: now,
    receivedBy: by,
  };
}
