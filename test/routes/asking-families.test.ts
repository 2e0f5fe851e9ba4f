import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldsOf, isAskable } from '../../routes/pages/check/field-of.ts';
import { ENGLAND_FACTS } from '../../rules/england/facts.ts';
import { factsOf, readApplication } from '../../src/applications/index.ts';
import { DEMO_AUTHORITY, keepAuthority } from '../../src/authorities/index.ts';
import { PUBLIC_FACTS } from '../../src/checks/index.ts';
import { APPLIED, sent } from '../src/applications/an-application.ts';
import { HOST, NOW, ORIGIN, openSite, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let officer: Record<string, string>;
beforeAll(async () => {
  site = await openSite();
  officer = await signedIn(site);
});
afterAll(() => site.close());

const { area: _, ...ABOUT } = APPLIED.about;
const anApplication = (about: Partial<typeof APPLIED.about> = {}) =>
  sent(site.deps.db, DEMO_AUTHORITY.id, { ...APPLIED, about: { ...ABOUT, ...about } }, NOW);
const read = (id: string) => readApplication(site.deps.db, { authority: DEMO_AUTHORITY.id, id });

async function family({ reference, code }: { reference: string; code: string }) {
  const opened = await site.post('/my-application', { reference, code });
  return { cookie: opened.headers.get('set-cookie')?.split(';')[0] ?? '', host: HOST, origin: ORIGIN };
}

const ASK = {
  facts: ['specialEducationalNeeds', 'benefits'],
  words: 'Canary: we could not read your letter.',
  'answer-by-day': '7',
  'answer-by-month': '12',
  'answer-by-year': '2026',
};
const asked = async (id: string, more = {}) =>
  site.post(`/applications/${id}/ask`, { ...ASK, go: 'send', ...more }, officer);

describe('an officer asks the family', () => {
  test('only what an open ground needs and a family can say; and sees what the family will read before it is sent', async () => {
    const { id } = await anApplication();
    const page = await (await site.get(`/applications/${id}/ask`, officer)).text();
    for (const fact of ASK.facts) expect(page).toContain(`value="${fact}"`);
    expect(page).not.toContain('value="bornOn"');
    expect(page).not.toContain('value="canWalkGivenRoutes"');
    const look = await site.post(`/applications/${id}/ask`, { ...ASK, go: 'look' }, officer);
    const preview = await look.text();
    for (const words of [
      'Does your child have special educational needs?',
      'Tick all that apply',
      ASK.words,
      'by 7 December 2026',
    ])
      expect(preview).toContain(words);
    expect(preview).not.toContain('Is your child disabled?');
    expect((await read(id)).state).toBe('open');
    expect((await asked(id)).status).toBe(303);
    expect((await read(id)).state).toBe('asked');
    expect(await (await site.get('/applications/list/family', officer)).text()).toContain(`/applications/${id}`);
  });

  test('not what is known already, not what only an officer can find, not yesterday, and not nothing; what was typed stays', async () => {
    const { id } = await anApplication();
    for (const fact of ['bornOn', 'canWalkGivenRoutes', 'no-such-fact'])
      expect((await asked(id, { facts: [fact] })).status).toBe(409);
    const nothing = await asked(id, { facts: [], words: '' });
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain('Choose a question, or write what you need to know');
    const paper = await asked(id, { paper: 'yes', words: '', 'answer-by-year': '2025' });
    const html = await paper.text();
    for (const words of ['Say which paper you need', 'must be a real date after today', 'value="2025"'])
      expect(html).toContain(words);
    expect(html).toMatch(/value="benefits"[^>]*checked/);
    expect((await read(id)).state).toBe('open');
  });

  test('in words alone where the law has no answer yet', async () => {
    const { id } = await anApplication({ school: { words: 'The new one' } });
    const page = await (await site.get(`/applications/${id}/ask`, officer)).text();
    expect(page).toContain('You can still write to it');
    expect((await asked(id, { facts: [], words: 'Which school is it?' })).status).toBe(303);
  });

  test('and goes on without an answer: what was asked stays not known', async () => {
    const { id } = await anApplication();
    await asked(id);
    expect((await site.post(`/applications/${id}/go-on`, {}, officer)).status).toBe(303);
    const application = await read(id);
    expect(application.state).toBe('open');
    expect(factsOf(application).has('benefits')).toBe(false);
    expect((await site.post(`/applications/${id}/go-on`, {}, officer)).status).toBe(409);
  });

  test('of another council cannot', async () => {
    await keepAuthority(site.deps.db, { id: 'elsewhere', name: 'Elsewhere', fictional: true });
    const theirs = await sent(site.deps.db, 'elsewhere');
    for (const action of ['ask', 'go-on'])
      expect((await site.post(`/applications/${theirs.id}/${action}`, ASK, officer)).status).toBe(404);
  });
});

describe('a family answers', () => {
  test('by the form’s own questions; each answer is its word, of that day, and the officers have it again', async () => {
    const application = await anApplication();
    await asked(application.id);
    const theirs = await family(application);
    expect(await (await site.get('/my-application', theirs)).text()).toContain('See what we need');
    const page = await (await site.get('/my-application/answer', theirs)).text();
    expect(page).toContain('Canary: we could not read your letter.');
    expect(page).not.toContain('We do not keep them');
    const answer = {
      'special-needs': 'yes',
      benefits: ['universal-credit'],
      'earnings-1': '600',
      disabled: 'yes',
      'answer-words': 'Canary: here.',
    };
    expect((await site.post('/my-application/answer', answer, theirs)).status).toBe(303);
    const after = await read(application.id);
    expect(after.state).toBe('open');
    const facts = factsOf(after);
    expect(facts.get('specialEducationalNeeds')).toMatchObject({
      given: { value: true, by: 'parent' },
      by: null,
      at: NOW,
    });
    expect(facts.get('benefits')?.given).toMatchObject({ value: ['universal-credit'] });
    // It was not asked: a form that was changed by hand says nothing more.
    expect(facts.has('disabled')).toBe(false);
    const history = await (await site.get(`/applications/${application.id}`, officer)).text();
    expect(history).toContain('Canary: here.');
    expect((await site.post('/my-application/answer', answer, theirs)).status).toBe(409);
    expect((await site.get('/my-application/answer', theirs)).status).toBe(303);
  });

  test('“not sure” is not known, and so is what it leaves out; never no', async () => {
    const application = await anApplication();
    await asked(application.id);
    await site.post('/my-application/answer', { 'special-needs': 'not-sure' }, await family(application));
    const facts = factsOf(await read(application.id));
    expect(facts.get('specialEducationalNeeds')?.given).toHaveProperty('missing');
    expect(facts.has('benefits')).toBe(false);
  });

  test('is told what has to be mended, and loses nothing', async () => {
    const application = await anApplication();
    await asked(application.id);
    const theirs = await family(application);
    const empty = await site.post('/my-application/answer', {}, theirs);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Answer a question, or write to us');
    const odd = { benefits: ['universal-credit'], 'earnings-1': 'lots', 'answer-words': 'Keep this' };
    const mend = await site.post('/my-application/answer', odd, theirs);
    expect(mend.status).toBe(422);
    const html = await mend.text();
    for (const words of ['Enter an amount in pounds', 'value="lots"', 'Keep this']) expect(html).toContain(words);
    const both = await site.post('/my-application/answer', { benefits: ['none', 'universal-credit'] }, theirs);
    expect(both.status).toBe(422);
    expect((await read(application.id)).state).toBe('asked');
  });

  test('through its own door alone', async () => {
    expect((await site.post('/my-application/answer', { 'special-needs': 'yes' })).status).toBe(401);
    expect((await site.get('/my-application/answer')).status).toBe(401);
  });
});

test('every fact that a family can say has a field of the form, or is never asked of it', () => {
  // Of these the day or the schools are needed too: they are asked under an answer, or known to the council.
  const never = [
    'admissionCriteria',
    'freeSchoolMeals',
    'freeMealsProtected',
    'arrangement',
    'consentGivenOn',
    'consentWithdrawnOn',
  ];
  const lacking = PUBLIC_FACTS.map(({ id }) => id).filter((id) => !isAskable(id) && !never.includes(id));
  expect(lacking).toEqual([]);
  const known = new Set(ENGLAND_FACTS.map(({ id }) => id));
  for (const fact of PUBLIC_FACTS) if (isAskable(fact.id)) expect(known.has(fact.id)).toBe(true);
  expect(fieldsOf(['bornOn', 'sex'])).toEqual(new Set(['born', 'child-sex']));
});
