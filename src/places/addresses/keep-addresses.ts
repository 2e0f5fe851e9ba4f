import type { Db } from '../../db/index.ts';
import { addressPoints } from '../../db/tables/address-points.ts';
import type { AddressRecord } from './address.ts';
import { type AddressRow, lastVersions } from './last-versions.ts';

export interface KeepAddresses {
  readonly area: string;
  /** Whose list it is, a name or a file's. */
  readonly source: string;
  readonly now: Date;
  /** Only says what would come of it. */
  readonly dryRun: boolean;
}

/** What a part of a list says: addresses, and those that it says are gone. Each UPRN once. */
export interface ListedAddresses {
  readonly listed: readonly AddressRecord[];
  readonly gone: readonly string[];
}

export interface AddressesKept {
  readonly added: number;
  /** To another place. */
  readonly moved: number;
  /** Something else about it, at the same place. */
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
}

/** How many addresses a part of a list may hold: with their columns, as much as PostgreSQL takes in one statement. */
export const MOST_IN_A_PART = 2000;

/**
 * Keeps a part of a list of addresses, all of it or nothing. What differs from what is held becomes its next version; what it was stays.
 * What a list leaves out is not taken away: neither an address that it lacks, nor what it does not say of one.
 */
export function keepAddresses(db: Db, part: ListedAddresses, how: KeepAddresses): Promise<AddressesKept> {
  return db.transaction(async (tx) => {
    const uprns = [...part.listed.map(({ uprn }) => uprn), ...part.gone];
    const held = new Map((await lastVersions(tx, { area: how.area, uprns })).map((row) => [row.uprn, row]));
    const count = { added: 0, moved: 0, changed: 0, same: 0, gone: 0 };
    const rows: (typeof addressPoints.$inferInsert)[] = [];
    for (const record of part.listed) {
      const before = held.get(record.uprn);
      const next = nextOf(record, before);
      const outcome = outcomeOf(next, before);
      count[outcome]++;
      if (outcome !== 'same') rows.push({ ...next, ...stamp(how, before) });
    }
    for (const uprn of part.gone) {
      const before = held.get(uprn);
      if (!before || before.withdrawn) continue;
      count.gone++;
      rows.push({ ...before, withdrawn: true, ...stamp(how, before) });
    }
    if (rows.length > 0 && !how.dryRun) await tx.insert(addressPoints).values(rows);
    return count;
  });
}

type Next = Omit<AddressRow, 'area' | 'version' | 'source' | 'listedAt'>;

const stamp = ({ area, source, now }: KeepAddresses, before: AddressRow | undefined) => ({
  area,
  source,
  listedAt: now,
  version: (before?.version ?? 0) + 1,
});

function nextOf({ uprn, at, ...record }: AddressRecord, before: AddressRow | undefined): Next {
  return {
    uprn,
    lat: at.lat,
    lon: at.lon,
    fromGridReference: record.fromGridReference,
    postcode: record.postcode ?? before?.postcode ?? null,
    address: record.address ?? before?.address ?? null,
    classification: record.classification ?? before?.classification ?? null,
    withdrawn: false,
  };
}

function outcomeOf(next: Next, before: AddressRow | undefined): 'added' | 'moved' | 'changed' | 'same' {
  if (!before || before.withdrawn) return 'added';
  if (next.lat !== before.lat || next.lon !== before.lon) return 'moved';
  const same = (['postcode', 'address', 'classification', 'fromGridReference'] as const).every(
    (column) => next[column] === before[column],
  );
  return same ? 'same' : 'changed';
}
