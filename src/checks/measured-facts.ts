import { driveToSchool, walkToSchool } from '../../rules/england/facts.ts';
import type { Given } from '../../rules/kernel/fact.ts';
import { ENGINE, type WalkedTwice } from '../measuring/index.ts';
import type { NotMeasured, RoadDistance, Stretch, WalkDistance } from '../measuring/measurement.ts';
import type { NetworkMade } from '../network/network.ts';

/** Why a walk to the nearest of the other gates is no answer. */
export const GATE_LEFT_OUT =
  'One of the school’s entrances could not be placed on our map, so a shorter walk may have been missed.';

/** A measured walk as the law's fact, or why there is none. */
export function walkFact(walk: WalkDistance | NotMeasured): Given {
  if (walk.kind === 'missing') return { missing: walk.words };
  if (walk.gatesNotMeasured?.length) return { missing: GATE_LEFT_OUT };
  const without = walk.withoutUnassessed;
  const value = walkToSchool.kind.read({
    metres: walk.path.metres,
    marginMetres: walk.marginMetres,
    withoutUnassessed:
      without === 'none' ? without : { metres: without.metres, marginMetres: walk.withoutUnassessedMarginMetres },
    unassessed: byWay(walk),
  });
  return { value, by: 'measurement', source: sourceOf(walk) };
}

/**
 * The same of a walk without its line.
 * @param made what made the network it was measured on; needed where it was
 * @param unassessed the stretches of it that nobody has assessed, where they were looked for
 */
export function walkTwiceFact(
  walk: WalkedTwice | NotMeasured,
  made?: NetworkMade,
  unassessed?: readonly Stretch[],
): Given {
  if (walk.kind === 'missing') return { missing: walk.words };
  const { all, assessed } = walk;
  if (all.gatesNotMeasured?.length) return { missing: GATE_LEFT_OUT };
  const value = walkToSchool.kind.read({
    metres: all.metres,
    marginMetres: all.marginMetres,
    withoutUnassessed:
      assessed === 'none' ? assessed : { metres: assessed.metres, marginMetres: assessed.marginMetres },
    ...(unassessed ? { unassessed: byWay({ unassessed }) } : {}),
  });
  return { value, by: 'measurement', ...(made ? { source: sourceOf({ engine: ENGINE, ...made }) } : {}) };
}

/** A measured drive as the law's fact, or why there is none. */
export function driveFact(drive: RoadDistance | NotMeasured): Given {
  if (drive.kind === 'missing') return { missing: drive.words };
  const value = driveToSchool.kind.read({ metres: drive.path.metres, marginMetres: drive.marginMetres });
  return { value, by: 'measurement', source: sourceOf(drive) };
}

/** What the walk may be besides, where that hangs on entrances whose opening is not known. */
export function walksFact(walk: WalkDistance): Given[] {
  return (walk.ifShut ?? []).map((other): Given => {
    if (other === 'none') return { missing: NO_OTHER_WAY };
    const { metres, marginMetres, withoutUnassessed, unassessed } = other;
    const value = walkToSchool.kind.read({
      metres,
      marginMetres,
      withoutUnassessed,
      unassessed: byWay({ unassessed }),
    });
    return { value, by: 'measurement', source: sourceOf(walk) };
  });
}

/** The same for the drive. */
export function drivesFact(drive: RoadDistance): Given[] {
  return (drive.ifShut ?? []).map((other): Given => {
    if (other === 'none') return { missing: NO_OTHER_WAY };
    const { metres, marginMetres } = other;
    return { value: driveToSchool.kind.read({ metres, marginMetres }), by: 'measurement', source: sourceOf(drive) };
  });
}

const NO_OTHER_WAY = 'The map shows no way to the other entrances.';

/** Unassessed stretches put together by what people call them: what a reader can find on the ground. */
function byWay(walk: Pick<WalkDistance, 'unassessed'>): { called: string; metres: number }[] {
  const total = new Map<string, number>();
  for (const { called, metres } of walk.unassessed) total.set(called, (total.get(called) ?? 0) + metres);
  return [...total].map(([called, metres]) => ({ called, metres })).sort((a, b) => b.metres - a.metres);
}

type Made = Pick<WalkDistance, 'engine' | 'mapDay' | 'mapSha256' | 'policyVersion'>;

function sourceOf({ engine, mapDay, mapSha256, policyVersion }: Made): string {
  const map = mapDay ? `map of ${mapDay}` : `map ${mapSha256.slice(0, 12)}`;
  return `${engine.name} ${engine.version}, ${map}, access policy ${policyVersion}`;
}
