import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { papersOf, readApplication, withdraw } from '../../src/applications/index.ts';
import { DEMO_AUTHORITY, keepAuthority } from '../../src/authorities/index.ts';
import { APPLIED, type Sent, sent } from '../src/applications/an-application.ts';
import { JPEG, PDF, PNG } from '../src/applications/evidence/some-files.ts';
import { HOST, NOW, ORIGIN, openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let officer: Record<string, string>;
let senior: Record<string, string>;
beforeAll(async () => {
  site = await openSite();
  officer = await signedIn(site);
  senior = await signedIn(site, 'senior-officer');
});
afterAll(() => site.close());

const MINE = '/my-application/papers';
const anApplication = () => sent(site.deps.db, DEMO_AUTHORITY.id, undefined, NOW);
const held = async ({ authority, id }: Pick<Sent, 'authority' | 'id'>) =>
  papersOf(await readApplication(site.deps.db, { authority, id }));

async function behindTheDoor({ reference, code }: Sent) {
  const opened = await site.post('/my-application', { reference, code });
  return { cookie: opened.headers.get('set-cookie')?.split(';')[0] ?? '', host: HOST, origin: ORIGIN };
}

/** A form with a file, as a browser sends it. */
async function form(content: Uint8Array<ArrayBuffer> | string, name: string, about = 'other') {
  const fields = new FormData();
  fields.append('about', about);
  fields.append('paper', new Blob([content]), name);
  const request = new Request(ORIGIN, { method: 'POST', body: fields });
  return { body: await request.arrayBuffer(), type: request.headers.get('content-type')! };
}

async function send(path: string, who: Record<string, string>, ...file: Parameters<typeof form>) {
  const { body, type } = await form(...file);
  return site.post(path, {}, { ...who, 'content-type': type, 'content-length': String(body.byteLength) }, body);
}

describe('a family', () => {
  test('sends a paper, sees it, and gets back what it sent, as a file that no browser runs', async () => {
    const application = await anApplication();
    const family = await behindTheDoor(application);
    expect(await (await site.get(MINE, family)).text()).toContain('There are no papers yet.');
    const answer = await send(MINE, family, PDF, 'Birth certificate.pdf', 'bornOn');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, MINE]);
    const page = await (await site.get(MINE, family)).text();
    for (const words of ['Birth certificate.pdf', '(PDF, 1 KB)', 'Date of birth. You sent it on'])
      expect(page).toContain(words);
    const [, address] = /href="(\/my-application\/papers\/\d+)"/.exec(page)!;
    const file = await site.get(address!, family);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(PDF);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Birth certificate.pdf"; filename*=UTF-8''Birth%20certificate.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    expect(await held(application)).toMatchObject([
      { type: 'application/pdf', bytes: PDF.length, about: ['bornOn'], by: null },
    ]);
    expect((await site.get(MINE, officer)).status).toBe(401);
  });

  test('presses twice, or sends the same for another fact, and it is one paper', async () => {
    const application = await anApplication();
    const family = await behindTheDoor(application);
    for (const about of ['bornOn', 'bornOn', 'home', 'other'])
      expect((await send(MINE, family, PNG, 'a.png', about)).status).toBe(303);
    expect(await held(application)).toMatchObject([{ about: ['bornOn', 'home'] }]);
  });

  test.each([
    [
      'a page that calls itself a picture',
      '<!DOCTYPE html><script>alert(1)</script>',
      'cat.png',
      'cannot take this kind',
    ],
    ['a page with a PDF’s mark further on', `<html>${'x'.repeat(50)}%PDF-1.4</html>`, 'a.pdf', 'cannot take this kind'],
    [
      'a drawing that holds a script',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
      'a.jpg',
      'cannot take this kind',
    ],
    ['a program', 'MZ\u0090\0\u0003', 'letter.pdf', 'cannot take this kind'],
    ['half a mark', '\u0089PNG', 'a.png', 'cannot take this kind'],
    ['an empty file', '', 'a.pdf', 'There is nothing in this file'],
    ['no file', '', '', 'Choose the file'],
  ])('that sends %s is told what may be sent, and nothing is kept', async (_, content, name, words) => {
    const application = await anApplication();
    const family = await behindTheDoor(application);
    const answer = await send(MINE, family, content, name, 'home');
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).toContain('PDF, JPEG or PNG of up to 10 megabytes');
    expect(html).toMatch(/<option value="home" selected/);
    expect(await held(application)).toEqual([]);
    expect(existsSync(join(site.dataDir, 'evidence', application.id))).toBe(false);
  });

  test('is told of everything at once', async () => {
    const family = await behindTheDoor(await anApplication());
    for (const about of ['', 'no such fact']) {
      const html = await (await send(MINE, family, '', '', about)).text();
      expect(html).toContain('Choose what the paper is about');
      expect(html).toContain('Choose the file');
    }
    const bare = await site.post(MINE, {}, family);
    expect(bare.status).toBe(422);
  });

  test('sends a picture that is a page as well, and it comes out as a picture to keep', async () => {
    const application = await anApplication();
    const family = await behindTheDoor(application);
    const both = new Uint8Array([...JPEG, ...new TextEncoder().encode('<script>alert(1)</script>')]);
    expect((await send(MINE, family, both, 'both.html')).status).toBe(303);
    const [paper] = await held(application);
    expect(paper!.name).toBe('both.html.jpg');
    const file = await site.get(`${MINE}/${paper!.id}`, family);
    expect(file.headers.get('content-type')).toBe('image/jpeg');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  test.each([
    ['../../../etc/passwd', 'passwd.pdf'],
    ['C:\\papers\\letter.PDF', 'letter.PDF'],
    ['a"; filename="b.html\r\nset-cookie: x=y', 'a filename= b.html set-cookie x=y.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
    ['\u202Efdp.exe', 'fdp.exe.pdf'],
    ['Łódź Zażółć.pdf', 'Łódź Zażółć.pdf'],
    ['...', 'paper.pdf'],
    [`${'x'.repeat(296)}.pdf`, `${'x'.repeat(96)}.pdf`],
  ])('calls a file %j, and it is called something that is safe', async (name, called) => {
    const application = await anApplication();
    const family = await behindTheDoor(application);
    expect((await send(MINE, family, PDF, name)).status).toBe(303);
    const [paper] = await held(application);
    expect(paper!.name).toBe(called);
    const file = await site.get(`${MINE}/${paper!.id}`, family);
    const header = file.headers.get('content-disposition')!;
    expect(header).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.%~!-]+$/);
    expect(decodeURIComponent(header.split("''")[1]!)).toBe(called);
    expect(await (await site.get(MINE, family)).text()).not.toContain('<img');
  });

  test('sends twenty, and no more', async () => {
    const application = await anApplication();
    const family = await behindTheDoor(application);
    for (let at = 1; at <= 20; at++) {
      const answer = await send(MINE, family, new Uint8Array([...PDF, at]), `${at}.pdf`);
      expect(answer.status).toBe(303);
    }
    const answer = await send(MINE, family, new Uint8Array([...PDF, 21]), '21.pdf');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('There are 20 papers already');
    expect(await held(application)).toHaveLength(20);
    expect(readdirSync(join(site.dataDir, 'evidence', application.id))).toHaveLength(20);
  });

  test('whose upload breaks off half-way has sent nothing', async () => {
    const application = await anApplication();
    const family = await behindTheDoor(application);
    const { body, type } = await form(PDF, 'a.pdf');
    const answer = await site.post(MINE, {}, { ...family, 'content-type': type }, body.slice(0, body.byteLength / 2));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Go back and send it again');
    expect(await held(application)).toEqual([]);
    expect(existsSync(join(site.dataDir, 'evidence', application.id))).toBe(false);
  });

  test('that sends too much reads what may be sent', async () => {
    const application = await anApplication();
    const family = await behindTheDoor(application);
    const large = new Uint8Array(10_000_001);
    large.set(PDF);
    const little = await send(MINE, family, large, 'a.pdf');
    expect(little.status).toBe(422);
    expect(await little.text()).toContain('This file is too large');
    const much = await send(MINE, family, new Uint8Array(11_000_000), 'a.pdf');
    expect(much.status).toBe(413);
    expect(await much.text()).toContain('Go back and choose a PDF, JPEG or PNG of up to 10 megabytes');
    expect(await held(application)).toEqual([]);
  });

  test('sees no paper of another family, and does not learn that it sent the same', async () => {
    const [one, other] = [await anApplication(), await anApplication()];
    const [first, second] = [await behindTheDoor(one), await behindTheDoor(other)];
    await send(MINE, first, PDF, 'Canary.pdf');
    const [paper] = await held(one);
    expect((await site.get(`${MINE}/${paper!.id}`, second)).status).toBe(404);
    expect((await send(MINE, second, PDF, 'mine.pdf')).status).toBe(303);
    const page = await (await site.get(MINE, second)).text();
    expect(page).toContain('mine.pdf');
    expect(page).not.toContain('Canary');
    await site.deps.evidence.delete(one.id);
    const [theirs] = await held(other);
    expect((await site.get(`${MINE}/${theirs!.id}`, second)).status).toBe(200);
    // The list says that it is there, so what the page says is true.
    const lost = await site.get(`${MINE}/${paper!.id}`, first);
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain('its file is not where files are kept');
  });

  test('sends none without its door, from another site, or once the application was taken back', async () => {
    const application = await anApplication();
    const family = await behindTheDoor(application);
    expect((await send(MINE, { host: HOST, origin: ORIGIN }, PDF, 'a.pdf')).status).toBe(401);
    expect((await send(MINE, { ...family, origin: 'https://elsewhere.example' }, PDF, 'a.pdf')).status).toBe(403);
    await withdraw(site.deps.db, application, { now: NOW });
    const answer = await send(MINE, family, PDF, 'a.pdf');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('You took this application back, so papers cannot be added');
    expect(await held(application)).toEqual([]);
    expect(existsSync(join(site.dataDir, 'evidence', application.id))).toBe(false);
  });
});

describe('an officer', () => {
  test('keeps what came by post and opens everything; the family sees who kept it where', async () => {
    const application = await anApplication();
    const at = `/applications/${application.id}/papers`;
    expect((await send(at, officer, JPEG, 'Award.jpeg', 'benefits')).status).toBe(303);
    const page = await (await site.get(at, officer)).text();
    for (const words of ['Award.jpeg', 'Benefits. Came by post, kept by Demonstration officer on'])
      expect(page).toContain(words);
    const [paper] = await held(application);
    expect((await site.get(`${at}/${paper!.id}`, officer)).headers.get('content-disposition')).toContain('Award.jpeg');
    const mine = await (await site.get(MINE, await behindTheDoor(application))).text();
    expect(mine).toContain('You sent it by post. We kept it here on');
    expect(mine).not.toContain('Demonstration officer');
    const one = await (await site.get(`/applications/${application.id}`, officer)).text();
    expect(one).toContain('Papers (1)');
    expect(one).toContain('kept a paper that came by post: Award.jpeg (Benefits).');
  });

  test('of another council, or without the right, neither sees nor sends', async () => {
    await keepAuthority(site.deps.db, { id: 'elsewhere', name: 'Elsewhere', fictional: true });
    const theirs = await sent(site.deps.db, 'elsewhere');
    await send(MINE, await behindTheDoor(theirs), PDF, 'a.pdf');
    const [paper] = await held(theirs);
    const at = `/applications/${theirs.id}/papers`;
    for (const address of [at, `${at}/${paper!.id}`]) expect((await site.get(address, senior)).status).toBe(404);
    expect((await send(at, senior, PDF, 'b.pdf')).status).toBe(404);
    // Through an application of one’s own neither.
    const own = await anApplication();
    expect((await site.get(`/applications/${own.id}/papers/${paper!.id}`, senior)).status).toBe(404);
    for (const odd of ['0', 'x', '99999999999999999999', '%2e%2e'])
      expect((await site.get(`/applications/${own.id}/papers/${odd}`, senior)).status).toBe(404);
    const reader = await signedIn(site, 'admissions-read-only');
    const mine = `/applications/${own.id}/papers`;
    expect((await send(mine, reader, PDF, 'b.pdf')).status).toBe(403);
    expect(await (await site.get(mine, reader)).text()).not.toContain('Add what came by post');
    expect((await send(mine, {}, PDF, 'b.pdf')).status).toBe(401);
  });
});

describe('papers in a decision', () => {
  const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const REFUSE = { outcome: 'refused', reasons: 'Canary: it is a short walk.' };

  async function withPaper() {
    // Of a place that is held here, so that the law has an answer.
    const { area: _, ...about } = APPLIED.about;
    const application = await sent(site.deps.db, DEMO_AUTHORITY.id, { ...APPLIED, about }, NOW);
    const family = await behindTheDoor(application);
    expect((await send(MINE, family, PDF, 'Doctor.pdf', 'canWalkGivenRoutes')).status).toBe(303);
    const [paper] = await held(application);
    return { ...application, family, sha256: paper!.sha256 };
  }
  async function decide(id: string, more: Record<string, string>, who = officer, action = 'decide') {
    const shown = await (await site.get(`/applications/${id}/decide`, who)).text();
    const rests = { shown: hidden(shown, 'shown'), seen: hidden(shown, 'seen'), ...REFUSE, ...more };
    const letter = await (await site.post(`/applications/${id}/${action}`, { ...rests, go: 'look' }, who)).text();
    return { shown, letter, answer: await site.post(`/applications/${id}/${action}`, { ...rests, go: 'decide' }, who) };
  }
  const agree = async (id: string) => {
    const seen = hidden(await (await site.get(`/applications/${id}/decide`, senior)).text(), 'seen');
    return site.post(`/applications/${id}/second`, { seen, agrees: 'yes' }, senior);
  };

  test('are chosen by name and named in the letter; while a second officer looks none is added, and the family is not told why', async () => {
    const { id, authority, family, sha256 } = await withPaper();
    const { shown, letter, answer } = await decide(id, { evidence: sha256 });
    expect(shown).toContain('Doctor.pdf');
    expect(shown).toContain('The way to school. PDF, 1 KB');
    expect(letter).toContain('Doctor.pdf (The way to school)');
    expect(answer.status).toBe(303);
    expect(await (await site.get(`/applications/${id}/decide`, senior)).text()).toContain(
      'Doctor.pdf (The way to school)',
    );
    const late = await send(MINE, family, PNG, 'late.png');
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('An officer is finishing with your application');
    expect(html).not.toContain('second');
    const theirs = await send(`/applications/${id}/papers`, officer, PNG, 'late.png');
    expect(theirs.status).toBe(409);
    expect(await theirs.text()).toContain('A decision waits for a second officer');
    expect(await held({ authority, id })).toHaveLength(1);

    expect((await agree(id)).status).toBe(303);
    expect(await (await site.get('/my-application', family)).text()).toContain('Doctor.pdf (The way to school)');
    expect((await send(MINE, family, PNG, 'late.png')).status).toBe(409);
    await site.post('/my-application/review', { 'review-words': 'Canary: see the photo.' }, family);
    expect((await send(MINE, family, PNG, 'late.png')).status).toBe(303);
    expect(await held({ authority, id })).toHaveLength(2);
  });

  test('that came while an officer was deciding are looked at first', async () => {
    const { id, family } = await withPaper();
    const shown = await (await site.get(`/applications/${id}/decide`, officer)).text();
    await send(MINE, family, PNG, 'new.png');
    const rests = { shown: hidden(shown, 'shown'), seen: hidden(shown, 'seen'), ...REFUSE };
    const answer = await site.post(`/applications/${id}/decide`, { ...rests, go: 'decide' }, officer);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain('Something has changed since you opened this page');
    expect(html).toContain('new.png');
  });

  test('are linked with what an officer found, and named beside the fact', async () => {
    const { id, sha256 } = await withPaper();
    const page = async () => (await (await site.get(`/applications/${id}`, officer)).text()).replaceAll(/\s+/g, ' ');
    const found = { 'can-walk-ways': 'no', evidence: sha256 };
    const bare = await site.post(`/applications/${id}/found`, found, officer);
    expect(bare.status).toBe(422);
    expect(await bare.text()).toMatch(new RegExp(`value="${sha256}"[^>]*checked`));
    expect(await page()).not.toContain('(looked at)');
    const kept = await site.post(`/applications/${id}/found`, { ...found, because: 'The photo shows it.' }, officer);
    expect(kept.status).toBe(303);
    expect(await page()).toMatch(/Doctor\.pdf <\/a> \(looked at\)|Doctor\.pdf<\/a> \(looked at\)/);
  });

  test('of another application, or of nobody, were not looked at', async () => {
    const { id } = await withPaper();
    const other = await anApplication();
    await send(MINE, await behindTheDoor(other), PNG, 'Canary.png');
    const [strange] = await held(other);
    for (const evidence of [strange!.sha256, 'a'.repeat(64)]) {
      const found = { 'can-walk-ways': 'no', because: 'The photo.', evidence };
      expect((await site.post(`/applications/${id}/found`, found, officer)).status).toBe(422);
      const { letter, answer } = await decide(id, { evidence });
      expect(letter).toContain('is not a paper of this application');
      expect(letter).not.toContain('Canary.png');
      expect(answer.status).toBe(422);
    }
    const { state, entries } = await readApplication(site.deps.db, { authority: DEMO_AUTHORITY.id, id });
    expect(state).toBe('open');
    expect(entries.filter(({ kind }) => kind === 'fact')).toHaveLength(1);
  });
});

test('nothing about a paper is in what is logged, nor in any address', async () => {
  const application = await anApplication();
  const family = await behindTheDoor(application);
  await send(MINE, family, PDF, 'Canary letter.pdf');
  const [paper] = await held(application);
  await site.get(`${MINE}/${paper!.id}`, family);
  expect(JSON.stringify(site.logged)).not.toMatch(/Canary|[0-9a-f]{64}/);
  expect(await (await site.get(MINE, family)).text()).not.toContain(paper!.sha256);
});
