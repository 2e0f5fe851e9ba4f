import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addOfficer, IdentityProvider, keepAuthority, listOfficers } from '../../src/authorities/index.ts';
import { whereItHappened } from '../../src/db/index.ts';
import { accounts } from '../../src/db/tables/accounts.ts';
import { people } from '../../src/db/tables/people.ts';
import { signIns } from '../../src/db/tables/sign-ins.ts';
import { CLIENT_SECRET, type CouncilSignIn, startCouncilSignIn, Visitor } from './council-sign-in.ts';
import { NOW, ORIGIN, openSite, type TestSite } from './site.ts';

let whole: TestSite;
let council: CouncilSignIn;
let site: TestSite;
const faults: unknown[] = [];

beforeAll(async () => {
  [whole, council] = await Promise.all([openSite(), startCouncilSignIn()]);
  site = whole.with({
    demoSignIn: false,
    identityProvider: council.identityProvider(),
    // As the program on a server logs: see `src/node.ts`.
    fault: (requestId, error) => void faults.push({ requestId, ...whereItHappened(error) }),
  });
  await keepAuthority(whole.deps.db, { id: 'oakshire', name: 'Oakshire', fictional: true });
});
afterAll(async () => {
  await council.stop();
  await whole.close();
});
beforeEach(() => {
  council.changesToken = undefined;
});

let number = 0;
/** Somebody of the council, and an account there; each test has its own. */
async function someone({ authority = 'demo', added = true } = {}) {
  const subject = `subject-${++number}`;
  const email = `Olga.Officer-${number}@Council.example`;
  if (added) await addOfficer(site.deps.db, { authority, email, name: `Olga ${number}`, roles: ['officer'], now: NOW });
  return { subject, email, verified: true } as const;
}

const signsIn = (at: TestSite = site, from?: string) => new Visitor(at).follow(from ?? '/sign-in/start');
const problemOf = ({ at }: { at: URL }) => at.pathname.replace('/sign-in/problem/', '');

describe('signing in with a work account', () => {
  test('the first time is by the address that was added, however its letters are written', async () => {
    const olga = await someone();
    council.comes = { ...olga, email: olga.email.toUpperCase() };
    const visitor = new Visitor(site);
    const arrived = await visitor.follow('/sign-in/start');
    expect(arrived).toMatchObject({ status: 200, at: { pathname: '/decisions' } });
    expect(arrived.html).toContain(`Olga ${number}`);
    const held = await listOfficers(site.deps.db, 'demo', NOW);
    expect(held.find(({ name }) => name === `Olga ${number}`)).toMatchObject({
      email: olga.email.toLowerCase(),
      linked: true,
    });
  });

  test('from then on it is by who they are, whatever their address', async () => {
    const olga = await someone();
    council.comes = olga;
    await signsIn();
    council.comes = { subject: olga.subject, email: 'married@council.example', verified: false };
    const again = await signsIn();
    expect(again.html).toContain(`Olga ${number}`);
  });

  test('goes on to the page that was asked for', async () => {
    council.comes = await someone();
    const visitor = new Visitor(site);
    const refused = await visitor.follow('/cases/ahead');
    expect(refused.status).toBe(401);
    const toSignIn = /href="(\/sign-in\?next=[^"]+)"/.exec(refused.html)![1]!;
    const start = /href="(\/sign-in\/start[^"]+)"/.exec((await visitor.follow(toSignIn)).html)![1]!;
    expect(await visitor.follow(start)).toMatchObject({ status: 200, at: { pathname: '/cases/ahead' } });
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '/%09/elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '/sign-out',
    '/sign-in/callback',
    '/cases?x=1',
    '/cases\r\nset-cookie: a=b',
    `/${'x'.repeat(301)}`,
    '',
  ])('never leads to another site, or round in circles: %s', async (next) => {
    council.comes = await someone();
    const arrived = await signsIn(site, `/sign-in/start?next=${encodeURIComponent(next)}`);
    expect(arrived.at.origin).toBe(ORIGIN);
    expect(['/decisions', '/%09/elsewhere.example']).toContain(arrived.at.pathname);
  });

  test('in two tabs at once ends well in both', async () => {
    council.comes = await someone();
    const visitor = new Visitor(site);
    const one = await visitor.upToCallback();
    const two = await visitor.upToCallback();
    expect((await visitor.follow(one)).at.pathname).toBe('/decisions');
    // Nothing is left for the second to do: somebody is signed in.
    expect((await visitor.follow(two)).at.pathname).toBe('/decisions');
  });

  test('signs out whoever was signed in in that browser', async () => {
    council.comes = await someone();
    const visitor = new Visitor(site);
    await visitor.follow('/sign-in/start');
    const before = visitor.cookies.get(ORIGIN)!.get('fairmile')!;
    await visitor.follow('/sign-in/start');
    expect((await site.get('/decisions', { cookie: `fairmile=${before}` })).status).toBe(401);
    expect((await visitor.ask('/decisions')).status).toBe(200);
  });

  test('works with a provider that takes the secret in a header alone', async () => {
    const other = await startCouncilSignIn({ methods: ['client_secret_basic'] });
    try {
      other.comes = await someone();
      const arrived = await signsIn(site.with({ identityProvider: other.identityProvider() }));
      expect(arrived.at.pathname).toBe('/decisions');
    } finally {
      await other.stop();
    }
  });
});

describe('nobody is signed in', () => {
  const counts = async () => ({
    people: (await site.deps.db.select().from(people)).length,
    linked: (await site.deps.db.select().from(accounts)).filter(({ subject }) => subject !== null).length,
  });

  test.each([
    ['who was never added, and is told who can add them', 'not-added', { added: false }, {}, 'can add you'],
    ['by an address that the council does not vouch for', 'email-not-verified', {}, { verified: false }, 'vouch'],
    ['by an address whose vouching is a word and not a truth', 'email-not-verified', {}, { verified: 'true' }, 'vouch'],
    ['by an address of which nothing is said', 'email-not-verified', {}, { verified: undefined }, 'vouch'],
    ['without an address', 'no-email', {}, { email: undefined }, 'email address'],
  ])('%s', async (_, why, how, change, words) => {
    const olga = await someone(how);
    const before = await counts();
    council.comes = { ...olga, ...change };
    const visitor = new Visitor(site);
    const arrived = await visitor.follow('/sign-in/start');
    expect(problemOf(arrived)).toBe(why);
    expect(arrived.status).toBe(403);
    expect(arrived.html).toContain(words);
    expect(arrived.html).toContain('href="/sign-in/start?again=yes"');
    expect((await visitor.ask('/decisions')).status).toBe(401);
    expect(await counts()).toEqual(before);
  });

  test('who comes by an address that another account has signed in with', async () => {
    const olga = await someone();
    council.comes = olga;
    await signsIn();
    council.comes = { ...olga, subject: 'somebody-new' };
    expect(problemOf(await signsIn())).toBe('linked-before');
  });

  test('whose account was ended, before the first time and after', async () => {
    const olga = await someone();
    const end = () =>
      site.deps.db.update(accounts).set({ disabledAt: NOW }).where(eq(accounts.email, olga.email.toLowerCase()));
    await end();
    council.comes = olga;
    expect(problemOf(await signsIn())).toBe('ended');
    await site.deps.db.update(accounts).set({ disabledAt: null }).where(eq(accounts.email, olga.email.toLowerCase()));
    expect((await signsIn()).at.pathname).toBe('/decisions');
    await end();
    expect(problemOf(await signsIn())).toBe('ended');
  });

  test('who presses cancel, and they may try again', async () => {
    council.comes = 'declines';
    const arrived = await signsIn();
    expect(problemOf(arrived)).toBe('declined');
    expect(arrived.html).toContain('href="/sign-in"');
  });

  test('with an answer that was used before, even with the cookies of then', async () => {
    council.comes = await someone();
    const visitor = new Visitor(site);
    const back = await visitor.upToCallback();
    const held = new Map(visitor.cookies.get(ORIGIN));
    expect((await visitor.follow(back)).at.pathname).toBe('/decisions');
    visitor.cookies.set(ORIGIN, held);
    expect(problemOf(await visitor.follow(back))).toBe('too-late');
  });

  test('by a link that was begun in another browser', async () => {
    council.comes = await someone();
    const back = await new Visitor(site).upToCallback();
    const victim = new Visitor(site);
    expect(problemOf(await victim.follow(back))).toBe('too-late');
    await victim.upToCallback();
    expect(problemOf(await victim.follow(back))).toBe('too-late');
  });

  test('who took longer than ten minutes', async () => {
    council.comes = await someone();
    const visitor = new Visitor(site);
    const back = await visitor.upToCallback();
    const later = new Visitor(site.with({ now: () => new Date(NOW.getTime() + 10 * 60_000) }));
    later.cookies.set(ORIGIN, visitor.cookies.get(ORIGIN)!);
    expect(problemOf(await later.follow(back))).toBe('too-late');
  });

  test.each([
    ['for another nonce', { nonce: 'another-nonce' }],
    ['for another proof of who began it', { codeVerifier: 'x'.repeat(43) }],
  ])('by an answer %s', async (_, changed) => {
    council.comes = await someone();
    const visitor = new Visitor(site);
    const back = await visitor.upToCallback();
    await site.deps.db.update(signIns).set(changed);
    expect(problemOf(await visitor.follow(back))).toBe('not-matching');
  });

  test.each([
    ['a code of nobody', (back: URL) => back.searchParams.set('code', 'x'), 'not-matching'],
    ['another issuer', (back: URL) => back.searchParams.set('iss', 'https://elsewhere.example'), 'not-matching'],
    ['no code', (back: URL) => back.searchParams.delete('code'), 'not-matching'],
    ['another state', (back: URL) => back.searchParams.set('state', 'x'), 'too-late'],
    ['two states', (back: URL) => back.searchParams.append('state', 'x'), 'not-matching'],
    ['nothing at all', (back: URL) => (back.search = ''), 'too-late'],
    ['a huge question', (back: URL) => back.searchParams.set('code', 'x'.repeat(50_000)), 'not-matching'],
    ['what is no text', (back: URL) => (back.search = '?state=%00&code=%FF'), 'too-late'],
  ])('by an address with %s', async (_, change, why) => {
    council.comes = await someone();
    const visitor = new Visitor(site);
    const back = new URL(await visitor.upToCallback());
    change(back);
    expect(problemOf(await visitor.follow(back.href))).toBe(why);
  });

  test('by a token that somebody changed on its way', async () => {
    const olga = await someone();
    council.comes = await someone({ added: false });
    council.changesToken = (token) => {
      const [head, body, signature] = token.split('.') as [string, string, string];
      const claims = {
        ...JSON.parse(Buffer.from(body, 'base64url').toString()),
        email: olga.email,
        email_verified: true,
      };
      return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    };
    expect(problemOf(await signsIn())).toBe('not-matching');
    expect(
      (await listOfficers(site.deps.db, 'demo', NOW)).find(({ email }) => email === olga.email.toLowerCase()),
    ).toMatchObject({
      linked: false,
    });
  });
});

describe('a council’s sign-in', () => {
  test('that is down is said to be so, and serves again when it is up', async () => {
    council.comes = await someone();
    const fresh = site.with({ identityProvider: council.identityProvider() });
    await council.down();
    const down = await signsIn(fresh);
    expect([problemOf(down), down.status]).toEqual(['no-answer', 503]);
    await council.up();
    expect((await signsIn(fresh)).at.pathname).toBe('/decisions');
  });

  test('that goes down between going and coming back', async () => {
    council.comes = await someone();
    const visitor = new Visitor(site);
    const back = await visitor.upToCallback();
    await council.down();
    expect(problemOf(await visitor.follow(back))).toBe('no-answer');
    await council.up();
    expect((await signsIn()).at.pathname).toBe('/decisions');
  });

  test('that never answers is not waited for', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const setting = { issuer, clientId: 'x', clientSecret: 'y', publicUrl: ORIGIN };
    const identityProvider = new IdentityProvider(setting, { seconds: 0.2 });
    expect(problemOf(await signsIn(site.with({ identityProvider })))).toBe('no-answer');
    silent.close();
  });

  test('that does not know this service, or not by that secret', async () => {
    council.comes = await someone();
    const wrong = site.with({ identityProvider: council.identityProvider({ clientSecret: 'another' }) });
    expect(problemOf(await signsIn(wrong))).toBe('set-up-wrongly');
  });
});

describe('where somebody works for two councils', () => {
  async function ofTwo() {
    const olga = await someone();
    await addOfficer(site.deps.db, {
      authority: 'oakshire',
      email: olga.email,
      name: 'Olga of Oakshire',
      roles: ['auditor'],
      now: NOW,
    });
    council.comes = olga;
    const visitor = new Visitor(site);
    const arrived = await visitor.follow('/sign-in/start');
    const of = (council: string) =>
      new RegExp(`value="([^"]+)"[^>]*>(?:(?!value=).)*?${council}`, 's').exec(arrived.html)![1]!;
    return { visitor, arrived, of };
  }

  test('they choose before anything is open to them', async () => {
    const { visitor, arrived, of } = await ofTwo();
    expect(arrived.at.pathname).toBe('/sign-in/choose');
    expect((await visitor.ask('/decisions')).status).toBe(401);
    const unchosen = await visitor.post('/sign-in/choose', {});
    expect(unchosen.status).toBe(422);
    expect(await unchosen.text()).toContain('Select where you want to work');
    const chosen = await visitor.post('/sign-in/choose', { person: of('Oakshire') });
    expect(chosen.status).toBe(303);
    expect((await visitor.follow('/decisions')).html).toContain('Olga of Oakshire');
  });

  test('a choice is made once, and among their own', async () => {
    const other = await addOfficer(site.deps.db, {
      authority: 'oakshire',
      email: `other-${++number}@council.example`,
      name: 'Other',
      roles: ['officer'],
      now: NOW,
    });
    const { visitor, of } = await ofTwo();
    expect((await visitor.post('/sign-in/choose', { person: other.id })).status).toBe(404);
    const held = new Map(visitor.cookies.get(ORIGIN));
    expect((await visitor.post('/sign-in/choose', { person: of('Oakshire') })).status).toBe(303);
    visitor.cookies.set(ORIGIN, held);
    expect((await visitor.post('/sign-in/choose', { person: of('Oakshire') })).status).toBe(401);
    expect(problemOf(await visitor.follow('/sign-in/choose'))).toBe('too-late');
    expect((await new Visitor(site).post('/sign-in/choose', { person: other.id })).status).toBe(401);
  });
});

describe('what is offered on the page of signing in', () => {
  test.each([
    ['a work account', { demoSignIn: false }, true, ['/sign-in/start'], ['/sign-in/demo', 'not been set up']],
    ['both', {}, true, ['/sign-in/start', '/sign-in/demo'], ['not been set up']],
    ['the demonstration', {}, false, ['/sign-in/demo'], ['/sign-in/start', 'not been set up']],
    [
      'nothing, and it says so',
      { demoSignIn: false },
      false,
      ['has not been set up here yet'],
      ['/sign-in/start', '/sign-in/demo'],
    ],
  ])('is %s where that is set up', async (_, settings, provider, shown, hidden) => {
    const at = whole.with({ ...settings, ...(provider ? { identityProvider: council.identityProvider() } : {}) });
    const html = await (await at.get('/sign-in')).text();
    for (const words of shown) expect(html).toContain(words);
    for (const words of hidden) expect(html).not.toContain(words);
  });

  test('and where no work account is set up, its addresses lead nowhere', async () => {
    for (const path of ['/sign-in/start', '/sign-in/callback?code=x&state=y', '/sign-in/problem/x'])
      expect((await whole.get(path)).status).toBe(404);
  });
});

test('what is secret or about a person stands in no log, no address of a page and no row', async () => {
  const olga = await someone();
  council.comes = olga;
  const visitor = new Visitor(site);
  const back = new URL(await visitor.upToCallback());
  await visitor.follow(back.href);
  council.comes = { ...olga, subject: 'nobody', verified: false };
  const refused = await signsIn();
  const wrong = site.with({ identityProvider: council.identityProvider({ clientSecret: 'another-secret' }) });
  await signsIn(wrong);
  expect(faults.length).toBeGreaterThan(3);
  const secrets = [olga.email, olga.subject, CLIENT_SECRET, 'another-secret', back.searchParams.get('code')!];
  const seen = `${JSON.stringify([whole.logged, faults, refused.at.href])}`.toLowerCase();
  expect(seen).toContain('/sign-in/callback');
  for (const secret of secrets) expect(seen).not.toContain(secret.toLowerCase());
  const ours = visitor.visited.filter((address) => !address.startsWith('/sign-in/callback?'));
  expect(ours.filter((address) => address.includes('?'))).toEqual([]);
  const rows = JSON.stringify(await site.deps.db.select().from(signIns));
  for (const secret of [back.searchParams.get('state')!, ...visitor.cookies.get(ORIGIN)!.values()])
    expect(rows).not.toContain(secret);
});
