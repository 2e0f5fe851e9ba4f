import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCases, tick } from '../../src/rechecks/index.ts';
import { NOW, openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let officer: Record<string, string>;
let children = 0;
beforeAll(async () => {
  site = await openSite();
  officer = await signedIn(site);
});
afterAll(() => site.close());

const HEATH_PRIMARY = '900025';

/** A child of seven whose home and birthday another system sent, and one placement where told. */
async function aChild(placed = true): Promise<string> {
  const child = `Canary-${++children}`;
  const whole = { child, version: '2026-11-20T08:00:00Z', from: '2026-09-01' };
  const fact = (id: string, value: unknown) => ({
    ...{ ...whole, kind: 'fact', key: `${id} ${child}` },
    content: { kind: 'fact', circumstance: { fact: id, value, by: 'register' } },
  });
  const placement = { kind: 'mainstream', schoolUrn: HEATH_PRIMARY, planNaming: 'no-plan' };
  const home = { kind: 'home', home: { at: { postcode: 'QZ10 1AR' } } };
  const records = [
    { ...whole, kind: 'home', key: `H ${child}`, content: home },
    ...[fact('bornOn', '2019-05-01'), fact('boardingArranged', false)],
    ...(placed ? [{ ...whole, kind: 'placement', key: `P ${child}`, content: { kind: 'placement', placement } }] : []),
  ];
  await site.json('/api/v1/placements', { sender: 'School system', records }, officer);
  return child;
}

const TYPED = {
  kind: 'mainstream',
  school: HEATH_PRIMARY,
  'plan-naming': 'no-plan',
  'from-day': '1',
  'from-month': '9',
  'from-year': '2026',
};

async function page(asked: Promise<Response>): Promise<{ status: number; html: string; to: string }> {
  const answer = await asked;
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') ?? '' };
}
const get = (path: string, headers = officer) => page(site.get(path, headers));
const post = (path: string, form: Record<string, string>, headers = officer) => page(site.post(path, form, headers));
const find = async (child: string) => (await post('/placements/find', { child })).to;
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );

describe('placements, for officers', () => {
  test('a child is found by the council’s reference, which stands in no address', async () => {
    const child = await aChild();
    const to = await find(child);
    expect(to).toMatch(/^\/placements\/[\w-]{22}$/);
    const { html } = await get(to);
    expect(html).toContain(`Placements of ${child}`);
    expect(html).toContain('From 1 September 2026, with no end yet');
    expect(html).toContain('1 home and 2 other facts');
    expect((await get('/placements')).html).toContain(child);
    expect(await post('/placements/find', { child: 'nobody' })).toMatchObject({
      status: 422,
      html: expect.stringContaining('No child of this reference is held'),
    });
    expect(JSON.stringify(site.logged)).not.toContain('Canary');
  });

  test('one is added: seen first with what the night would find, kept once, and looked at by the night', async () => {
    const child = await aChild(false);
    const form = await get(`${await find(child)}/add`);
    const typed = { ...hiddenIn(form.html), ...TYPED };
    const preview = await post('/placements/look', typed);
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('Now: free travel is owed.');
    const seen = hiddenIn(preview.html);
    expect(seen).toMatchObject(TYPED);
    expect((await get(await find(child))).html).toContain('No placement of this child is held');
    await post('/placements', seen);
    const { to } = await post('/placements', seen);
    const { html } = await get(to);
    expect(html.match(/<h2 class="govuk-heading-m">/g)).toHaveLength(1);
    await tick(site.sources, NOW, { authority: 'demo' });
    const opened = (await openCases(site.deps.db, 'demo')).filter(({ reference }) => reference === child);
    expect(opened).toMatchObject([{ kind: 'grant' }]);
  });

  test('a child who is not held yet is added with it, and it is said what is still needed', async () => {
    const form = await get('/placements/add');
    const typed = { ...hiddenIn(form.html), ...TYPED, child: 'Canary new' };
    const preview = await post('/placements/look', typed);
    expect(preview.html).toContain('No child of this reference is held yet');
    expect(preview.html).toContain('It cannot be decided yet');
    const { to } = await post('/placements', hiddenIn(preview.html));
    expect((await get(to)).html).toContain('Placements of Canary new');
  });

  test('one that another system sent is ended: the same placement in another version, and what was known stays', async () => {
    const child = await aChild();
    await tick(site.sources, NOW, { authority: 'demo' });
    const address = await find(child);
    const change = /href="(\/placements\/[\w-]+\/change\/\d+)"/.exec((await get(address)).html)![1]!;
    const form = (await get(change)).html;
    expect(form).toContain('value="2026"');
    const typed = { ...hiddenIn(form), ...TYPED, 'until-day': '20', 'until-month': '11', 'until-year': '2026' };
    const preview = await post('/placements/look', typed);
    expect(preview.html).toContain('A way to school ends. Before: free travel is owed.');
    await post('/placements', hiddenIn(preview.html));
    const { html } = await get(address);
    expect(html).toContain('From 1 September 2026 to 20 November 2026');
    expect(html).toContain('What was known when (2 versions)');
    expect(html).toContain('School system');
    // The form of before is not of what holds now.
    expect(await post('/placements/look', typed)).toMatchObject({ status: 409 });
    expect((await post('/placements', hiddenIn(preview.html))).status).toBe(409);
  });

  test('one is taken back: it never held, and its history stays', async () => {
    const child = await aChild();
    const address = await find(child);
    const change = /href="(\/placements\/[\w-]+\/change\/\d+)"/.exec((await get(address)).html)![1]!;
    const typed = { ...hiddenIn((await get(change)).html), ...TYPED, 'take-back': 'yes' };
    const preview = await post('/placements/look', typed);
    expect(preview.html).toContain('Take this placement back?');
    await post('/placements', hiddenIn(preview.html));
    const { html } = await get(address);
    expect(html).toContain('Taken back');
    expect(html).toContain('2 versions');
  });

  test('everything that has to be mended is told at once, and nothing that was typed is lost', async () => {
    const form = await get('/placements/add');
    const typed = {
      ...hiddenIn(form.html),
      'from-day': '31',
      'from-month': '2',
      'from-year': '2026',
      'review-outcome': 'Stays <b>',
      urn: 'x9',
    };
    const { status, html } = await post('/placements/look', typed);
    expect(status).toBe(422);
    for (const words of [
      'Enter your council’s reference of the child',
      'Choose what kind of placement it is',
      'A school’s number has digits alone',
      'The first day must be a real date',
      'Enter the day of the review',
    ])
      expect(html).toContain(words);
    expect(html).toContain('Stays &lt;b&gt;');
    const back = await post('/placements/back', typed);
    expect(back.html).toContain('Stays &lt;b&gt;');
    const backwards = {
      ...hiddenIn(form.html),
      ...TYPED,
      child: 'C',
      'until-day': '1',
      'until-month': '1',
      'until-year': '2026',
    };
    expect((await post('/placements/look', backwards)).html).toContain('The last day must not be before the first day');
    expect((await post('/placements', { ...TYPED, child: 'C', key: 'mine' })).status).toBe(422);
    const unheld = { ...hiddenIn(form.html), ...TYPED, child: 'C', school: 'other', urn: '123456' };
    expect((await post('/placements/look', unheld)).html).toContain('Number 123456, which we do not hold');
  });

  test('whoever may only look sees no way to change, and is refused; another council’s child is not there', async () => {
    const child = await aChild();
    const address = await find(child);
    const auditor = await signedIn(site, 'auditor');
    const { html } = await get(address, auditor);
    expect(html).toContain(child);
    expect(html).not.toMatch(/Add a placement|Correct, end/);
    expect((await get(`${address}/add`, auditor)).status).toBe(403);
    expect((await post('/placements/look', TYPED, auditor)).status).toBe(403);
    expect((await get(address, await signedIn(site, 'admissions-read-only'))).status).toBe(403);
    expect((await get('/placements/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    expect((await get(`${address}/change/999999`)).status).toBe(404);
  });
});
