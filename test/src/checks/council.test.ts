import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoArea } from '../../../demo/load.node.ts';
import { day } from '../../../rules/kernel/day.ts';
import { runCheck } from '../../../src/checks/index.ts';
import { importFiles } from '../../../src/import-files.node.ts';
import { openService, type Service } from '../../../src/service.node.ts';

/** Two made-up councils in one national list, by latitude and longitude. */
const LIST = `postcode,lat,lon,council
QZ1 1AA,53.9851333,1.8222896,E99000001
QZ1 1AB,53.9853798,1.8241056,E99000002
`;

let dataDir: string;
let service: Service;

async function importAs(council: string | undefined): Promise<void> {
  const { osm, schools, gates, ...area } = demoArea();
  const files = {
    ...area,
    ...(council ? { council } : {}),
    osm,
    schools: [schools],
    gates: [gates],
    postcodes: [join(dataDir, 'national.csv')],
  };
  await importFiles(service, files, new Date());
}

async function livesInArea(postcode: string) {
  const check = await runCheck(
    service,
    { home: { postcode }, schoolUrn: '900001', on: day('2026-12-01'), facts: {} },
    'public',
  );
  return check.decision.findings['england/section-508b/area']!.verdict;
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'fairmile-'));
  writeFileSync(join(dataDir, 'national.csv'), LIST);
  service = await openService({ dataDir });
});

afterAll(async () => {
  await service.close();
  rmSync(dataDir, { recursive: true });
});

describe('a list of postcodes that spans councils', () => {
  it('tells the council’s own homes from its neighbour’s once its code is given', async () => {
    await importAs('E99000001');
    expect(await livesInArea('QZ1 1AA')).toBe('met');
    expect(await livesInArea('QZ1 1AB')).toBe('not-met');
  });

  it('leaves it open for every home while its code is not given', async () => {
    await importAs(undefined);
    expect(await livesInArea('QZ1 1AA')).toBe('unknown');
    expect(await livesInArea('QZ1 1AB')).toBe('unknown');
  });
});
