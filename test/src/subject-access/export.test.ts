import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../rules/kernel/day.ts';
import { DEMO_AUTHORITY } from '../../../src/authorities/index.ts';
import { withinAuthority } from '../../../src/db/index.ts';
import { addressPoints } from '../../../src/db/tables/address-points.ts';
import { childExports } from '../../../src/db/tables/child-exports.ts';
import { runRetention } from '../../../src/keeping/index.ts';
import { closeCase, openCases } from '../../../src/rechecks/index.ts';
import { type Asked, exportChild, listExports, previewExport } from '../../../src/subject-access/index.ts';
import { demoFiles, type ImportedArea, importedArea } from '../checks/area.ts';
import {
  closeAll,
  council,
  fact,
  lives,
  night,
  noonOf,
  papers,
  pictures,
  placed,
  seven,
  take,
} from '../keeping/a-council.ts';
import { OF_A, OF_B, SEEN_OF_B, type Story, twoParents } from './two-parents.ts';

let county: ImportedArea;
let story: Story;
beforeAll(async () => {
  county = await importedArea({ ...demoFiles(), authority: DEMO_AUTHORITY.id });
  story = await twoParents(county);
});
afterAll(() => county.close());

const NOW = noonOf('2026-11-26');
const give = (asked: Partial<Asked>) =>
  exportChild(county.db, { authority: story.authority, child: 'C-1', now: NOW, by: 'Olga Officer', ...asked });
const forA = () => give({ applications: [story.ofA, story.ofB], ownHomes: ['H-a', story.ofA] });

describe('a child of two homes whose parents must not learn of each other', () => {
  test('the file for one parent has all that is theirs and nothing of the other, as a page and as JSON', async () => {
    const { html, json } = await forA();
    for (const text of [html, json]) {
      expect(text.match(SEEN_OF_B)?.[0]).toBeUndefined();
      for (const mine of [...Object.values(OF_A), 'C-1', story.ofA, story.ofB]) expect(text).toContain(mine);
      expect(text).toContain('An address of another adult, left out');
    }
  });

  test('for the other parent it is the other way round', async () => {
    const { html, json } = await give({
      applications: [story.ofA, story.ofB],
      ownHomes: [`H-b ${OF_B.postcode}`, story.ofB],
    });
    for (const text of [html, json]) {
      expect(text).not.toMatch(/QZ10[^a-z0-9]*1AR|alphason|canary-alpha|1632\W*960\W*111/i);
      for (const mine of Object.values(OF_B)) expect(text).toContain(mine);
    }
  });

  test('what was measured from the other home gives the outcome and what each ground came to, and no length', async () => {
    const { document } = await forA();
    const others = document.decisions.filter(({ inShort }) => inShort);
    const own = document.decisions.filter(({ recorded, what }) => recorded && what === 'check');
    expect([others.length, own.length]).toEqual([2, 2]);
    for (const { recorded, inShort } of others) {
      expect(recorded).toBeUndefined();
      expect(Object.keys(inShort!)).toEqual(['on', 'school', 'finding', 'grounds']);
      expect(JSON.stringify(inShort)).not.toMatch(/metres|miles|\d\.\d/);
      // Whether a family has little money, or a belief, is theirs; that travel is owed by distance is the child's.
      const of = (pattern: RegExp) =>
        inShort!.grounds.filter(({ title }) => pattern.test(title)).map((each) => each.verdict);
      expect(new Set(of(/income|religion|belief/i))).toEqual(new Set(['left-out']));
      expect(of(/beyond walking distance/i)).not.toContain('left-out');
    }
    for (const { recorded } of own)
      expect(Object.keys(recorded!)).toEqual(expect.arrayContaining(['walk', 'drive', 'decision']));
  });

  test('words of officers about the other home are left out, with words that say so, and their own are given', async () => {
    const { document } = await forA();
    expect(document.cases.map(({ reasons, leftOut }) => reasons ?? leftOut?.[0])).toEqual([
      OF_A.reasons,
      'Words about the home of another adult, left out: they may repeat its address',
    ]);
    expect(document.leftOut.find(({ words }) => words.startsWith('Words about'))!.count).toBeGreaterThan(2);
  });

  test('money that the child’s records do not say whose it is, is left out with what rests on it; what one said oneself is given', async () => {
    const { document } = await forA();
    const money = document.records.find(({ said }) => said?.fact === 'benefits')!;
    expect([money.said, money.leftOut]).toEqual([{ fact: 'benefits' }, [expect.stringMatching(/^Money, belief/)]]);
    const [byRecords, byApplication] = document.decisions.flatMap(({ recorded, what }) =>
      recorded && what === 'check' ? [JSON.stringify(recorded)] : [],
    );
    expect(byRecords).not.toMatch(/universal-credit|"fact":"benefits"/);
    expect(byRecords).toContain('"verdict":"left-out"');
    expect(byApplication).toContain('universal-credit');
    expect(byApplication).not.toContain('left-out');
    for (const { grounds } of [...document.ways, ...document.cases.flatMap(({ stood }) => stood ?? [])])
      expect(grounds).toBeUndefined();
  });

  test('words about where nobody could decide are left out, since the child may have moved to the other', async () => {
    const { authority, officer } = await council(county);
    const home = (key: string, main: boolean, postcode: string) => {
      const sent = lives('C-2', postcode, { key });
      return { ...sent, content: { kind: 'home' as const, home: { at: { postcode }, main } } };
    };
    const records = seven('C-2').filter(({ kind }) => kind !== 'home');
    await take(county, authority, '2026-11-02', [...records, home('H-a', true, OF_A.postcode)]);
    await night(county, authority, '2026-11-03');
    await closeAll(county, { authority, officer }, '2026-11-04');
    await take(county, authority, '2026-11-05', [home('H-a', false, OF_A.postcode), home('H-b', true, 'ZZ99 9ZZ')]);
    await night(county, authority, '2026-11-06');
    const [opened] = await openCases(county.db, authority);
    expect(opened).toMatchObject({ kind: 'look', after: null });
    await closeCase(county.db, {
      ...{ authority, id: opened!.id, by: officer.id, outcome: 'kept', seen: null, now: noonOf('2026-11-07') },
      reasons: 'canary-beta: lives in Betason Lane now',
    });
    const asked = { authority, child: 'C-2', now: NOW, by: 'Olga Officer' };
    const { html, json, document } = await exportChild(county.db, { ...asked, ownHomes: ['H-a'] });
    for (const text of [html, json]) expect(text).not.toMatch(/canary-beta|betason|ZZ99/i);
    expect(document.cases[0]!.reasons).toBe('Looked at, and left as it stood.');
    // Where every home is theirs there is nobody to keep it from.
    expect((await exportChild(county.db, { ...asked, ownHomes: ['H-a', 'H-b'] })).html).toContain('Betason Lane');
  });

  test('officers are told by what they are, and not by name', async () => {
    const { html, json } = await forA();
    for (const text of [html, json]) {
      expect(text).toContain('an officer (1)');
      expect(text).not.toContain('Olga Officer');
      expect(text).not.toContain(story.officer.id);
    }
  });

  test('with no home named, every home is left out, each parent’s name, and the child’s as they gave it', async () => {
    const { html, json } = await give({ applications: [story.ofA, story.ofB] });
    for (const text of [html, json]) {
      expect(text).not.toMatch(SEEN_OF_B);
      expect(text).not.toMatch(/QZ10 1AR|alphason|canary-alpha|canarette/i);
    }
  });

  test('where one family lives in every home, nothing is left out', async () => {
    const { document, html } = await give({
      applications: [story.ofA, story.ofB],
      ownHomes: ['H-a', `H-b ${OF_B.postcode}`, story.ofA, story.ofB],
    });
    expect(document.leftOut).toEqual([]);
    expect(html).toContain('Nothing of what is held was left out.');
    expect(document.records.some(({ said }) => JSON.stringify(said).includes('universal-credit'))).toBe(true);
  });

  test('nothing in it turns on who the other parent is or where: with another in their place it is the same file', async () => {
    const another: typeof OF_A = {
      ...{
        child: 'Canarette Quillfeather',
        postcode: 'QZ10 1AD',
        name: 'Nova Quillfeather',
        email: 'q@another.example',
      },
      ...{
        phone: '07700 900123',
        words: 'short',
        paper: 'p.pdf',
        reasons: 'Longer than what the first one had to say of it.',
      },
    };
    const other = await twoParents(county, undefined, another);
    const file = async ({ authority, ofA, ofB }: Story) => {
      const asked = { authority, child: 'C-1', applications: [ofA, ofB], ownHomes: ['H-a', ofA], now: NOW };
      const { document, html } = await exportChild(county.db, { ...asked, by: 'Olga Officer' });
      const chance = [ofA, ofB, ...document.decisions.flatMap(({ id, hash }) => [id, hash])];
      return chance.reduce((text, each, at) => text.replaceAll(each, `chance ${at}`), html);
    };
    expect(await file(other)).toBe(await file(story));
  });

  test('the page says everything that the JSON says', async () => {
    const { document, html } = await forA();
    const text = html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll('&#39;', '’')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    const said = document.records
      .map(({ said: each }) => each)
      .concat(document.decisions.map(({ recorded }) => recorded));
    const leaves = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(leaves)
        : value === undefined || value === null
          ? []
          : [String(value)];
    const missing = said.flatMap(leaves).filter((leaf) => !text.includes(leaf.replaceAll("'", '’')));
    expect(missing).toEqual([]);
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(/i);
  });
});

describe('the finished file is looked through', () => {
  const hostile = (words: string) => ({
    kind: 'placement' as const,
    placement: { kind: 'mainstream' as const, schoolUrn: '900025', planCondition: words },
  });
  test.each([
    ['the postcode', 'Fetched from QZ10 1AE on Fridays', 'a postcode'],
    ['the postcode in another writing', 'fetched from q z 1 0-1ae on Fridays', 'a postcode'],
    ['the postcode over two lines', 'QZ10\n1AE', 'a postcode'],
    ['the postcode in wide letters', 'ＱＺ１０ １ＡＥ', 'a postcode'],
    ['the place', 'about 54.040, 1.825 on the map', 'a place on the map'],
    ['the name', 'With mr CANARIUS  betason', 'a name'],
    ['the email address', 'ask Betason@Canary.example', 'an email address'],
    ['the phone number', 'ring 01632-960222', 'a phone number'],
  ])('%s in somebody’s words stops it, and is told without being repeated', async (_, words, what) => {
    const { authority } = await council(county);
    const two = await twoParentsOf(authority, words);
    const asked = { authority, child: 'C-9', applications: [two], ownHomes: ['H-a'], now: NOW, by: 'Olga Officer' };
    const stopped = await exportChild(county.db, asked).catch((error) => error);
    expect(stopped.code).toBe('conflict');
    expect(stopped.message).toContain(`R1: ${what}`);
    expect(JSON.stringify([stopped.message, stopped.fields])).not.toMatch(SEEN_OF_B);
    expect((await previewExport(county.db, asked)).leaks).toContainEqual({ where: 'R1', what });
    // Left out by the officer who looked: now there is a file, and it says that something is left out.
    const { html, document } = await exportChild(county.db, { ...asked, leaveOut: ['r1'] });
    expect(html).not.toMatch(SEEN_OF_B);
    expect(document.records[0]!.leftOut).toEqual([expect.stringMatching(/^Left out by the officer/)]);
  });

  test.each([
    ['at 14 elm-road, ask for Sam', 'an address'],
    ['UPRN 0900777666555', 'the number of an address'],
    ['see 900777666555.', 'the number of an address'],
    ['near QZ101AE', 'a postcode'],
    ['at 54.0421 / 1.8267', 'a place on the map'],
  ])('of an address that is known by its number, what lists say of it is searched for too: %s', async (words, what) => {
    const { authority } = await council(county);
    await county.db
      .insert(addressPoints)
      .values({
        ...{ area: county.area.id, uprn: '900777666555', version: 1, postcode: 'QZ10 1AE', lat: 54.0421, lon: 1.8267 },
        ...{ address: 'Flat 2, 14 Elm Road, Hawkerby', fromGridReference: false, source: 'a list', listedAt: NOW },
      })
      .onConflictDoNothing();
    const home = lives('C-8', '', { key: 'H-b' });
    await take(county, authority, '2026-11-02', [
      { ...placed('C-8'), content: hostile(words) },
      lives('C-8', OF_A.postcode, { key: 'H-a' }),
      { ...home, content: { kind: 'home', home: { at: { uprn: '900777666555' } } } },
    ]);
    const asked = { authority, child: 'C-8', ownHomes: ['H-a'], now: NOW, by: 'Olga Officer' };
    await expect(exportChild(county.db, asked)).rejects.toThrow(`R1: ${what}`);
    // Whoever lives there may have all of it.
    expect((await exportChild(county.db, { ...asked, ownHomes: ['H-b'] })).html).toContain(words);
  });

  async function twoParentsOf(authority: string, words: string): Promise<string> {
    await take(county, authority, '2026-11-02', [
      { ...placed('C-9'), content: hostile(words) },
      lives('C-9', OF_A.postcode, { key: 'H-a' }),
      lives('C-9', OF_B.postcode, { key: 'H-b' }),
    ]);
    return sentBy(authority);
  }
});

async function sentBy(authority: string): Promise<string> {
  const { apply, newForm } = await import('../../../src/applications/index.ts');
  const contact = { name: OF_B.name, email: OF_B.email, phone: OF_B.phone };
  const about = { home: { postcode: OF_B.postcode }, school: { urn: '900025' }, on: day('2026-11-25') };
  const applied = { child: OF_B.child, contact, about };
  return (await apply(county.db, { authority, form: newForm(), applied, facts: {}, now: NOW })).reference;
}

describe('what is asked for', () => {
  test('a child of another council is not found, nor its application', async () => {
    const { authority } = await council(county);
    await expect(give({ authority })).rejects.toMatchObject({ code: 'not-found' });
    await expect(give({ authority, child: undefined, applications: [story.ofA] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('a child that nobody knows, a home that is not held, a thing that is not there, or nothing at all, is told', async () => {
    await expect(give({ child: 'C-404' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(give({ ownHomes: ['H-a', 'H-404'] })).rejects.toThrow(
      'Home number 2 of those named as their own is not held',
    );
    await expect(give({ leaveOut: ['R404'] })).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(give({ child: '', applications: [] })).rejects.toThrow('Name a child, or an application.');
  });

  test('an application alone can be asked for', async () => {
    const { document } = await give({
      child: undefined,
      applications: [story.ofA.toLowerCase()],
      ownHomes: [story.ofA],
    });
    expect(document.records).toEqual([]);
    expect(document.applications.map(({ reference }) => reference)).toEqual([story.ofA]);
    expect(document.decisions.map(({ what }) => what)).toEqual(['check', 'ruling']);
    expect(document.leftOut).toEqual([]);
  });

  test('five hundred records of one child are given, each of them', async () => {
    const { authority } = await council(county);
    await take(county, authority, '2026-11-02', [
      lives('C-5', OF_A.postcode, { key: 'H' }),
      ...Array.from({ length: 500 }, (_, at) => fact('C-5', 'bornOn', '2019-05-01', { key: `fact ${at}` })),
    ]);
    const { document, html } = await exportChild(county.db, {
      authority,
      child: 'C-5',
      ownHomes: ['H'],
      now: NOW,
      by: 'Olga Officer',
    });
    expect(document.records.length).toBe(501);
    expect(html).toContain('fact 499');
  });
});

test('what a rule of retention destroyed is told, with the day and the rule', async () => {
  const { authority, officer } = await council(county);
  await take(county, authority, '2026-11-02', seven('C-7', { until: day('2027-07-20') }));
  await night(county, authority, '2026-11-03');
  await closeAll(county, { authority, officer }, '2026-11-04');
  await night(county, authority, '2027-07-21');
  await closeAll(county, { authority, officer }, '2027-07-22');
  await runRetention(county.db, {
    ...{ authority, on: day('2040-01-01'), now: noonOf('2040-01-01'), by: 'Olga Officer' },
    ...{ photographs: pictures(), evidence: papers() },
  });
  const { document, html } = await exportChild(county.db, {
    authority,
    child: 'C-7',
    now: noonOf('2040-01-02'),
    by: 'Olga Officer',
  });
  expect(document.destroyed.length).toBeGreaterThan(0);
  const refs = document.destroyed.flatMap((each) => each.refs);
  expect(refs).toEqual(expect.arrayContaining(['R1', 'R2', 'D1', 'C1']));
  expect(html).toContain('On 1 January 2040');
  expect(html).toMatch(/under the rule “child-records”: 6 years after/);
  expect(html).not.toMatch(/2019-05-01|QZ10/);
});

describe('that a file was made is noted', () => {
  async function oneChild(more: Parameters<typeof take>[3] = []) {
    const { authority } = await council(county);
    await take(county, authority, '2026-11-02', [placed('C-3'), lives('C-3', OF_A.postcode, { key: 'H-a' }), ...more]);
    return { authority, child: 'C-3', ownHomes: ['H-a'], now: NOW };
  }

  test('with who, when, of which child and how many of its homes; not by a look, nor where there is no file', async () => {
    const asked = await oneChild();
    await previewExport(county.db, asked);
    await expect(exportChild(county.db, { ...asked, ownHomes: ['H-z'], by: 'Olga Officer' })).rejects.toThrow();
    await expect(exportChild(county.db, { ...asked, by: ' ' })).rejects.toThrow('Say who makes it');
    expect(await listExports(county.db, asked.authority)).toEqual([]);
    await exportChild(county.db, { ...asked, leaveOut: ['R1'], by: 'Olga Officer' });
    const [noted, ...others] = await listExports(county.db, asked.authority);
    expect(others).toEqual([]);
    expect(noted).toMatchObject({ by: 'Olga Officer', madeAt: NOW, child: 'C-3', ownHomes: 1, leftOut: 1, papers: 0 });
    const { authority } = await council(county);
    expect(await listExports(county.db, authority)).toEqual([]);
    const change = withinAuthority(county.db, asked.authority, (tx) => tx.delete(childExports));
    await expect(change).rejects.toThrow();
    expect((await listExports(county.db, asked.authority)).length).toBe(1);
  });

  test('and told in the next file of a child with one family, and in none where another adult may have asked', async () => {
    const one = await oneChild();
    await exportChild(county.db, { ...one, by: 'Olga Officer' });
    const next = await exportChild(county.db, { ...one, by: 'Olga Officer' });
    expect(next.document.files).toEqual([{ ref: 'F1', madeAt: NOW.toISOString() }]);
    expect(next.html).not.toContain('Olga Officer');
    const two = await oneChild([lives('C-3', OF_B.postcode, { key: 'H-b' })]);
    await exportChild(county.db, { ...two, ownHomes: ['H-b'], by: 'Olga Officer' });
    const { document, html } = await exportChild(county.db, { ...two, by: 'Olga Officer' });
    expect(document.files).toEqual([]);
    expect(html).toContain('is not told while another adult’s home is held');
  });
});
