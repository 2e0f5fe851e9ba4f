import { describe, expect, test } from 'vitest';
import { ACCESS_POLICY, judgeBarrier, judgeWay } from '../../../src/network/index.ts';

const code = (tags: Record<string, string>): string => judgeWay(tags, 'walking').code;
const KINDS =
  'footway path pedestrian steps track bridleway cycleway corridor living_street residential service unclassified road tertiary secondary primary trunk tertiary_link secondary_link primary_link trunk_link';

describe('which ways can be walked', () => {
  test.each(KINDS.split(' '))('%s counts, in both directions whatever oneway says', (highway) => {
    for (const oneway of ['yes', '-1', 'no']) {
      expect(judgeWay({ highway, oneway }, 'walking')).toMatchObject({
        kept: true,
        forward: true,
        backward: true,
        onlyNearEnds: false,
      });
    }
  });

  test.each([
    ['a motorway', { highway: 'motorway', foot: 'yes' }, 'motorway'],
    ['its slip road', { highway: 'motorway_link' }, 'motorway'],
    ['a road under motorway rules', { highway: 'trunk', motorroad: 'yes', foot: 'yes' }, 'motorroad'],
    ['a road being built', { highway: 'construction', construction: 'residential' }, 'not-built'],
    ['a planned path', { highway: 'proposed' }, 'not-built'],
    ['a race track', { highway: 'raceway' }, 'not-walkable-kind'],
    ['a kind nobody has heard of', { highway: 'constructor' }, 'not-walkable-kind'],
    ['a path closed to people', { highway: 'path', foot: 'no' }, 'foot-refused'],
    ['a private path, though access is open', { highway: 'path', foot: 'private', access: 'yes' }, 'foot-refused'],
    ['a road whose walkers must use the path beside it', { highway: 'primary', foot: 'use_sidepath' }, 'foot-refused'],
    ['a private drive', { highway: 'service', access: 'private' }, 'access-refused'],
    [
      'a closed way open to customers on foot',
      { highway: 'service', access: 'no', foot: 'customers' },
      'access-refused',
    ],
    ['a ferry', { route: 'ferry', foot: 'yes' }, 'ferry'],
    ['a wall', { barrier: 'wall' }, 'not-a-way'],
    ['a line without tags', {}, 'not-a-way'],
  ])('%s is left out', (_, tags, expected) => {
    expect(judgeWay(tags as Record<string, string>, 'walking')).toMatchObject({
      kept: false,
      unassessed: false,
      code: expected,
    });
  });

  test.each(['yes', 'designated', 'permissive', 'destination', 'public'])(
    'a private track with foot=%s counts: what is said of walkers comes first',
    (foot) => {
      expect(judgeWay({ highway: 'track', access: 'private', foot }, 'walking').kept).toBe(true);
      expect(judgeWay({ highway: 'track', access: 'no', foot }, 'walking').kept).toBe(true);
    },
  );

  test('access for customers or by permit is not a refusal', () => {
    expect(code({ highway: 'service', access: 'customers' })).toBe('available');
  });
});

describe('which of them nobody has assessed', () => {
  const unassessed = (tags: Record<string, string>): boolean => judgeWay(tags, 'walking').unassessed;

  test.each(['trunk', 'primary', 'secondary', 'trunk_link', 'primary_link', 'secondary_link'])(
    '%s with nothing recorded',
    (highway) => {
      expect(judgeWay({ highway }, 'walking')).toMatchObject({
        kept: true,
        unassessed: true,
        code: 'main-road-not-assessed',
      });
    },
  );

  test.each(['tertiary', 'unclassified', 'residential', 'track', 'path'])('%s never', (highway) => {
    expect(unassessed({ highway, maxspeed: '60 mph', sidewalk: 'no' })).toBe(false);
  });

  test.each(['both', 'left', 'right', 'yes', 'separate'])(
    'not where the map records a pavement: sidewalk=%s',
    (sidewalk) => {
      expect(unassessed({ highway: 'primary', sidewalk })).toBe(false);
    },
  );

  test.each(['sidewalk:both', 'sidewalk:left', 'sidewalk:right'])('not where it records one as %s', (key) => {
    expect(unassessed({ highway: 'primary', [key]: 'yes' })).toBe(false);
    expect(unassessed({ highway: 'primary', [key]: 'separate' })).toBe(false);
    expect(unassessed({ highway: 'primary', [key]: 'no' })).toBe(true);
  });

  test('sidewalk=no leaves it unassessed: it is never read as unsafe', () => {
    expect(judgeWay({ highway: 'primary', sidewalk: 'no' }, 'walking')).toMatchObject({ kept: true, unassessed: true });
  });

  test.each(['yes', 'designated'])('not with foot=%s', (foot) => {
    expect(unassessed({ highway: 'trunk', foot })).toBe(false);
  });

  test.each(['permissive', 'destination'])(
    'still with foot=%s, which says it is allowed and not that it is expected',
    (foot) => {
      expect(unassessed({ highway: 'trunk', foot })).toBe(true);
    },
  );

  test.each(['20 mph', '30 mph', '20mph', '30', '20'])(
    'not at %s (a bare number is km/h, slower still)',
    (maxspeed) => {
      expect(unassessed({ highway: 'secondary', maxspeed })).toBe(false);
    },
  );

  test.each(['40 mph', '60 mph', '300', '130', '30 mph;60 mph', 'national', 'none', ''])('still at %s', (maxspeed) => {
    expect(unassessed({ highway: 'secondary', maxspeed })).toBe(true);
  });
});

describe('a barrier on a way', () => {
  test.each([
    [{ barrier: 'gate' }, false],
    [{ barrier: 'gate', access: 'private' }, true],
    [{ barrier: 'gate', access: 'no' }, true],
    [{ barrier: 'gate', access: 'private', foot: 'yes' }, false],
    [{ barrier: 'gate', foot: 'no' }, true],
    [{ barrier: 'stile', foot: 'private', access: 'yes' }, true],
    [{ barrier: 'bollard', access: 'customers' }, false],
    [{ highway: 'crossing', foot: 'no' }, false],
  ])('%o cuts it on foot: %s', (tags, cuts) => {
    expect(judgeBarrier(tags as Record<string, string>, 'walking').cuts).toBe(cuts);
  });
});

test('every row has its own code, words and a reason, and no two rows of a list share a code', () => {
  for (const { ways, barriers } of Object.values(ACCESS_POLICY)) {
    for (const rows of [ways, barriers]) {
      expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
      for (const row of rows) expect(row.words.length * row.reason.length, row.code).toBeGreaterThan(100);
      expect(rows.at(-1)!.applies({})).toBe(true);
    }
  }
});
