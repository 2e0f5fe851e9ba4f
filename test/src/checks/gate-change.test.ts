import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { previewGateChange, WALKING_LINES } from '../../../src/checks/index.ts';
import { endOfPostcode, endsOfSchool, snap } from '../../../src/measuring/index.ts';
import type { Network } from '../../../src/network/index.ts';
import { findSchool, postcodesOf } from '../../../src/places/index.ts';
import type { Postcode, School } from '../../../src/places/school.ts';
import { plainWalks } from '../measuring/independent.ts';
import { demoFiles, type ImportedArea, importedArea } from './area.ts';

const ON = day('2026-11-25');
let county: ImportedArea;
let network: Network;
let homes: readonly Postcode[];
let school: School;

beforeAll(async () => {
  county = await importedArea(demoFiles());
  network = (await county.networksOf(county.area)).walking!;
  homes = await postcodesOf(county.db, county.area.id);
  school = (await findSchool(county.db, county.area.id, '900001'))!;
});
afterAll(() => county.close());

const preview = (gates: School['gates'], on = ON) =>
  previewGateChange({
    where: { network, area: county.area.id, attribution: [] },
    school,
    gates,
    homes: homes.map((home) => ({ called: home.postcode, end: endOfPostcode(home) })),
    on,
  });

/** Each gate and home by the other way of working out walks, with and without what nobody has assessed. */
function bruteForce(gates: School['gates']) {
  const starts = endsOfSchool({ ...school, gates }, ON).map(({ at }) => placed(snap(network, at)));
  const ends = homes.map((home) => placed(snap(network, home.at)));
  const [all, without] = [false, true].map((unassessed) => {
    const fromEach = starts.map((gate) => plainWalks(network, gate, ends, { unassessed }));
    return homes.map((_, at) => Math.min(...fromEach.map((metres) => metres[at]!)));
  });
  return homes.map((_, at) => WALKING_LINES.map(({ metres: line }) => [all![at]! > line, without![at]! > line]));
}

function placed(found: ReturnType<typeof snap>) {
  if (found.kind !== 'snap') expect.fail('off the map');
  return found;
}

describe('a gate that is moved', () => {
  it('changes the side of a line for exactly the homes that measuring each of them again says, and for no other', () => {
    const moved = school.gates.map((gate) => ({ ...gate, lat: gate.lat - 0.004, lon: gate.lon + 0.012 }));
    const { changed, crossing } = preview(moved);
    const [before, after] = [bruteForce(school.gates), bruteForce(moved)];
    const expected = homes.flatMap(({ postcode }, at) =>
      JSON.stringify(before[at]) === JSON.stringify(after[at]) ? [] : [postcode],
    );
    expect(expected.length).toBeGreaterThan(3);
    expect(expected.length).toBeLessThan(homes.length / 2);
    const told = changed.filter(({ crosses }) => crosses.length > 0).map(({ called }) => called);
    expect([...told].sort()).toEqual([...expected].sort());
    expect(crossing).toBe(expected.length);
  }, 120_000);

  it('nowhere else changes nobody', () => {
    expect(preview(school.gates)).toEqual({ homes: homes.length, changed: [], crossing: 0 });
  });

  it('that is closed from a later day changes nobody today, and somebody then', () => {
    const second = {
      id: 'second',
      lat: school.gates[0]!.lat - 0.004,
      lon: school.gates[0]!.lon + 0.012,
      source: 'test',
    };
    const closed = [{ ...school.gates[0]!, until: day('2026-12-31') }, second];
    const both = preview([school.gates[0]!, second]).changed.map(({ called }) => called);
    expect(preview(closed).changed.map(({ called }) => called)).toEqual(both);
    expect(preview(closed, day('2027-01-01')).changed.length).toBeGreaterThan(both.length);
  });

  it('tells those that cross a line first', () => {
    const moved = school.gates.map((gate) => ({ ...gate, lat: gate.lat - 0.004, lon: gate.lon + 0.012 }));
    const crossing = preview(moved).changed.map(({ crosses }) => crosses.length > 0);
    expect(crossing).toEqual([...crossing].sort((a, b) => Number(b) - Number(a)));
  });
});
