import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS, HOST, ORIGIN, openSite, QUESTION, signedIn, type TestSite } from './site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a request that another site made', () => {
  test('as a form is refused, signed in or not', async () => {
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: ORIGIN, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of elsewhere) {
      expect((await site.post('/sign-in/demo', {}, headers)).status).toBe(403);
      expect((await site.post('/check', ANSWERS, headers)).status).toBe(403);
    }
  });

  test('as JSON with our cookie is refused', async () => {
    const { cookie } = await signedIn(site);
    const answer = await site.json('/api/v1/decisions', QUESTION, {
      cookie: cookie!,
      origin: 'https://elsewhere.example',
      host: HOST,
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ type: 'urn:fairmile:problem:cross-site' });
  });

  test('with our cookie and no word of where it comes from is refused', async () => {
    const { cookie } = await signedIn(site);
    expect((await site.json('/api/v1/checks', QUESTION, { cookie: cookie! })).status).toBe(403);
  });

  test('a program without a cookie may ask without saying where it comes from', async () => {
    expect((await site.json('/api/v1/checks', QUESTION)).status).toBe(200);
  });

  test('over https the origin has to be https too', async () => {
    const secure = site.with({ https: true });
    expect((await secure.post('/check', ANSWERS)).status).toBe(403);
    expect((await secure.post('/check', ANSWERS, { origin: `https://${HOST}` })).status).toBe(200);
  });
});

describe('what comes with every page', () => {
  test('a policy that lets nothing run but our own scripts', async () => {
    const answer = await site.get('/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    const html = await answer.text();
    expect(html).toContain(`<script nonce="${nonce}">`);
    expect(html.match(/<script(?![^>]*(nonce|src)=)/g)).toBeNull();
    expect(html).not.toMatch(/ style="| on\w+="/);
  });

  test('a nonce is used once', async () => {
    const nonces = await Promise.all(
      [1, 2].map(
        async () => /'nonce-([^']+)'/.exec((await site.get('/')).headers.get('content-security-policy') ?? '')?.[1],
      ),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('a referrer policy under which browsers say where our forms come from', async () => {
    expect((await site.get('/check')).headers.get('referrer-policy')).toBe('same-origin');
  });

  test('tiles are let in only from the server that was set up', async () => {
    const tiles = { url: 'https://{s}.tiles.example/{z}/{x}/{y}.png?key=1', attribution: 'Tiles' };
    const policy = (await site.with({ tiles }).get('/')).headers.get('content-security-policy');
    expect(policy).toContain(
      "img-src 'self' data: https://a.tiles.example https://b.tiles.example https://c.tiles.example;",
    );
  });
});

describe('a session cookie', () => {
  test('cannot be read by scripts or sent by other sites', async () => {
    const set = (await site.post('/sign-in/demo', {})).headers.get('set-cookie') ?? '';
    expect(set).toMatch(/^fairmile=[\w-]{20,};/);
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Lax/);
    expect(set).not.toMatch(/Secure/);
  });

  test('is bound to the host over https', async () => {
    const secure = site.with({ https: true });
    const set = (await secure.post('/sign-in/demo', {}, { origin: `https://${HOST}` })).headers.get('set-cookie') ?? '';
    expect(set).toMatch(/^__Host-fairmile=/);
    expect(set).toMatch(/Secure/);
    expect(set).not.toMatch(/Domain/);
  });

  test('opens nothing after signing out', async () => {
    const headers = await signedIn(site);
    expect((await site.get('/decisions', headers)).status).toBe(200);
    await site.post('/sign-out', {}, headers);
    expect((await site.get('/decisions', headers)).status).toBe(401);
  });

  test('that we never gave is nobody', async () => {
    expect((await site.get('/decisions', { cookie: 'fairmile=guess' })).status).toBe(401);
  });
});

describe('bodies', () => {
  test('that are too large are refused, with or without their length', async () => {
    const huge = { ...ANSWERS, 'school-name': 'a'.repeat(70_000) };
    expect((await site.post('/check', huge)).status).toBe(413);
    const stream = new Blob([JSON.stringify({ ...QUESTION, more: 'a'.repeat(70_000) })]).stream();
    const request = new Request(`${ORIGIN}/api/v1/checks`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit);
    const { createApp } = await import('../../routes/app.tsx');
    expect((await createApp(() => site.deps).request(request)).status).toBe(413);
  });

  test('of another kind are refused in words', async () => {
    const answer = await site.post('/check', {}, { 'content-type': 'application/json' });
    expect(answer.status).toBe(415);
    expect(await answer.text()).toContain('This page takes a form.');
  });

  test('that end in the middle are refused in words', async () => {
    const answer = await site.post('/check', {}, { 'content-type': 'multipart/form-data; boundary=x' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The form could not be read.');
  });

  test('with a thousand fields of no meaning do no harm', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`field-${at}`, '1']));
    const answer = await site.post('/check', { ...many, __proto__x: '1', constructor: '1' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain('field-7');
  });
});
