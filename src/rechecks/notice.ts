import { CalendarError } from '../../rules/calendar/working-days.ts';
import { addDays, type Day } from '../../rules/kernel/day.ts';
import type { PolicyInForce } from '../../rules/kernel/policy.ts';
import { earliestLess } from '../../rules/policy/notice.ts';
import { isNationName, NATIONS, type NationName } from '../../rules/register.ts';
import type { Db } from '../db/index.ts';
import { checkIn, readDecision } from '../decisions/index.ts';

/** From when less travel may begin, or why no day can be given: whole sentences for an officer. */
export type NoticeDay = { readonly earliest: Day; readonly why: string } | { readonly unknown: string };

/** As much of a case as its notice turns on. */
export interface CaseTold {
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The first day on which less travel may begin for the child of a case, if a person decides so and the family is told on a
 * day. By the policies that the newest decision of the two names: the child keeps the policy that it came under.
 */
export async function noticeOf(db: Db, authority: string, found: CaseTold, told: Day): Promise<NoticeDay> {
  if (found.kind === 'ended')
    return { earliest: addDays(told, 1), why: 'The placement has ended, so there is no way to it that could go on.' };
  const rests = (await restsOn(db, authority, found.after)) ?? (await restsOn(db, authority, found.before));
  if (!rests)
    return { earliest: addDays(told, 1), why: 'What the decision rested on is no longer held, so no notice is known.' };
  const { nation, policy } = rests;
  try {
    return earliestLess(NATIONS[nation].nation.clocks, policy, told, nation);
  } catch (error) {
    if (error instanceof CalendarError) return { unknown: error.message };
    throw error;
  }
}

/** Whose law and which policy a kept check was decided by; undefined where there is none, or it was destroyed. */
async function restsOn(
  db: Db,
  authority: string,
  id: string | null,
): Promise<{ readonly nation: NationName; readonly policy: PolicyInForce | undefined } | undefined> {
  if (id === null) return undefined;
  const decision = checkIn((await readDecision(db, { authority, id })).content)?.decision;
  return decision && isNationName(decision.nation) ? { nation: decision.nation, policy: decision.policy } : undefined;
}
