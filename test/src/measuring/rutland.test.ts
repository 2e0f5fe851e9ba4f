import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type End, measureWalk, type Snap, snap, sweepAll, walksToSchools } from '../../../src/measuring/index.ts';
import { shortestWalk } from '../../../src/measuring/search.ts';
import { sweep } from '../../../src/measuring/sweep.ts';
import { termsFor, withoutUnassessed } from '../../../src/measuring/terms.ts';
import type { Network } from '../../../src/network/index.ts';
import { prepareArea } from '../../../src/network/prepare.node.ts';
import type { LatLon } from '../../../src/places/point.ts';
import { plainWalks } from './independent.ts';

/** A whole county, where its map lies beside the project. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/rutland');

/** The places in a file whose header names `lat` and `lon`; every `each`th of them. */
function placesIn(file: string, each: number): LatLon[] {
  const [header, ...rows] = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n');
  const [lat, lon] = ['lat', 'lon'].map((name) => header!.trim().split(',').indexOf(name));
  return rows
    .filter((_, i) => i % each === 0)
    .map((row) => row.split(','))
    .map((cells) => ({ lat: Number(cells[lat!]), lon: Number(cells[lon!]) }));
}

describe.skipIf(!existsSync(FOLDER))('a whole county', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'fairmile-measuring-'));
  let network: Network;
  let homes: Snap[];
  let schools: Snap[];
  let places: { homes: LatLon[]; schools: LatLon[] };

  beforeAll(async () => {
    network = (await prepareArea({ osmPath: join(FOLDER, 'rutland-2022-07-20.osm.pbf'), outDir })).walking;
    places = { homes: placesIn('postcodes.csv', 25), schools: placesIn('schools.csv', 7) };
    const onNetwork = (all: LatLon[]) => all.map((at) => snap(network, at)).filter((found) => found.kind === 'snap');
    homes = onNetwork(places.homes);
    schools = onNetwork(places.schools);
  });
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));

  it('has the same 200 walks by one pair, by a sweep and by a plain search with other code for lengths', () => {
    expect(homes.length * schools.length).toBeGreaterThanOrEqual(200);
    for (const unassessed of [false, true]) {
      const terms = unassessed ? withoutUnassessed(termsFor(network)) : termsFor(network);
      let walked = 0;
      for (const school of unassessed ? schools.slice(0, 2) : schools) {
        const swept = sweep(network, [school], homes, terms).metres;
        const plain = plainWalks(network, school, homes, { unassessed });
        homes.forEach((home, i) => {
          const pair = shortestWalk(network, home, school, terms)?.metres ?? Number.POSITIVE_INFINITY;
          expect(swept[i]).toBe(pair);
          expect(plain[i] === pair || Math.abs(plain[i]! - pair) < 0.005, `${plain[i]} against ${pair}`).toBe(true);
          if (Number.isFinite(pair)) walked++;
        });
      }
      expect(walked).toBeGreaterThan(20);
    }
  });

  it('has the same lengths from one home to all schools, from all homes to each school, and one at a time', () => {
    const where = { network, area: 'rutland', attribution: ['© OpenStreetMap contributors'] };
    const homeEnds = places.homes
      .slice(0, 5)
      .map((at): End => ({ at, kind: 'postcode-centre', fromGridReference: true }));
    const schoolEnds = places.schools.map((at, i) => ({
      urn: String(i),
      gates: [{ at, kind: 'school-point' as const }],
    }));
    const swept = [...sweepAll(where, homeEnds, schoolEnds)];
    homeEnds.forEach((home, h) => {
      walksToSchools(where, home, schoolEnds).forEach(({ walk }, s) => {
        const one = measureWalk(where, home, schoolEnds[s]!.gates);
        const other = swept[s]!.walks[h]!;
        if (walk.kind === 'missing' || one.kind === 'missing' || other.kind === 'missing') {
          expect([one, other]).toEqual([walk, walk]);
          return;
        }
        expect(walk.metres).toBe(one.path.metres);
        expect(other.metres).toBe(one.path.metres);
        expect(walk.marginMetres).toBeCloseTo(one.marginMetres, 6);
      });
    });
  });
});
