import { CalendarError } from '../../rules/calendar/working-days.ts';
import type { ClockName } from '../../rules/kernel/clock.ts';
import type { Day } from '../../rules/kernel/day.ts';
import type { Facts } from '../../rules/kernel/fact.ts';
import { deadline, timeLimit } from '../../rules/policy/deadlines.ts';
import { NATIONS } from '../../rules/register.ts';
import { governingPolicy } from '../checks/index.ts';
import type { Db } from '../db/index.ts';

/**
 * The last day for something that is due of an application, by the policy that governs the child and by the law of England.
 * @param from the day on which the time began; it is not counted
 * @returns undefined where neither a policy nor a recommendation says how long it may take, or the bank holidays of that year
 * are not known: then no day is shown, rather than a wrong one
 */
export async function lastDay(
  tx: Db,
  { authority, clock, from, facts }: { authority: string; clock: ClockName; from: Day; facts: Facts },
): Promise<Day | undefined> {
  const limit = timeLimit(NATIONS.england.nation.clocks, await governingPolicy(tx, authority, facts), clock);
  if (!limit) return undefined;
  try {
    return deadline(from, limit, 'england').due;
  } catch (error) {
    if (error instanceof CalendarError) return undefined;
    throw error;
  }
}
