import type { HeldRecord } from './record.ts';

/** One placement, as its sender has it, through all its versions. */
export interface PlacementHistory {
  readonly sender: string;
  readonly key: string;
  /** What holds: the latest by the sender’s own moment. */
  readonly now: HeldRecord;
  /** Every version, the one received last first. */
  readonly versions: readonly HeldRecord[];
}

/** The placements among what was said of a child; those that begin last come first. */
export function placementHistories(records: readonly HeldRecord[]): readonly PlacementHistory[] {
  const placements = records.filter(({ kind }) => kind === 'placement');
  const groups = Map.groupBy(placements, ({ sender, key }) => JSON.stringify([sender, key]));
  return [...groups.values()].map(historyOf).sort((a, b) => (a.now.from < b.now.from ? 1 : -1));
}

function historyOf(versions: readonly HeldRecord[]): PlacementHistory {
  const now = versions.reduce((latest, each) => (each.version > latest.version ? each : latest));
  return { sender: now.sender, key: now.key, now, versions: versions.toSorted((a, b) => b.id - a.id) };
}
