import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { evidenceIn } from '../../../src/applications/evidence/evidence-store.node.ts';
import { apply, keepEvidence, listApplications, newForm, readEvidence } from '../../../src/applications/index.ts';
import { authorityAdd } from '../../../src/commands/authority-add.node.ts';
import { childExport, childExports, childPreview } from '../../../src/commands/child.node.ts';
import { placementsImport } from '../../../src/commands/placements-import.node.ts';
import { readConfig } from '../../../src/config.ts';
import { openService } from '../../../src/service.node.ts';
import { PDF } from '../applications/evidence/some-files.ts';
import { dataFolder, runCommand } from './run.ts';

const folder = dataFolder();
afterAll(() => folder.remove());
const given = { environment: { FAIRMILE_DATA: folder.path, DATABASE_URL: '' } };
const ash = ['--authority', 'ashshire'];
const SEEN = /CANARY-REF-7731|QZ10 ?1AR|Canaria|2019-05-17/;
const child = ['--child', 'CANARY-REF-7731'];
const ABOUT = { home: { postcode: 'QZ10 1AE' }, school: { urn: '900025' }, on: day('2026-11-25') };
const at = (name: string) => join(folder.path, name);

beforeAll(async () => {
  for (const id of ['ashshire', 'elmshire']) await runCommand(authorityAdd, [id, '--name', `${id} Council`], given);
  writeFileSync(
    at('placements.csv'),
    `child,placement,version,from,kind,school_urn,plan_naming,plan_condition,born,postcode
CANARY-REF-7731,P-7731,2026-11-20T08:00:00Z,2026-09-01,mainstream,900025,no-plan,Canaria travels with an adult,2019-05-17,QZ10 1AR
`,
  );
  await runCommand(placementsImport, [at('placements.csv'), ...ash], given);
});

describe('a child’s records at the command line', () => {
  test('are listed with the homes to choose from, then written for the one who lives there', async () => {
    const preview = await runCommand(childPreview, [...ash, ...child], given);
    expect(preview.code).toBe(0);
    const [, key] = /^home 1,home,([^,]+),no,QZ10 1AR$/m.exec(preview.out)!;
    expect(preview.err).toBe('');
    const out = at('for-a.html');
    const written = await runCommand(childExport, [...ash, ...child, '--own-home', key!, '--out', out], given);
    expect(written.out).toBe('');
    expect(written.err).toMatch(/Written: \d records, 0 applications, 0 decisions, 0 cases; left out in 0 places/);
    expect(written.err).not.toMatch(SEEN);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const text = readFileSync(out, 'utf8');
    for (const said of ['QZ10 1AR', 'CANARY-REF-7731', 'Canaria travels with an adult', '17 May 2019'])
      expect(text).toContain(said);
  });

  test('with no home named its address is left out, also of the JSON', async () => {
    const out = at('for-nobody.json');
    await runCommand(childExport, [...ash, ...child, '--json', '--out', out], given);
    const text = readFileSync(out, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ kind: 'fairmile-subject-access', child: 'CANARY-REF-7731' });
    expect(text).not.toMatch(/QZ10|1AR/);
  });

  test('that a file was made is listed, by whom and of which child', async () => {
    await runCommand(childExport, [...ash, ...child, '--by', 'Olga Officer', '--out', at('noted.html')], given);
    const { out } = await runCommand(childExports, ash, given);
    expect(out).toMatch(/^\d+,2026-11-22T08:00:00.000Z,Olga Officer,CANARY-REF-7731,,0,0,0$/m);
    expect(out).toContain(',the command line,CANARY-REF-7731,,1,0,0');
    expect((await runCommand(childExports, ['--authority', 'elmshire'], given)).out.trim().split('\n').length).toBe(1);
  });

  test('are never written over a file that is there, nor where nothing can be written', async () => {
    writeFileSync(at('there.html'), 'mine');
    const to = (out: string) => runCommand(childExport, [...ash, ...child, '--out', out], given);
    await expect(to(at('there.html'))).rejects.toThrow(
      'There is a file or folder of this name already. Nothing was written.',
    );
    expect(readFileSync(at('there.html'), 'utf8')).toBe('mine');
    await expect(to(at('no-such-folder/a.html'))).rejects.toThrow('cannot be written there (ENOENT)');
  });

  test('papers are put beside it only where somebody names them, under short names', async () => {
    const service = await openService(readConfig(given.environment));
    const store = evidenceIn(folder.path);
    const contact = { name: 'Canarius Alphason', email: 'a@canary.example' };
    const applied = { child: 'Canaria', contact, about: ABOUT };
    const now = new Date('2026-11-22T08:00:00Z');
    const { reference } = await apply(service.db, { authority: 'ashshire', form: newForm(), applied, facts: {}, now });
    const [listed] = await listApplications(service.db, 'ashshire', { states: ['open'] });
    const which = { authority: 'ashshire', id: listed!.id };
    const paper = await readEvidence({ name: '12 Canary Lane.pdf', content: PDF });
    await keepEvidence(service.db, store, which, { paper, by: null, now });
    await service.close();
    const asked = [...ash, ...child, '--application', reference];
    const preview = await runCommand(childPreview, asked, given);
    expect(preview.out).toMatch(new RegExp(`^A1\\.2,application ${reference}: evidence,`, 'm'));
    const written = await runCommand(
      childExport,
      [...asked, '--papers', at('papers'), '--paper', 'a1.2', '--out', at('with.html')],
      given,
    );
    expect(written.err).toContain('1 papers beside it');
    expect(readdirSync(at('papers'))).toEqual(['A1.2.pdf']);
    expect(new Uint8Array(readFileSync(at('papers/A1.2.pdf')))).toEqual(PDF);
    expect([statSync(at('papers')).mode & 0o777, statSync(at('papers/A1.2.pdf')).mode & 0o777]).toEqual([0o700, 0o600]);
    const text = readFileSync(at('with.html'), 'utf8');
    expect(text).toContain('A1.2.pdf');
    expect(text).not.toMatch(/Canary Lane|Alphason/);
    // The folder is there already: the file that was begun goes again.
    const again = [...asked, '--papers', at('papers'), '--paper', 'A1.2', '--out', at('again.html')];
    await expect(runCommand(childExport, again, given)).rejects.toThrow('Nothing was written');
    expect(existsSync(at('again.html'))).toBe(false);
  });

  test.each([
    [[...ash, '--out', 'x'], '--child is missing'],
    [[...child, '--out', 'x'], '--authority is missing'],
    [[...ash, ...child], '--out is missing'],
    [[...ash, ...child, 'more', '--out', 'x'], 'quotation marks'],
    [['--authority', 'nowhere', ...child, '--out', 'x'], 'no authority called nowhere'],
    [['--authority', 'elmshire', ...child, '--out', 'x'], 'holds nothing of a child with this reference'],
    [[...ash, ...child, '--paper', 'A1.1', '--out', 'x'], 'Give --papers with a folder'],
    [[...ash, ...child, '--papers', 'y', '--paper', 'A1.1', '--out', 'x'], 'One of the papers to give is not held'],
    [[...ash, '--child', 'C-404', '--out', 'x'], 'holds nothing of a child with this reference'],
    [[...ash, '--application', '7KQM-2XBD', '--out', 'x'], 'no application with one of these'],
    [
      [...ash, ...child, '--own-home', 'QZ10 1AR', '--out', 'x'],
      'Home number 1 of those named as their own is not held',
    ],
    [[...ash, ...child, '--leave-out', 'R99', '--out', 'x'], 'One of the things to leave out is not in the file'],
  ] as const)('what was typed wrongly is told, and repeats nothing of a child: %#', async (args, words) => {
    const stopped = await runCommand(childExport, args, given).catch((error: Error) => error.message);
    expect(stopped).toContain(words);
    expect(stopped).not.toMatch(SEEN);
  });
});
