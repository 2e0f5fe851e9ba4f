import { beforeAll, describe, expect, test } from 'vitest';
import type { LatLon } from '../../src/places/point.ts';
import { readMap, rowsOf } from './county-files.ts';
import { type Links, linksOf, metresFrom, nameOf, onShortWalks } from './plain-walks.ts';

interface Pair {
  readonly from: LatLon;
  readonly to: LatLon;
  readonly metres: number;
  readonly why: string;
}

const pairs: Pair[] = rowsOf('pairs.csv').map((row) => ({
  from: { lat: Number(row.from_lat), lon: Number(row.from_lon) },
  to: { lat: Number(row.to_lat), lon: Number(row.to_lon) },
  metres: Number(row.metres),
  why: row.why!,
}));

describe('the pairs whose walk is known', () => {
  let links: Links;
  beforeAll(async () => {
    links = linksOf(
      await readMap(),
      pairs.flatMap(({ from, to }) => [from, to]),
    );
  });

  test('there are sixty at least, from a fifth of a mile to sixteen miles', () => {
    const miles = pairs.map(({ metres }) => metres / 1609.344);
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    expect(Math.min(...miles)).toBeLessThan(0.22);
    expect(Math.max(...miles)).toBeGreaterThan(16);
  });

  test.each(pairs)('$metres metres: $why', ({ from, to, metres }) => {
    const [fromHere, fromThere] = [metresFrom(links, from), metresFrom(links, to)];
    expect(fromHere.get(nameOf(to))).toBeCloseTo(metres, 2);
    // Each point along the walk is left by one bit of way only: nothing else comes within a metre of being as short.
    const starts = onShortWalks(links, fromHere, fromThere, metres + 1).map((bit) => bit.split(' ')[0]!);
    expect(new Set(starts).size).toBe(starts.length);
  });
});
