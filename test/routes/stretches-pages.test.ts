import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../rules/kernel/day.ts';
import { people } from '../../src/db/tables/people.ts';
import { keepAssessment, keepStretch, listContests } from '../../src/network/index.ts';
import { ANSWERS, type Fields, ORIGIN, openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let officer: Record<string, string>;
let first: Fields;
beforeAll(async () => {
  site = await openSite();
  officer = await signedIn(site);
  const ranked = await post('/stretches/rank', { area: await area(), ...CHILD });
  first = hiddenOf(ranked.html, '/stretches/new');
});
afterAll(() => site.close());

const CHILD = { 'born-day': '1', 'born-month': '5', 'born-year': '2019', school: 'one', urn: '900024' };
const ASSESSED: Fields = {
  finding: 'safe',
  walking: 'either',
  ...date('madeOn', '2', '11', '2026'),
  ...date('from', '9', '11', '2026'),
  method: 'Walked at 8.15 on a school day',
  assessor: 'Sam Field',
  post: 'road safety engineer',
  ...CHILD,
};
/** From here a child of seven is within two miles along a main road without a pavement, and far beyond without it. */
const OXLODE: Fields = {
  ...ANSWERS,
  postcode: 'QZ4 1JA',
  'school-name': 'Oxlode',
  school: '900024',
  'born-year': '2019',
};

function date(name: string, day: string, month: string, year: string) {
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

async function page(answer: Response | Promise<Response>) {
  const got = await answer;
  const html = await got.text();
  return { status: got.status, html, text: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
}
const get = (path: string) => page(site.get(path, officer));
const post = (path: string, fields: Fields) => page(site.post(path, fields, officer));

/** The values of the hidden fields of the first form that goes to an address. */
function hiddenOf(html: string, action: string): Record<string, string[]> {
  const form = html.split('<form').find((each) => each.includes(`action="${action}"`))!;
  const fields: Record<string, string[]> = {};
  for (const [tag] of form.split('</form>')[0]!.matchAll(/<input[^>]*type="(?:hidden|checkbox)"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)![1]!;
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
    fields[name] = [...(fields[name] ?? []), value.replaceAll('&quot;', '"')];
  }
  return fields;
}

/** An assessment of just what a family spoke of, in force from a later day than any of these tests asks about. */
async function assessedBecauseOf(path: string): Promise<string> {
  const { db } = site.deps;
  const [person] = await db.select().from(people);
  const { authority, id: by } = person!;
  const contest = (await listContests(db, authority)).find(({ id }) => path.endsWith(id))!;
  if (contest.what !== 'stretch') throw new Error('A stretch was contested.');
  const now = new Date('2026-11-25T09:00:00Z');
  const { area: of, parts, mapSha256 } = contest;
  const { id: stretch } = await keepStretch(db, { authority, area: of, name: 'The verge', parts, mapSha256, by, now });
  const given = {
    ...{ finding: 'unsafe' as const, terms: { walking: 'either' as const }, method: 'Walked', assessor: 'Sam Field' },
    ...{ post: 'engineer', madeOn: day('2026-11-24'), from: day('2027-09-01') },
  };
  return (await keepAssessment(db, { authority, stretch, given, by, now })).id;
}

/** Takes the stretch that was first in the ranking before anything was assessed, and keeps it as another. */
async function keptStretch(): Promise<string> {
  const drawn = await post('/stretches/new', first);
  expect(drawn.text).toContain('Is this the stretch?');
  const kept = await site.post('/stretches', { ...hiddenOf(drawn.html, '/stretches'), name: 'Oxlode Road' }, officer);
  expect(kept.status).toBe(303);
  return kept.headers.get('location')!;
}

const area = async () => (await get('/stretches')).html.match(/name="area" value="([^"]+)"/)![1]!;

describe('from the ranking to an assessment', () => {
  test('an officer ranks, keeps the first stretch, sees who changes, and only then keeps the finding', async () => {
    const ranked = await post('/stretches/rank', { area: await area(), ...CHILD });
    expect(ranked.text).toMatch(/1\. .* metres .* settled, whichever way it is found/);
    expect(ranked.text).toContain('QZ4 1JA to Oxlode Primary Academy: within walking distance if safe, beyond');
    const path = await keptStretch();
    expect((await get(path)).text).toContain('Nobody has assessed this stretch yet.');

    const before = await page(site.post('/check', OXLODE));
    expect(before.text).toMatch(/If the [\d,]+ metres along .* were found not safe, the walk would be 2\.8/);

    const preview = await post(`${path}/assess`, ASSESSED);
    expect(preview.text).toContain('Nothing is kept yet.');
    expect(preview.text).toMatch(/QZ4 1JA Oxlode Primary Academy not settled within walking distance/);
    expect((await get(path)).text).toContain('Nobody has assessed this stretch yet.');

    const kept = await site.post(`${path}/confirm`, hiddenOf(preview.html, `${path}/confirm`), officer);
    expect([kept.status, kept.headers.get('location')]).toEqual([303, path]);
    const shown = await get(path);
    expect(shown.text).toContain('Found safe today');
    expect(shown.text).toContain('Sam Field, road safety engineer');

    const after = await page(site.post('/check', OXLODE));
    expect(after.text).toMatch(/Oxlode Road: found on 2 November 2026, by the road safety engineer\. How: Walked/);
    expect(after.text).not.toContain('Sam Field');
    expect(after.text).not.toContain('were found not safe');

    const unsafe = await post(`${path}/assess`, { ...ASSESSED, finding: 'unsafe' });
    expect(unsafe.text).toContain('This differs from a finding in force.');
    const replaces = /<option value="([\w-]{10,})"/.exec((await get(`${path}/assess`)).html)![1]!;
    const replaced = await post(`${path}/assess`, { ...ASSESSED, finding: 'unsafe', replaces });
    expect(replaced.text).not.toContain('This differs from a finding in force.');
    await site.post(`${path}/confirm`, hiddenOf(replaced.html, `${path}/confirm`), officer);
    const closed = await page(site.post('/check', OXLODE));
    expect(closed.text).toContain('found that a part of a shorter way is not safe to walk, even with an adult');
    expect(closed.text).toMatch(/With it, the walk would be 1\.67 miles/);
    const again = await post(`${path}/assess`, { ...ASSESSED, finding: 'withdrawn', replaces });
    const late = await page(site.post(`${path}/confirm`, hiddenOf(again.html, `${path}/confirm`), officer));
    expect([late.status, late.text]).toEqual([422, expect.stringContaining('has been replaced already')]);
  });

  test('what is wrong with an assessment is said at its fields, and what was typed comes back', async () => {
    const path = await keptStretch();
    const wrong = await post(`${path}/assess`, {
      ...ASSESSED,
      finding: '',
      method: ' ',
      ...date('madeOn', '31', '2', '2026'),
    });
    expect(wrong.status).toBe(422);
    for (const words of ['Choose what was found', 'Say how it was assessed', 'Enter the day it was assessed'])
      expect(wrong.text).toContain(words);
    expect(wrong.html).toContain('value="Sam Field"');
    const half = await post(`${path}/assess`, { ...ASSESSED, yearFrom: '11-01' });
    expect(half.html).toContain('<a href="#yearTo">');
    const born = await post(`${path}/assess`, { ...ASSESSED, 'born-year': '2030' });
    expect([born.status, born.text]).toEqual([422, expect.stringContaining('Enter a date of birth')]);
  });
});

describe('drawing', () => {
  test('a line that is none, or follows nothing, is said, and nothing is kept', async () => {
    const wrong = await post('/stretches/new', { area: await area(), line: 'rubbish' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('This is not GeoJSON')]);
    const nowhere = '{"type":"LineString","coordinates":[[1.0,53.0],[1.01,53.0]]}';
    expect((await post('/stretches/new', { area: await area(), line: nowhere })).text).toContain(
      'follows no road or path',
    );
    const none = await post('/stretches', { area: await area(), line: nowhere, name: 'x' });
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('follows no road or path')]);
  });

  test('a part is picked from a measured walk, and takes only its own road', async () => {
    const form = { postcode: 'QZ4 1JA', school: '900024' };
    const walk = await post('/stretches/from-a-walk', form);
    expect(walk.text).toContain('Which part of this walk?');
    const drawn = await post('/stretches/new', hiddenOf(walk.html, '/stretches/new'));
    expect(drawn.text).toContain('Is this the stretch?');
    const named = hiddenOf(walk.html, '/stretches/new');
    expect(hiddenOf(drawn.html, '/stretches').way).toEqual(named.only);
    const wrong = await post('/stretches/from-a-walk', { postcode: 'nowhere', school: 'x' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Enter the number of a school')]);
    expect((await post('/stretches/from-a-walk', { ...form, school: '1' })).text).toContain('must be a school in');
  });

  test('the roads in view come for an officer’s own area, and for a box that is one', async () => {
    const id = await area();
    const roads = await site.get(`/stretches/roads?area=${id}&box=53.9,1.7,54.2,2.1`, officer);
    expect(((await roads.json()) as { roads: unknown[] }).roads.length).toBeGreaterThan(20);
    expect((await site.get(`/stretches/roads?area=${id}&box=a,b`, officer)).status).toBe(422);
    expect((await site.get('/stretches/roads?area=elsewhere&box=1,2,3,4', officer)).status).toBe(404);
  });
});

describe('photographs', () => {
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

  async function confirm(path: string, file: Blob): Promise<Response> {
    const preview = await post(`${path}/assess`, ASSESSED);
    const form = new FormData();
    for (const [name, values] of Object.entries(hiddenOf(preview.html, `${path}/confirm`)))
      for (const value of values) form.append(name, value);
    form.append('photograph-1', file, 'C:\\photo.exe');
    form.append('caption-1', 'The bridge <b>');
    const request = new Request(`${ORIGIN}${path}/confirm`, { method: 'POST', body: form });
    return site.post(
      `${path}/confirm`,
      {},
      {
        ...officer,
        'content-type': request.headers.get('content-type')!,
      },
      await request.arrayBuffer(),
    );
  }

  test('are kept by their content and shown to officers of the council alone', async () => {
    const path = await keptStretch();
    expect((await confirm(path, new Blob([PNG], { type: 'text/html' }))).status).toBe(303);
    const shown = await get(path);
    expect(shown.html).toContain('alt="The bridge &lt;b&gt;"');
    const address = /src="(\/stretches\/photographs\/[0-9a-f]{64})"/.exec(shown.html)![1]!;
    const photograph = await site.get(address, officer);
    expect(photograph.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await photograph.arrayBuffer())).toEqual(PNG);
    expect((await site.get(address)).status).toBe(401);
    expect((await site.get(`/stretches/photographs/${'0'.repeat(64)}`, officer)).status).toBe(404);
  });

  test('that are no pictures, or too large, are refused, and nothing is kept', async () => {
    const path = await keptStretch();
    const html = await page(confirm(path, new Blob(['<script>alert(1)</script>'], { type: 'image/png' })));
    expect([html.status, html.text]).toEqual([422, expect.stringContaining('is not a JPEG, PNG or WebP picture')]);
    const large = new Uint8Array(5_000_001);
    large.set(PNG);
    expect((await page(confirm(path, new Blob([large])))).text).toContain('larger than 5 megabytes');
    expect((await confirm(path, new Blob([new Uint8Array(17 * 1024 * 1024)]))).status).toBe(413);
    expect((await get(path)).text).toContain('Nobody has assessed this stretch yet.');
  });
});

describe('what a family says is wrong', () => {
  const contestOf = async () => hiddenOf((await page(site.post('/check', OXLODE))).html, '/contests');

  test('is kept without the child, ruled on once by an officer, and corrected only by another version', async () => {
    const form = await contestOf();
    const parts = form.about!.map((text) => JSON.parse(text) as { key: string; called: string });
    const thanks = await page(site.post('/contests', { ...form, part: parts[1]!.key, words: 'No pavement <i>' }));
    expect([thanks.status, thanks.text]).toEqual([200, expect.stringContaining('Thank you')]);
    const list = await get('/contests');
    const path = /href="(\/contests\/[\w-]+)"/.exec(list.html)![1]!;
    const shown = await get(path);
    expect(shown.html).toContain('No pavement &lt;i&gt;');
    expect(shown.html).not.toMatch(/QZ4|2019/);

    const seen = { seen: '0', ruling: 'line-stays', reasons: 'There is a verge of two metres.' };
    expect((await site.post(path, seen, officer)).status).toBe(303);
    expect((await site.post(path, { ...seen, ruling: 'line-changes' }, officer)).status).toBe(409);
    expect((await site.post(path, { ...seen, seen: '1', reasons: '' }, officer)).status).toBe(422);
    const corrected = { seen: '1', ruling: 'line-changes', reasons: 'The verge ends at the bridge.' };
    expect((await site.post(path, corrected, officer)).status).toBe(303);
    const both = (await get(path)).text;
    expect(both).toContain('The ruling (version 2)');
    expect(both).toContain('An earlier ruling (version 1)');
    expect(both).toContain('There is a verge of two metres.');

    // The ruling led to an assessment: the next version names it, and nothing that is about another way.
    const assessed = { seen: '2', ruling: 'line-changes', reasons: 'Assessed since.' };
    const elsewhere = await page(site.post(path, { ...assessed, assessment: 'of-something-else' }, officer));
    expect([elsewhere.status, elsewhere.text]).toEqual([
      422,
      expect.stringContaining('Choose an assessment of the part that the family spoke of'),
    ]);
    const id = await assessedBecauseOf(path);
    expect((await get(path)).html).toContain(`<option value="${id}"`);
    expect((await site.post(path, { ...assessed, assessment: id }, officer)).status).toBe(303);
    expect((await get(path)).text).toMatch(
      /Assessed because of it The verge: not safe to walk, found on 24 November 2026/,
    );
  });

  test('about the entrance names the entrance as our register has it', async () => {
    const form = await contestOf();
    const gate = JSON.parse(form.about!.at(-1)!) as { called: string };
    const about = JSON.stringify({ ...gate, called: 'anything at all' });
    const thanks = await page(site.post('/contests', { ...form, about, part: 'gate', words: 'It is locked.' }));
    expect(thanks.text).toMatch(/this part: .*Oxlode Primary Academy/);
    expect(thanks.text).not.toContain('anything at all');
  });

  test('has to name a part and say something, of the map that was shown', async () => {
    const form = await contestOf();
    const empty = await page(site.post('/contests', form));
    expect(empty.status).toBe(422);
    for (const words of ['Choose which part is wrong', 'Say what is wrong']) expect(empty.text).toContain(words);
    const long = await page(site.post('/contests', { ...form, part: '0', words: 'x'.repeat(2001) }));
    expect([long.status, long.text]).toEqual([422, expect.stringContaining('2000 characters or fewer')]);
    const old = { ...form, map: 'another', part: '0', words: 'x' };
    expect((await site.post('/contests', old)).status).toBe(409);
    const hostile = { ...form, about: '{"key":"0","called":"x","edges":[99999999]}', part: '0', words: 'x' };
    expect((await site.post('/contests', hostile)).status).toBe(409);
    const gate = {
      ...form,
      about: '{"key":"0","called":"x","gate":{"urn":"900024","at":{"lat":1,"lon":1}}}',
      part: '0',
      words: 'x',
    };
    expect((await site.post('/contests', gate)).status).toBe(409);
    expect((await site.post('/contests', { ...form, area: 'elsewhere', part: '0', words: 'x' })).status).toBe(404);
    const crossSite = { origin: 'https://elsewhere.example' };
    expect((await site.post('/contests', { ...form, part: '0', words: 'x' }, crossSite)).status).toBe(403);
  });
});

test('nobody who is not signed in sees or changes any of it', async () => {
  const path = await keptStretch();
  for (const address of ['/stretches', '/stretches/new', '/stretches/from-a-walk', path, `${path}/assess`, '/contests'])
    expect([address, (await site.get(address)).status]).toEqual([address, 401]);
  for (const address of ['/stretches/new', '/stretches', '/stretches/rank', `${path}/assess`, `${path}/confirm`])
    expect([address, (await site.post(address, ASSESSED)).status]).toEqual([address, 401]);
  expect((await site.get('/stretches/nothing', officer)).status).toBe(404);
  expect((await site.get(`/stretches/${'x'.repeat(65)}`, officer)).status).toBe(404);
});
