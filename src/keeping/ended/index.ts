import { type SQL, sql } from 'drizzle-orm';
import { INCOME_FACTS } from '../../authorities/index.ts';
import type { RuleName } from '../schedule.ts';
import { applicationsEnded, casesEnded, londonDayOf } from './of-ways.ts';

/**
 * What is still held of each kind, and when its time began to run: rows of `id`, `ended` (a day, null while it is still needed or no end is known) and
 * `subjects`, the names by which a hold keeps it. Nothing that was destroyed already is in it.
 */
export const ENDED: Readonly<Record<Exclude<RuleName, 'sessions'>, (authority: string) => SQL>> = {
  applications: (authority) => applications(authority, sql`w.state <> 'withdrawn'`),
  'applications-withdrawn': (authority) => applications(authority, sql`w.state = 'withdrawn'`),
  decisions,
  cases: (authority) => sql`
    select w.id, ${londonDayOf(sql`w.ended`)} as ended, array['child:' || w.child] as subjects
    from (${casesEnded(authority)}) w join cases c on c.id = w.id
    where c.destroyed_at is null and (c.reasons is not null or c.stood is not null)`,
  'child-income': (authority) => sql`
    select r.id::text as id, case when r.newer is not null then ${londonDayOf(sql`r.newer`)} else r.until_day end as ended,
      array['child:' || r.child] as subjects
    from (
      select id, child, kind, content, destroyed_at, until_day,
        lead(received_at) over (partition by child, sender, kind, key order by version) as newer
      from child_records where authority = ${authority}
    ) r
    where r.destroyed_at is null and r.kind = 'fact'
      and r.content -> 'circumstance' ->> 'fact' in (${sql.join(
        INCOME_FACTS.map((fact) => sql`${fact}`),
        sql`, `,
      )})`,
  'child-records': (authority) => sql`
    select r.id::text as id, f.ended, array['child:' || r.child] as subjects
    from child_records r join (${childrenEnded(authority)}) f on f.child = r.child
    where r.authority = ${authority} and r.destroyed_at is null`,
  contests: (authority) => sql`
    select c.id, ${londonDayOf(sql`(select max(ruled_at) from contest_rulings where contest = c.id)`)} as ended,
      array['contest:' || c.id] as subjects
    from contests c where c.authority = ${authority} and c.destroyed_at is null`,
  photographs: (authority) => sql`
    select p.assessment || ':' || p.sha256 as id,
      case when newer.kept_at is not null then ${londonDayOf(sql`newer.kept_at`)} else a.in_force_until end as ended,
      array['assessment:' || a.id] as subjects
    from assessment_photographs p join assessments a on a.id = p.assessment join stretches s on s.id = a.stretch
      left join assessments newer on newer.replaces = a.id
    where s.authority = ${authority} and p.destroyed_at is null`,
};

function applications(authority: string, which: SQL): SQL {
  return sql`
    select w.id, w.ended, array['application:' || w.id] as subjects
    from (${applicationsEnded(authority)}) w
    where ${which} and exists (select from application_entries e where e.application = w.id and e.destroyed_at is null)`;
}

/** The last day of the last placement, or the day of the last thing that was said if later; null while a placement or a case runs. */
const childrenEnded = (authority: string): SQL => sql`
  select l.child, case
      when bool_or(l.kind = 'placement' and l.state = 'stated' and l.until_day is null)
        or exists (select from cases c where c.child = l.child and c.closed_at is null) then null
      else greatest(max(l.until_day) filter (where l.kind = 'placement' and l.state = 'stated'), max(l.last_said)) end as ended
  from (
    select distinct on (child, sender, kind, key) child, kind, state, until_day,
      max(${londonDayOf(sql`received_at`)}) over (partition by child) as last_said
    from child_records where authority = ${authority} order by child, sender, kind, key, version desc
  ) l group by l.child`;

/**
 * A decision no longer stands when another took its place or the way to school ended. It stands while it is the last on a way that runs, belongs to an open
 * case, or to an application that is not over. One that belongs to nothing here counts from the day it was made.
 */
function decisions(authority: string): SQL {
  return sql`
    with application as (${applicationsEnded(authority)}), closed as (${casesEnded(authority)}),
    linked (decision, subject, stands, until) as (
      select e.after, 'child:' || d.child, false, ${londonDayOf(sql`e.at`)} from recheck_effects e join due_rechecks d on d.id = e.due
        where e.authority = ${authority} and e.after is not null
      union all
      select e.before, 'child:' || d.child, false, ${londonDayOf(sql`e.at`)} from recheck_effects e join due_rechecks d on d.id = e.due
        where e.authority = ${authority} and e.before is not null
      union all
      select of.decision, 'child:' || c.child, c.closed_at is null, ${londonDayOf(sql`c.closed_at`)}
        from cases c cross join lateral (values (c.before), (c.after)) as of (decision)
        where c.authority = ${authority} and of.decision is not null
      union all
      select j.decision, 'child:' || j.child, true, null from journeys j where j.authority = ${authority} and j.decision is not null
      union all
      select b.decision, 'child:' || w.child, w.ended is null, ${londonDayOf(sql`w.ended`)}
        from decisions d join decision_contents b on b.decision = d.id join closed w on w.id = b.content::jsonb ->> 'case'
        where d.authority = ${authority} and d.made_by is not null and b.content is not null
      union all
      select of.decision, 'application:' || w.id, w.ended is null, w.ended
        from application w join application_entries e on e.application = w.id
          cross join lateral (values (e.content ->> 'check'), (e.content ->> 'ruling')) as of (decision)
        where of.decision is not null
    )
    select d.id, case when bool_or(l.stands) then null else greatest(${londonDayOf(sql`d.made_at`)}, max(l.until)) end as ended,
      array_append(array_remove(array_agg(distinct l.subject), null), 'decision:' || d.id) as subjects
    from decisions d join decision_contents b on b.decision = d.id left join linked l on l.decision = d.id
    where d.authority = ${authority} and b.destroyed_at is null
    group by d.id, d.made_at`;
}
