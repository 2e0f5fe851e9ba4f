import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoArea, demoPlaces } from '../../demo/load.node.ts';
import { day } from '../../rules/kernel/day.ts';
import { type Check, type CheckSources, runCheck } from '../../src/checks/index.ts';
import { prepareArea } from '../../src/network/prepare.node.ts';
import {
  importArea,
  keepOffers,
  keepVacancies,
  readGates,
  readOffers,
  readPostcodes,
  readSchools,
  readVacancies,
} from '../../src/places/index.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { childLines } from './county-files.ts';

const { id, name, attribution, fictional, ...paths } = demoArea();
const file = (path: string) => ({ name: basename(path), bytes: readFileSync(path) });

describe('every child of the made-up county, measured and decided as the service does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'county-children-'));
  let database: TestDatabase;
  let sources: CheckSources;
  beforeAll(async () => {
    database = await freshDatabase();
    const { walking, driving, made } = await prepareArea({ osmPath: paths.osm, outDir: folder });
    await importArea(database.db, {
      id,
      name,
      attribution,
      fictional,
      schools: [readSchools(file(paths.schools))],
      gates: [readGates(file(paths.gates))],
      postcodes: [readPostcodes(file(paths.postcodes))],
      map: { ...made, bounds: walking.bounds, folder: 'one' },
      now: new Date('2026-09-01T00:00:00Z'),
    });
    const how = {
      area: id,
      source: attribution[0]!,
      by: 'a test',
      now: new Date('2026-11-02T00:00:00Z'),
      dryRun: false,
    };
    const { offers, vacancies } = demoPlaces();
    await keepOffers(database.db, readOffers(file(offers)), how);
    await keepVacancies(database.db, readVacancies(file(vacancies)), how);
    sources = { db: database.db, networksOf: async () => ({ walking, driving }) };
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const metGrounds = ({ decision }: Check) =>
    decision.grounds.filter((ground) => decision.findings[ground]?.verdict === 'met');

  test.each(childLines())('$id: $why', async ({ home, schoolUrn, on, facts, expected }) => {
    const asked = 'postcode' in home ? home : { at: home.at, kind: home.kind };
    const check = await runCheck(sources, { area: id, home: asked, schoolUrn, on: day(on), facts }, 'officer');
    const reasons = Object.fromEntries(
      check.decision.grounds.map((ground) => [ground, check.decision.findings[ground]?.reason]),
    );
    expect(
      { finding: check.decision.finding, grounds: metGrounds(check) },
      JSON.stringify({ reasons, walk: lengthsOf(check), nearer: check.nearer }),
    ).toEqual({ finding: expected.finding, grounds: expected.grounds });
    if (expected.turnsOn) expect(check.decision.disposition.needed.map(({ fact }) => fact)).toContain(expected.turnsOn);
  });
});

/** What was measured, for the message when an answer differs. */
function lengthsOf({ walk, drive }: Check) {
  return [walk, drive].map((each) =>
    each.kind === 'missing' ? each.reason : [Math.round(each.path.metres), Math.round(each.marginMetres)],
  );
}
