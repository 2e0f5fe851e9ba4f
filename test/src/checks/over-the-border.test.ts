import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { runCheck } from '../../../src/checks/index.ts';
import { postcodesOf, schoolsOf } from '../../../src/places/index.ts';
import type { Postcode, School } from '../../../src/places/school.ts';
import { type ImportedArea, importedArea } from './area.ts';

/** A real county that ends at its line, and the register of the whole country, where their files lie beside the project. */
const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const REGISTER = join(DATA, 'gias/gias-2025-05-24.csv');

describe.skipIf(!existsSync(REGISTER))('a real county with the register of the whole country', () => {
  let county: ImportedArea;
  let homes: readonly Postcode[];
  let primaries: readonly School[];

  beforeAll(async () => {
    county = await importedArea({
      id: 'rutland',
      name: 'Rutland',
      attribution: ['© OpenStreetMap contributors', 'Contains public sector information'],
      fictional: false,
      osm: join(DATA, 'rutland/rutland-2022-07-20.osm.pbf'),
      schools: [REGISTER],
      postcodes: [join(DATA, 'rutland/postcodes.csv')],
      gates: [],
    });
    const { db, area } = county;
    homes = (await postcodesOf(db, area.id)).filter((_, at) => at % 40 === 0);
    const [south, west, north, east] = area.bounds;
    primaries = (await schoolsOf(db, area.id)).filter(
      ({ phase, at }) =>
        phase === 'primary' && at && at.lat > south && at.lat < north && at.lon > west && at.lon < east,
    );
  });
  afterAll(() => county?.close());

  const nearest = ({ at }: Postcode) => {
    const apart = ({ at: its }: School) => Math.hypot(its!.lat - at.lat, (its!.lon - at.lon) * 0.6);
    return primaries.toSorted((a, b) => apart(a) - apart(b))[0]!;
  };
  const ask = (home: Postcode) =>
    runCheck(
      county,
      {
        home: { postcode: home.postcode },
        schoolUrn: nearest(home).urn,
        on: day('2026-11-23'),
        facts: { bornOn: '2019-05-01', attendance: 'registered', planNaming: 'no-plan' },
      },
      'public',
    );

  it('proves at most homes that no nearer school is missing, and deals with every school that could count', async () => {
    let whole = 0;
    for (const home of homes) {
      const { compared, nearerGap } = await ask(home);
      if (compared === undefined) continue;
      expect(compared.list).toBe('national');
      expect(compared.measured + compared.tooFarInAStraightLine + compared.notMeasured).toBe(compared.schools);
      if (!nearerGap) whole++;
    }
    expect(whole).toBeGreaterThan(homes.length * 0.8);
  });

  it('lists schools over the border as not known where the straight line does not rule them out, and never as nearer', async () => {
    const [south, west, north, east] = county.area.bounds;
    const beyond = new Set(
      (await schoolsOf(county.db, county.area.id))
        .filter(({ at }) => at && (at.lat < south || at.lat > north || at.lon < west || at.lon > east))
        .map(({ urn }) => urn),
    );
    const found: string[] = [];
    for (const home of homes)
      for (const { urn, nearer } of (await ask(home)).nearer) if (beyond.has(urn)) found.push(nearer);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['unknown']));
  });
});
