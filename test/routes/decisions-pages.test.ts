import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { destroyContent, listDecisions, recordDecision } from '../../src/decisions/index.ts';
import { ANSWERS, keepSeen, NOW, openSite, shownOn, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let officer: Record<string, string>;
beforeAll(async () => {
  site = await openSite();
  officer = await signedIn(site);
});
afterAll(() => site.close());

const keep = async (answers = ANSWERS) => (await keepSeen(site, answers, officer)).headers.get('location') ?? '';
const countOf = async () => (await listDecisions(site.deps.db, 'demo', { limit: 500 })).length;

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

test('a kept decision shows what it rests on, who kept it, and how to replay it', async () => {
  const address = await keep();
  const id = address.split('/').at(-1)!;
  const answer = await site.get(address, officer);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const html = (await answer.text()).replace(/\s+/g, ' ');
  for (const words of [
    'Cannot say yet',
    'Castle Street Primary School',
    '27 March 2018',
    `<code>${id}</code>`,
    `npm run -s fairmile -- replay ${id.startsWith('-') ? '-- ' : ''}${id}</code>, with the server stopped`,
    'You (ID ',
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

describe('what an officer finds on the page where it is kept', () => {
  const FOUND = { ...ANSWERS, 'can-walk-ways': 'no' };

  test('is one form with keeping it', async () => {
    const html = await (await site.post('/check', ANSWERS, officer)).text();
    const form = html.split('<form').find((each) => each.includes('name="can-walk-ways"')) ?? '';
    expect(form).toMatch(/<button[^>]* formaction="\/decisions"[^>]*>Keep this decision/);
    expect(form).toMatch(/^[^>]*action="\/check"/);
  });

  test('is shown with the new answer before anything is kept, and then kept', async () => {
    const before = await countOf();
    const seen = await (await site.post('/check', ANSWERS, officer)).text();
    const first = await site.post('/decisions', { ...FOUND, shown: shownOn(seen) }, officer);
    const html = await first.text();
    expect([first.status, first.headers.get('location')]).toEqual([200, null]);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(html).toContain('The answer has changed, and nothing is kept yet.');
    expect(html).toMatch(/name="can-walk-ways"[^>]*value="no"[^>]*checked/);
    expect(await countOf()).toBe(before);

    const second = await site.post('/decisions', { ...FOUND, shown: shownOn(html) }, officer);
    const api = await site.get(second.headers.get('location')!.replace('/decisions', '/api/v1/decisions'), officer);
    expect((await api.json()).content.check.facts.canWalkGivenRoutes).toMatchObject({ value: false, by: 'judgement' });
  });

  test('is not asked to be looked at again where it changes nothing', async () => {
    const seen = await (await site.post('/check', ANSWERS, officer)).text();
    expect(seen).not.toContain('The answer has changed');
    const kept = await site.post(
      '/decisions',
      { ...ANSWERS, 'can-walk-ways': 'not-found', shown: shownOn(seen) },
      officer,
    );
    expect(kept.status).toBe(303);
  });

  test('cannot be kept by someone who was shown nothing', async () => {
    const before = await countOf();
    for (const shown of ['', '0'.repeat(64)])
      expect((await site.post('/decisions', { ...FOUND, shown }, officer)).status).toBe(200);
    expect(await countOf()).toBe(before);
  });
});

describe('one press of the button', () => {
  const ONCE = { ...ANSWERS, 'can-walk-needs': 'yes' };
  const later = (seconds: number) => site.with({ now: () => new Date(NOW.getTime() + seconds * 1000) });

  test('makes one decision, however often and however fast it is sent', async () => {
    const shown = shownOn(await (await site.post('/check', ONCE, officer)).text());
    const before = await countOf();
    const send = (from: TestSite) => from.post('/decisions', { ...ONCE, shown }, officer);
    const answers = [...(await Promise.all([send(site), send(site), send(site)])), await send(later(59))];
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect(await countOf()).toBe(before + 1);
  });

  test('more than a minute later, or with another answer, is another', async () => {
    const first = (await keepSeen(site, ONCE, officer)).headers.get('location');
    const others = [
      await keepSeen(later(61), ONCE, officer),
      await keepSeen(site, { ...ONCE, 'can-walk-needs': 'no' }, officer),
    ];
    expect(new Set([first, ...others.map((answer) => answer.headers.get('location'))]).size).toBe(3);
  });
});

describe('the whole record', () => {
  test('is checked when an officer asks, and by nobody else', async () => {
    await keep();
    expect((await site.post('/decisions/verify', {})).status).toBe(401);
    const html = await (await site.post('/decisions/verify', {}, officer)).text();
    expect(html).toContain(`Decisions in the record: ${await countOf()}. Each is as it was made.`);
    expect(html).toContain('Checked on 23 November 2026 at 09:00.');
  });

  test('that is broken elsewhere is found there, and not by reading a decision that is whole', async () => {
    const broken = await openSite();
    const headers = await signedIn(broken);
    const { db } = broken.deps;
    await recordDecision(db, { authority: 'demo', by: null, content: 'first', now: NOW });
    const address = (await keepSeen(broken, ANSWERS, headers)).headers.get('location')!;
    await db.execute(sql`alter table decision_contents disable trigger all`);
    await db.execute(sql`update decision_contents set content = '"other"' where content = '"first"'`);
    expect((await broken.get(address, headers)).status).toBe(200);
    const html = await (await broken.post('/decisions/verify', {}, headers)).text();
    expect(html).toContain('Something is wrong at decision 1: its content is not what was recorded.');
    await db.execute(sql`update decision_contents set content = replace(content, 'Castle', 'Cattle')`);
    expect((await broken.get(address, headers)).status).toBe(500);
    await broken.close();
  });
});
