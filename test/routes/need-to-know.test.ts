import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEEDS } from '../../routes/permissions.ts';
import {
  addKey,
  addOfficer,
  type DemoRole,
  groupOfFact,
  KINDS,
  type Kind,
  KNOWS,
  type Knows,
  knowsOf,
  openSession,
  type Permission,
  permissionsOf,
} from '../../src/authorities/index.ts';
import { people } from '../../src/db/tables/people.ts';
import { checkIn, readDecision } from '../../src/decisions/index.ts';
import { findSchool } from '../../src/places/index.ts';
import { aKnownChild, type KnownChild } from './a-known-child.ts';
import { HOST, NOW, ORIGIN, openSite, signedIn, type TestSite } from './site.ts';

/** How each kind is known again wherever it stands; sentences of the law that rest on a group are added below. */
const SIGNS: Record<Kind, RegExp[]> = {
  needs: [/Needsworth/, /"disabled":/],
  income: [/617\.03|61703|universal.credit/i],
  belief: [/Beliefworth/],
  plan: [/Planworth/, /only-this-school|Names only this school/],
  home: [/QZ7.?1AB/],
  other: [/27 March 2014|2014-03-27/],
  names: [/Namesi|Namesov|namesov@|07700.?900777/],
  words: [/Wordswift/],
  'words-on-ways': [/Waysworth/],
};
const ROLES: readonly DemoRole[] = ['officer', 'senior-officer', 'admissions-read-only', 'route-assessor', 'auditor'];

let site: TestSite;
let child: KnownChild;

beforeAll(async () => {
  site = await openSite();
  const headers = Object.fromEntries(
    await Promise.all(ROLES.map(async (role) => [role, await signedIn(site, role)] as const)),
  );
  const idOf = async (name: RegExp) =>
    (await site.deps.db.select().from(people).where(eq(people.authority, 'demo'))).find((each) => name.test(each.name))!
      .id;
  child = await aKnownChild(site, [await idOf(/^Demonstration officer/), await idOf(/senior/)]);
  expect(Object.keys(headers)).toEqual(ROLES);
  await addLawsSentences();
});
afterAll(() => site?.close());

/** Every sentence of the kept check that rests on a hidden group tells what is known of it. */
async function addLawsSentences(): Promise<void> {
  const { content } = await readDecision(site.deps.db, { authority: 'demo', id: child.ids.decisions![0]! });
  const { decision } = checkIn(content)!;
  for (const { words, facts } of Object.values(decision.findings)) {
    const groups = new Set(facts.map(({ fact }) => groupOfFact(fact)));
    for (const group of ['needs', 'income', 'belief', 'plan'] as const)
      if (groups.has(group)) SIGNS[group].push(new RegExp(words.replaceAll(/[^\w ]+/g, '.{1,9}')));
  }
}

const signsOf = (kinds: readonly Kind[]) => kinds.flatMap((kind) => SIGNS[kind].map((sign) => [kind, sign] as const));

/** Every address of every route that is looked at, with the child's things in it. */
function addresses(verb = 'GET'): readonly { readonly route: string; readonly path: string }[] {
  return Object.entries(NEEDS).flatMap(([route, needs]) => {
    const [method, path] = route.split(' ') as [string, string];
    if (method !== verb || needs === 'public') return [];
    const filled = path
      .replace(':area', 'brackenshire')
      .replace(':urn', '900001')
      .replace(':paper', child.paper)
      .replace(':gate', '1')
      .replace(':sha256', '0'.repeat(64));
    if (filled.includes(':name'))
      return ['work', 'family', 'decided', 'taken-back'].map((name) => ({
        route,
        path: filled.replace(':name', name),
      }));
    const noun = filled.split('/').find((part) => part in child.ids);
    const ids = noun ? child.ids[noun]! : ['demo'];
    return filled.includes(':id')
      ? ids.map((id) => ({ route, path: filled.replace(':id', id) }))
      : [{ route, path: filled }];
  });
}

interface Answered {
  readonly route: string;
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

async function walk(headers: Record<string, string>): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const { route, path } of addresses()) {
    const answer = await site.get(path, headers);
    // Files too: what is in a paper is words.
    const shown = `${answer.headers.get('content-disposition') ?? ''} ${await answer.text()}`;
    answers.push({ route, path, status: answer.status, text: shown });
  }
  return answers;
}

/** Where something of these kinds stands. */
const leaks = (answers: readonly Answered[], kinds: readonly Kind[]): readonly string[] =>
  answers.flatMap(({ path, text }) =>
    signsOf(kinds).flatMap(([kind, sign]) => (sign.test(text) ? [`${path} tells ${kind}: ${sign.source}`] : [])),
  );

const hidden = (knows: Knows): readonly Kind[] => KINDS.filter((kind) => !knows.includes(kind));

describe('what stands on pages', () => {
  test('an officer finds something of every kind: the net is wide enough', async () => {
    const answers = await walk(await signedIn(site, 'officer'));
    for (const [kind, sign] of signsOf(KINDS))
      expect([kind, sign.source, answers.some(({ text }) => sign.test(text))]).toEqual([kind, sign.source, true]);
    for (const { route, path, status } of answers)
      if (/^GET (\/api\/v1)?\/(applications|decisions|cases|contests)/.test(route) && !path.endsWith('/ask'))
        expect(`${path} ${status}`).toMatch(/ (200|303|403)$/);
  });

  test.each(ROLES)('%s: no page, list or file tells what the role may not know', async (role) => {
    const answers = await walk(await signedIn(site, role));
    expect(leaks(answers, hidden(KNOWS[role]))).toEqual([]);
    const open = addresses().filter(({ route }) => permissionsOf([role]).includes(NEEDS[route] as never));
    expect(open.length).toBeGreaterThan(3);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(3);
    // A fault of ours tells nothing, and is no way of keeping quiet.
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  test.each(['admissions-read-only', 'route-assessor', 'auditor'] as const)(
    '%s: with the table opened wide the same pages would tell it',
    async (role) => {
      const [mine, table] = [KNOWS[role], KNOWS as Record<string, Knows>];
      const headers = await signedIn(site, role);
      try {
        table[role] = KINDS;
        const told = leaks(await walk(headers), hidden(mine)).map((each) => each.split(' tells ')[1]!.split(':')[0]!);
        // No page of a route assessor's has anything of a child to begin with.
        const wanted =
          role === 'admissions-read-only'
            ? ['belief', 'income', 'names', 'needs', 'plan', 'words']
            : role === 'auditor'
              ? ['names']
              : [];
        expect([...new Set(told)].filter((kind) => kind !== 'words-on-ways').toSorted()).toEqual(wanted);
      } finally {
        table[role] = mine;
      }
    },
  );

  test.each(ROLES)('%s: no form that is sent empty is answered with what the role may not know', async (role) => {
    const headers = await signedIn(site, role);
    const forms = addresses('POST').filter(({ route }) => permissionsOf([role]).includes(NEEDS[route] as Permission));
    // What an officer sends here would change the child's things, and nothing is held back from them.
    if (hidden(KNOWS[role]).length === 0) return;
    for (const { route, path } of forms) {
      const answer = await site.post(path, {}, headers);
      const text = await answer.text();
      expect(leaks([{ route, path, status: answer.status, text }], hidden(KNOWS[role]))).toEqual([]);
      expect(`${path} ${answer.status < 500}`).toBe(`${path} true`);
    }
  });

  test('a route assessor sees whose walk a gate changes, by reference and metres alone', async () => {
    const headers = await signedIn(site, 'route-assessor');
    const school = (await findSchool(site.deps.db, 'brackenshire', '900025'))!;
    const place = `${(school.at!.lat + 0.01).toFixed(6)}, ${(school.at!.lon + 0.01).toFixed(6)}`;
    const look = await site.post('/gates/brackenshire/900025/look', { act: 'add', name: 'Far gate', place }, headers);
    const text = await look.text();
    expect(text).toContain('KNOWN-');
    expect(leaks([{ route: '', path: 'look', status: look.status, text }], hidden(KNOWS['route-assessor']))).toEqual(
      [],
    );
    expect(text).not.toMatch(/2019-05-01|1 May 2019/);
  });

  test('somebody of two roles sees what either may know', async () => {
    const email = 'two@councils.example';
    const roles = ['admissions-read-only', 'auditor'];
    const { id } = await addOfficer(site.deps.db, { authority: 'demo', email, name: 'Tua', roles, now: NOW });
    const { token } = await openSession(site.deps.db, { id, authority: 'demo', name: 'Tua', roles: [] }, NOW);
    const answers = await walk({ cookie: `fairmile=${token}`, host: HOST, origin: ORIGIN });
    const told = new Set(leaks(answers, KINDS).map((each) => each.split(' tells ')[1]!.split(':')[0]));
    expect([...told].toSorted()).toEqual(KINDS.filter((kind) => kind !== 'names').toSorted());
    expect(knowsOf(['admissions-read-only', 'route-assessor'])).toEqual(['home', 'other', 'words-on-ways']);
    expect(knowsOf(['auditor', 'officer'])).toEqual(KINDS);
    expect(knowsOf([])).toEqual([]);
  });

  test('whoever may read free words, or papers and letters, may know every fact', () => {
    for (const [role, knows] of Object.entries(KNOWS)) {
      const reads = permissionsOf([role as DemoRole]).includes('papers.read');
      expect([role, reads]).toEqual([role, knows.includes('words')]);
      if (knows.includes('words')) expect([role, hidden(knows).filter((kind) => kind !== 'names')]).toEqual([role, []]);
    }
  });
});

describe('what admissions is told instead', () => {
  test('the outcome, the way and the age, and which kinds are not shown', async () => {
    const admissions = await signedIn(site, 'admissions-read-only');
    const html = await (await site.get(`/decisions/${child.ids.decisions![0]}`, admissions)).text();
    for (const shown of [
      '27 March 2014',
      'How far it is',
      'Free travel is owed',
      'Not shown to your role: needs, income',
    ])
      expect(html).toContain(shown);
    expect(html).not.toMatch(/Each way to free travel<|Reasons for the letter/);
    const application = await (await site.get(`/applications/${child.ids.applications![0]}`, admissions)).text();
    expect(application).toContain('travel is not granted');
    expect(application).not.toContain('/papers');
  });

  test('that a letter and a paper are not for the role, and who has them', async () => {
    const admissions = await signedIn(site, 'admissions-read-only');
    for (const path of ['letter', 'papers', `papers/${child.paper}`]) {
      const answer = await site.get(`/applications/${child.ids.applications![0]}/${path}`, admissions);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toMatch(/may not read the papers and letters of applications\. Ask an officer/);
    }
  });

  test('nothing of which hidden facts there are: every group is named, whatever is known', async () => {
    const headers = await signedIn(site, 'admissions-read-only');
    const officer = await signedIn(site);
    const plain = {
      home: { postcode: 'QZ7 1AB' },
      schoolUrn: '900001',
      on: '2026-11-23',
      facts: { bornOn: '2014-03-27' },
    };
    const { id } = (await (await site.json('/api/v1/decisions', plain, officer)).json()) as { id: string };
    const [bare, full] = await Promise.all(
      [id, child.ids.decisions![0]!].map(async (each) => {
        const html = await (await site.get(`/decisions/${each}`, headers)).text();
        return html.match(
          /(Not shown to your role[^<]*|<dt[^>]*>\s*(?:Needs|Income|Religion or belief|EHC plan)\s*<)/g,
        );
      }),
    );
    expect(bare).toEqual(full);
    expect(full!.length).toBeGreaterThan(7);
  });
});

describe('a key for other systems', () => {
  const read = async (scopes: readonly string[]) => {
    const by = { name: 'Sena' };
    const { key } = await addKey(site.deps.db, { authority: 'demo', name: 'Data team', scopes, days: 9, by, now: NOW });
    const answers: string[] = [];
    for (const id of child.ids.decisions!)
      answers.push(await (await site.get(`/api/v1/decisions/${id}`, { authorization: `Bearer ${key}` })).text());
    return answers.map((text) => ({ route: '', path: 'api', status: 200, text }));
  };

  test('reads neither needs, income, belief, plans nor words unless it names them', async () => {
    const answers = await read(['decisions.read']);
    expect(leaks(answers, ['needs', 'income', 'belief', 'plan', 'names', 'words'])).toEqual([]);
    expect(JSON.parse(answers[0]!.text).content).toMatchObject({
      state: 'held',
      inPart: { finding: 'owed', facts: expect.arrayContaining([{ fact: 'bornOn', value: '2014-03-27' }]) },
      notShown: ['needs', 'income', 'belief', 'plan'],
    });
  });

  test('reads what it names, and the decision as it was kept where it names all', async () => {
    const some = await read(['decisions.read', 'facts.income']);
    expect(leaks(some, ['income']).length).toBeGreaterThan(0);
    expect(leaks(some, ['needs', 'belief', 'plan', 'names', 'words'])).toEqual([]);
    const all = await read(['decisions.read', 'facts.needs', 'facts.income', 'facts.belief', 'facts.plan']);
    const { content } = await readDecision(site.deps.db, { authority: 'demo', id: child.ids.decisions![0]! });
    expect(JSON.parse(all[0]!.text).content).toEqual({ state: 'held', check: checkIn(content) });
  });

  test('is not made for facts that it has nothing to read by', async () => {
    const asked = { authority: 'demo', name: 'x', days: 1, by: { name: 'x' }, now: NOW };
    await expect(addKey(site.deps.db, { ...asked, scopes: ['placements.write', 'facts.needs'] })).rejects.toThrow(
      'may not read decisions',
    );
    await expect(addKey(site.deps.db, { ...asked, scopes: ['decisions.read', 'facts.names'] })).rejects.toThrow(
      'nothing else',
    );
  });
});

test('somebody who is not signed in reads none of it', async () => {
  expect((await site.get(`/applications/${child.ids.applications![0]}`, { host: HOST, origin: ORIGIN })).status).toBe(
    401,
  );
});
