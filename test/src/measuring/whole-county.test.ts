import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demoArea } from '../../../demo/load.node.ts';
import { day } from '../../../rules/kernel/day.ts';
import { endOfPostcode, endsOfSchool, measureWalk, SchoolWalks, walksToSchools } from '../../../src/measuring/index.ts';
import { prepareArea } from '../../../src/network/prepare.node.ts';
import { type NamedFile, readGates, readPostcodes, readSchools } from '../../../src/places/index.ts';
import type { Gate, Postcode, School } from '../../../src/places/school.ts';

const REAL = resolve(import.meta.dirname, '../../../../shared/data/rutland');
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const file = (path: string): NamedFile => ({ name: path, bytes: readFileSync(path) });

/** An area's walking network, with its schools and homes straight from the files. */
async function county(files: { osm: string; schools: string; postcodes: string; gates?: string }) {
  const outDir = mkdtempSync(join(tmpdir(), 'fairmile-county-'));
  made.push(outDir);
  const { walking } = await prepareArea({ osmPath: files.osm, outDir });
  const gates = files.gates ? readGates(file(files.gates)).records : [];
  const schools = readSchools(file(files.schools)).records.map((school): School => {
    const its = gates.filter(({ urn }) => urn === school.urn);
    return { ...school, area: 'county', gates: its.map((gate, i): Gate => ({ ...gate, id: String(i) })) };
  });
  const homes = readPostcodes(file(files.postcodes)).records.map((each): Postcode => ({ ...each, area: 'county' }));
  return { where: { network: walking, area: 'county', attribution: [] }, schools, homes };
}

/** How many walks of a caseload are, to the last bit, what each pair by itself and each home by itself give. */
function same({ where, schools, homes }: Awaited<ReturnType<typeof county>>): number {
  const targets = schools.map((school) => ({ urn: school.urn, gates: endsOfSchool(school, day('2026-09-07')) }));
  const walks = new SchoolWalks(where, targets);
  let walked = 0;
  for (const home of homes.map(endOfPostcode)) {
    const placed = walks.place(home);
    const swept = [false, true].map((avoidUnassessed) => walksToSchools(where, home, targets, { avoidUnassessed }));
    targets.forEach(({ gates }, s) => {
      const alone = measureWalk(where, home, gates);
      const pair = alone.kind === 'walk' ? [alone.path, alone.withoutUnassessed] : ['none', 'none'];
      (['all', 'assessed'] as const).forEach((by, i) => {
        const kept = placed.kind === 'missing' ? placed : walks.walk(placed, s, by);
        const path = pair[i]!;
        const metres = kept.kind === 'length' ? kept.metres : 'none';
        if (metres !== (typeof path === 'object' ? path.metres : path)) expect.fail(`${home.label} to ${s}: ${metres}`);
        expect(kept).toEqual(swept[i]![s]!.walk);
        if (kept.kind === 'length') walked++;
      });
    });
  }
  return walked;
}

describe('a caseload’s walks are those of each pair by itself, to the last bit', () => {
  it('for every home and every school of the made-up county, with and without unassessed stretches', async () => {
    const demo = demoArea();
    const all = await county({ ...demo });
    expect(same(all)).toBeGreaterThan(all.homes.length * all.schools.length);
  }, 120_000);

  it.skipIf(!existsSync(REAL))(
    'for some of the homes of a real one',
    async () => {
      const [osm, schools, postcodes] = ['rutland-2022-07-20.osm.pbf', 'schools.csv', 'postcodes.csv'];
      const files = { osm: join(REAL, osm), schools: join(REAL, schools), postcodes: join(REAL, postcodes) };
      const all = await county(files);
      expect(same({ ...all, homes: all.homes.filter((_, i) => i % 60 === 0) })).toBeGreaterThan(700);
    },
    120_000,
  );
});
