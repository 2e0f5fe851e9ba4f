import { addDays, type Day, earliest } from '../../rules/kernel/day.ts';
import type { Circumstance, HeldRecord, Home, Placement } from './record.ts';

/** One thing that holds on a day, by whom it was said and under which key. */
export interface Holding<T> {
  readonly key: string;
  readonly sender: string;
  readonly from: Day;
  readonly until?: Day;
  readonly value: T;
}

/** What holds of a child on a day, as far as it was known at a moment. */
export interface ChildOn {
  /** In force on the day, or still to begin; in the order of their first days. */
  readonly placements: readonly Holding<Placement>[];
  readonly homes: readonly Holding<Home>[];
  readonly circumstances: readonly Holding<Circumstance>[];
  /** The first later day on which something here begins or ends, as far as is known. */
  readonly changesOn?: Day;
}

/**
 * What holds on a day. Of each thing the latest version counts, whatever the order in which versions came; what its sender took
 * back does not hold. With an earlier `knownAt` it is what was known then.
 */
export function childOn(records: readonly HeldRecord[], { on, knownAt }: { on: Day; knownAt?: Date }): ChildOn {
  const latest = new Map<string, HeldRecord>();
  for (const record of records) {
    if (knownAt && record.receivedAt > knownAt) continue;
    const name = JSON.stringify([record.sender, record.kind, record.key]);
    const before = latest.get(name);
    if (!before || record.version > before.version) latest.set(name, record);
  }
  const stated = [...latest.values()].filter((record) => record.content && !record.withdrawn).sort(inOrderOfDays);
  const holding = stated.filter(({ from, until }) => from <= on && (until === undefined || on <= until));
  const upcoming = stated.filter(({ kind, from }) => kind === 'placement' && from > on);
  return {
    placements: [...holding, ...upcoming].flatMap((record) =>
      record.content?.kind === 'placement' ? [holdingOf(record, record.content.placement)] : [],
    ),
    homes: holding.flatMap((record) =>
      record.content?.kind === 'home' ? [holdingOf(record, record.content.home)] : [],
    ),
    circumstances: holding.flatMap((record) =>
      record.content?.kind === 'fact' ? [holdingOf(record, record.content.circumstance)] : [],
    ),
    ...firstChange(stated, on),
  };
}

function inOrderOfDays(a: HeldRecord, b: HeldRecord): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : a.key < b.key ? -1 : 1;
}

function holdingOf<T>({ key, sender, from, until }: HeldRecord, value: T): Holding<T> {
  return { key, sender, from, ...(until ? { until } : {}), value };
}

function firstChange(stated: readonly HeldRecord[], on: Day): { changesOn?: Day } {
  const changesOn = earliest(
    stated.flatMap(({ from, until }) => [
      from > on ? from : undefined,
      until !== undefined && until >= on ? addDays(until, 1) : undefined,
    ]),
  );
  return changesOn === undefined ? {} : { changesOn };
}
