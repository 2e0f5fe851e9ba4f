import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathsOfNonText } from '../../routes/text.ts';
import { ANSWERS, openSite, QUESTION, signedIn, type TestSite } from './site.ts';

let site: TestSite;
let officer: Record<string, string>;
beforeAll(async () => {
  site = await openSite();
  officer = await signedIn(site);
});
afterAll(() => site.close());

describe('a character that no store can hold', () => {
  test('in an address is no school, no area and no decision', async () => {
    for (const query of ['name=castle&area=%00', 'name=castle%00'])
      expect((await site.get(`/api/v1/schools?${query}`)).status, query).toBe(422);
    for (const path of ['/decisions/%00', '/api/v1/decisions/%00', '/decisions/a%00b', '/decisions/%ED%A0%80'])
      expect((await site.get(path, officer)).status, path).toBe(404);
  });

  test('in a form is refused in words, whichever field it is in', async () => {
    for (const field of ['area', 'postcode', 'school-name', 'school']) {
      const answer = await site.post('/check', { ...ANSWERS, [field]: 'a\0' });
      expect(answer.status, field).toBe(422);
      expect(await answer.text()).toContain('a character in it that stands for nothing');
    }
  });

  const sent: [where: string, body: object][] = [
    ['area', { ...QUESTION, area: '\0' }],
    ['area', { ...QUESTION, area: '\ud800' }],
    ['home.postcode', { ...QUESTION, home: { postcode: 'QZ7\0 1AB' } }],
    [
      'facts.canWalkGivenRoutes.source',
      { ...QUESTION, facts: { canWalkGivenRoutes: { value: false, by: 'judgement', source: 'seen \udc00' } } },
    ],
    ['facts', { ...QUESTION, facts: { 'a\0': 1 } }],
  ];
  test.each(sent)('in JSON is named by its path: %s', async (path, body) => {
    for (const [address, headers] of [
      ['/api/v1/checks', {}],
      ['/api/v1/decisions', officer],
    ] as const) {
      const answer = await site.json(address, body, headers);
      expect(answer.status, address).toBe(422);
      expect((await answer.json()).errors, address).toMatchObject([{ path }]);
    }
  });

  test('is found however deep it is, and whole characters of any kind are not', () => {
    let deep: unknown = '\0';
    for (let level = 0; level < 20_000; level++) deep = [deep];
    expect(pathsOfNonText(deep)).toHaveLength(1);
    expect(pathsOfNonText({ école: 'Ysgol 🏫 é', list: [1, null, true] })).toEqual([]);
  });
});

test('the list of decisions begins only before a decision’s number', async () => {
  for (const before of ['1.5', '1e20', '1e999', '2147483648', '-Infinity', '-1', '0', 'NaN', '', '%00', '99999999999'])
    expect((await site.get(`/decisions?before=${before}`, officer)).status, before).toBe(422);
  for (const before of ['1', '26', '2147483647'])
    expect((await site.get(`/decisions?before=${before}`, officer)).status, before).toBe(200);
});
