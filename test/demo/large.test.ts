import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isValid } from 'postcode';
import { afterAll, describe, expect, test } from 'vitest';
import { makeLarge } from '../../demo/large.ts';
import { prepareArea } from '../../src/network/prepare.node.ts';
import { readPostcodes, readSchools } from '../../src/places/index.ts';
import { readMap } from './county-files.ts';

describe('a large made-up map', () => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [one, other] = [join(folder, 'one.osm.pbf'), join(folder, 'other.osm.pbf')];
  makeLarge(one, 1);
  makeLarge(other, 1);
  const read = (path: string) => ({ name: path, bytes: readFileSync(path) });

  test('is about as large as asked, and the same bytes each time', () => {
    expect(statSync(one).size / 1e6).toBeGreaterThan(1);
    expect(statSync(one).size / 1e6).toBeLessThan(1.5);
    for (const end of ['', '.schools.csv', '.postcodes.csv'])
      expect(readFileSync(one + end).equals(readFileSync(other + end))).toBe(true);
  });

  test('rises in its numbers, and no way names a node that is not there', async () => {
    const { nodes, ways } = await readMap(one);
    for (const ids of [[...nodes.keys()], ways.map(({ id }) => id)])
      expect(ids.every((id, i) => i === 0 || id > ids[i - 1]!)).toBe(true);
    expect(ways.every((way) => way.nodes.every((id) => nodes.has(id)))).toBe(true);
  });

  test('holds together: from every town people can walk to every other', async () => {
    const { walking } = await prepareArea({ osmPath: one, outDir: folder });
    expect(Math.max(...walking.nodePart)).toBe(0);
  });

  test('brings three hundred schools and postcodes of its own', () => {
    expect(readSchools(read(`${one}.schools.csv`))).toMatchObject({ records: { length: 300 }, faults: [] });
    const { records, faults } = readPostcodes(read(`${one}.postcodes.csv`));
    expect(faults).toEqual([]);
    expect(records.every(({ postcode }) => isValid(postcode))).toBe(true);
    expect(new Set(records.map(({ postcode }) => postcode)).size).toBe(records.length);
  });

  test.each([0, -1, 2001, Number.NaN])('is refused at %s megabytes', (megabytes) => {
    expect(() => makeLarge(join(folder, 'no.osm.pbf'), megabytes)).toThrow(RangeError);
  });
});
