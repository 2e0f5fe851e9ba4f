import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { addPerson, keepAuthority } from '../../../src/authorities/index.ts';
import { runCheck } from '../../../src/checks/index.ts';
import { type SentRecord, takeRecords } from '../../../src/children/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { dueRechecks } from '../../../src/db/tables/due-rechecks.ts';
import { journeys } from '../../../src/db/tables/journeys.ts';
import { recheckEffects } from '../../../src/db/tables/recheck-effects.ts';
import { followLines, keepAssessment, keepStretch, partOf, wholeEdge } from '../../../src/network/index.ts';
import { addGate, findSchool, keepAddresses, keepVacancies, setOfficerPoint } from '../../../src/places/index.ts';
import { tick } from '../../../src/rechecks/index.ts';
import { demoFiles, type ImportedArea, importedArea } from '../checks/area.ts';

/** From this postcode a child of seven is within two miles along a main road without a pavement, and far beyond without it. */
const HOME = 'QZ4 1JA';
const OXLODE_PRIMARY = '900024';
/** A child on the other side of the county, whose way is another. */
const ELSEWHERE = { home: 'QZ10 1AR', school: '900025' };
const authority = 'demo';

let county: ImportedArea;
let by = '';
beforeEach(async () => {
  county = await importedArea({ ...demoFiles(), authority });
  await keepAuthority(county.db, { id: authority, name: 'A council', fictional: true });
  by = (await addPerson(county.db, { authority, name: 'An officer', role: 'officer' })).id;
  const two = [child('C-1', HOME, OXLODE_PRIMARY), child('C-2', ELSEWHERE.home, ELSEWHERE.school)].flat();
  await takeRecords(county.db, { authority, sender: 'placements system', by: 'a key', now: noonOf('2026-11-22') }, two);
  await night('2026-11-23');
});
afterEach(() => county.close());

const noonOf = (on: string) => new Date(`${on}T12:00:00Z`);
const night = (on: string) => tick(county, noonOf(on), { authority });

const FACTS = { bornOn: '2019-12-01', boardingArranged: false };
function child(id: string, postcode: string, schoolUrn: string): SentRecord[] {
  const said = (content: SentRecord['content'], key: string): SentRecord => ({
    child: id,
    kind: content!.kind,
    key: `${id}-${key}`,
    version: '2026-09-01T00:00:00.000Z',
    from: day('2026-09-01'),
    content,
  });
  return [
    said({ kind: 'placement', placement: { kind: 'mainstream', schoolUrn, planNaming: 'no-plan' } }, 'placement'),
    said({ kind: 'home', home: { at: { postcode } } }, 'home'),
    ...Object.entries(FACTS).map(([fact, value]) =>
      said({ kind: 'fact', circumstance: { fact, value, by: 'register' } }, fact),
    ),
  ];
}

/** Why looking again was due since the first night. */
const reasons = async () =>
  (await withinAuthority(county.db, authority, (tx) => tx.select().from(dueRechecks)))
    .map(({ reason }) => reason)
    .filter((reason) => reason !== 'record');
const outcomes = async () =>
  (await withinAuthority(county.db, authority, (tx) => tx.select().from(recheckEffects)))
    .map(({ outcome }) => outcome)
    .filter((outcome) => outcome !== 'first');
/** Of both children: the one elsewhere is owed travel throughout. */
const found = async () =>
  (await withinAuthority(county.db, authority, (tx) => tx.select().from(journeys)))
    .map(({ finding }) => finding)
    .sort();

async function mainRoad() {
  const network = (await county.networksOf(county.area)).walking!;
  const facts = { ...FACTS, attendance: 'registered', planNaming: 'no-plan' };
  const question = { home: { postcode: HOME }, schoolUrn: OXLODE_PRIMARY, on: day('2026-11-23'), facts };
  const { walk } = await runCheck(county, question, 'public');
  if (walk.kind === 'missing') expect.fail(walk.words);
  const ways = new Set(walk.unassessed.map(({ wayId }) => wayId));
  const parts = followLines(network, [walk.path.line], { within: 0.5, ways }).map(({ edge }) =>
    partOf(network, wholeEdge(network, edge)),
  );
  const { id: area, mapSha256 } = county.area;
  const now = noonOf('2026-11-24');
  return keepStretch(county.db, { authority, area, name: 'Main road', parts, mapSha256, by, now });
}

const BOTH = { children: 2, reasons: 2 };
const NONE = { children: 0, reasons: 0 };

describe('what decisions rest on changes, and each is looked at again', () => {
  test('on the day a finding about a stretch begins and the day after it ends, not when it is written down', async () => {
    const stretch = await mainRoad();
    await keepAssessment(county.db, {
      authority,
      stretch: stretch.id,
      by,
      now: noonOf('2026-11-24'),
      given: {
        finding: 'unsafe',
        terms: { walking: 'either' },
        madeOn: day('2026-11-24'),
        method: 'Walked at 8.15 on a school day',
        assessor: 'Sam Field',
        post: 'road safety engineer',
        from: day('2027-01-11'),
        until: day('2027-02-12'),
      },
    });
    expect(await night('2026-11-25')).toEqual(NONE);
    expect(await night('2027-01-10')).toEqual(NONE);
    expect(await found()).toEqual(['owed', 'unknown']);
    expect(await night('2027-01-11')).toEqual(BOTH);
    expect(await found()).toEqual(['owed', 'owed']);
    expect(await outcomes()).toEqual(['kinder']);
    expect(await night('2027-02-12')).toEqual(NONE);
    expect(await night('2027-02-13')).toEqual(BOTH);
    expect(await reasons()).toEqual(Array(4).fill('stretches'));
    expect(await found()).toEqual(['owed', 'unknown']);
  });

  test('on the day a gate opens', async () => {
    const urn = ELSEWHERE.school;
    const { at } = (await findSchool(county.db, county.area.id, urn))!;
    const now = noonOf('2026-11-24');
    await addGate(county.db, {
      area: county.area.id,
      urn,
      ...{ at: at! },
      name: 'New gate',
      from: day('2027-01-05'),
      by,
      now,
    });
    expect(await night('2026-11-25')).toEqual(BOTH);
    expect(await night('2027-01-04')).toEqual(NONE);
    expect(await night('2027-01-05')).toEqual(BOTH);
    expect(await reasons()).toEqual(Array(4).fill('schools'));
  });

  test('when figures of free places come in, and once more when they are too old to count', async () => {
    const { id: area } = county.area;
    const now = noonOf('2026-11-24');
    const reading = {
      file: 'f',
      layout: 'l',
      records: [{ urn: ELSEWHERE.school, yearGroup: 2, day: '2026-11-24', hasPlaces: false, places: 0 }],
      faults: [],
      leftOut: {},
    };
    await keepVacancies(county.db, reading, { area, source: 'Admissions team', by, now, dryRun: false });
    expect(await night('2026-11-25')).toEqual(BOTH);
    expect(await night('2026-12-22')).toEqual(NONE);
    expect(await night('2026-12-23')).toEqual(BOTH);
    expect(await reasons()).toEqual(Array(4).fill('places'));
  });

  test('when a list of addresses says something new, and when an officer says where the way from one begins', async () => {
    const { id: area } = county.area;
    const uprn = '900000000007';
    const at = { lat: 54.0404615, lon: 1.8065151 };
    const listed = [{ uprn, at, fromGridReference: false, postcode: 'QZ10 1AR', address: '1 Heath Row' }];
    const list = () =>
      keepAddresses(
        county.db,
        { listed, gone: [] },
        { area, source: 'a list', now: noonOf('2026-11-24'), dryRun: false },
      );
    await list();
    expect(await night('2026-11-25')).toEqual(BOTH);
    await list();
    expect(await night('2026-11-26')).toEqual(NONE);
    const edit = {
      authority,
      area,
      uprn,
      seen: 0,
      by,
      now: noonOf('2026-11-27'),
      reason: 'The path is behind the house',
    };
    await setOfficerPoint(county.db, { ...edit, at: { lat: at.lat + 0.0005, lon: at.lon } });
    expect(await night('2026-11-27')).toEqual(BOTH);
    expect(await reasons()).toEqual(Array(4).fill('addresses'));
  });
});
