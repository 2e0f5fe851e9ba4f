import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoArea, demoPlaces } from '../../demo/load.node.ts';
import { keepOffers, keepVacancies, readOffers, readVacancies } from '../../src/places/index.ts';
import { ANSWERS, keepSeen, openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let officer: Record<string, string>;
const AREA = demoArea().id;

beforeAll(async () => {
  site = await openSite();
  officer = await signedIn(site);
});
afterAll(() => site.close());

const html = async (path: string, headers = officer) =>
  (await (await site.get(path, headers)).text()).replace(/\s+/g, ' ');

test('nobody but an officer sees what is held of places', async () => {
  for (const path of ['/places', `/places/${AREA}/900001`]) expect((await site.get(path)).status).toBe(401);
});

test('before anything is brought in, the page says so', async () => {
  expect(await html('/places')).toContain('Nothing held');
  expect(await html(`/places/${AREA}/900001`)).toContain('Nothing is held of places free.');
});

test('an officer sees each rule of a school in order, places free, and whose figures they are', async () => {
  const file = (path: string) => ({ name: path, bytes: readFileSync(path) });
  const how = {
    area: AREA,
    source: 'Admissions team',
    by: 'A. Officer',
    now: new Date('2026-11-02T08:00:00Z'),
    dryRun: false,
  };
  await keepOffers(site.deps.db, readOffers(file(demoPlaces().offers)), how);
  await keepVacancies(site.deps.db, readVacancies(file(demoPlaces().vacancies)), how);
  expect(await html('/places')).toContain('2026 (Reception), 2025 (Reception)');
  const page = await html(`/places/${AREA}/900001`);
  for (const words of [
    'Reception, September 2026',
    'From Admissions team, brought in by A. Officer on 2 November 2026.',
    'Those up to 0.58 miles away (in a straight line)',
    'Children who are or were looked after',
    'older figures are held too',
  ])
    expect(page).toContain(words);
});

test('a school or area that is none is told so', async () => {
  for (const path of [`/places/${AREA}/1`, '/places/nowhere/900001', `/places/${AREA}/%3Cscript%3E`]) {
    const answer = await site.get(path, officer);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('<script>');
  }
});

test('a family is told in the answer whether a nearer school had a place, and from what', async () => {
  const applied = {
    'admission-round': 'late-or-in-year',
    'applied-day': '2',
    'applied-month': '11',
    'applied-year': '2026',
  };
  const page = (await (await site.post('/check', { ...ANSWERS, ...applied, step: 'nearby' })).text()).replace(
    /\s+/g,
    ' ',
  );
  expect(page).toMatch(/On 1 November 2026 the school had \d+ places? free in Year 4\./);
  expect(page).toContain('From Admissions team, kept 2 November 2026.');
});

test('what is wrong with the date of applying is told where it can be mended', async () => {
  const wrong = { ...ANSWERS, 'applied-day': '31', 'applied-month': '2', 'applied-year': '2026' };
  for (const step of ['nearby', 'family']) {
    const answer = await site.post('/check', { ...wrong, step });
    const page = await answer.text();
    if (step === 'nearby') expect(answer.status).toBe(422);
    expect(page).toContain('Schools nearby');
    expect(page).toContain('When did you apply for the place?');
  }
});

test('rules that nobody has, and all of them with none of them, are mended too', async () => {
  for (const ticked of [['sibling', 'none'], ['emperor']]) {
    const answer = await site.post('/check', { ...ANSWERS, 'criteria-900022': ticked, step: 'nearby' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Select the rules that applied, or select “None of these”');
    expect(page).toContain('href="#criteria-900022"');
    expect(page).toContain('A brother or sister there');
    expect(page).not.toContain('type="hidden" name="criteria-900022"');
  }
});

test('a decision that is kept shows the nearer schools as they were', async () => {
  const kept = await keepSeen(site, ANSWERS, officer);
  expect(await html(kept.headers.get('location')!)).toContain('Schools nearer to home');
});
