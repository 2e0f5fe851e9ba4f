import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoArea } from '../../../demo/load.node.ts';
import { addressesImport } from '../../../src/commands/addresses-import.node.ts';
import { addressesList } from '../../../src/commands/addresses-list.node.ts';
import { addressesPoint } from '../../../src/commands/addresses-point.node.ts';
import { addressesStatusCommand } from '../../../src/commands/addresses-status.node.ts';
import { areaImport } from '../../../src/commands/area-import.node.ts';
import type { Command } from '../../../src/commands/command.ts';
import { measure } from '../../../src/commands/measure.node.ts';
import { dataFolder, runCommand } from './run.ts';

const folder = dataFolder();
const environment = { FAIRMILE_DATA: folder.path };
const run = (command: Command, ...args: string[]) => runCommand(command, args, { environment });

function written(name: string, ...lines: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

beforeAll(async () => {
  const { osm, schools, postcodes, gates } = demoArea();
  const lists = ['--osm', osm, '--schools', schools, '--postcodes', postcodes, '--gates', gates];
  await runCommand(areaImport, ['shire', ...lists], { environment });
}, 60_000);
afterAll(() => folder.remove());

const OWN = 'UPRN,SINGLE_LINE_ADDRESS,POSTCODE_LOCATOR,LATITUDE,LONGITUDE,CLASSIFICATION_CODE,LOGICAL_STATUS';
const AT = '53.9851333,1.8222896';

describe('a list of addresses', () => {
  it('says first what it would keep, then keeps it, once', async () => {
    const path = written('own.csv', OWN, `000000000123,"2 Quay Row, Tolverton",QZ1 1AA,${AT},RD04,1`);
    expect((await run(addressesImport, '--in', path, '--dry-run')).err).toContain('This would keep 1 new');
    expect(JSON.parse((await run(addressesStatusCommand)).out)).toMatchObject({ held: 0 });
    expect((await run(addressesImport, '--in', path)).err).toContain('Kept 1 new');
    expect((await run(addressesImport, '--in', path)).err).toContain('Kept 0 new, 0 moved, 0 otherwise changed');
    const listed = await run(addressesList, '--postcode', 'qz11aa');
    expect(listed.out).toContain('123,"2 Quay Row, Tolverton",53.9851333,1.8222896,RD04,address-point');
  });

  it('names what it cannot use and takes the rest; what is history or no home is not to be picked', async () => {
    const path = written(
      'mixed.csv',
      OWN,
      `abc,"1 Quay Row",QZ1 1AA,${AT},RD04,1`,
      `200,"3 Quay Row",QZ1 1AA,,,RD04,1`,
      `201,"Old Mill",QZ1 1AA,${AT},RD04,8`,
      `202,"Far away",QZ1 1AA,50.1,-5.2,RD04,1`,
      `203,"10 Quay Row",nonsense,${AT},RD04,1`,
      `204,"Field by Quay Row",QZ1 1AA,${AT},LA01,1`,
      `204,"Field again",QZ1 1AA,${AT},LA01,1`,
      '205,too,few',
      `206,"11 Quay Row",QZ1 1AA,${AT},RD04,1`,
    );
    const { code, err } = await run(addressesImport, '--in', path);
    expect(code).toBe(1);
    expect(err).toContain('mixed.csv, line 2, UPRN: not a UPRN of 1 to 12 digits: the row is left out.');
    expect(err).toContain('mixed.csv, line 3, LATITUDE: empty: the row is left out.');
    expect(err).toContain('mixed.csv, line 6, POSTCODE_LOCATOR: not a postcode: taken as not known.');
    expect(err).toContain('mixed.csv, line 8, its UPRN is on line 7 too: the row is left out.');
    expect(err).toContain('mixed.csv, line 9, it has 3 fields where there are 7 columns');
    expect(err).toContain('Left out: 1 historical addresses (LOGICAL_STATUS 8).');
    expect(err).toContain('Left out: 1 more than 10 km outside the map.');
    expect(err).toContain('Kept 3 new');
    const uprns = (await run(addressesList, '--postcode', 'QZ1 1AA')).out.split('\n').map((row) => row.split(',')[0]);
    // By number as people read it: 2 before 11. The field is no home.
    expect(uprns).toEqual(['uprn', '123', '206', '']);
  });

  it('OS Open UPRN knows places alone: it moves an address and takes no words from it, and what it was stays', async () => {
    const path = written(
      'open.csv',
      'UPRN,X_COORDINATE,Y_COORDINATE,LATITUDE,LONGITUDE',
      '123,1,1,53.9851400,1.8222896',
    );
    expect((await run(addressesImport, '--in', path)).err).toContain('Kept 0 new, 1 moved');
    expect((await run(addressesList, '--postcode', 'QZ1 1AA')).out).toContain('2 Quay Row, Tolverton",53.98514,');
    expect(JSON.parse((await run(addressesStatusCommand)).out)).toMatchObject({ withHistory: 1 });
  });

  it('an address that a list calls gone is not to be picked any more, and comes back when it is listed', async () => {
    const head = 'UPRN,LATITUDE,LONGITUDE,CHANGE_TYPE,POSTCODE,BUILDING_NUMBER,THOROUGHFARE,POST_TOWN';
    const gone = written('gone.csv', head, '206,,,D,,,,');
    expect((await run(addressesImport, '--in', gone)).err).toContain('and 1 gone');
    expect((await run(addressesList, '--postcode', 'QZ1 1AA')).out).not.toContain('206');
    const back = written('back.csv', head, `206,${AT},I,QZ1 1AA,12,Quay Row,TOLVERTON`);
    expect((await run(addressesImport, '--in', back)).err).toContain('Kept 1 new');
    expect((await run(addressesList, '--postcode', 'QZ1 1AA')).out).toContain('206,"12 Quay Row, TOLVERTON"');
  });

  it('refuses a file that is none, is empty, has no UPRN, no place, or a column twice', async () => {
    const refusal = { code: 'import-refused' };
    await expect(run(addressesImport, '--in', 'no-such.csv')).rejects.toMatchObject(refusal);
    writeFileSync(join(folder.path, 'empty.csv'), '');
    await expect(run(addressesImport, '--in', join(folder.path, 'empty.csv'))).rejects.toMatchObject(refusal);
    for (const head of ['ID,LATITUDE,LONGITUDE', 'UPRN,POSTCODE', 'UPRN,LATITUDE,LONGITUDE,UPRN'])
      await expect(run(addressesImport, '--in', written('head.csv', head, '1,2,3'))).rejects.toMatchObject(refusal);
    await expect(run(addressesImport)).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('walks are measured from an address by its number, and one that is not held has words', async () => {
    const { out } = await runCommand(measure, ['--threads', '1'], { environment, input: '123,900001\n999,900001\n' });
    const [, first, second] = out.split('\n');
    expect(first).toMatch(/^123,900001,\d/);
    expect(second).toContain('There is no address with the UPRN 999 in this area.');
  });

  it('in an area that no council has, nobody can set a point', async () => {
    await expect(
      run(addressesPoint, '123', '--at', '53.98,1.82', '--reason', 'Seen', '--by', 'someone'),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await run(addressesPoint, '123')).out).toBe('version,lat,lon,state,by,set_at,reason\n');
  });
});
