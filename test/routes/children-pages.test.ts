import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_NAMES, keepAuthority } from '../../src/authorities/index.ts';
import { takeRecords } from '../../src/children/index.ts';
import { whereItHappened } from '../../src/db/index.ts';
import { lives, placed } from '../src/keeping/a-council.ts';
import { type Fields, NOW, openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
const logged: unknown[] = [];
let whole: TestSite;
let senior: Record<string, string>;
const CHILD = 'CANARY-REF-7731';
/** Nothing that could stand by chance in the number of a request. */
const SEEN = /CANARY-REF|QZ10|canaria/i;

beforeAll(async () => {
  whole = await openSite();
  site = whole.with({
    log: (entry) => void logged.push(entry),
    fault: (requestId, error) => void logged.push({ requestId, ...whereItHappened(error) }),
  });
  const take = (authority: string, child: string, condition?: string) => {
    const placement = placed(child);
    const said = {
      kind: 'mainstream' as const,
      schoolUrn: '900025',
      ...(condition ? { planCondition: condition } : {}),
    };
    return takeRecords(site.deps.db, { authority, sender: 'placements', by: 'a key', now: NOW }, [
      { ...placement, content: { kind: 'placement', placement: said } },
      lives(child, 'QZ10 1AR', { key: `H-a ${child}` }),
      lives(child, 'QZ10 1AE', { key: `H-b ${child}` }),
    ]);
  };
  await take('demo', CHILD);
  await take('demo', 'C-hostile', 'Canaria is fetched from qz10 1ae');
  await keepAuthority(site.deps.db, { id: 'elmshire', name: 'Elmshire', fictional: true });
  await take('elmshire', 'C-of-elmshire');
  senior = await signedIn(site, 'senior-officer');
});
afterAll(() => whole.close());

const post = (fields: Fields, officer = senior) => site.post('/children/export', fields, officer);
const own = `placements:H-a ${CHILD}`;

describe('a file of everything that is held about a child', () => {
  test('is made by a senior officer alone, who finds the way from the page of retention', async () => {
    for (const role of ['officer', 'admissions-read-only', 'route-assessor', 'auditor']) {
      const officer = await signedIn(site, role);
      expect((await site.get('/children/export', officer)).status).toBe(403);
      for (const as of ['', 'page', 'data']) expect((await post({ child: CHILD, as }, officer)).status).toBe(403);
      expect(await (await site.get('/retention', officer)).text()).not.toContain('/children/export');
    }
    expect((await site.get('/children/export')).status).toBe(401);
    expect(await (await site.get('/retention', senior)).text()).toContain('href="/children/export"');
    expect(await (await site.get('/children/export', senior)).text()).toContain(
      'Your council’s reference of the child',
    );
  });

  test('is shown first: the homes to tick, what it gives, what is left out; nothing of it is stored or in an address', async () => {
    const shown = await post({ child: CHILD });
    expect([shown.status, shown.headers.get('cache-control'), shown.headers.get('location')]).toEqual([
      200,
      'no-store',
      null,
    ]);
    const html = await shown.text();
    expect(html).toContain(`value="${own}"`);
    expect(html).toMatch(/Records of the child<\/dt><dd[^>]*>3</);
    expect(html).toContain('An address of another adult, left out (2 times)');
    expect(html).toContain('No home is ticked, so every address is left out.');
    const ticked = await (await post({ child: CHILD, 'own-home': own })).text();
    expect(ticked).toContain('An address of another adult, left out (once)');
    expect(ticked).toContain('For the adult who lives at: QZ10 1AR.');
    expect(ticked).toContain('Read the file before you hand it over.');
  });

  test('is handed out to be kept and never shown, under a name that says nothing', async () => {
    for (const [as, type] of [
      ['page', 'text/html; charset=utf-8'],
      ['data', 'application/json; charset=utf-8'],
    ] as const) {
      const given = await post({ child: CHILD, 'own-home': own, as });
      expect(given.status).toBe(200);
      expect(given.headers.get('cache-control')).toBe('no-store');
      expect(given.headers.get('content-type')).toBe(type);
      expect(given.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      const name = `held-about-a-child-2026-11-23.${as === 'page' ? 'html' : 'json'}`;
      expect(given.headers.get('content-disposition')).toContain(`attachment; filename="${name}"`);
      const text = await given.text();
      expect(text).toContain('QZ10 1AR');
      expect(text).not.toMatch(/QZ10 1AE/i);
    }
  });

  test('is not made where another adult’s address is still in it: where to look is told, and it can be left out', async () => {
    const fields = { child: 'C-hostile', 'own-home': 'placements:H-a C-hostile' };
    const shown = await (await post(fields)).text();
    expect(shown).toContain('What has to be looked at first');
    expect(shown).not.toContain('name="as"');
    const stopped = await post({ ...fields, as: 'page' });
    expect([stopped.status, stopped.headers.get('content-disposition')]).toEqual([409, null]);
    expect(await stopped.text()).toMatch(/R1<\/strong> a postcode/);
    const given = await post({ ...fields, 'leave-out': 'r1', as: 'page' });
    expect(given.status).toBe(200);
    expect(await given.text()).not.toMatch(/qz10 1ae|canaria/i);
  });

  test('that one was made stands on the page, with who and of which child', async () => {
    await post({ child: CHILD, as: 'page' });
    const html = await (await site.get('/children/export', senior)).text();
    expect(html).toContain('Files made before');
    expect(html.split('Files made before')[1]).toContain(DEMO_NAMES['senior-officer']);
    expect(html).toContain(CHILD);
    expect(html).not.toContain('C-of-elmshire');
  });

  test.each([
    [{}, 'Enter the council’s reference of the child, or of an application'],
    [{ child: 'C-404' }, 'Nothing is held of a child with this reference'],
    [{ child: 'C-of-elmshire' }, 'Nothing is held of a child with this reference'],
    [{ child: CHILD, applications: '7KQM-2XBD' }, 'There is no application with one of these references'],
    [{ child: CHILD, 'leave-out': 'R99' }, 'One of the things to leave out is not in the file'],
    [
      { child: CHILD, 'own-home': 'placements:H-z', as: 'page' },
      'Home number 1 of those named as their own is not held',
    ],
    [{ child: '<script>alert(1)</script>' }, '&lt;script&gt;'],
  ])('what was typed wrongly is told beside it, with what was typed: %#', async (fields, words) => {
    const answer = await post(fields);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('There is a problem');
    expect(html).toContain(words);
  });

  test('no log and no address says of which child', async () => {
    expect(logged.length).toBeGreaterThan(20);
    expect(JSON.stringify(logged)).not.toMatch(SEEN);
  });
});
