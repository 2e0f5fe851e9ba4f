import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAddresses } from '../../demo/load.node.ts';
import { importAddresses } from '../../src/import-addresses.node.ts';
import { areas } from '../../src/places/index.ts';
import { openRows } from '../../src/rows-of-file.node.ts';
import { ANSWERS, type Fields, NOW, openSite, type TestSite } from './site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const page = async (fields: Fields) => {
  const answer = await site.post('/check', fields);
  return { status: answer.status, html: await answer.text() };
};
const headingOf = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];
const errorsOf = (html: string) =>
  [...(/govuk-error-summary__list">(.*?)<\/ul>/s.exec(html)?.[1]?.matchAll(/href="#([^"]*)">([^<]*)</g) ?? [])].map(
    ([, id, words]) => [id, words],
  );

describe('an address to choose', () => {
  const HOME = { 'school-name': 'castle', postcode: 'qz3 1aa' };
  beforeAll(async () => {
    const { db } = site.deps;
    const [area] = await areas(db);
    const rows = await openRows(demoAddresses());
    const how = { source: 'the demonstration', now: NOW, dryRun: false };
    await importAddresses(db, area!, { ...rows, name: 'gazetteer.csv' }, how);
  });
  const uprnsIn = (html: string) => [...html.matchAll(/<option value="(\d+)"/g)].map(([, uprn]) => uprn!);

  test('is asked as a step of its own where addresses are held for the postcode, with a way out', async () => {
    const { html } = await page({ step: 'where', go: 'next', ...HOME });
    expect(headingOf(html)).toBe('Your address');
    expect(html).toContain('<option value="not-listed">My address is not listed</option>');
    expect(uprnsIn(html)).toHaveLength(3);
    expect(html).not.toMatch(/(href|action)="[^"]*(999000|qz3)/i);
    const none = await page({ step: 'where', go: 'next', ...HOME, postcode: 'QZ7 1AB' });
    expect(headingOf(none.html)).toBe('Pick the school');
  });

  test('has to be chosen, and leads on to the school', async () => {
    const missing = await page({ step: 'address', go: 'next', ...HOME });
    expect([missing.status, errorsOf(missing.html)]).toEqual([
      422,
      [['address', 'Choose your address, or “My address is not listed”']],
    ]);
    const on = await page({ step: 'address', go: 'next', ...HOME, address: 'not-listed' });
    expect(headingOf(on.html)).toBe('Pick the school');
  });

  test('is what the walk is measured from; one that is not listed, from the middle of the postcode', async () => {
    const [uprn = ''] = uprnsIn((await page({ step: 'where', go: 'next', ...HOME })).html);
    const chosen = await page({ ...ANSWERS, ...HOME, address: uprn });
    expect(chosen.html).toContain(`UPRN ${uprn}: the address (`);
    const not = await page({ ...ANSWERS, ...HOME, address: 'not-listed' });
    expect(not.html).toContain('the middle of the postcode (');
  });

  test('of another postcode is dropped and asked again: nobody learns of addresses but by postcode', async () => {
    const [uprn = ''] = uprnsIn((await page({ step: 'where', go: 'next', ...HOME })).html);
    const { html } = await page({ step: 'where', go: 'next', ...HOME, postcode: 'QZ3 1AB', address: uprn });
    expect(headingOf(html)).toBe('Your address');
    expect(html).not.toContain(uprn);
  });
});

describe('asking step by step', () => {
  test('the start page says that the county is made up', async () => {
    const html = await (await site.get('/')).text();
    expect(html).toContain('Brackenshire is made up.');
  });

  test('the start page suggests a postcode and a school of it, which lead to a measured walk', async () => {
    const html = await (await site.get('/')).text();
    const [, postcode = '', school = ''] = /Try postcode (\S+ \S+) and ([^.]+)\./.exec(html) ?? [];
    const found = await page({ step: 'where', go: 'next', postcode, 'school-name': school });
    expect(headingOf(found.html)).toBe('Pick the school');
    const [, urn = ''] = /name="school" type="radio" value="(\d+)"/.exec(found.html) ?? [];
    const answer = await page({ ...ANSWERS, postcode, 'school-name': school, school: urn });
    expect(answer.html).toContain('The walk we measured');
  });

  test('each step carries the answers of the others, and nothing is told by an address', async () => {
    const first = await page({ step: 'where', go: 'next', postcode: 'qz71ab', 'school-name': 'castle' });
    expect(headingOf(first.html)).toBe('Pick the school');
    expect(first.html).toContain('<input type="hidden" name="postcode" value="qz71ab"/>');
    expect(first.html).toContain('Castle Street Primary School');
    const second = await page({
      step: 'school',
      go: 'next',
      postcode: 'qz71ab',
      'school-name': 'castle',
      school: '900001',
    });
    expect(headingOf(second.html)).toBe('Your child');
    expect(second.html).toMatch(/name="start-day"[^>]*value="23"/);
    expect(second.html).toContain('<input type="hidden" name="school" value="900001"/>');
    for (const { html } of [first, second]) expect(html).not.toMatch(/(href|action)="[^"]*(qz7|900001)/i);
  });

  test('going back keeps what was typed, also what is wrong with it', async () => {
    const { status, html } = await page({ ...ANSWERS, step: 'child', go: 'back', 'born-day': '31', 'born-month': '2' });
    expect([status, headingOf(html)]).toEqual([200, 'Pick the school']);
    expect(html).toContain('<input type="hidden" name="born-day" value="31"/>');
  });

  test('a school that is not in the list leads back to the search', async () => {
    const { html } = await page({ ...ANSWERS, step: 'school', school: 'none' });
    expect(headingOf(html)).toBe('Home and school');
    expect(html).not.toContain('name="school" value="none"');
  });

  test('any answer can be changed from the end', async () => {
    const { html } = await page({ ...ANSWERS, go: 'change-child' });
    expect(headingOf(html)).toBe('Your child');
    expect(html).toMatch(/name="born-year"[^>]*value="2018"/);
  });
});

describe('what a plan says about travel', () => {
  const NAMED: Fields = { ...ANSWERS, step: 'needs', plan: 'only-this-school' };

  test('is asked only of a family whose plan names this school, on a step of its own', async () => {
    for (const plan of ['only-this-school', 'this-and-another-this-nearest', 'this-and-another-this-further'])
      expect(headingOf((await page({ ...NAMED, plan })).html), plan).toBe('Your child’s plan');
    for (const plan of ['no-plan', 'another-school', 'no-school-named', 'not-sure', '']) {
      const { html } = await page({ ...NAMED, plan });
      expect(headingOf(html), plan).toBe('Your family');
      expect(html).toContain('Step 5 of 5');
    }
    const { html } = await page({ ...NAMED, go: 'back', step: 'family' });
    expect(headingOf(html)).toBe('Your child’s plan');
    expect(html).toContain('Step 5 of 6');
    expect((await page({ ...ANSWERS, step: 'child', go: 'next' })).html).not.toContain('plan-condition');
  });

  test('can be left out, and is then not known', async () => {
    const { status, html } = await page({ ...NAMED, step: 'plan' });
    expect([status, headingOf(html)]).toEqual([200, 'Your family']);
  });

  test('counts no more once the family says that there is no such plan', async () => {
    const asked = async (fields: Fields) => (await page({ ...ANSWERS, 'plan-condition': 'yes', ...fields })).html;
    const row = 'The plan makes the family arrange or pay for travel';
    expect(await asked({ plan: 'only-this-school' })).toContain(row);
    for (const plan of ['no-plan', 'another-school', 'not-sure']) expect(await asked({ plan })).not.toContain(row);
  });

  test('that is not one of the answers has to be mended where it was asked', async () => {
    const { status, html } = await page({ ...ANSWERS, plan: 'only-this-school', 'plan-condition': 'perhaps' });
    expect([status, headingOf(html)]).toEqual([422, 'Your child’s plan']);
    expect(errorsOf(html)).toEqual([['plan-condition', 'Select one of the answers']]);
  });
});

describe('answers that have to be mended', () => {
  const mended: [story: string, fields: Fields, errors: string[][]][] = [
    [
      'nothing at all',
      { step: 'where', go: 'next' },
      [
        ['postcode', 'Enter the postcode where your child lives'],
        ['school-name', 'Enter the name of the school'],
      ],
    ],
    [
      'a postcode that is not one',
      { ...ANSWERS, step: 'where', postcode: 'somewhere' },
      [['postcode', 'Enter a full UK postcode, like AB1 2CD']],
    ],
    [
      'a postcode of somewhere else',
      { ...ANSWERS, step: 'where', postcode: 'SW1A 1AA' },
      [
        [
          'postcode',
          'We do not have this postcode. Check it. If it is right, we do not cover your area yet: ask your council',
        ],
      ],
    ],
    [
      'a school that nobody knows',
      { ...ANSWERS, step: 'where', 'school-name': 'zzzz' },
      [['school-name', 'We found no school with that name. Check the spelling, or type only part of it']],
    ],
    [
      '30 February',
      { ...ANSWERS, step: 'child', 'born-day': '30', 'born-month': '2' },
      [['born-day', 'Date of birth must be a real date']],
    ],
    [
      '29 February of a common year',
      { ...ANSWERS, step: 'child', 'born-day': '29', 'born-month': '2', 'born-year': '2019' },
      [['born-day', 'Date of birth must be a real date']],
    ],
    [
      'a year of two numbers',
      { ...ANSWERS, step: 'child', 'born-year': '18' },
      [['born-day', 'Date of birth must have a year with 4 numbers, like 2018']],
    ],
    ['no month', { ...ANSWERS, step: 'child', 'born-month': '' }, [['born-day', 'Date of birth must include a month']]],
    [
      'born tomorrow',
      { ...ANSWERS, step: 'child', 'born-day': '24', 'born-month': '11', 'born-year': '2026' },
      [['born-day', 'Date of birth must be in the past. Check the year']],
    ],
    [
      'born more than 25 years before',
      { ...ANSWERS, step: 'child', 'born-day': '22', 'born-month': '11', 'born-year': '2001' },
      [['born-day', 'Date of birth is too long ago for school or college. Check the year']],
    ],
    [
      'born in the year of the start, after it',
      { ...ANSWERS, step: 'child', 'born-year': '2026', 'start-day': '2', 'start-month': '1' },
      [['start-day', 'The date travel would start must be after 27 March 2026. Check the year']],
    ],
    [
      'an answer that is not offered',
      { ...ANSWERS, step: 'needs', disabled: 'maybe' },
      [['disabled', 'Select one of the answers']],
    ],
    [
      'two answers to one question',
      { ...ANSWERS, step: 'needs', plan: ['no-plan', 'another-school'] },
      [['plan', 'You gave two different answers to one question. Give one.']],
    ],
    [
      'none of these, and one of these',
      { ...ANSWERS, benefits: ['none', 'income-support'] },
      [['benefits', 'Select the benefits your family gets, or select “None of these”']],
    ],
    [
      'pay that is no amount',
      { ...ANSWERS, benefits: 'universal-credit', 'earnings-1': 'lots' },
      [['earnings-1', 'Enter an amount in pounds, like 616.67']],
    ],
    [
      'an answer far too long',
      { ...ANSWERS, step: 'where', 'school-name': 'a'.repeat(500) },
      [['school-name', 'Shorten this answer to 120 characters or fewer.']],
    ],
  ];

  test.each(mended)('%s', async (_, fields, errors) => {
    const { status, html } = await page(fields);
    expect(status).toBe(422);
    expect(errorsOf(html)).toEqual(expect.arrayContaining(errors));
    expect(html).toContain('<title>Error: ');
    for (const [id] of errors) expect(html, `a field to go to: ${id}`).toContain(`id="${id}"`);
  });

  test('a mistake of an earlier step leads back to it, whoever made up the request', async () => {
    const { status, html } = await page({ ...ANSWERS, 'born-day': '31', 'born-month': '9' });
    expect([status, headingOf(html)]).toEqual([422, 'Your child']);
    expect(errorsOf(html)).toEqual([['born-day', 'Date of birth must be a real date']]);
  });

  test('a school number that is in no register leads back to the schools', async () => {
    const { status, html } = await page({ ...ANSWERS, school: '123456' });
    expect([status, headingOf(html)]).toEqual([422, 'Pick the school']);
    expect(errorsOf(html)).toEqual([['school', 'Select the school']]);
  });

  test('a day outside the law that was checked leads back to the day', async () => {
    const { status, html } = await page({ ...ANSWERS, 'start-year': '2199' });
    expect([status, headingOf(html)]).toEqual([422, 'Your child']);
    expect(errorsOf(html)[0]?.[0]).toBe('start-day');
  });

  test('what is typed comes back as text, never as markup', async () => {
    const hostile = '"><script>alert(1)</script>';
    for (const name of ['postcode', 'school-name', 'born-day', 'attendance', 'earnings-1', 'school']) {
      for (const step of ['where', 'child', 'family']) {
        const { html } = await page({ ...ANSWERS, step, benefits: 'universal-credit', [name]: hostile });
        expect(html).not.toContain('<script>alert');
      }
    }
  });
});

describe('the answer', () => {
  test('says what is not known and who can find it, and never refuses', async () => {
    const { status, html } = await page(ANSWERS);
    expect([status, headingOf(html)]).toEqual([200, 'We cannot say yet']);
    for (const words of [
      'The council has to find out',
      'whether a nearer school',
      'The council can help anyone',
      'ask for a review',
    ]) {
      expect(html.replace(/\s+/g, ' ')).toContain(words);
    }
    expect(html).not.toMatch(/refused|not eligible|ineligible/i);
  });

  test('shows the walk, its margin, its parts and its sources', async () => {
    const { html } = await page(ANSWERS);
    expect(html).toContain('<svg class="fm-map__picture"');
    expect(html).toMatch(/give or take \d+ metres/);
    expect(html).toContain('nobody has checked this part yet');
    expect(html).toContain('Map: Fictional county, made by Fairmile; MIT');
    expect(html).toMatch(/class="fm-map__road" d="M/);
  });

  test('cites the law beside each way to free travel', async () => {
    const { html } = await page(ANSWERS);
    expect(html).toContain('Education Act 1996, Schedule 35B, paragraph 6');
    expect(html.match(/class="fm-ground"/g)).toHaveLength(11);
  });

  /** Twelve years old, 5.4 km along one lane from the nearest school. */
  const FAR: Fields = { ...ANSWERS, postcode: 'QZ6 1AX', school: '900021', 'born-year': '2014' };

  test('is yes beyond walking distance from the nearest school', async () => {
    const { html } = await page(FAR);
    expect(headingOf(html)).toBe('Your child qualifies for free travel to school');
    expect(html).toContain('Apply to the council for free travel');
    expect(html).not.toContain('What is still missing');
  });

  test('rests on a person where it rests on needs', async () => {
    const { html } = await page({
      ...ANSWERS,
      'special-needs': 'yes',
      plan: 'only-this-school',
      'plan-condition': 'no',
    });
    expect(headingOf(html)).toBe('On these answers, your child qualifies for free travel to school');
    expect(html).toContain('a person at the council looks at it');
  });

  test('is conditional while the place is only thought about', async () => {
    const { html } = await page({ ...FAR, attendance: 'considering' });
    expect(headingOf(html)).toBe('Your child would qualify for free travel to school');
  });

  test('of a child not yet of school age is not a refusal', async () => {
    const { html } = await page({ ...ANSWERS, 'born-year': '2023' });
    expect(headingOf(html)).toBe('On what you told us, the law does not give free travel to this school');
    expect(html).toContain('This is not a refusal.');
    expect(html).toContain('Check again on or after');
  });

  test.each([
    ['at 17', '2009', true],
    ['at 20', '2006', true],
    ['the day before 25', '2001', true],
    ['at 12', '2014', false],
  ])('%s points to the rules that decide: after 16, none of those of a child', async (_, year, isAfter16) => {
    const born = { 'born-day': '24', 'born-month': '11', 'born-year': year };
    const { status, html } = await page({ ...ANSWERS, ...born });
    expect(status).toBe(200);
    const words = html.replace(/\s+/g, ' ');
    for (const each of ['transport policy statement', 'section 508F']) expect(words.includes(each)).toBe(isAfter16);
    for (const each of ['section 508C', 'independent panel']) expect(words.includes(each)).toBe(!isAfter16);
  });

  test.each([
    [
      'before the 19th birthday, the statement on travel after 16',
      '2023',
      'transport policy statement',
      'section 508F',
    ],
    ['on it, the rules for adult learners', '2026', 'section 508F', 'transport policy statement'],
  ])('after 16, points only to the rules that count for the course: begun %s', async (_, year, told, not) => {
    const born = { 'born-day': '24', 'born-month': '11', 'born-year': '2006' };
    const course = { 'course-day': '24', 'course-month': '11', 'course-year': year };
    const start = { 'start-day': '24', 'start-month': '11', 'start-year': '2026' };
    const { html } = await page({ ...ANSWERS, ...born, ...course, ...start });
    const words = html.replace(/\s+/g, ' ');
    expect(words).toContain('The course begins, or began');
    const after16 = words.slice(words.indexOf('After 16, other rules decide'), words.indexOf('ask how to complain'));
    expect(after16).toContain(told);
    expect(after16).not.toContain(not);
  });

  test('after 16, asks when the course began, and leaves it not known where nobody is sure', async () => {
    const born = { 'born-day': '24', 'born-month': '11', 'born-year': '2008' };
    const asked = await page({ ...ANSWERS, ...born, step: 'child' });
    expect(headingOf(asked.html)).toBe('The course');
    const wrong = await page({ ...ANSWERS, ...born, step: 'course', 'course-day': '31', 'course-month': '9' });
    expect(errorsOf(wrong.html)).toEqual([['course-day', 'The date the course began must include a year']]);
    const left = await page({ ...ANSWERS, ...born, step: 'course' });
    expect(headingOf(left.html)).toBe('What your child needs');
  });

  test('treats what was left out as not known', async () => {
    const { 'special-needs': _, ...rest } = ANSWERS;
    const { html } = await page(rest);
    expect(html.replace(/\s+/g, ' ')).toMatch(/Special educational needs<\/dt><dd[^>]*>Not known/);
  });

  test('a member of the public cannot find what only an officer can', async () => {
    const judged = {
      ...ANSWERS,
      'can-walk-needs': 'no',
      'can-walk-ways': 'no',
      'special-needs': 'yes',
      'nearer-complete': 'yes',
    };
    const { html } = await page(judged);
    expect(headingOf(html)).toBe('We cannot say yet');
    expect(html).not.toContain('an officer found so');
    expect(html).not.toContain('Keep this decision');
  });

  test('is kept by no one: cached only by the browser that asked, for Back, and not logged', async () => {
    const answer = await site.post('/check', ANSWERS);
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('location')).toBeNull();
    expect(JSON.stringify(site.logged)).not.toMatch(/QZ7|900001|2018/);
    expect(site.logged.at(-1)).toMatchObject({ method: 'POST', route: '/check', status: 200 });
  });

  test('that fails by a fault of ours is a page in words, and tells nothing of what went wrong', async () => {
    const broken = site.with({ check: () => Promise.reject(new Error('secrets of QZ7 1AB')) });
    const answer = await broken.post('/check', ANSWERS);
    expect(answer.status).toBe(500);
    const html = await answer.text();
    expect(headingOf(html)).toBe('Sorry, there is a problem with the service');
    expect(html).not.toMatch(/secrets|QZ7/);
  });
});
