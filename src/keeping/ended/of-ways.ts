import { type SQL, sql } from 'drizzle-orm';

/** A moment as a calendar day in London. */
export const londonDayOf = (moment: SQL): SQL => sql`((${moment}) at time zone 'Europe/London')::date`;

/** When each case's time begins to run: never while it is open, or the way to school that it was about still runs. */
export const casesEnded = (authority: string): SQL => sql`
  select c.id, c.child,
    case when c.closed_at is null or exists (
      select from journeys j where j.authority = c.authority and j.child = c.child and j.sender = c.sender and j.key = c.key
    ) then null else greatest(c.closed_at, (
      select max(e.at) from recheck_effects e join due_rechecks d on d.id = e.due
      where e.authority = c.authority and d.child = c.child and e.sender = c.sender and e.key = c.key
    )) end as ended
  from cases c where c.authority = ${authority}`;

/**
 * When each application's time begins to run: never while it is not decided, or is being looked at again. Of one that was granted: the end of the
 * school year in which the child turns 16, or 19 where travel began after that; never where the birthday is not known.
 */
export const applicationsEnded = (authority: string): SQL => sql`
  select a.id, a.state, case
      when a.state in ('refused', 'withdrawn') then ${londonDayOf(sql`a.state_since`)}
      when a.state = 'granted' then case
        when said.starts > ${endOfYearOfBirthday(16)} then greatest(${londonDayOf(sql`a.state_since`)}, ${endOfYearOfBirthday(19)})
        when ${endOfYearOfBirthday(16)} is not null then greatest(${londonDayOf(sql`a.state_since`)}, ${endOfYearOfBirthday(16)})
      end
    end as ended
  from applications a left join lateral (
    select
      (select (e.content -> 'given' ->> 'value')::date from application_entries e
        where e.application = a.id and e.kind = 'fact' and e.content ->> 'fact' = 'bornOn'
          and e.content -> 'given' ->> 'value' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' order by e.id desc limit 1) as born,
      (select (e.content -> 'about' ->> 'on')::date from application_entries e
        where e.application = a.id and e.content -> 'about' ->> 'on' is not null order by e.id desc limit 1) as starts
  ) said on true
  where a.authority = ${authority}`;

/** 31 August of the school year in which a child becomes so old. */
const endOfYearOfBirthday = (age: number): SQL =>
  sql`make_date((extract(year from said.born) + ${sql.raw(String(age))} + case when extract(month from said.born) >= 9 then 1 else 0 end)::int, 8, 31)`;
