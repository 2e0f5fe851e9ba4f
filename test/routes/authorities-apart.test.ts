import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEEDS } from '../../routes/permissions.ts';
import { day } from '../../rules/kernel/day.ts';
import {
  addKey,
  addOfficer,
  changeRoles,
  disableAccount,
  keepAuthority,
  listKeys,
  openSession,
  removeOfficer,
} from '../../src/authorities/index.ts';
import { findChild } from '../../src/children/index.ts';
import { addHold, listHolds } from '../../src/keeping/index.ts';
import { edgesOfWay, keepContest, keepStretch, partOf, wholeEdge } from '../../src/network/index.ts';
import { openCases, tick } from '../../src/rechecks/index.ts';
import { sent } from '../src/applications/an-application.ts';
import { draw, mainRoad } from '../src/measuring/town.ts';
import { type CouncilSignIn, startCouncilSignIn, Visitor } from './council-sign-in.ts';
import { HOST, NOW, ORIGIN, openSite, QUESTION, type TestSite } from './site.ts';

/** Somebody who is a senior officer of two councils; what Elmshire has, by what its addresses are made of. */
const EMAIL = 'olga@councils.example';
let whole: TestSite;
let site: TestSite;
let council: CouncilSignIn;
let elmshires: Readonly<Record<string, string>>;

beforeAll(async () => {
  [whole, council] = await Promise.all([openSite(), startCouncilSignIn()]);
  site = whole.with({ demoSignIn: false, identityProvider: council.identityProvider() });
  await keepAuthority(db(), { id: 'elmshire', name: 'Elmshire Council', fictional: true });
  await join('demo');
  const { id: by } = await join('elmshire');
  elmshires = await elmshireHas(by);
});
afterAll(async () => {
  await council?.stop();
  await whole?.close();
});

const KNOWN = { child: 'ELM-1', version: '2026-11-20T08:00:00Z', from: '2026-09-01' };
const fact = (id: string, value: unknown) => {
  const content = { kind: 'fact', circumstance: { fact: id, value, by: 'register' } };
  return { ...KNOWN, kind: 'fact', key: id, content };
};
const placement = { kind: 'mainstream', schoolUrn: '900025', planNaming: 'no-plan' };
const home = (postcode: string) => ({ kind: 'home', home: { at: { postcode } } });
/** A child who is owed travel, and so a case to grant it. */
const RECORDS = [
  { ...KNOWN, kind: 'placement', key: 'placement', content: { kind: 'placement', placement } },
  { ...KNOWN, kind: 'home', key: 'home', content: home('QZ10 1AR') },
  fact('bornOn', '2019-05-01'),
  fact('boardingArranged', false),
];

const db = () => site.deps.db;
const join = (authority: string, email = EMAIL) =>
  addOfficer(db(), { authority, email, name: `Olga of ${authority}`, roles: ['senior-officer'], now: NOW });

async function elmshireHas(by: string): Promise<Record<string, string>> {
  const authority = 'elmshire';
  const person = { id: by, authority, name: 'Olga of elmshire', roles: ['senior-officer'] as const };
  const { token } = await openSession(db(), person, NOW);
  const officer = { cookie: `fairmile=${token}`, host: HOST, origin: ORIGIN };
  const kept = await site.json('/api/v1/decisions', QUESTION, officer);
  expect((await site.json('/api/v1/placements', { sender: 'Elm', records: RECORDS }, officer)).status).toBe(200);
  await tick(site.sources, NOW, { authority });
  const { id: application } = await sent(db(), authority, undefined, NOW);
  const key = { authority, name: 'Elm system', scopes: ['placements.write'], days: 9, by: person, now: NOW };
  const hold = { authority, kind: 'application', of: application, why: 'appeal', by: 'Olga', now: NOW } as const;
  const town = draw({ corners: { A: [0, 0], B: [1000, 0] }, ways: [['A B', mainRoad]] });
  const parts = [...edgesOfWay(town, 1)].map((edge) => partOf(town, wholeEdge(town, edge)));
  const mapSha256 = '0'.repeat(64);
  const said = { called: 'The lane of Elmshire', words: 'It floods.', mapSha256, saidOn: day('2026-11-23') };
  const gate = { urn: '900001', at: { lat: 53.98, lon: 1.82 } };
  return {
    decisions: ((await kept.json()) as { id: string }).id,
    cases: `${(await openCases(db(), authority))[0]!.id}`,
    placements: (await findChild(db(), authority, KNOWN.child))!,
    applications: application,
    keys: (await addKey(db(), key)).id,
    holds: `${(await addHold(db(), { ...hold, reference: 'ELM 1' })).id}`,
    stretches: (await keepStretch(db(), { authority, area: 'demo', name: 'B668', parts, mapSha256, by, now: NOW })).id,
    contests: `${await keepContest(db(), { authority, area: 'demo', ...said, what: 'gate', gate })}`,
  };
}

/** Signs in by the council's own sign-in and chooses. */
async function workingFor(authority: string): Promise<Visitor> {
  council.comes = { subject: 'olga', email: EMAIL, verified: true };
  const visitor = new Visitor(site);
  const { html } = await visitor.follow('/sign-in/start');
  const at = { demo: 'Demonstration Council', elmshire: 'Elmshire Council' }[authority]!;
  const person = new RegExp(`value="([^"]+)"[^>]*>(?:(?!value=).)*?${at}`, 's').exec(html)![1]!;
  expect((await visitor.post('/sign-in/choose', { person })).status).toBe(303);
  return visitor;
}

const headersOf = (visitor: Visitor) => ({
  cookie: [...visitor.cookies.get(ORIGIN)!].map(([name, value]) => `${name}=${value}`).join('; '),
  host: HOST,
  origin: ORIGIN,
});

/** Every route that names one thing, with Elmshire's in it. */
const named = () =>
  Object.entries(NEEDS).flatMap(([route, needs]) => {
    const [method, path] = route.split(' ') as [string, string];
    const noun = Object.keys(elmshires).find((each) => path.split('/').includes(each) && /:id\b/.test(path));
    if (needs === 'public' || !noun) return [];
    return [{ method, path: path.replace(':id', elmshires[noun]!).replace(/:\w+/g, 'x') }];
  });

describe('somebody of two councils, in a session for one', () => {
  test('is refused everything of the other by its address, as if it were not there', async () => {
    const ours = headersOf(await workingFor('demo'));
    expect(named().length).toBeGreaterThan(20);
    for (const { method, path } of named()) {
      const answer = method === 'GET' ? await site.get(path, ours) : await site.post(path, {}, ours);
      expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 404`);
      expect(await answer.text()).not.toMatch(/ELM|elm system|of elmshire/i);
    }
    expect((await site.get(`/api/v1/decisions/${elmshires.decisions}`, ours)).status).toBe(404);
  });

  test('finds all of it in a session for that one', async () => {
    const theirs = headersOf(await workingFor('elmshire'));
    const { decisions, applications, cases, contests, stretches } = elmshires;
    for (const path of [
      `/decisions/${decisions}`,
      `/api/v1/decisions/${decisions}`,
      `/applications/${applications}`,
      `/cases/${cases}`,
      `/contests/${contests}`,
      `/stretches/${stretches}/assess`,
    ])
      expect(`${path} ${(await site.get(path, theirs)).status}`).toBe(`${path} 200`);
    expect(await (await site.get('/keys', theirs)).text()).toContain('Elm system');
    expect(await (await site.get('/retention', theirs)).text()).toContain('ELM 1');
  });

  test('finds nothing of the other in any list', async () => {
    const ours = headersOf(await workingFor('demo'));
    const lists = Object.entries(NEEDS).flatMap(([route, needs]) =>
      needs !== 'public' && route.startsWith('GET ') && !route.includes(':') ? [route.slice(4)] : [],
    );
    expect(lists.length).toBeGreaterThan(10);
    const ids = Object.entries(elmshires).flatMap(([noun, id]) => (/^\d+$/.test(id) ? [] : [`/${noun}/${id}`, id]));
    for (const path of lists) {
      const html = await (await site.get(path, ours)).text();
      for (const id of ids) expect(html, path).not.toContain(id);
      expect(html, path).not.toMatch(/ELM[- ]1|Elm system|The lane of Elmshire/);
    }
  });

  test('changes nothing of the other', async () => {
    const ours = headersOf(await workingFor('demo'));
    for (const { method, path } of named()) if (method === 'POST') await site.post(path, { reasons: 'x' }, ours);
    expect((await listKeys(db(), 'elmshire')).map(({ revokedAt }) => revokedAt)).toEqual([undefined]);
    expect((await listHolds(db(), 'elmshire', { all: true })).map(({ lifted }) => lifted)).toEqual([undefined]);
  });

  test('sends children in for the one alone', async () => {
    const ours = headersOf(await workingFor('demo'));
    const record = { ...KNOWN, kind: 'home', key: 'home', content: home('QZ7 1AB') };
    const answer = await site.json('/api/v1/placements', { sender: 'Elm', records: [record] }, ours);
    // As of a child that was never heard of: Elmshire's is not found, and not changed.
    expect(await answer.json()).toEqual({ outcomes: [{ outcome: 'added' }] });
  });
});

describe('switching to the other council', () => {
  test('is offered in the bar, opens what is there, and gives a new token', async () => {
    const visitor = await workingFor('demo');
    const before = visitor.cookies.get(ORIGIN)!.get('fairmile')!;
    const page = (await visitor.follow('/decisions')).html;
    expect(page).toContain('Olga of demo, Demonstration Council');
    expect(page).toContain('href="/switch"');
    const asked = (await visitor.follow('/switch')).html;
    expect(asked).toContain('You are working for Demonstration Council.');
    expect((await visitor.post('/switch', {})).status).toBe(422);
    const person = /name="person"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="person"/.exec(asked)!;
    expect((await visitor.post('/switch', { person: person[1] ?? person[2]! })).status).toBe(303);
    expect((await visitor.ask(`/decisions/${elmshires.decisions}`)).status).toBe(200);
    expect((await visitor.ask(`/cases/${elmshires.cases}`)).status).toBe(200);
    expect((await site.get('/decisions', { cookie: `fairmile=${before}` })).status).toBe(401);
  });

  test('goes nowhere but where they work, and nowhere without a session', async () => {
    const visitor = await workingFor('demo');
    const other = await join('elmshire', 'somebody.else@councils.example');
    expect((await visitor.post('/switch', { person: other.id })).status).toBe(404);
    expect((await visitor.ask('/decisions')).status).toBe(200);
    expect((await site.get('/switch')).status).toBe(401);
    expect((await site.post('/switch', { person: other.id })).status).toBe(401);
  });

  test('keeps a form that was shown before from being sent for the wrong council', async () => {
    const visitor = await workingFor('demo');
    const form = (await visitor.follow('/keys')).html;
    const shownFor = /name="shown-for" value="([^"]+)"/.exec(form)![1]!;
    expect(shownFor).toBe('demo');
    const inOtherTab = await workingFor('elmshire');
    const fields = { name: 'Demo system', scope: 'placements.write', 'shown-for': shownFor };
    const refused = await inOtherTab.post('/keys', fields);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('You have switched to another council since');
    expect((await listKeys(db(), 'elmshire')).map(({ holder }) => holder.name)).toEqual(['Elm system']);
    expect((await visitor.post('/keys', fields)).status).toBe(200);
  });

  test('is not offered to somebody of one council', async () => {
    const { id } = await join('demo', 'one@councils.example');
    const person = { id, authority: 'demo', name: 'One', roles: [] };
    const { token } = await openSession(db(), person, NOW);
    const html = await (await site.get('/decisions', { cookie: `fairmile=${token}` })).text();
    expect(html).not.toMatch(/href="\/switch"|shown-for/);
    expect(await (await site.get('/switch', { cookie: `fairmile=${token}` })).text()).toContain('work for one council');
  });

  test('does not make the day longer', async () => {
    let now = NOW;
    site = site.with({ now: () => now });
    const visitor = await workingFor('demo');
    const hour = (hours: number) => {
      now = new Date(NOW.getTime() + hours * 3_600_000);
    };
    for (let hours = 0.9; hours < 11.9; hours += 0.9) {
      hour(hours);
      expect((await visitor.ask('/cases/ahead')).status).toBe(200);
    }
    const asked = (await visitor.follow('/switch')).html;
    const person = /name="person"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="person"/.exec(asked)!;
    expect((await visitor.post('/switch', { person: person[1] ?? person[2]! })).status).toBe(303);
    hour(11.99);
    expect((await visitor.ask('/cases/ahead')).status).toBe(200);
    hour(12);
    expect((await visitor.ask('/cases/ahead')).status).toBe(401);
    site = site.with({ now: () => NOW });
  });
});

describe('what is ended is over at once', () => {
  const email = 'leaver@councils.example';
  async function atWork() {
    council.comes = { subject: 'leaver', email, verified: true };
    const visitor = new Visitor(site);
    await visitor.follow('/sign-in/start');
    return visitor;
  }

  test('in the middle of a session, where they are removed, and they are told so at the next sign-in', async () => {
    await join('demo', email);
    const visitor = await atWork();
    expect((await visitor.ask('/decisions')).status).toBe(200);
    await removeOfficer(db(), { authority: 'demo', email, now: NOW });
    expect((await visitor.ask('/decisions')).status).toBe(401);
    expect((await visitor.follow('/sign-in/start')).at.pathname).toBe('/sign-in/problem/no-role-today');
    await join('demo', email);
    expect((await visitor.follow('/sign-in/start')).at.pathname).toBe('/decisions');
  });

  test('where a role is taken, for what it allowed', async () => {
    const visitor = await atWork();
    expect((await visitor.ask('/keys')).status).toBe(200);
    await changeRoles(db(), { authority: 'demo', email, roles: ['auditor', 'route-assessor'], now: NOW });
    const refused = await visitor.ask('/keys');
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('signed in as an auditor and a route assessor, and may not');
    // What any role lets them do, they may.
    expect((await visitor.ask('/decisions')).status).toBe(200);
    expect((await visitor.ask('/stretches/new')).status).toBe(200);
  });

  test('where the account is disabled, at every council', async () => {
    const visitor = await atWork();
    await disableAccount(db(), { email, now: NOW });
    expect((await visitor.ask('/decisions')).status).toBe(401);
    expect((await visitor.follow('/sign-in/start')).at.pathname).toBe('/sign-in/problem/ended');
  });
});
