import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listApplications, readApplication } from '../../src/applications/index.ts';
import { keepAuthority } from '../../src/authorities/index.ts';
import { sent } from '../src/applications/an-application.ts';
import { ANSWERS, type Fields, HOST, ORIGIN, openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let officer: Record<string, string>;
beforeAll(async () => {
  site = await openSite();
  officer = await signedIn(site);
});
afterAll(() => site.close());

const { step: _, go: __, ...CHECKED } = ANSWERS;
const WHO = { 'child-name': 'Canary Child', 'your-name': 'Canary Parent', email: 'canary@example.org' };

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Goes the way a family goes, from its answers to the number. */
async function applied(fields: Fields = { ...CHECKED, ...WHO }) {
  const review = await (await site.post('/apply', { ...fields, go: 'review' })).text();
  const form = hidden(review, 'form');
  const answer = await site.post('/apply', { ...fields, form, go: 'send' });
  const html = await answer.text();
  const [reference] = /[2-9B-Z]{4}-[2-9B-Z]{4}(?=<)/.exec(html) ?? [''];
  const [code] = /([2-9B-Z]{4}-){3}[2-9B-Z]{4}/.exec(html) ?? [''];
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const found = (await listApplications(site.deps.db, 'demo', { states: ['open'], limit: 1000 })).find(
    (each) => each.reference === reference,
  );
  return { answer, html, reference, code, form, family: { cookie, host: HOST, origin: ORIGIN }, id: found?.id ?? '' };
}

describe('applying', () => {
  test('goes on from the answer of a check, and shows everything before it is sent', async () => {
    const answer = await (await site.post('/check', ANSWERS)).text();
    expect(answer).toContain('Apply with these answers');
    expect(hidden(answer, 'area')).not.toBe('');
    const contact = await (await site.post('/apply', { ...CHECKED, go: 'start' })).text();
    expect(contact).toContain('Your child’s name');
    expect(contact).not.toContain('The postcode of the child’s home');
    const review = await (await site.post('/apply', { ...CHECKED, ...WHO, go: 'review' })).text();
    for (const words of ['Canary Child', 'Canary Parent', 'canary@example.org', 'QZ7 1AB', '27 March 2018'])
      expect(review).toContain(words);
    const { answer: sentOff, html, reference, code } = await applied();
    expect(sentOff.status).toBe(200);
    expect(html).toContain('Application sent');
    expect([reference, code].every((each) => each !== '')).toBe(true);
  });

  test('pressing twice gives the same number and code', async () => {
    const { reference, code, form } = await applied();
    const again = await (await site.post('/apply', { ...CHECKED, ...WHO, form, go: 'send' })).text();
    expect(again).toContain(reference);
    expect(again).toContain(code);
  });

  test('needs no check, no postcode that is known, and no school', async () => {
    const bare = await (await site.get('/apply')).text();
    expect(bare).toContain('The postcode of the child’s home');
    const { reference, id } = await applied({
      ...WHO,
      postcode: 'on a boat',
      'born-day': '',
      'school-name': 'Nowhere',
    });
    expect(reference).not.toBe('');
    const page = await (await site.get(`/applications/${id}`, officer)).text();
    expect(page).toContain('There is no answer to look at yet.');
    expect(page).toContain('The family wrote: Nowhere');
  });

  test.each([
    ['a child of three', { 'born-year': '2023' }],
    ['a student of eighteen', { 'born-year': '2008' }],
    ['a home that no council here has', { postcode: 'ZZ1 1ZZ' }],
    ['almost nothing said', { 'born-day': '', 'born-month': '', 'born-year': '', attendance: '', benefits: '' }],
  ])('is numbered for %s', async (_, changed) => {
    const { reference, id } = await applied({ ...CHECKED, ...WHO, ...changed });
    expect(reference).not.toBe('');
    expect((await site.get(`/applications/${id}`, officer)).status).toBe(200);
  });

  test('says everything that is missing, and loses nothing that was typed', async () => {
    const answer = await site.post('/apply', {
      ...CHECKED,
      'child-name': 'Canary Child',
      words: 'Keep\nthis',
      go: 'review',
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Enter your name');
    expect(html).toContain('Enter an email address or a phone number');
    expect(html).toContain('value="Canary Child"');
    expect(html).toContain('Keep\nthis');
    const odd = await site.post('/apply', { ...CHECKED, ...WHO, email: 'not one', form: 'x'.repeat(30), go: 'send' });
    expect(odd.status).toBe(422);
    expect(await odd.text()).toContain('like name@example.com');
  });
});

describe('a family’s own page', () => {
  test('is opened by reference and code, and by nothing else', async () => {
    const { reference, code } = await applied();
    expect(await (await site.get('/my-application')).text()).toContain('Your code');
    const wrong = await site.post('/my-application', { reference, code: code.replaceAll(code[0]!, '9').slice(1) });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain(`value="${reference}"`);
    const opened = await site.post('/my-application', { reference, code });
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe('/my-application');
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(opened.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    const mine = await (await site.get('/my-application', { cookie })).text();
    expect(mine).toContain(`Your application ${reference}`);
    expect(mine).toContain('Nothing is decided yet');
  });

  test('lets the family take its application back, and closes', async () => {
    const { family, id } = await applied();
    const unsure = await site.post('/my-application/withdraw', { why: 'x' }, family);
    expect(unsure.status).toBe(422);
    expect((await site.post('/my-application/withdraw', { sure: 'yes', why: 'We moved' }, family)).status).toBe(303);
    expect((await readApplication(site.deps.db, { authority: 'demo', id })).state).toBe('withdrawn');
    expect((await site.post('/my-application/leave', {}, family)).status).toBe(303);
    expect(await (await site.get('/my-application', family)).text()).toContain('Your code');
    expect((await site.post('/my-application/withdraw', { sure: 'yes' }, family)).status).toBe(401);
  });

  test('is not opened by a form of another site', async () => {
    const { reference, code } = await applied();
    const there = await site.post('/my-application', { reference, code }, { origin: 'https://elsewhere.example' });
    expect(there.status).toBe(403);
  });
});

describe('an officer', () => {
  test('sees the list and one application with its answer; nobody else does', async () => {
    const { reference, id } = await applied();
    for (const path of ['/applications', '/applications/list/decided', `/applications/${id}`])
      expect((await site.get(path)).status).toBe(401);
    const list = await (await site.get('/applications', officer)).text();
    expect(list).toContain(`href="/applications/${id}"`);
    expect(list).not.toContain('Canary');
    const page = await (await site.get(`/applications/${id}`, officer)).text();
    for (const words of [
      reference,
      'Canary Child',
      'canary@example.org',
      'Each ground in a line',
      'What you have found',
    ])
      expect(page).toContain(words);
    expect((await site.get('/applications/list/nothing', officer)).status).toBe(404);
    expect((await site.get('/applications/no.such', officer)).status).toBe(404);
  });

  test('says what they found, with reasons, and the answer changes', async () => {
    const { id } = await applied();
    const address = `/applications/${id}/found`;
    const bare = await site.post(address, { 'can-walk-ways': 'no' }, officer);
    expect(bare.status).toBe(422);
    const html = await bare.text();
    expect(html).toContain('Give your reasons');
    expect(html).toMatch(/name="can-walk-ways"[^>]*value="no"[^>]*checked/);
    const kept = await site.post(address, { 'can-walk-ways': 'no', because: 'No footway on Mill Lane.' }, officer);
    expect(kept.status).toBe(303);
    const page = await (await site.get(`/applications/${id}`, officer)).text();
    expect(page).toContain('No footway on Mill Lane.');
    const again = await site.post(address, { 'can-walk-ways': 'no', because: 'The same.' }, officer);
    expect(again.status).toBe(422);
    const back = { 'can-walk-ways': 'not-found', because: 'I had the wrong lane.' };
    expect((await site.post(address, back, officer)).status).toBe(303);
    expect(await (await site.get(`/applications/${id}`, officer)).text()).toContain('An officer took the finding back');
  });

  test('mends the school that the family could not name, and then there is an answer', async () => {
    const { id } = await applied({ ...WHO, postcode: 'QZ7 1AB', 'school-name': 'the castle one' });
    const address = `/applications/${id}/correct`;
    const form = { postcode: 'QZ7 1AB', urn: '900001', 'on-day': '1', 'on-month': '9', 'on-year': '2027' };
    const wrong = await site.post(address, { ...form, urn: '12', 'on-day': '40', reasons: 'x' }, officer);
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('No school of this number is held here');
    expect(html).toContain('must be a real date');
    expect((await site.post(address, { ...form, reasons: 'I rang the school.' }, officer)).status).toBe(303);
    const page = await (await site.get(`/applications/${id}`, officer)).text();
    expect(page).toContain('Each ground in a line');
    expect(page).toContain('I rang the school.');
  });

  test('of another council finds nothing here, by any address', async () => {
    await keepAuthority(site.deps.db, { id: 'elsewhere', name: 'Elsewhere', fictional: true });
    const theirs = await sent(site.deps.db, 'elsewhere');
    expect((await site.get(`/applications/${theirs.id}`, officer)).status).toBe(404);
    for (const action of ['found', 'correct'])
      expect((await site.post(`/applications/${theirs.id}/${action}`, { because: 'x' }, officer)).status).toBe(404);
    expect(await (await site.get('/applications', officer)).text()).not.toContain(theirs.reference);
  });
});

test('nothing about a child is in what is logged, nor in any address', async () => {
  const { id } = await applied();
  await site.get(`/applications/${id}`, officer);
  expect(JSON.stringify(site.logged)).not.toMatch(/Canary|canary|QZ7|2018/);
});
