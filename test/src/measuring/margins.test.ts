import { expect, it } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { type End, type EndKind, endOfPostcode, endsOfSchool, marginOf } from '../../../src/measuring/index.ts';
import type { School } from '../../../src/places/school.ts';

const end = (kind: EndKind, fromGridReference?: boolean): End => ({ at: { lat: 52, lon: 0 }, kind, fromGridReference });

it.each([
  ['an address to a gate', end('address-point'), end('gate'), 0, 15],
  ['an officer’s point to a gate', end('officer-point'), end('gate'), 0, 15],
  ['a postcode to a gate', end('postcode-centre'), end('gate'), 0, 305],
  ['an address to a school without a known gate', end('address-point'), end('school-point'), 0, 160],
  ['both ends converted from grid references', end('postcode-centre', true), end('school-point', true), 0, 460],
  ['two miles of map', end('address-point'), end('gate'), 3218.688, 15 + 9.656064],
])('the margin of %s', (_, home, school, metres, expected) => {
  expect(marginOf(home, school, metres)).toBeCloseTo(expected, 9);
});

const ON = day('2026-09-07');
const school: School = {
  area: 'town',
  urn: '100001',
  name: 'Mill Lane Primary',
  type: 'community',
  typeAsRegistered: 'Community school',
  phase: 'primary',
  fromGridReference: true,
  gates: [],
};

it('a school is reached at its gates, or at its point in the register when no gate is known', () => {
  const gates = [{ id: 'g1', name: 'Mill Lane gate', lat: 52.1, lon: -0.1, source: 'officer' }];
  const point = { lat: 52, lon: 0 };
  expect(endsOfSchool({ ...school, at: point, gates }, ON)).toEqual([
    { at: { lat: 52.1, lon: -0.1 }, kind: 'gate', label: 'Mill Lane gate', openingNotKnown: true },
  ]);
  expect(endsOfSchool({ ...school, at: point }, ON)).toMatchObject([
    { at: point, kind: 'school-point', fromGridReference: true },
  ]);
  expect(endsOfSchool(school, ON)).toEqual([]);
});

it('a postcode is its middle', () => {
  const postcode = { area: 'town', postcode: 'LE15 1AA', at: { lat: 52, lon: 0 }, fromGridReference: false };
  expect(endOfPostcode(postcode)).toMatchObject({
    kind: 'postcode-centre',
    label: 'LE15 1AA',
    fromGridReference: false,
  });
});
