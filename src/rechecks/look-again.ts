import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { type CheckSources, KeptMeans } from '../checks/index.ts';
import { childOn, readChildren } from '../children/index.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { children } from '../db/tables/children.ts';
import { dueRechecks } from '../db/tables/due-rechecks.ts';
import { recordDecisions, StandingTexts } from '../decisions/index.ts';
import type { Basis } from './basis.ts';
import { decideJourney, type JourneyDecided } from './decide-journey.ts';
import { keepEffects } from './keep-effects.ts';
import type { Night } from './note-due.ts';
import { homesAsked } from './question-of.ts';

/** What a batch came to. */
export interface Batch {
  /** Children looked at. 0: there is nobody left whom no other worker is looking at. */
  readonly children: number;
  readonly reasons: number;
}

/** What all batches of a night have in common. */
export interface KeptForNight {
  readonly means: KeptMeans;
  readonly texts: StandingTexts;
}

export const keptFor = (sources: CheckSources): KeptForNight => ({
  means: new KeptMeans(sources),
  texts: new StandingTexts(),
});

/**
 * Looks again at some children for whom it is due: decides each way to school anew and keeps what came of it, once. Everything of a batch is kept in
 * one transaction, or nothing: a program that dies leaves them due. Several programs may be at it at once; each takes children that no other has.
 *
 * It grants nothing and ends nothing. What went another way opens a case for a person.
 *
 * @param bases today's, read before: of anything that changes meanwhile, the next night looks again
 * @throws Problem `day-outside-checked-law` when nobody has checked the law for today: nothing is decided then
 */
export function lookAgain(
  sources: CheckSources,
  night: Night,
  bases: ReadonlyMap<string, Basis>,
  most = 50,
  { means: kept, texts }: KeptForNight = keptFor(sources),
): Promise<Batch> {
  return withinAuthority(sources.db, night.authority, async (tx) => {
    const taken = await takeSome(tx, night, most);
    if (taken.length === 0) return { children: 0, reasons: 0 };
    const due = await openReasons(tx, night, taken);
    // One whom another worker saw to, between our look at the list and our lock, is not decided about a second time.
    const open = [...new Set(due.map(({ child }) => child))];
    const decided: JourneyDecided[] = [];
    const known = (await readChildren(tx, night.authority, open)).map((child) => ({
      child: child.id,
      records: child.records,
      now: childOn(child.records, { on: night.on }),
    }));
    const means = await kept.through(
      tx,
      known.flatMap(({ records, now }) => homesAsked(records, now, night.on)),
    );
    for (const each of known)
      for (const placement of each.now.placements)
        decided.push(await decideJourney(means, { ...each, placement, on: night.on, bases }));
    const contents = decided.flatMap(({ check }) => (check ? [check] : []));
    const added = (await recordDecisions(tx, { authority: night.authority, contents, now: night.now, texts })).values();
    const recorded = decided.map((each) => (each.check ? { ...each, decision: added.next().value!.id } : each));
    await keepEffects(tx, night, due, recorded);
    return { children: taken.length, reasons: due.length };
  });
}

/** Children with something due, each locked until the end of the batch. */
async function takeSome(tx: Db, { authority }: Night, most: number): Promise<string[]> {
  const due = tx
    .select({ child: dueRechecks.child })
    .from(dueRechecks)
    .where(and(eq(dueRechecks.authority, authority), isNull(dueRechecks.doneAt)));
  const found = await tx
    .select({ id: children.id })
    .from(children)
    .where(and(eq(children.authority, authority), inArray(children.id, due)))
    .orderBy(asc(children.id))
    .limit(most)
    .for('no key update', { skipLocked: true });
  return found.map(({ id }) => id);
}

/** Read once the children are locked: another worker may have seen to them between. */
function openReasons(tx: Db, { authority }: Night, taken: readonly string[]) {
  return tx
    .select({ id: dueRechecks.id, child: dueRechecks.child })
    .from(dueRechecks)
    .where(
      and(eq(dueRechecks.authority, authority), isNull(dueRechecks.doneAt), inArray(dueRechecks.child, [...taken])),
    )
    .orderBy(asc(dueRechecks.id));
}
