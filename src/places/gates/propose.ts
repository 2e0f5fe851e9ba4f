import { addDays, type Day, isDay } from '../../../rules/kernel/day.ts';
import type { Gate } from '../school.ts';
import { columnsOf, type GateDetails, reasonOf, refuse } from './details.ts';
import type { GateVersion } from './versions.ts';

/** What an officer would do to one gate of a school. `seen` is the version of it that they looked at. */
export type GateAct =
  | ({ readonly act: 'add' } & GateDetails)
  | ({ readonly act: 'change'; readonly gate: string; readonly seen: number; readonly reason: string } & GateDetails)
  | {
      readonly act: 'close';
      readonly gate: string;
      readonly seen: number;
      readonly lastDay: Day;
      readonly reason: string;
    }
  | { readonly act: 'withdraw'; readonly gate: string; readonly seen: number; readonly reason: string }
  | { readonly act: 'undo'; readonly gate: string; readonly seen: number };

/**
 * The gates of a school as they would be after an act: kept nowhere, for looking at what it would change.
 * @param gates those there are now @param history everything that was known of them, newest first
 * @throws Problem `invalid-request`
 */
export function gatesAfter(act: GateAct, gates: readonly Gate[], history: readonly GateVersion[]): readonly Gate[] {
  if (act.act === 'add') return [...gates, detailed({ id: 'new', lat: 0, lon: 0, source: 'officer' }, act)];
  const others = gates.filter(({ id }) => id !== act.gate);
  const now = gates.find(({ id }) => id === act.gate);
  if (act.act === 'undo') {
    const before = history.find(({ gate, version }) => gate.id === act.gate && version === act.seen - 1);
    return before && !before.withdrawn ? [...others, before.gate] : others;
  }
  reasonOf(act.reason);
  if (act.act === 'withdraw' || !now) return others;
  if (act.act === 'change') return [...others, detailed(now, act)];
  if (!isDay(act.lastDay)) refuse([{ path: 'lastDay', message: 'must be a calendar day' }]);
  if (now.from !== undefined && act.lastDay < now.from)
    refuse([{ path: 'lastDay', message: 'must not be before the first day of the gate' }]);
  return [...others, { ...now, until: act.lastDay }];
}

/** A gate with other details. What is left out of them becomes not known. */
function detailed({ id, source }: Gate, details: GateDetails): Gate {
  const { lat, lon, name, forPupils, startAndEnd, hours, fromDay, untilDay } = columnsOf(details);
  return {
    id,
    lat,
    lon,
    source,
    ...(name ? { name } : {}),
    ...(forPupils ? { forPupils } : {}),
    ...(startAndEnd ? { startAndEnd } : {}),
    ...(hours ? { hours } : {}),
    ...(fromDay ? { from: fromDay } : {}),
    ...(untilDay ? { until: untilDay } : {}),
  };
}

/** The first day on which an act can change anything, if that is not today: the gate’s first day, or the day after its last. */
export function actsFrom(act: GateAct, today: Day): Day {
  const from =
    act.act === 'close' ? dayAfter(act.lastDay) : act.act === 'add' || act.act === 'change' ? act.from : undefined;
  return from !== undefined && isDay(from) && from > today ? from : today;
}

const dayAfter = (on: Day): Day | undefined => (isDay(on) ? addDays(on, 1) : undefined);
