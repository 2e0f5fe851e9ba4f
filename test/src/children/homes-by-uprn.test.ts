import { expect, test } from 'vitest';
import { readPlacementsCsv, readSent } from '../../../src/children/index.ts';

const HEAD = 'child,placement,version,from,kind,school_urn,postcode,uprn';
const row = (postcode: string, uprn: string) =>
  `C1,P1,2026-09-01T09:00:00Z,2026-09-01,mainstream,900001,${postcode},${uprn}`;

const homesIn = (...rows: string[]) =>
  readPlacementsCsv([HEAD, ...rows].join('\n')).records.flatMap(({ record }) =>
    record.content?.kind === 'home' ? [record.content.home] : [],
  );

test('a row of placements gives a home by its UPRN, by its postcode, or by both', () => {
  expect(homesIn(row('', '999000000001'))).toEqual([{ at: { uprn: '999000000001' } }]);
  expect(homesIn(row('QZ1 1AA', ''))).toEqual([{ at: { postcode: 'QZ1 1AA' } }]);
  expect(homesIn(row('QZ1 1AA', '999000000001'))).toEqual([{ at: { uprn: '999000000001', postcode: 'QZ1 1AA' } }]);
  expect(homesIn(row('', ''))).toEqual([]);
});

test('a UPRN that is no number is told of, and the placement of its row is kept', () => {
  const { records, faults } = readPlacementsCsv([HEAD, row('', '12a')].join('\n'));
  expect(records.map(({ record }) => record.kind)).toEqual(['placement']);
  expect(faults).toEqual([{ line: 2, why: expect.stringContaining('content.home.at') }]);
});

test('a home that another system sends may be a UPRN, and nothing besides that is not known', () => {
  const sent = (at: unknown) =>
    readSent({
      child: 'C1',
      kind: 'home',
      key: 'H1',
      version: '2026-09-01T09:00:00Z',
      from: '2026-09-01',
      content: { kind: 'home', home: { at } },
    });
  expect(sent({ uprn: '999000000001' })).toHaveProperty('record');
  expect(sent({ uprn: '999000000001', street: 'Quay Row' })).toHaveProperty('faults');
});
