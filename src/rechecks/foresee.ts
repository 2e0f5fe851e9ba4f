import { and, eq } from 'drizzle-orm';
import { type CheckSources, KeptMeans } from '../checks/index.ts';
import { childOn, type Delivery, readChildren, type SentRecord, type Taken, takeRecords } from '../children/index.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { journeys } from '../db/tables/journeys.ts';
import { type Stood, stoodOf } from '../decisions/index.ts';
import { basesToday } from './basis.ts';
import { type Change, changeOf } from './compare.ts';
import { decideJourney, type JourneyDecided } from './decide-journey.ts';
import type { Night } from './note-due.ts';
import { homesAsked } from './question-of.ts';

/** What looking again at one way to school would come to. */
export interface Foreseen {
  readonly sender: string;
  readonly key: string;
  /** What the last decision found; left out where there is none. */
  readonly before?: Stood['finding'];
  /** What would be found; left out where the way ends, or it could not be decided. */
  readonly after?: Stood['finding'];
  /** Why it could not be decided, in words that name nobody. */
  readonly why?: string;
  readonly goes: Change | 'first' | 'ended' | 'not-decided';
}

export interface Foresight {
  /** What became of each record, in the order given. */
  readonly taken: readonly Taken[];
  readonly ways: readonly Foreseen[];
}

/** Ends the transaction without keeping anything, and carries what was seen. */
class NotKept extends Error {
  readonly seen: Foresight;

  constructor(seen: Foresight) {
    super('what is only looked at is not kept');
    this.seen = seen;
  }
}

/**
 * What records about a child would come to: what became of each, and how the next night would find each of the child's ways to school. They are taken, decided
 * by the night's own code, and given back: nothing is kept. It costs a check for each way.
 * @throws ProgramNotHad, Problem `day-outside-checked-law`
 */
export async function foresee(
  sources: CheckSources,
  night: Night,
  delivery: Omit<Delivery, 'authority' | 'now'>,
  records: readonly SentRecord[],
): Promise<Foresight> {
  const { authority, now } = night;
  try {
    return await withinAuthority(sources.db, authority, async (tx) => {
      const taken = await takeRecords(tx, { ...delivery, authority, now }, records);
      const touched = [...new Set(taken.flatMap((each) => ('child' in each ? [each.child] : [])))];
      const ways: Foreseen[] = [];
      for (const child of touched) ways.push(...(await waysOf(sources, tx, night, child)));
      throw new NotKept({ taken, ways });
    });
  } catch (error) {
    if (error instanceof NotKept) return error.seen;
    throw error;
  }
}

async function waysOf(sources: CheckSources, tx: Db, night: Night, id: string): Promise<Foreseen[]> {
  const { authority, on } = night;
  const [child] = await readChildren(tx, authority, [id]);
  const { records } = child!;
  const now = childOn(records, { on });
  const means = await new KeptMeans(sources).through(tx, homesAsked(records, now, on));
  const bases = await basesToday(tx, night);
  const stood = await tx
    .select()
    .from(journeys)
    .where(and(eq(journeys.authority, authority), eq(journeys.child, id)));
  const before = new Map(stood.map((row) => [nameOf(row), row]));
  const ways: Foreseen[] = [];
  for (const placement of now.placements) {
    const decided = await decideJourney(means, { child: id, now, records, placement, on, bases });
    ways.push(foreseenOf(decided, standing(before.get(nameOf(placement)))));
    before.delete(nameOf(placement));
  }
  const ended = [...before.values()].map(({ sender, key, finding }) => ({
    sender,
    key,
    goes: 'ended' as const,
    ...(finding ? { before: finding } : {}),
  }));
  return [...ways, ...ended];
}

function foreseenOf({ sender, key, check, why }: JourneyDecided, stood: Stood | undefined): Foreseen {
  const after = check && stoodOf(check.decision);
  return {
    ...{ sender, key },
    ...(stood ? { before: stood.finding } : {}),
    ...(after ? { after: after.finding } : {}),
    ...(why === undefined ? {} : { why }),
    goes: !after ? 'not-decided' : stood ? changeOf(stood, after) : 'first',
  };
}

const nameOf = ({ sender, key }: { readonly sender: string; readonly key: string }): string =>
  JSON.stringify([sender, key]);

const standing = (row: typeof journeys.$inferSelect | undefined): Stood | undefined =>
  row?.finding ? { finding: row.finding, grounds: row.grounds } : undefined;
