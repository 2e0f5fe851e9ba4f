import { endOfSchoolYear, endOfTerm } from '../calendar/terms.ts';
import { addWorkingDays, type CalendarNation } from '../calendar/working-days.ts';
import type { Clocks, NoticeRunsTo } from '../kernel/clock.ts';
import { addDays, type Day } from '../kernel/day.ts';
import type { CouncilPolicy, PolicyInForce } from '../kernel/policy.ts';
import { candidates, timeLimit } from './deadlines.ts';

/** From when a family can have less travel, once a person has decided so and told them. */
export interface Notice {
  /** The first day on which less travel may begin. */
  readonly earliest: Day;
  /** Why then: whole sentences. */
  readonly why: string;
  /** `ours`: no policy that may govern the child gives a notice, and the program's own rule holds. */
  readonly setBy: 'policy' | 'ours';
}

/**
 * The earliest day on which less travel may begin for a child. Of several policies that may govern, the latest day counts.
 * Where a policy gives no days of notice, travel goes on until the family's time to ask for a review is over: a review that
 * comes after the travel has gone helps nobody. Where that time is not known either, only the day itself is ruled out.
 *
 * @param told the day on which the family is told
 * @throws CalendarError past the last year whose bank holidays are known, where a time in working days is needed
 */
export function earliestLess(
  clocks: Clocks | undefined,
  governing: PolicyInForce | undefined,
  told: Day,
  nation: CalendarNation,
): Notice {
  const notices = candidates(governing).map((policy) => under(clocks, policy, told, nation));
  return notices.reduce((latest, each) => (each.earliest > latest.earliest ? each : latest));
}

function under(
  clocks: Clocks | undefined,
  policy: CouncilPolicy | undefined,
  told: Day,
  nation: CalendarNation,
): Notice {
  const days = clocks && policy?.parameters[clocks.notice.days.id];
  const runsTo = (clocks && policy?.parameters[clocks.notice.runsTo.id]) as NoticeRunsTo | undefined;
  const base = typeof days === 'number' ? byDays(told, days) : ours(clocks, policy, told, nation);
  const last = {
    'end-of-notice': base.last,
    'end-of-term': endOfTerm(base.last),
    'end-of-school-year': endOfSchoolYear(base.last),
  };
  return {
    earliest: addDays(last[runsTo ?? 'end-of-notice'], 1),
    why: `${base.why}${RUNS_TO[runsTo ?? 'end-of-notice']}`,
    setBy: typeof days === 'number' || runsTo !== undefined ? 'policy' : 'ours',
  };
}

const RUNS_TO: Readonly<Record<NoticeRunsTo, string>> = {
  'end-of-notice': '',
  'end-of-term': ' The council’s policy then lets travel go on to the end of the term.',
  'end-of-school-year': ' The council’s policy then lets travel go on to the end of the school year.',
};

interface Base {
  /** The last day on which the child travels as before, if the policy does not go further. */
  readonly last: Day;
  readonly why: string;
}

const byDays = (told: Day, days: number): Base => ({
  last: addDays(told, days),
  why: `The council’s policy gives ${days === 1 ? '1 day' : `${days} days`} of notice.`,
});

function ours(clocks: Clocks | undefined, policy: CouncilPolicy | undefined, told: Day, nation: CalendarNation): Base {
  const limit = timeLimit(clocks, policy && { among: [policy], unsettled: [] }, 'askReview1');
  if (!limit)
    return {
      last: told,
      why: 'No policy gives a notice, so it can begin on the day after the family is told at the earliest.',
    };
  const { workingDays } = limit;
  return {
    last: addWorkingDays(told, workingDays, nation),
    why: `No policy gives a notice. Travel goes on while the family can ask for a review, which is ${workingDays} working days.`,
  };
}
