import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '../../rules/kernel/day.ts';
import type { Db } from '../db/index.ts';
import { ENDED } from './ended/index.ts';
import type { RuleHere } from './periods.ts';
import type { RuleName } from './schedule.ts';

/** What is over its time, and the hold that keeps it, if any. */
export interface Due {
  readonly id: string;
  /** The day that its time ran from. */
  readonly ended: Day;
  /** The number of the oldest hold on it. */
  readonly hold?: number;
}

/** How one kind of record stands on a day. */
export interface Standing {
  /** Still needed, or nothing says when it ends. */
  readonly noEnd: number;
  /** Its time runs, and is not over. */
  readonly running: number;
  readonly due: readonly Due[];
}

type Timed = RuleHere & { readonly name: Exclude<RuleName, 'sessions'> };

/** A record is kept through the whole of the last day of its period. */
const isOver = ({ months }: Timed, on: Day): SQL =>
  sql`(e.ended + make_interval(months => ${months}))::date < ${on}::date`;

/** A decided application and the child that goes by its reference are one: a hold on either keeps both. */
const holdOn = (authority: string): SQL => sql`(
  select min(h.id) from holds h
    left join (
      select 'application:' || a.id as application, 'child:' || c.id as child
      from applications a join children c on c.authority = a.authority and c.reference = a.reference
      where a.authority = ${authority}
    ) one on h.subject in (one.application, one.child)
  where h.authority = ${authority} and h.lifted_at is null
    and (h.subject = any (e.subjects) or one.application = any (e.subjects) or one.child = any (e.subjects))
)`;

/** Everything of a kind that is over its time on a day, what ran out first before the rest; within the authority at work. */
export async function standingOf(
  tx: Db,
  rule: Timed,
  { authority, on }: { authority: string; on: Day },
): Promise<Standing> {
  const rows = await rowsOf<{
    id: string | null;
    ended: string | null;
    hold: number | string | null;
    noEnd: number;
    running: number;
  }>(
    tx,
    sql`
    with e as materialized (${ENDED[rule.name](authority)})
    select null as id, null as ended, null as hold,
      (count(*) filter (where e.ended is null))::int as "noEnd",
      (count(*) filter (where e.ended is not null and not ${isOver(rule, on)}))::int as running
    from e
    union all
    (select e.id, e.ended::text, ${holdOn(authority)}, 0, 0 from e where e.ended is not null and ${isOver(rule, on)} order by e.ended, e.id)`,
  );
  const counted = rows.find(({ id }) => id === null);
  const due = rows.flatMap(({ id, ended, hold }) =>
    id === null ? [] : [{ id, ended: ended as Day, ...(hold === null ? {} : { hold: Number(hold) }) }],
  );
  return { noEnd: counted?.noEnd ?? 0, running: counted?.running ?? 0, due };
}

/** Ids of the next few that may be destroyed: over their time, and under no hold. */
export async function nextDue(
  tx: Db,
  rule: Timed,
  { authority, on, most }: { authority: string; on: Day; most: number },
): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`
    with e as materialized (${ENDED[rule.name](authority)})
    select e.id from e where e.ended is not null and ${isOver(rule, on)} and ${holdOn(authority)} is null order by e.ended, e.id limit ${most}`,
  );
  return rows.map(({ id }) => id);
}

/** The two drivers hand rows over in the same shape. */
async function rowsOf<Row>(tx: Db, query: SQL): Promise<readonly Row[]> {
  const result = (await tx.execute(query)) as unknown as { readonly rows: readonly Row[] };
  return result.rows;
}

export const isTimed = (rule: RuleHere): rule is Timed => rule.name !== 'sessions';
