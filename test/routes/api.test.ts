import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORIGIN, openSite, QUESTION, signedIn, type TestSite } from './site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('POST /api/v1/checks', () => {
  test('answers with the finding, the walk and whose map it is', async () => {
    const answer = await site.json('/api/v1/checks', QUESTION);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const check = await answer.json();
    expect(check).toMatchObject({
      decision: { finding: 'unknown' },
      walk: { kind: 'walk' },
      asker: 'public',
      attribution: ['Fictional county, made by Fairmile; MIT'],
    });
    expect(check.walk.path.metres).toBeGreaterThan(14_000);
  });

  test('an address that nobody holds is not known, and its postcode stands in for it', async () => {
    const walkFrom = async (home: unknown) => {
      const answer = await site.json('/api/v1/checks', { ...QUESTION, home });
      return [answer.status, (await answer.json()).walk] as const;
    };
    expect(await walkFrom({ uprn: '1' })).toMatchObject([200, { kind: 'missing', reason: 'home-not-known' }]);
    expect(await walkFrom({ uprn: '1', postcode: 'QZ1 1AA' })).toMatchObject([
      200,
      { kind: 'walk', home: { kind: 'postcode-centre' } },
    ]);
    expect((await walkFrom({ uprn: '1a' }))[0]).toBe(422);
  });

  const refused: [story: string, body: unknown, fields: string[]][] = [
    ['nothing', {}, ['home', 'schoolUrn', 'on', 'facts']],
    ['30 February', { ...QUESTION, on: '2026-02-30' }, ['on']],
    ['a fact that does not exist', { ...QUESTION, facts: { shoeSize: 4 } }, ['facts.shoeSize']],
    [
      'a fact of the wrong kind',
      { ...QUESTION, facts: { bornOn: 'long ago', benefits: 'all' } },
      ['facts.bornOn', 'facts.benefits'],
    ],
    [
      'what only an officer can find',
      { ...QUESTION, facts: { canWalkGivenNeeds: false } },
      ['facts.canWalkGivenNeeds'],
    ],
    ['a stranger beside the question', { ...QUESTION, name: 'someone' }, ['']],
    ['a postcode that is not one', { ...QUESTION, home: { postcode: '<b>' } }, ['home']],
    [
      'a point in another continent',
      { ...QUESTION, home: { at: { lat: 1, lon: 1 }, kind: 'address-point' } },
      ['home.at'],
    ],
  ];
  test.each(refused)('names each field that is wrong: %s', async (_, body, fields) => {
    const answer = await site.json('/api/v1/checks', body);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const { errors } = (await answer.json()) as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path.split('.').slice(0, 2).join('.')).sort()).toEqual([...fields].sort());
  });

  test('an unknown school is not found', async () => {
    expect((await site.json('/api/v1/checks', { ...QUESTION, schoolUrn: '123456' })).status).toBe(404);
  });

  test('JSON that ends in the middle is 400', async () => {
    const answer = await site.json('/api/v1/checks', '{"home":');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ status: 400, title: 'We cannot read what was sent' });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])('%s is 415', async (type) => {
    expect((await site.json('/api/v1/checks', QUESTION, { 'content-type': type })).status).toBe(415);
  });

  test('a fault of ours is told in words, without what went wrong inside', async () => {
    const faults: unknown[] = [];
    const broken = site.with({
      check: () => Promise.reject(new Error('select * from secrets where postcode = QZ7 1AB')),
      fault: (_, error) => void faults.push(error),
    });
    const answer = await broken.json('/api/v1/checks', QUESTION);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/secrets|QZ7/);
    expect(faults).toHaveLength(1);
    const page = await broken.get('/api/v1/schools?name=castle');
    expect(page.status).toBe(200);
  });
});

describe('GET /api/v1/schools', () => {
  test('finds schools by part of a name', async () => {
    const { schools } = await (await site.get('/api/v1/schools?name=castle')).json();
    expect(schools).toEqual([
      {
        urn: '900001',
        name: 'Castle Street Primary School',
        type: 'Community school',
        area: 'brackenshire',
        postcode: 'QZ1 1DG',
      },
    ]);
  });

  test('without a name is 422', async () => {
    const answer = await site.get('/api/v1/schools');
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors[0].path).toBe('name');
  });

  test('in an area we do not hold finds none', async () => {
    expect((await (await site.get('/api/v1/schools?name=castle&area=nowhere')).json()).schools).toEqual([]);
  });
});

describe('decisions over the API', () => {
  test('are kept and read by a signed-in officer only', async () => {
    expect((await site.json('/api/v1/decisions', QUESTION)).status).toBe(401);
    const officer = await signedIn(site);
    const kept = await site.json(
      '/api/v1/decisions',
      { ...QUESTION, facts: { ...QUESTION.facts, canWalkGivenRoutes: false } },
      officer,
    );
    expect(kept.status).toBe(201);
    const { id } = await kept.json();
    expect(kept.headers.get('location')).toBe(`/api/v1/decisions/${id}`);
    const read = await site.get(`/api/v1/decisions/${id}`, officer);
    expect(await read.json()).toMatchObject({
      id,
      content: { state: 'held', check: { asker: 'officer', question: { schoolUrn: '900001' } } },
    });
    expect((await site.get(`/api/v1/decisions/${id}`)).status).toBe(401);
    expect((await site.get('/api/v1/decisions/nothing', officer)).status).toBe(404);
  });
});

describe('what the service says of itself', () => {
  test('alive, and ready only when it is', async () => {
    expect(await (await site.get('/health')).json()).toEqual({ alive: true });
    expect((await site.get('/ready')).status).toBe(200);
    const notYet = site.with({ ready: async () => ({ ready: false, detail: 'No area.' }) });
    expect((await notYet.get('/ready')).status).toBe(503);
  });

  test('a document of every route under /api/, and a page that shows it', async () => {
    const document = await (await site.get('/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/checks',
      '/api/v1/schools',
      '/api/v1/decisions',
      '/api/v1/decisions/{id}',
      '/api/v1/placements',
    ]);
    const html = await (await site.get('/docs')).text();
    expect(html).toContain(`curl ${ORIGIN}/api/v1/checks`);
    expect(html).toContain('canWalkGivenNeeds');
  });

  test('an address that is nothing is 404, as a page or as a problem', async () => {
    const page = await site.get('/nowhere"><script>alert(1)</script>');
    expect(page.status).toBe(404);
    const html = await page.text();
    expect(html).toContain('Page not found');
    expect(html).not.toContain('alert(1)');
    expect((await site.get('/api/v1/nothing')).headers.get('content-type')).toBe('application/problem+json');
  });
});
