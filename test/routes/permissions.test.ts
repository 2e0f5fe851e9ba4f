import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../routes/app.tsx';
import { NEEDS } from '../../routes/permissions.ts';
import { addKey, DEMO_NAMES, type DemoRole, keepAuthority, ROLES, revokeKey } from '../../src/authorities/index.ts';
import { listChildren } from '../../src/children/index.ts';
import { openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const registered = [
  ...new Set(
    createApp(() => {
      throw new Error('nothing is asked of it');
    })
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`),
  ),
];
const guarded = Object.entries(NEEDS).filter(([, needs]) => needs !== 'public');

/** Asks a route with something in place of each name in its path. */
const ask = (route: string, headers: Record<string, string>): Promise<Response> => {
  const [method, path] = route.split(' ') as [string, string];
  const address = path.replace(/:\w+(\{[^}]*\})?/g, 'x');
  if (method === 'GET') return site.get(address, headers);
  return address.startsWith('/api/') ? site.json(address, {}, headers) : site.post(address, {}, headers);
};

describe('every route', () => {
  test('says what it asks of whoever comes, and nothing is said of a route that is not there', () => {
    expect(registered.length).toBeGreaterThan(40);
    expect(registered.toSorted()).toEqual(Object.keys(NEEDS).toSorted());
  });

  test.each(guarded)('%s is nobody’s who has not signed in', async (route) => {
    expect((await ask(route, {})).status).toBe(401);
  });
});

describe.each(Object.keys(DEMO_NAMES) as DemoRole[])('signed in as %s', (role) => {
  test('every route lets in whom the list of roles lets in, and no other', async () => {
    const officer = await signedIn(site, role);
    for (const [route, needs] of guarded) {
      const { status } = await ask(route, officer);
      const may = ROLES[role].may.some((each) => each === needs);
      expect(status === 403, `${route} answered ${status}`).toBe(!may);
      expect(status, route).not.toBe(401);
      expect(status, route).toBeLessThan(500);
    }
  });
});

describe('someone whose work it is not', () => {
  test('is told who can, and is not shown the way there', async () => {
    const auditor = await signedIn(site, 'auditor');
    const refused = await site.post('/cases/x', {}, auditor);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(
      'You are signed in as an auditor, and may not close cases. Ask an officer or a senior officer of your council.',
    );
    const assessor = await signedIn(site, 'route-assessor');
    const page = await (await site.get('/stretches', assessor)).text();
    const bar = /<nav[^>]*aria-label="For officers".*?<\/nav>/s.exec(page)![0];
    expect(bar).toContain('href="/stretches"');
    for (const elsewhere of ['/applications', '/decisions', '/cases', '/areas'])
      expect(bar).not.toContain(`href="${elsewhere}"`);
  });
});

describe('an auditor', () => {
  test('sees the register of stretches and gates without what would change them; an officer sees both', async () => {
    const gates = /href="(\/gates\/[\w-]+\/\d+)"/.exec(
      await (await site.get('/gates', await signedIn(site))).text(),
    )![1]!;
    for (const [path, offered] of [
      ['/stretches', 'href="/stretches/new"'],
      ['/stretches', 'action="/stretches/rank"'],
      [gates, 'Add a gate'],
    ] as const) {
      expect(await (await site.get(path, await signedIn(site, 'officer'))).text()).toContain(offered);
      const seen = await site.get(path, await signedIn(site, 'auditor'));
      expect(seen.status).toBe(200);
      expect(await seen.text()).not.toContain(offered);
    }
  });
});

describe('the page of keys', () => {
  test('shows a new key once, and ends it', async () => {
    const senior = await signedIn(site, 'senior-officer');
    const made = await site.post('/keys', { name: '<b>School</b> system', scope: 'placements.write' }, senior);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const html = await made.text();
    const key = /fm_[0-9a-f]{12}_[\w-]{43}/.exec(html)![0];
    expect(html).not.toContain('<b>School');
    const authorization = `Bearer ${key}`;
    expect((await site.json('/api/v1/placements', SENT, { authorization })).status).toBe(200);
    const page = await (await site.get('/keys', senior)).text();
    expect(page).toContain('2026-11-23');
    expect(page).toContain('Made by');
    expect(page.split('</form>').slice(1).join()).toContain('Demonstration senior officer');
    expect(page).not.toContain(key);
    expect((await site.post(`/keys/${key.slice(3, 15)}/revoke`, {}, senior)).headers.get('location')).toBe('/keys');
    expect((await site.json('/api/v1/placements', SENT, { authorization })).status).toBe(401);
    expect(await (await site.get('/keys', senior)).text()).toContain('Ended by your council');
  });

  test('of another council ends nothing of ours', async () => {
    await keepAuthority(site.deps.db, { id: 'oakshire', name: 'Oakshire', fictional: true });
    const asked = {
      authority: 'oakshire',
      name: 'Oak system',
      scopes: ['placements.write'],
      days: 9,
      by: { name: 'Asha' },
      now: site.deps.now(),
    };
    const { id, key } = await addKey(site.deps.db, asked);
    const senior = await signedIn(site, 'senior-officer');
    expect((await site.post(`/keys/${id}/revoke`, {}, senior)).status).toBe(404);
    expect(await (await site.get('/keys', senior)).text()).not.toContain('Oak system');
    const sent = await site.json('/api/v1/placements', SENT, { authorization: `Bearer ${key}` });
    expect(sent.status).toBe(200);
  });

  test.each([
    ['no name', { name: ' ', scope: 'placements.write' }, 'Enter the name of the system'],
    ['nothing it may do', { name: 'x' }, 'Select what the system may do'],
    ['what needs a person', { name: 'x', scope: 'cases.close' }, 'and nothing else'],
    ['a huge name', { name: 'x'.repeat(500), scope: 'placements.write' }, '120 characters at most'],
  ])('says what to mend where there is %s', async (_, fields, words) => {
    const answer = await site.post('/keys', fields, await signedIn(site, 'senior-officer'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });
});

const SENT = {
  sender: 'School system',
  records: [
    {
      child: 'KEY-1',
      kind: 'placement',
      key: 'P-1',
      version: '2026-11-20T08:00:00Z',
      from: '2026-09-01',
      content: { kind: 'placement', placement: { kind: 'mainstream', schoolUrn: '900001' } },
    },
  ],
};

describe('another system’s key', () => {
  const make = (authority: string, scope: string, days = 30) =>
    addKey(site.deps.db, {
      authority,
      name: 'School system',
      scopes: [scope],
      days,
      by: { name: 'Asha' },
      now: site.deps.now(),
    });
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  test('sends placements for its own council, and for no other', async () => {
    await keepAuthority(site.deps.db, { id: 'elmshire', name: 'Elmshire', fictional: true });
    const { key } = await make('elmshire', 'placements:write');
    const answer = await site.json(
      '/api/v1/placements',
      { ...SENT, records: [{ ...SENT.records[0], child: 'ELM-1' }] },
      bearer(key),
    );
    expect(await answer.json()).toEqual({ outcomes: [{ outcome: 'added' }] });
    const of = async (authority: string) =>
      (await listChildren(site.deps.db, authority)).map((each) => JSON.stringify(each));
    expect((await of('elmshire')).join()).toContain('ELM-1');
    expect((await of('demo')).join()).not.toContain('ELM-1');
  });

  test('does what it was made for and nothing else, and opens no page', async () => {
    const { key } = await make('demo', 'decisions.read');
    const refused = await site.json('/api/v1/placements', SENT, bearer(key));
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ detail: 'This key may not send in placements.' });
    expect((await site.get('/api/v1/decisions/x', bearer(key))).status).toBe(404);
    expect((await site.get('/decisions', bearer(key))).status).toBe(401);
  });

  test('opens nothing once it was revoked or has run out, not even what is open to all', async () => {
    const { key, id } = await make('demo', 'placements.write');
    expect((await site.json('/api/v1/placements', SENT, bearer(key))).status).toBe(200);
    const later = site.with({ now: () => new Date(site.deps.now().getTime() + 30 * 86_400_000) });
    expect((await later.json('/api/v1/placements', SENT, bearer(key))).status).toBe(401);
    await revokeKey(site.deps.db, { authority: 'demo', id, now: site.deps.now() });
    expect((await site.json('/api/v1/placements', SENT, bearer(key))).status).toBe(401);
    expect((await site.get('/api/v1/schools?name=castle', bearer(key))).status).toBe(401);
  });

  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic eDp5',
    `Bearer ${'x'.repeat(5000)}`,
    'Bearer fm_0123456789ab_short',
    "Bearer ' or 1=1",
  ])('is not “%s”', async (authorization) => {
    expect((await site.json('/api/v1/placements', SENT, { authorization })).status).toBe(401);
  });
});
