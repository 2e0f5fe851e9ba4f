import { afterAll, beforeAll, expect, test } from 'vitest';
import { destroyContent } from '../../src/decisions/index.ts';
import { ANSWERS, NOW, openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let officer: Record<string, string>;
beforeAll(async () => {
  site = await openSite();
  officer = await signedIn(site);
});
afterAll(() => site.close());

const keep = async (answers = ANSWERS) =>
  (await site.post('/decisions', answers, officer)).headers.get('location') ?? '';

test('signing in shows that it is not set up, where it is not', async () => {
  const html = await (await site.with({ demoSignIn: false }).get('/sign-in')).text();
  expect(html).toContain('Signing in has not been set up here yet.');
  expect(html).not.toContain('/sign-in/demo');
  expect((await site.with({ demoSignIn: false }).post('/sign-in/demo', {})).status).toBe(403);
});

test('nobody signed out can keep or see a decision', async () => {
  expect((await site.post('/decisions', ANSWERS)).status).toBe(401);
  expect((await site.get('/decisions')).status).toBe(401);
  expect((await site.get(await keep())).status).toBe(401);
});

test('a decision is kept under an address that says nothing of the child', async () => {
  expect(await keep()).toMatch(/^\/decisions\/[\w-]{16,}$/);
});

test('a kept decision shows what it rests on, and that the record is whole', async () => {
  const html = await (await site.get(await keep(), officer)).text();
  for (const words of [
    'Cannot say yet',
    'Castle Street Primary School',
    '27 March 2018',
    'are as they were made',
    'Schedule 35B',
  ]) {
    expect(html).toContain(words);
  }
});

test('decisions are listed with number, finding and school', async () => {
  await keep();
  const html = await (await site.get('/decisions', officer)).text();
  expect(html).toMatch(/<a class="govuk-link" href="\/decisions\/[\w-]+">\d+<\/a>/);
  expect(html).toContain('Castle Street Primary School');
  expect(html).not.toContain('QZ7');
});

test('a destroyed content is said to be destroyed, and under what', async () => {
  const address = await keep();
  const which = { authority: 'demo', id: address.split('/').at(-1)! };
  await destroyContent(site.deps.db, which, { under: 'Retention schedule 4.2', now: NOW });
  const html = await (await site.get(address, officer)).text();
  expect(html).toContain('Retention schedule 4.2');
  expect(html).not.toContain('Castle Street');
  expect((await site.get('/decisions', officer)).status).toBe(200);
});

test('answers that have to be mended are not kept', async () => {
  const answer = await site.post('/decisions', { ...ANSWERS, 'born-day': '40' }, officer);
  expect(answer.status).toBe(422);
  expect(answer.headers.get('location')).toBeNull();
});

test('what an officer finds settles the answer, and is kept with the name', async () => {
  const asked = await (await site.post('/check', ANSWERS, officer)).text();
  const urns = [...asked.matchAll(/id="nearer-(\d+)-place"/g)].map(([, urn]) => urn);
  expect(urns.length).toBeGreaterThan(0);
  const found = { ...ANSWERS, ...Object.fromEntries(urns.map((urn) => [`nearer-${urn}-place`, 'no'])) };
  expect(await (await site.post('/check', found, officer)).text()).toContain('Free travel is owed');
  const api = await site.get((await keep(found)).replace('/decisions', '/api/v1/decisions'), officer);
  expect((await api.json()).content.check.facts.nearerSchools).toMatchObject({
    by: 'judgement',
    source: 'Found by Demonstration officer',
  });
});

test('a form that only repeats what was measured finds nothing', async () => {
  const asked = await (await site.post('/check', ANSWERS, officer)).text();
  const urns = [...asked.matchAll(/id="nearer-(\d+)-place"/g)].map(([, urn]) => urn);
  const repeated = { ...ANSWERS, ...Object.fromEntries(urns.map((urn) => [`nearer-${urn}-place`, 'unknown'])) };
  const api = await site.get((await keep(repeated)).replace('/decisions', '/api/v1/decisions'), officer);
  expect((await api.json()).content.check.facts.nearerSchools.by).toBe('measurement');
});
