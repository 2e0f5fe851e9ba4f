import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDay } from '../../rules/kernel/day.ts';
import { NATION_NAMES, NATIONS, type RegisteredNation } from '../../rules/register.ts';
import { ANSWERS, openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const page = async (path: string) => {
  const answer = await site.get(path);
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
};
const headingOf = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];
/** As it is read: without tags, and with what stands for a quotation mark. */
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const nations: readonly RegisteredNation[] = NATION_NAMES.map((name) => NATIONS[name]);
const provisions = nations.flatMap((of) => of.nation.register.provisions.map((provision) => ({ of, provision })));
const LOW_INCOME = '/law/england/schedule-35b/14';

describe('the list of the law', () => {
  test('has every provision of every nation, each with a link to a page that is there', async () => {
    const { status, html } = await page('/law');
    expect(status).toBe(200);
    for (const { of } of provisions) expect(html).toContain(`id="${of.nation.register.nation}"`);
    for (const { provision } of provisions) expect(html.split(`href="/law/${provision.id}"`)).toHaveLength(2);
  });

  test('begins with the duty, then the ways to free travel, then what they are made of', async () => {
    const { html } = await page('/law');
    const order = ['section-508b', 'schedule-35b/2', 'schedule-35b/6', 'section-8'].map((id) =>
      html.indexOf(`href="/law/england/${id}"`),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  test('keeps the day in every link, where a day was asked for', async () => {
    const { html } = await page('/law?on=2025-04-05');
    expect(html).toContain('The law on 5 April 2025.');
    expect(html).toContain('href="/law/england/schedule-35b/14?on=2025-04-05"');
    expect(html).not.toMatch(/href="\/law\/england\/[^"?]+"/);
  });

  test('is reached from the foot of every page, and asks nobody to sign in', async () => {
    expect((await page('/')).html).toContain('href="/law"');
    expect((await page('/law')).html).not.toContain('Sign in');
  });
});

describe('the page of a provision', () => {
  test.each(provisions)(
    '$provision.id has its question, words, sources, examples and versions',
    async ({ provision, of }) => {
      const version = provision.versions.findLast(({ from }) => from <= '2026-11-23');
      const { status, html } = await page(`/law/${provision.id}`);
      const words = wordsOf(html);
      expect([status, headingOf(html)]).toEqual([200, provision.title]);
      expect(words).toContain(provision.asks);
      expect(words).toContain(`The law of ${of.nation.register.name}, as we read it`);
      for (const sentence of Object.values(version?.words ?? {}))
        expect(words).toContain(sentence.replace(/\{(\w+)\}/g, '[$1]'));
      for (const sentence of Object.values(version?.wordsCy ?? {}))
        expect(words).toContain(sentence.replace(/\{(\w+)\}/g, '[$1]'));
      for (const { act, place, url } of version?.cites ?? []) {
        expect(words).toContain(`${act}, ${place}`);
        if (url) expect(html).toContain(`href="${url}"`);
      }
      for (const { story } of version?.examples ?? []) expect(words).toContain(story);
      expect(html.match(/No end known/g)).toHaveLength(1);
      expect(words).not.toMatch(/undefined|\[object|\{\w+\}|NaN/);
    },
  );

  test('shows what it is made of and what uses it, both ways round', async () => {
    const ground = await page('/law/england/schedule-35b/6');
    expect(ground.html).toContain('All of these have to be met');
    expect(ground.html).toContain('href="/law/england/section-8"');
    const part = await page('/law/england/section-8');
    expect(part.html).toMatch(/Used by.*href="\/law\/england\/schedule-35b\/6"/s);
    expect((await page('/law/england/schedule-35b/1')).html).toContain('Any one of these is enough');
  });

  test('shows lengths on the boundary to the millimetre', async () => {
    const { html } = await page('/law/england/section-444-5/beyond');
    expect(html).toContain('3,218.688 metres');
    expect(html).toContain('3,218.689 metres');
  });

  test('shows the law of another day, each version by its first day', async () => {
    const before = await page(`${LOW_INCOME}?on=2025-04-05`);
    const after = await page(`${LOW_INCOME}?on=2025-04-06`);
    expect(before.html).toContain('SI 2003/383');
    expect(after.html).not.toContain('SI 2003/383');
    for (const { html } of [before, after]) {
      expect(html).toContain(`href="${LOW_INCOME}?on=2023-09-01"`);
      expect(html).toContain('5 April 2025');
    }
  });

  test('says in words how sure the reading is', async () => {
    expect((await page('/law/england/section-8')).html).toContain('We read others who restate the law');
    expect((await page('/law/england/schedule-35b/6')).html).toContain('We read the text of the law itself');
  });

  test('that is not there is not found, and a nation’s name leads to its list', async () => {
    for (const path of ['/law/england/section-9999', '/law/nowhere', '/law/england/section-8/more', '/law/__proto__'])
      expect((await page(path)).status, path).toBe(404);
    expect((await page('/law/england')).location).toBe('/law#england');
    expect((await page('/law/england/section-8/')).status).toBe(200);
  });
});

describe('a day that is asked for', () => {
  const FIRST = NATIONS.england.firstDay;

  test('in three fields leads to the address of that day', async () => {
    const { status, location } = await page(`${LOW_INCOME}?on-day=5&on-month=4&on-year=2025`);
    expect([status, location]).toEqual([303, `${LOW_INCOME}?on=2025-04-05`]);
    expect((await page('/law?on-day=05&on-month=04&on-year=2025')).location).toBe('/law?on=2025-04-05');
  });

  test('outside those that were checked is refused in words, with the days that can be asked', async () => {
    for (const on of ['1999-01-01', '2199-12-31', '2023-08-31']) {
      expect(isDay(on) && (on < FIRST || on > '2028-08-31')).toBe(true);
      const { status, html } = await page(`/law/england/section-8?on=${on}`);
      expect(status, on).toBe(422);
      expect(html).toContain('We have checked the law of England from 1 September 2023 to 31 August 2028');
      expect(html).toContain('<title>Error: ');
      expect(html).not.toContain('What it can say');
    }
    expect((await page('/law/england/section-8?on=2023-09-01')).status).toBe(200);
    expect((await page('/law?on=1950-01-01')).status).toBe(422);
  });

  test('that is no day is refused in words, and what was typed comes back as text', async () => {
    for (const on of ['2025-02-30', 'yesterday', '', '"><script>alert(1)</script>', '9'.repeat(4000)]) {
      const { status, html } = await page(`/law?on=${encodeURIComponent(on)}`);
      expect(status).toBe(422);
      expect(html).toContain('Enter a real date, like 5 4 2025');
      expect(html).not.toContain('<script>alert');
    }
    const { status, html } = await page('/law/england/section-8?on-day=30&on-month=2&on-year=%22%3E%3Cscript%3E');
    expect(status).toBe(422);
    expect(html).toContain('id="on-day"');
    expect(html).not.toContain('"><script>');
  });
});

describe('from an answer to the law', () => {
  test('each way to free travel links to the page of its rule, and tells nothing of the child by it', async () => {
    const html = await (await site.post('/check', ANSWERS)).text();
    const links = [...html.matchAll(/href="(\/law\/[^"]+)"/g)].map(([, href]) => href ?? '');
    expect(new Set(links).size).toBeGreaterThan(10);
    for (const link of new Set(links)) expect((await page(link)).status, link).toBe(200);
    for (const link of links) expect(link).not.toMatch(/2018|2026-11-23|qz7|900001/i);
    expect(html).toContain('href="https://www.legislation.gov.uk/ukpga/1996/56/schedule/35B"');
  });

  test('a parent sees what would have to change; an officer sees the reasons for a letter too', async () => {
    const html = await (await site.post('/check', ANSWERS)).text();
    expect(html).toContain('What would have to change');
    expect(html).toContain('An officer’s finding: cannot reasonably be expected to walk');
    expect(html).not.toContain('Reasons for the letter');
    const officer = await signedIn(site);
    const officers = await (await site.post('/check', ANSWERS, officer)).text();
    for (const words of [
      'Reasons for the letter',
      'Each ground in a line',
      'The facts we used',
      'What would have to change',
    ])
      expect(officers).toContain(words);
  });
});
