import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordDecision, verifyChain } from '../../src/decisions/index.ts';
import { openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let old: string;
beforeAll(async () => {
  site = await openSite();
  const { id } = await recordDecision(site.deps.db, {
    authority: 'demo',
    by: null,
    content: { old: 1 },
    now: new Date('2010-05-01'),
  });
  old = id;
});
afterAll(() => site.close());

const page = async (role: Parameters<typeof signedIn>[1]) =>
  (await site.get('/retention', await signedIn(site, role))).text();
const markIn = (html: string) => /name="shown" value="([0-9a-f]+)"/.exec(html)?.[1] ?? '';

describe('the page of retention', () => {
  test('is read by an officer and an auditor, and run by a senior officer alone', async () => {
    for (const role of ['officer', 'auditor'] as const) {
      const html = await page(role);
      expect(html).toContain(`href="/decisions/${old}"`);
      expect(html).not.toContain('Destroy what is over its time');
      expect((await site.post('/retention', {}, await signedIn(site, role))).status).toBe(403);
    }
    expect(await page('senior-officer')).toContain('Destroy what is over its time: 1');
    expect((await site.get('/retention', await signedIn(site, 'route-assessor'))).status).toBe(403);
  });

  test('holds what is under a question, names who and why, and lets it go', async () => {
    const officer = await signedIn(site);
    const wrong = await site.post(
      '/retention/holds',
      { kind: 'decision', of: 'none', why: 'appeal', reference: '<b>' },
      officer,
    );
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('This council has no such decision.');
    expect(html).toContain('value="&lt;b&gt;"');
    const held = await site.post(
      '/retention/holds',
      { kind: 'decision', of: old, why: 'appeal', reference: 'A-7' },
      officer,
    );
    expect(held.headers.get('location')).toBe('/retention');
    const senior = await page('senior-officer');
    expect(senior).toContain('an appeal or review: A-7');
    expect(senior).toContain('Nothing is over its time today.');
    const lift = /action="(\/retention\/holds\/\d+\/lift)"/.exec(senior)![1]!;
    expect(await page('auditor')).not.toContain(lift);
    expect((await site.post(lift, {}, officer)).status).toBe(303);
    expect((await site.post(lift, {}, officer)).status).toBe(409);
    expect((await site.post('/retention/holds/0x1/lift', {}, officer)).status).toBe(404);
  });

  test('destroys what was shown and nothing else, and the record still holds', async () => {
    const senior = await signedIn(site, 'senior-officer');
    const shown = markIn(await page('senior-officer'));
    const { id } = await recordDecision(site.deps.db, {
      authority: 'demo',
      by: null,
      content: { old: 2 },
      now: new Date('2011-05-01'),
    });
    const stale = await site.post('/retention', { shown }, senior);
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain(`href="/decisions/${id}"`);
    const done = await site.post('/retention', { shown: markIn(await page('senior-officer')) }, senior);
    expect(done.status).toBe(200);
    expect(await done.text()).toContain('Decisions in the record: 2');
    expect(await verifyChain(site.deps.db, 'demo')).toMatchObject({ ok: true, destroyed: [{ id: old }, { id }] });
    const decision = await (await site.get(`/decisions/${old}`, senior)).text();
    expect(decision).toContain('under the rule “decisions”: 6 years after');
  });
});
