import type { Db } from '../../db/index.ts';
import { gateVersions } from '../../db/tables/gate-versions.ts';
import type { GateRecord } from '../csv/read-gates.ts';
import { columnsOf } from './details.ts';
import { type GateRow, lastVersions } from './versions.ts';

/** What a list of gates would change, or did. */
export interface GatesListed {
  readonly added: readonly GateRecord[];
  readonly changed: readonly GateRecord[];
  /** Gates that came with an earlier list, and are not in this one. */
  readonly gone: readonly GateRow[];
  /** Gates that an officer has entered or changed: the officer's word stays. */
  readonly officers: readonly GateRecord[];
  readonly same: number;
}

/** How a list is taken. */
export interface Listing {
  readonly area: string;
  readonly gates: readonly GateRecord[];
  /** Whether gates of earlier lists that are not in this one are taken away. */
  readonly isWhole: boolean;
  readonly now: Date;
}

/** Compares a list with what is known, and keeps nothing. */
export async function compareListed(db: Db, { area, gates, isWhole }: Omit<Listing, 'now'>): Promise<GatesListed> {
  const known = new Map((await lastVersions(db, { areas: [area] })).map((row) => [keyOf(row.urn, row.gate), row]));
  const added: GateRecord[] = [];
  const changed: GateRecord[] = [];
  const officers: GateRecord[] = [];
  let same = 0;
  for (const record of gates) {
    const last = known.get(keyOf(record.urn, record.id));
    if (!last) added.push(record);
    else if (last.act !== 'listed') officers.push(record);
    else if (last.withdrawn) added.push(record);
    else if (isSame(last, record)) same++;
    else changed.push(record);
  }
  const listed = new Set(gates.map(({ urn, id }) => keyOf(urn, id)));
  const gone = isWhole
    ? [...known].flatMap(([key, row]) => (row.act === 'listed' && !row.withdrawn && !listed.has(key) ? [row] : []))
    : [];
  return { added, changed, gone, officers, same };
}

/** Takes a list into the records: new versions of what it changes, and nothing else. */
export async function keepListed(tx: Db, listing: Listing): Promise<GatesListed> {
  const { area, now } = listing;
  const compared = await compareListed(tx, listing);
  const known = new Map((await lastVersions(tx, { areas: [area] })).map((row) => [keyOf(row.urn, row.gate), row]));
  const entered = { act: 'listed' as const, enteredBy: null, enteredAt: now, reason: null };
  const rows = [
    ...[...compared.added, ...compared.changed].map((record) => ({
      ...entered,
      ...columnsOf({ ...record, at: record }),
      area,
      urn: record.urn,
      gate: record.id,
      source: record.source,
      withdrawn: false,
      version: (known.get(keyOf(record.urn, record.id))?.version ?? 0) + 1,
    })),
    ...compared.gone.map((row) => ({ ...row, ...entered, withdrawn: true, version: row.version + 1 })),
  ];
  for (let from = 0; from < rows.length; from += 1000)
    await tx.insert(gateVersions).values(rows.slice(from, from + 1000));
  return compared;
}

const keyOf = (urn: string, gate: string): string => `${urn} ${gate}`;

function isSame(last: GateRow, record: GateRecord): boolean {
  const columns = columnsOf({ ...record, at: record });
  return (
    last.source === record.source &&
    Object.entries(columns).every(([column, value]) => last[column as keyof typeof columns] === value)
  );
}
