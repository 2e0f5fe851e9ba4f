import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { judgeBarrier, judgeWay, POLICY_VERSION, type Tags } from '../../../src/network/index.ts';

const NONE = '';
const KINDS =
  'footway path pedestrian steps track bridleway cycleway corridor living_street residential service unclassified road tertiary tertiary_link ' +
  'secondary secondary_link primary primary_link trunk trunk_link motorway motorway_link construction proposed raceway busway platform';
const WAYS: Readonly<Record<string, readonly string[]>> = {
  highway: [NONE, ...KINDS.split(' ')],
  foot: [
    NONE,
    'yes',
    'designated',
    'permissive',
    'destination',
    'public',
    'no',
    'private',
    'use_sidepath',
    'customers',
  ],
  access: [NONE, 'yes', 'no', 'private', 'destination', 'customers'],
  sidewalk: [NONE, 'both', 'left', 'separate', 'no'],
  maxspeed: [NONE, '20 mph', '30', '40 mph', '60 mph'],
};
const MORE: readonly Tags[] = [
  { route: 'ferry' },
  { route: 'ferry', foot: 'yes' },
  { highway: 'trunk', motorroad: 'yes', foot: 'yes' },
  { highway: 'primary', 'sidewalk:left': 'yes' },
  { highway: 'primary', 'sidewalk:both': 'no' },
  { highway: 'service', service: 'emergency_access' },
  { highway: 'track', motor_vehicle: 'yes' },
  { highway: 'residential', oneway: '-1' },
  { highway: 'tertiary', junction: 'roundabout' },
];
const BARRIERS: Readonly<Record<string, readonly string[]>> = {
  barrier: [NONE, 'gate', 'stile', 'bollard', 'kissing_gate', 'cattle_grid'],
  foot: WAYS.foot!,
  access: WAYS.access!,
  motor_vehicle: [NONE, 'yes', 'no', 'private'],
};

function combinations(values: Readonly<Record<string, readonly string[]>>): Tags[] {
  return Object.entries(values).reduce<Tags[]>(
    (all, [key, each]) =>
      all.flatMap((tags) => each.map((value) => (value === NONE ? tags : { ...tags, [key]: value }))),
    [{}],
  );
}

test('no way and no barrier is taken otherwise than version 1 of the policy took it, over 42,000 combinations of tags', () => {
  const hash = createHash('sha256');
  const ways = [...combinations(WAYS), ...MORE];
  expect(ways.length).toBeGreaterThan(42_000);
  for (const kind of ['walking', 'driving'] as const) {
    for (const tags of ways) {
      const { words: _, reason: __, ...meant } = judgeWay(tags, kind);
      hash.update(JSON.stringify(meant));
    }
    for (const tags of combinations(BARRIERS)) {
      const { words: _, reason: __, ...meant } = judgeBarrier(tags, kind);
      hash.update(JSON.stringify(meant));
    }
  }
  // A change here is a new version of the policy: decisions name the version by which they were measured.
  expect({ version: POLICY_VERSION, hash: hash.digest('hex') }).toEqual({
    version: 1,
    hash: 'b991c6fda97000877f09c1ede4e4150c70f2b1711a8c9f2f7ec1cd0fbd79f377',
  });
});
