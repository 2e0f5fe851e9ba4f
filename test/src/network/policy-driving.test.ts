import { describe, expect, test } from 'vitest';
import { judgeBarrier, judgeWay, type Tags } from '../../../src/network/index.ts';

const judge = (tags: Tags) => judgeWay(tags, 'driving');

describe('which ways can be driven', () => {
  test.each([
    'motorway',
    'motorway_link',
    'trunk',
    'primary',
    'secondary',
    'tertiary',
    'unclassified',
    'residential',
    'living_street',
    'service',
    'road',
  ])('%s counts', (highway) => {
    expect(judge({ highway })).toMatchObject({
      kept: true,
      onlyNearEnds: false,
      unassessed: false,
      code: 'open-to-cars',
    });
  });

  test.each([
    'footway',
    'path',
    'steps',
    'bridleway',
    'cycleway',
    'track',
    'pedestrian',
    'construction',
    'busway',
    'toString',
  ])('%s does not', (highway) => {
    expect(judge({ highway, access: 'yes' })).toMatchObject({ kept: false, code: 'not-drivable-kind' });
  });

  test('a track marked as open to motor vehicles does, but a footway never', () => {
    expect(judge({ highway: 'track', motor_vehicle: 'yes' }).kept).toBe(true);
    expect(judge({ highway: 'footway', motor_vehicle: 'yes' }).kept).toBe(false);
  });

  test('a ferry and a way for emergencies are left out', () => {
    expect(judge({ route: 'ferry', motor_vehicle: 'yes' }).code).toBe('ferry');
    expect(judge({ highway: 'service', service: 'emergency_access' }).code).toBe('emergency-only');
  });

  test.each([
    [{ access: 'private' }, true],
    [{ access: 'no' }, true],
    [{ access: 'destination' }, true],
    [{ motor_vehicle: 'no' }, true],
    [{ motor_vehicle: 'private', access: 'yes' }, true],
    [{ access: 'private', motor_vehicle: 'yes' }, false],
    [{ motor_vehicle: 'no', motorcar: 'yes' }, false],
    [{ vehicle: 'no' }, true],
    [{ access: 'permissive' }, false],
    [{ foot: 'no' }, false],
  ])('a road with %o is kept, and counts only near the ends: %s', (tags, onlyNearEnds) => {
    expect(judge({ highway: 'service', ...(tags as Tags) })).toMatchObject({ kept: true, onlyNearEnds });
  });
});

describe('which way round', () => {
  test.each([
    [{ oneway: 'yes' }, true, false],
    [{ oneway: 'true' }, true, false],
    [{ oneway: '1' }, true, false],
    [{ oneway: '-1' }, false, true],
    [{ oneway: 'no' }, true, true],
    [{}, true, true],
    [{ junction: 'roundabout' }, true, false],
    [{ junction: 'circular' }, true, false],
    [{ junction: 'roundabout', oneway: '-1' }, false, true],
    [{ highway: 'motorway' }, true, false],
    [{ highway: 'motorway', oneway: 'no' }, true, true],
    [{ highway: 'motorway_link' }, true, true],
    [{ oneway: 'reversible' }, true, true],
    [{ oneway: 'what?' }, true, true],
  ])('%o: along %s, back %s', (tags, forward, backward) => {
    expect(judge({ highway: 'primary', ...(tags as Tags) })).toMatchObject({ forward, backward });
  });
});

describe('a barrier on a road', () => {
  test.each([
    [{ barrier: 'bollard' }, true],
    [{ barrier: 'bollard', motor_vehicle: 'yes' }, false],
    [{ barrier: 'block' }, true],
    [{ barrier: 'gate' }, false],
    [{ barrier: 'gate', access: 'private' }, true],
    [{ barrier: 'gate', access: 'private', motor_vehicle: 'permissive' }, false],
    [{ barrier: 'lift_gate', motor_vehicle: 'no' }, true],
    [{ barrier: 'cattle_grid' }, false],
    [{ barrier: 'kerb' }, false],
    [{ highway: 'crossing' }, false],
  ])('%o cuts it: %s', (tags, cuts) => {
    expect(judgeBarrier(tags as Tags, 'driving').cuts).toBe(cuts);
  });
});
