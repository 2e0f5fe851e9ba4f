import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Db, insertRows, opaqueId } from '../db/index.ts';
import { cases } from '../db/tables/cases.ts';
import { dueRechecks } from '../db/tables/due-rechecks.ts';
import { journeys } from '../db/tables/journeys.ts';
import { recheckEffects } from '../db/tables/recheck-effects.ts';
import { type Stood, stoodOf } from '../decisions/index.ts';
import { caseFor, type Outcome } from './case-needed.ts';
import { changeOf } from './compare.ts';
import type { JourneyDecided } from './decide-journey.ts';
import type { Night } from './note-due.ts';

type JourneyRow = typeof journeys.$inferSelect;
type CaseRow = typeof cases.$inferSelect;

interface Effect {
  readonly child: string;
  readonly sender: string;
  readonly key: string;
  readonly outcome: Outcome;
  readonly before: string | null;
  readonly after: string | null;
  readonly why: string | null;
}

/** Keeps what looking again came to: one effect for each reason and way to school, the journeys as they stand now, and cases for a person. */
export async function keepEffects(
  tx: Db,
  night: Night,
  due: readonly { readonly id: number; readonly child: string }[],
  decided: readonly JourneyDecided[],
): Promise<void> {
  const taken = [...new Set(due.map(({ child }) => child))];
  const rows = await journeysOf(tx, night, taken);
  const open = await openCases(tx, night, taken);
  const effects: Effect[] = [];
  await writeJourneys(tx, night, decided);
  for (const journey of decided) {
    const before = rows.get(nameOf(journey));
    const stands = open.get(nameOf(journey));
    effects.push(await compareJourney(tx, night, journey, before, stands));
  }
  const still = new Set(decided.map(nameOf));
  for (const [name, row] of rows) if (!still.has(name)) effects.push(await endJourney(tx, night, row, open.get(name)));
  await writeEffects(tx, night, due, effects);
}

/** As they stand now, all in one statement: each trip to the database would cost as much as a decision. */
async function writeJourneys(tx: Db, { authority, now }: Night, decided: readonly JourneyDecided[]): Promise<void> {
  const values = decided.map(({ child, sender, key, check, decision, lookAgain, basis }) => {
    const stood = check && stoodOf(check.decision);
    return {
      ...{ authority, child, sender, key },
      decision: decision ?? null,
      finding: stood?.finding ?? null,
      grounds: stood?.grounds ?? [],
      lookAgain: lookAgain ?? null,
      basis: (basis ?? {}) as Readonly<Record<string, string>>,
      at: now,
    };
  });
  await insertRows(tx, journeys, values, AS_THEY_STAND_NOW);
}

const AS_THEY_STAND_NOW = sql`on conflict ("authority", "child", "sender", "key") do update set ("decision", "finding", "grounds", "look_again", "basis", "at") =
  (excluded."decision", excluded."finding", excluded."grounds", excluded."look_again", excluded."basis", excluded."at")`;

async function compareJourney(
  tx: Db,
  night: Night,
  journey: JourneyDecided,
  row: JourneyRow | undefined,
  open: CaseRow | undefined,
): Promise<Effect> {
  const after = journey.check && stoodOf(journey.check.decision);
  const stood = open ? open.stood : standing(row);
  const outcome = !after ? 'not-decided' : stood ? changeOf(stood, after) : 'first';
  const whose = { authority: night.authority, child: journey.child, sender: journey.sender, key: journey.key };
  const before = open ? open.before : (row?.decision ?? null);
  const kind = caseFor({ outcome, after, stood, told: row?.told ?? null });
  const needed = { ...whose, kind, before, stood, after: journey.decision ?? null };
  await openOrClose(tx, night, needed, open);
  return { ...whose, outcome, before, after: journey.decision ?? null, why: journey.why ?? null };
}

/** The placement ended or was taken back: what was owed by it does not end by itself. */
async function endJourney(tx: Db, night: Night, row: JourneyRow, open: CaseRow | undefined): Promise<Effect> {
  const { authority, child, sender, key } = row;
  const whose = { authority, child, sender, key };
  await tx.delete(journeys).where(sameJourney(whose));
  const stood = open ? open.stood : standing(row);
  const before = open ? open.before : row.decision;
  const kind = caseFor({ outcome: 'ended', after: undefined, stood, told: row.told });
  await openOrClose(tx, night, { ...whose, kind, before, stood, after: null }, open);
  return { ...whose, outcome: 'ended', before, after: null, why: null };
}

const standing = (row: JourneyRow | undefined): Stood | null =>
  row?.finding ? { finding: row.finding, grounds: row.grounds } : null;

interface Needed {
  readonly authority: string;
  readonly child: string;
  readonly sender: string;
  readonly key: string;
  /** Undefined where nobody has anything to decide. */
  readonly kind: CaseRow['kind'] | undefined;
  readonly before: string | null;
  readonly stood: Stood | null;
  readonly after: string | null;
}

/** One open case for each way to school. Where things are again as they stood, it is overtaken and nobody need decide. */
async function openOrClose(tx: Db, { now }: Night, needed: Needed, open: CaseRow | undefined): Promise<void> {
  const { kind, ...rest } = needed;
  if (kind === undefined) {
    if (open)
      await tx
        .update(cases)
        .set({ closedAt: now, closedBy: 'the service', outcome: 'overtaken' })
        .where(eq(cases.id, open.id));
  } else if (open) await tx.update(cases).set({ kind, after: needed.after }).where(eq(cases.id, open.id));
  else await tx.insert(cases).values({ id: opaqueId(), kind, ...rest, openedAt: now });
}

async function writeEffects(
  tx: Db,
  { authority, now }: Night,
  due: readonly { readonly id: number; readonly child: string }[],
  effects: readonly Effect[],
): Promise<void> {
  const of = Map.groupBy(effects, ({ child }) => child);
  const rows = due.flatMap(({ id, child }) =>
    (of.get(child) ?? [NOTHING]).map(({ sender, key, outcome, before, after, why }) => ({
      authority,
      due: id,
      sender,
      key,
      outcome,
      before,
      after,
      why,
      at: now,
    })),
  );
  await insertRows(tx, recheckEffects, rows);
  await tx
    .update(dueRechecks)
    .set({ doneAt: now })
    .where(
      inArray(
        dueRechecks.id,
        due.map(({ id }) => id),
      ),
    );
}

const NOTHING = { sender: '', key: '', outcome: 'no-placement', before: null, after: null, why: null } as const;

interface Whose {
  readonly authority: string;
  readonly child: string;
  readonly sender: string;
  readonly key: string;
}

const nameOf = ({ child, sender, key }: Omit<Whose, 'authority'>): string => JSON.stringify([child, sender, key]);

const sameJourney = ({ authority, child, sender, key }: Whose) =>
  and(eq(journeys.authority, authority), eq(journeys.child, child), eq(journeys.sender, sender), eq(journeys.key, key));

async function journeysOf(tx: Db, { authority }: Night, taken: readonly string[]): Promise<Map<string, JourneyRow>> {
  const found = await tx
    .select()
    .from(journeys)
    .where(and(eq(journeys.authority, authority), inArray(journeys.child, [...taken])));
  return new Map(found.map((row) => [nameOf(row), row]));
}

async function openCases(tx: Db, { authority }: Night, taken: readonly string[]): Promise<Map<string, CaseRow>> {
  const found = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.authority, authority), inArray(cases.child, [...taken]), isNull(cases.closedAt)));
  return new Map(found.map((row) => [nameOf(row), row]));
}
