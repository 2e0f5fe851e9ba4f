import { and, count, desc, eq } from 'drizzle-orm';
import { type Day, day } from '../../../rules/kernel/day.ts';
import { type Db, opaqueId, withinAuthority } from '../../db/index.ts';
import { contestRulings } from '../../db/tables/contest-rulings.ts';
import { contests } from '../../db/tables/contests.ts';
import type { LatLon } from '../../places/point.ts';
import { Problem } from '../../problem.ts';
import type { StretchPart } from './stretch.ts';

/** What a family says is wrong with a measured line. It says nothing of who asks, of which child, or from where. */
export type ContestGiven = {
  readonly authority: string;
  readonly area: string;
  /** What people call the stretch or the gate. */
  readonly called: string;
  readonly words: string;
  readonly mapSha256: string;
  readonly saidOn: Day;
} & About;

type About =
  | { readonly what: 'stretch'; readonly parts: readonly StretchPart[] }
  | { readonly what: 'gate'; readonly gate: { readonly urn: string; readonly at: LatLon } };

export interface Ruling {
  readonly version: number;
  readonly ruling: 'line-changes' | 'line-stays';
  readonly reasons: string;
  readonly assessment?: string;
  readonly ruledBy: string;
  readonly ruledAt: Date;
}

export type Contest = ContestGiven & {
  readonly id: string;
  /** Every version, the first first; the last counts. Empty while nobody has ruled. */
  readonly rulings: readonly Ruling[];
};

const LONGEST_WORDS = 2000;
const LONGEST_CALLED = 200;
/** Nobody reads more in a day, and nothing that floods the list may hide what families say. */
const MOST_IN_A_DAY = 300;

/**
 * Keeps what a family says, for an officer to rule on. It changes no measurement by itself.
 * @throws Problem `invalid-request` without words, or with too many; `too-many-requests`
 */
export async function keepContest(db: Db, given: ContestGiven): Promise<string> {
  const words = given.words.trim();
  if (words === '') throw refuse('Say what is wrong with this part');
  if (words.length > LONGEST_WORDS) throw refuse(`Use ${LONGEST_WORDS} characters or fewer`);
  return withinAuthority(db, given.authority, async (tx) => {
    const [today] = await tx
      .select({ said: count() })
      .from(contests)
      .where(and(eq(contests.authority, given.authority), eq(contests.saidOn, given.saidOn)));
    if ((today?.said ?? 0) >= MOST_IN_A_DAY)
      throw new Problem(
        'too-many-requests',
        'We have been told a great deal today. Try again tomorrow, or write to the council.',
      );
    const id = opaqueId();
    const { authority, area, mapSha256, saidOn, what } = given;
    const about = given.what === 'stretch' ? { parts: given.parts } : { gate: given.gate };
    const called = given.called.slice(0, LONGEST_CALLED);
    await tx.insert(contests).values({ id, authority, area, mapSha256, saidOn, what, called, words, ...about });
    return id;
  });
}

const refuse = (message: string): Problem => new Problem('invalid-request', message, [{ path: 'words', message }]);

/** The newest first; at most 500. */
export function listContests(db: Db, authority: string): Promise<Contest[]> {
  return withinAuthority(db, authority, async (tx) => {
    const rows = await tx
      .select()
      .from(contests)
      .where(eq(contests.authority, authority))
      .orderBy(desc(contests.saidOn), desc(contests.id))
      .limit(500);
    const ruled = Map.groupBy(await rulingsOf(tx, authority), ({ contest }) => contest);
    return rows.map((row) => contestOf(row, ruled.get(row.id) ?? []));
  });
}

/** @throws Problem `not-found` when the authority has no such contest */
export function readContest(db: Db, authority: string, id: string): Promise<Contest> {
  return withinAuthority(db, authority, async (tx) => {
    const [row] = await tx
      .select()
      .from(contests)
      .where(and(eq(contests.authority, authority), eq(contests.id, id)));
    if (!row) throw new Problem('not-found', 'Nobody has said such a thing to this council.');
    return contestOf(row, await rulingsOf(tx, authority, id));
  });
}

async function rulingsOf(tx: Db, authority: string, contest?: string) {
  const rows = await tx
    .select({ ruling: contestRulings })
    .from(contestRulings)
    .innerJoin(contests, eq(contests.id, contestRulings.contest))
    .where(and(eq(contests.authority, authority), contest === undefined ? undefined : eq(contests.id, contest)))
    .orderBy(contestRulings.version);
  return rows.map(({ ruling }) => ruling);
}

function contestOf(
  row: typeof contests.$inferSelect,
  rulings: readonly (typeof contestRulings.$inferSelect)[],
): Contest {
  const { id, authority, area, called, mapSha256, saidOn, parts, gate } = row;
  const gone = `What was written here was destroyed under ${row.destroyedUnder}.`;
  const words = row.words ?? gone;
  const about: About = parts
    ? { what: 'stretch', parts: parts as readonly StretchPart[] }
    : { what: 'gate', gate: gate as unknown as { urn: string; at: LatLon } };
  return {
    ...{ id, authority, area, called, words, mapSha256, saidOn: day(saidOn), ...about },
    rulings: rulings.map(({ contest: _, assessment, reasons, ...ruling }) => ({
      ...ruling,
      reasons: reasons ?? gone,
      ...(assessment === null ? {} : { assessment }),
    })),
  };
}
