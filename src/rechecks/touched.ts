import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Day } from '../../rules/kernel/day.ts';
import type { Check } from '../checks/check.ts';
import { type CheckSources, KeptMeans } from '../checks/index.ts';
import { type Child, childOn, readChildren } from '../children/index.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { dueRechecks } from '../db/tables/due-rechecks.ts';
import { journeys } from '../db/tables/journeys.ts';
import { recheckEffects } from '../db/tables/recheck-effects.ts';
import { checkIn, readDecision, stoodOf } from '../decisions/index.ts';
import type { Basis } from './basis.ts';
import { type Change, changeOf } from './compare.ts';
import { decideJourney } from './decide-journey.ts';
import { dueAhead, type Reason } from './due-ahead.ts';
import type { Night } from './note-due.ts';
import { homesAsked } from './question-of.ts';

/** One kept decision that rests on something that changed, and what looking again would come to. Metres are unrounded. */
export interface Touched {
  readonly child: string;
  /** As the placements' system calls the child. */
  readonly reference: string;
  readonly sender: string;
  readonly key: string;
  readonly reasons: readonly Reason[];
  /** The decision that was kept. */
  readonly decision: string;
  readonly before: Told;
  /** As it would come out now; or why it could not be decided. */
  readonly after: Told | { readonly why: string };
  /** Which way it would go; `not-decided` where it could not be. */
  readonly goes: Change | 'not-decided';
  /** The day of the first decision on this way to school that would have come out otherwise by what is known now. */
  readonly since?: Day;
}

export interface Told {
  readonly finding: Check['decision']['finding'];
  /** `none` where there was no walk to measure. */
  readonly walkMetres: number | 'none';
}

/** In one batch. */
const CHILDREN = 50;

/**
 * Every kept decision that rests on what has changed since (a map, a rule, a policy, a gate, a finding, a record, a day), which way each would go, and
 * since when. Nothing is kept, and nobody is decided about: the night does that. Those that would stay as they are to the metre are told too.
 *
 * Costs a check for each such decision, and one for each earlier decision on a way to school that would go otherwise.
 * @throws ProgramNotHad, Problem `day-outside-checked-law`
 */
export async function* touchedDecisions(sources: CheckSources, night: Night): AsyncGenerator<Touched> {
  const { reasons, bases } = await dueAhead(sources.db, night);
  const ids = [...reasons.keys()];
  const means = new KeptMeans(sources);
  for (let at = 0; at < ids.length; at += CHILDREN) {
    const some = ids.slice(at, at + CHILDREN);
    const kept = await keptOf(sources.db, night.authority, some);
    for (const child of await readChildren(sources.db, night.authority, some))
      yield* touchedOf(sources, {
        night,
        means,
        bases,
        child,
        reasons: reasons.get(child.id)!,
        kept: kept.get(child.id) ?? [],
      });
  }
}

interface Kept {
  readonly child: string;
  readonly sender: string;
  readonly key: string;
  readonly decision: string;
}

interface ChildTouched {
  readonly night: Night;
  /** As the night has them, for all who are touched. */
  readonly means: KeptMeans;
  readonly bases: ReadonlyMap<string, Basis>;
  readonly child: Child;
  readonly reasons: readonly Reason[];
  readonly kept: readonly Kept[];
}

async function* touchedOf(sources: CheckSources, asked: ChildTouched): AsyncGenerator<Touched> {
  const { night, child, reasons, kept } = asked;
  for (const { sender, key, decision } of kept) {
    const before = await checkOf(sources.db, night.authority, decision);
    // What was destroyed under a retention rule stands for nobody any more.
    if (!before) continue;
    const now = await decideOn(sources, asked, { sender, key }, night.on);
    const whose = { child: child.id, reference: child.reference, sender, key, reasons, decision };
    if ('why' in now) yield { ...whose, before: toldOf(before), after: now, goes: 'not-decided' };
    else {
      const goes = changeOf(stoodOf(before.decision), stoodOf(now.decision));
      const since = goes === 'same' ? undefined : await firstOtherwise(sources, asked, { sender, key, decision });
      yield { ...whose, before: toldOf(before), after: toldOf(now), goes, ...(since ? { since } : {}) };
    }
  }
}

type Which = Pick<Kept, 'sender' | 'key'>;

/** One way to school on a day, by what is known now. */
async function decideOn(
  sources: CheckSources,
  { child, bases, means }: ChildTouched,
  { sender, key }: Which,
  on: Day,
): Promise<Check | { readonly why: string }> {
  const now = childOn(child.records, { on });
  const placement = now.placements.find((each) => each.sender === sender && each.key === key);
  if (!placement) return { why: 'The placement has ended, or was taken back.' };
  const { records } = child;
  const { check, why } = await decideJourney(await means.through(sources.db, homesAsked(records, now, on)), {
    child: child.id,
    now,
    records,
    placement,
    on,
    bases,
  });
  return check ?? { why: why ?? '' };
}

/** The day of the earliest decision that would have come out otherwise, of all that were made by looking again and the one that stands. */
async function firstOtherwise(
  sources: CheckSources,
  asked: ChildTouched,
  which: Which & Pick<Kept, 'decision'>,
): Promise<Day | undefined> {
  const { authority } = asked.night;
  const made = await earlier(sources.db, authority, asked.child.id, which);
  for (const id of new Set([...made, which.decision])) {
    const kept = await checkOf(sources.db, authority, id);
    if (!kept) continue;
    const now = await decideOn(sources, asked, which, kept.question.on);
    if ('why' in now || changeOf(stoodOf(kept.decision), stoodOf(now.decision)) !== 'same') return kept.question.on;
  }
  return undefined;
}

/** Decisions on one way to school, oldest first. */
async function earlier(db: Db, authority: string, child: string, { sender, key }: Which): Promise<string[]> {
  const rows = await withinAuthority(db, authority, (tx) =>
    tx
      .select({ before: recheckEffects.before, after: recheckEffects.after })
      .from(recheckEffects)
      .innerJoin(dueRechecks, eq(dueRechecks.id, recheckEffects.due))
      .where(
        and(
          eq(recheckEffects.authority, authority),
          eq(dueRechecks.child, child),
          eq(recheckEffects.sender, sender),
          eq(recheckEffects.key, key),
          isNotNull(recheckEffects.after),
        ),
      )
      .orderBy(asc(recheckEffects.at), asc(recheckEffects.due)),
  );
  // What an application was decided on came before any look.
  return [...new Set(rows.flatMap(({ before, after }) => (before === null ? [after!] : [before, after!])))];
}

async function keptOf(db: Db, authority: string, some: readonly string[]): Promise<Map<string, Kept[]>> {
  const { child, sender, key, decision } = journeys;
  const rows = await withinAuthority(db, authority, (tx) =>
    tx
      .select({ child, sender, key, decision })
      .from(journeys)
      .where(and(eq(journeys.authority, authority), inArray(child, [...some]), isNotNull(decision)))
      .orderBy(asc(child), asc(sender), asc(key)),
  );
  return Map.groupBy(rows as Kept[], (row) => row.child);
}

const checkOf = async (db: Db, authority: string, id: string): Promise<Check | undefined> =>
  checkIn((await readDecision(db, { authority, id })).content);

const toldOf = ({ decision, walk }: Check): Told => ({
  finding: decision.finding,
  walkMetres: walk.kind === 'missing' ? 'none' : walk.path.metres,
});
