import { day } from '../../../rules/kernel/day.ts';
import type { EvidenceStore } from '../../../src/applications/index.ts';
import { addPerson, keepAuthority, type Person } from '../../../src/authorities/index.ts';
import { listChildren, type SentRecord, takeRecords } from '../../../src/children/index.ts';
import type { PhotographStore } from '../../../src/network/index.ts';
import { closeCase, openCases, tick } from '../../../src/rechecks/index.ts';
import type { ImportedArea } from '../checks/area.ts';

/** Beyond two miles from a home in QZ10 1AR and the nearest there. */
export const HEATH_PRIMARY = '900025';
export const noonOf = (on: string) => new Date(`${on}T12:00:00Z`);

/** Pictures in memory. */
export function pictures(): PhotographStore & { readonly held: Map<string, Uint8Array<ArrayBuffer>> } {
  const held = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    held,
    keep: async (sha256, bytes) => void held.set(sha256, bytes),
    read: async (sha256) => held.get(sha256),
    destroy: async (sha256) => void held.delete(sha256),
  };
}

/** Papers in memory, by the ID of their application. */
export function papers(): EvidenceStore & { readonly held: Map<string, Map<string, Uint8Array<ArrayBuffer>>> } {
  const held = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>();
  return {
    held,
    put: async (application, sha256, bytes) => {
      held.set(application, (held.get(application) ?? new Map()).set(sha256, bytes));
    },
    get: async (application, sha256) => held.get(application)?.get(sha256),
    delete: async (application, sha256) =>
      void (sha256 === undefined ? held.delete(application) : held.get(application)?.delete(sha256)),
  };
}

let councils = 0;
let versions = 0;

/** A council of its own, with an officer. */
export async function council(county: Pick<ImportedArea, 'db'>): Promise<{ authority: string; officer: Person }> {
  const authority = `keeping-${++councils}`;
  await keepAuthority(county.db, { id: authority, name: 'A council', fictional: true });
  return {
    authority,
    officer: await addPerson(county.db, { authority, name: 'Olga Officer', role: 'senior-officer' }),
  };
}

export function said(child: string, content: SentRecord['content'], more: Partial<SentRecord> = {}): SentRecord {
  const version = new Date(Date.UTC(2026, 0, 1) + ++versions * 1000).toISOString();
  return {
    child,
    kind: content!.kind,
    key: `${content!.kind} ${child}`,
    version,
    from: day('2026-09-01'),
    content,
    ...more,
  };
}
export const placed = (child: string, more: Partial<SentRecord> = {}) =>
  said(
    child,
    { kind: 'placement', placement: { kind: 'mainstream', schoolUrn: HEATH_PRIMARY, planNaming: 'no-plan' } },
    more,
  );
export const lives = (child: string, postcode = 'QZ10 1AR', more: Partial<SentRecord> = {}) =>
  said(child, { kind: 'home', home: { at: { postcode } } }, more);
export const fact = (child: string, id: string, value: unknown, more: Partial<SentRecord> = {}) =>
  said(child, { kind: 'fact', circumstance: { fact: id, value, by: 'register' } }, { key: `${id} ${child}`, ...more });

/** A child of seven of whom travel is owed by distance. */
export const seven = (child: string, more: Partial<SentRecord> = {}) => [
  placed(child, more),
  lives(child),
  fact(child, 'bornOn', '2019-05-01', { from: day('2019-05-01') }),
  fact(child, 'boardingArranged', false),
];

export const take = (county: ImportedArea, authority: string, on: string, records: readonly SentRecord[]) =>
  takeRecords(county.db, { authority, sender: 'placements', by: 'a key', now: noonOf(on) }, records);

export const night = (county: ImportedArea, authority: string, on: string) => tick(county, noonOf(on), { authority });

/** Closes every open case as things stood. */
export async function closeAll(
  county: ImportedArea,
  { authority, officer }: { authority: string; officer: Person },
  on: string,
) {
  for (const { id, after } of await openCases(county.db, authority))
    await closeCase(county.db, {
      ...{ authority, id, by: officer.id, outcome: 'kept', seen: after, now: noonOf(on) },
      reasons: 'Looked at, and left as it stood.',
    });
}

export const childId = async (county: ImportedArea, authority: string, reference: string): Promise<string> =>
  (await listChildren(county.db, authority)).find((each) => each.reference === reference)!.id;
