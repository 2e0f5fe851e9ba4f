import { addWorkingDays, type CalendarNation } from '../calendar/working-days.ts';
import type { ClockName, Clocks, Recommended } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import type { CouncilPolicy, PolicyInForce } from '../kernel/policy.ts';

/** How long something may take, in working days, and who says so. */
export interface TimeLimit {
  readonly workingDays: number;
  /** `policy`: the council's own. `recommended`: the policy is silent, and this is what is recommended to councils. */
  readonly setBy: 'policy' | 'recommended';
  /** What is recommended, where that is not the same. */
  readonly recommended?: Recommended;
}

/** Until when something is due, and why then. */
export interface Deadline extends TimeLimit {
  /** The last day on which it is in time. The day after it is late. */
  readonly due: Day;
}

/**
 * A time limit under a council's policies. Where several may govern the child, or none of them, the kindest counts.
 * @param clocks the nation's; undefined for one without any
 * @param governing what {@link policyFor} gave; undefined where no policy governs
 * @returns undefined where neither a policy nor a recommendation gives a number: then there is no deadline to show
 */
export function timeLimit(
  clocks: Clocks | undefined,
  governing: PolicyInForce | undefined,
  name: ClockName,
): TimeLimit | undefined {
  if (!clocks) return undefined;
  const { id, kinder } = clocks.parameters[name];
  const recommended = clocks.recommended[name];
  const limits = candidates(governing).flatMap((policy): TimeLimit[] => {
    const own = policy?.parameters[id];
    if (typeof own === 'number')
      return [{ workingDays: own, setBy: 'policy', ...(differs(own, recommended) ? { recommended } : {}) }];
    return recommended ? [{ workingDays: recommended.workingDays, setBy: 'recommended' }] : [];
  });
  const [first, ...others] = limits;
  return others.reduce((kindest, each) => {
    const isKinder =
      kinder === 'lower' ? each.workingDays < kindest!.workingDays : each.workingDays > kindest!.workingDays;
    return isKinder ? each : kindest;
  }, first);
}

/** Every policy that may govern, and `undefined` where it may be that none does. */
export function candidates(governing: PolicyInForce | undefined): readonly (CouncilPolicy | undefined)[] {
  return governing ? [...governing.among, ...(governing.orNone ? [undefined] : [])] : [undefined];
}

const differs = (own: number, recommended: Recommended | undefined): recommended is Recommended =>
  recommended !== undefined && recommended.workingDays !== own;

/**
 * The last day of a time limit that began on a day. That day is not counted.
 * @throws CalendarError past the last year whose bank holidays are known
 */
export function deadline(from: Day, limit: TimeLimit, nation: CalendarNation): Deadline {
  return { ...limit, due: addWorkingDays(from, limit.workingDays, nation) };
}

/**
 * Where a policy is less kind than what is recommended to councils: whole sentences, for whoever loads it. A council may
 * depart from guidance with a good reason, so it is no mistake.
 */
export function departures(clocks: Clocks | undefined, policy: CouncilPolicy): readonly string[] {
  return Object.entries(clocks?.recommended ?? {}).flatMap(([name, { workingDays }]) => {
    const { id, called, kinder } = clocks!.parameters[name as ClockName];
    const own = policy.parameters[id];
    const lessKind = typeof own === 'number' && (kinder === 'lower' ? own > workingDays : own < workingDays);
    return lessKind
      ? [`The ${called} is ${own} working days. ${workingDays} are recommended: have the reason for it ready.`]
      : [];
  });
}
