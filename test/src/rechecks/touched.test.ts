import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, londonDay } from '../../../rules/kernel/day.ts';
import { addPerson, keepAuthority } from '../../../src/authorities/index.ts';
import { type Check, runCheck } from '../../../src/checks/index.ts';
import { type SentRecord, takeRecords } from '../../../src/children/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { decisions } from '../../../src/db/tables/decisions.ts';
import { dueRechecks } from '../../../src/db/tables/due-rechecks.ts';
import { addGate, changeGate, findSchool, postcodesOf } from '../../../src/places/index.ts';
import type { Gate } from '../../../src/places/school.ts';
import { type Touched, tick, touchedDecisions } from '../../../src/rechecks/index.ts';
import { demoFiles, type ImportedArea, importedArea } from '../checks/area.ts';

const authority = 'touched';
const SCHOOLS = ['900025', '900001', '900024'];
const MOVED = '900025';
const CHILDREN = 36;
const FACTS = { bornOn: '2019-05-01', boardingArranged: false };

let county: ImportedArea;
let by = '';
let homes: string[];
let gate: Gate;
beforeAll(async () => {
  county = await importedArea(demoFiles());
  await keepAuthority(county.db, { id: authority, name: 'A council', fictional: true });
  by = (await addPerson(county.db, { authority, name: 'An officer', role: 'officer' })).id;
  const postcodes = await postcodesOf(county.db, county.area.id);
  homes = Array.from(
    { length: CHILDREN },
    (_, i) => postcodes[Math.floor((i * postcodes.length) / CHILDREN)]!.postcode,
  );
  const { at } = (await findSchool(county.db, county.area.id, MOVED))!;
  gate = await addGate(county.db, {
    ...OF_MOVED(),
    at: at!,
    name: 'The gate',
    forPupils: 'yes',
    startAndEnd: 'yes',
    by,
    now: noonOf('2026-11-20'),
  });
  await takeRecords(
    county.db,
    { authority, sender: 'placements', by: 'a key', now: noonOf('2026-11-20') },
    homes.flatMap(childAt),
  );
  await night('2026-11-21');
});
afterAll(() => county.close());

const OF_MOVED = () => ({ area: county.area.id, urn: MOVED });
const noonOf = (on: string) => new Date(`${on}T12:00:00Z`);
const nightOf = (on: string) => ({ authority, on: londonDay(noonOf(on)), now: noonOf(on) });
const night = (on: string) => tick(county, noonOf(on), { authority });
const schoolOf = (i: number) => SCHOOLS[i % SCHOOLS.length]!;

function childAt(postcode: string, i: number): SentRecord[] {
  const said = (content: NonNullable<SentRecord['content']>, key: string): SentRecord => ({
    child: `C-${i}`,
    kind: content.kind,
    key: `${i}-${key}`,
    version: '2026-09-01T00:00:00.000Z',
    from: day('2026-09-01'),
    content,
  });
  return [
    said({ kind: 'placement', placement: { kind: 'mainstream', schoolUrn: schoolOf(i), planNaming: 'no-plan' } }, 'p'),
    said({ kind: 'home', home: { at: { postcode } } }, 'h'),
    ...Object.entries(FACTS).map(([fact, value]) =>
      said({ kind: 'fact', circumstance: { fact, value, by: 'register' } }, fact),
    ),
  ];
}

/** Every child asked about by itself, as an officer would: the plain way. */
async function everyone(on: string): Promise<Check[]> {
  const checks: Check[] = [];
  for (const [i, postcode] of homes.entries()) {
    const facts = Object.fromEntries(Object.entries(FACTS).map(([id, value]) => [id, { value, by: 'register' }]));
    const given = {
      ...facts,
      attendance: { value: 'registered', by: 'register' },
      planNaming: { value: 'no-plan', by: 'register' },
    };
    checks.push(
      await runCheck(county, { home: { postcode }, schoolUrn: schoolOf(i), on: day(on), facts: given }, 'officer'),
    );
  }
  return checks;
}

async function listed(on: string): Promise<Touched[]> {
  const found: Touched[] = [];
  for await (const each of touchedDecisions(county, nightOf(on))) found.push(each);
  return found;
}

const metresOf = ({ walk }: Check) => (walk.kind === 'missing' ? 'none' : walk.path.metres);
const changed = (each: Touched) =>
  each.goes !== 'same' || ('why' in each.after ? true : each.after.walkMetres !== each.before.walkMetres);
const nameOf = (i: number) => `C-${i}`;
const count = async () => ({
  due: (await withinAuthority(county.db, authority, (tx) => tx.select().from(dueRechecks))).length,
  decisions: (await withinAuthority(county.db, authority, (tx) => tx.select().from(decisions))).length,
});

describe('a gate is moved by two hundred metres', () => {
  test('before: nothing rests on anything that changed', async () => {
    expect(await listed('2026-11-22')).toEqual([]);
  });

  test('every decision that it touches is listed, and no other: as asking about every child again, by itself, tells', async () => {
    const before = await everyone('2026-11-23');
    await changeGate(county.db, {
      ...OF_MOVED(),
      ...{ gate: gate.id, seen: 1, by, now: noonOf('2026-11-23'), reason: 'Measured anew on the ground' },
      ...{ at: { lat: gate.lat + 0.0018, lon: gate.lon }, name: 'The gate', forPupils: 'yes', startAndEnd: 'yes' },
    });
    const after = await everyone('2026-11-24');
    const otherwise = before.flatMap((check, i) =>
      check.decision.finding !== after[i]!.decision.finding || metresOf(check) !== metresOf(after[i]!)
        ? [nameOf(i)]
        : [],
    );
    const had = await count();
    const found = await listed('2026-11-24');
    expect(found).toHaveLength(CHILDREN);
    expect(otherwise.length).toBeGreaterThan(5);
    expect(
      found
        .filter(changed)
        .map(({ reference }) => reference)
        .sort(),
    ).toEqual(otherwise.sort());
    for (const { reference, after: now } of found)
      expect(now).toEqual({
        finding: after[Number(reference.slice(2))]!.decision.finding,
        walkMetres: metresOf(after[Number(reference.slice(2))]!),
      });
    // Asking changes nothing: not even what is due.
    expect(await count()).toEqual(had);
  });

  test('and the night comes to what was listed', async () => {
    const ahead = await listed('2026-11-24');
    await night('2026-11-24');
    expect(await listed('2026-11-25')).toEqual([]);
    expect(ahead.every(({ reasons }) => reasons.join() === 'schools')).toBe(true);
  });
});

describe('a date of birth is put right', () => {
  test('the decision goes the other way, since the first one that rested on it', async () => {
    const owed = (await everyone('2026-11-24')).findIndex(({ decision }) => decision.finding === 'owed');
    const born = childAt(homes[owed]!, owed).find(({ key }) => key.endsWith('bornOn'))!;
    const right: SentRecord = {
      ...born,
      version: '2026-11-26T00:00:00.000Z',
      content: { kind: 'fact', circumstance: { fact: 'bornOn', value: '2011-05-01', by: 'register' } },
    };
    await takeRecords(county.db, { authority, sender: 'placements', by: 'a key', now: noonOf('2026-11-26') }, [right]);
    const [found, ...others] = await listed('2026-11-26');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ reference: nameOf(owed), reasons: ['record'], since: '2026-11-21' });
    expect(found!.goes).toBe('adverse');
  });
});
