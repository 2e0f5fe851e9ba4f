import { afterAll, beforeAll, expect, test } from 'vitest';
import { whereItHappened } from '../../src/db/index.ts';
import { tick } from '../../src/rechecks/index.ts';
import { ANSWERS, HOST, NOW, ORIGIN, openSite, signedIn, type TestSite } from './site.ts';

/**
 * Values that nothing else in the project has: a child's and a parent's name, addresses, references, needs and reasons. They go
 * in by every door below, and come out in no log and in no address that a browser is sent to.
 */
const CANARY = {
  child: 'Canaryella Serinova',
  parent: 'Canarius Serinov',
  email: 'serinov@canary.example',
  reference: 'CANARY-REF-7731',
  postcode: 'QZ10 1AR',
  place: 'Serinov’s houseboat',
  bornOn: '2019-05-17',
  need: 'canary-epilepsia',
  words: 'Canaria cannot walk Mill Lane alone',
};
const SEEN = /canar|serinov|epilepsia|QZ10|houseboat|2019-05-17|2019-5-17|Mill Lane/i;

let site: TestSite;
let officer: Record<string, string>;
const logged: unknown[] = [];
const addresses: string[] = [];
const written: string[] = [];
const statuses: number[] = [];
const streams = [process.stdout, process.stderr] as const;
const writes = streams.map((stream) => stream.write.bind(stream));

beforeAll(async () => {
  const whole = await openSite();
  // As the program on a server logs: see `src/node.ts`.
  site = whole.with({
    log: (entry) => void logged.push(entry),
    fault: (requestId, error) => void logged.push({ requestId, ...whereItHappened(error) }),
  });
  officer = await signedIn(site);
  for (const stream of streams)
    stream.write = ((text: string | Uint8Array) => {
      written.push(typeof text === 'string' ? text : Buffer.from(text).toString());
      return true;
    }) as typeof stream.write;
});
afterAll(async () => {
  streams.forEach((stream, at) => {
    stream.write = writes[at]!;
  });
  await site.close();
});

async function seen(asked: Promise<Response>): Promise<string> {
  const answer = await asked;
  statuses.push(answer.status);
  addresses.push(answer.headers.get('location') ?? '');
  return answer.text();
}

const { step: _, go: __, ...CHECKED } = ANSWERS;
const FAMILY = {
  ...CHECKED,
  postcode: CANARY.postcode,
  worry: CANARY.words,
  'born-day': '17',
  'born-month': '5',
  'born-year': '2019',
  'child-name': CANARY.child,
  'your-name': CANARY.parent,
  email: CANARY.email,
  words: CANARY.words,
};

/** A child’s records, one of them hostile: of a fact that nobody knows. */
const records = () => {
  const whole = { child: CANARY.reference, version: '2026-11-20T08:00:00Z', from: '2026-09-01' };
  const placement = { kind: 'mainstream', schoolUrn: '900025', planNaming: 'no-plan' };
  const said = (fact: string, value: unknown) => ({ kind: 'fact', circumstance: { fact, value, by: 'register' } });
  return [
    { ...whole, kind: 'placement', key: `P ${CANARY.child}`, content: { kind: 'placement', placement } },
    { ...whole, kind: 'home', key: 'H', content: { kind: 'home', home: { at: { postcode: CANARY.postcode } } } },
    { ...whole, kind: 'fact', key: 'born', content: said('bornOn', CANARY.bornOn) },
    { ...whole, kind: 'fact', key: CANARY.need, content: said(CANARY.need, CANARY.need) },
    { ...whole, version: CANARY.words },
  ];
};

async function asAFamily(): Promise<void> {
  await seen(site.post('/check', { ...ANSWERS, ...FAMILY }));
  await seen(site.post('/check', { ...ANSWERS, postcode: CANARY.place, worry: CANARY.words }));
  await seen(
    site.json('/api/v1/checks', { home: { postcode: CANARY.postcode }, facts: { [CANARY.need]: CANARY.words } }),
  );
  await seen(site.json('/api/v1/checks', `{"home": "${CANARY.place}",`));
  const review = await seen(site.post('/apply', { ...FAMILY, go: 'review' }));
  const form = /name="form" value="([^"]*)"/.exec(review)?.[1] ?? '';
  expect(await seen(site.post('/apply', { ...FAMILY, form, go: 'send' }))).toContain('Application sent');
  await seen(site.post('/apply', { ...FAMILY, email: CANARY.place, go: 'review' }));
  await seen(site.post('/my-application', { reference: CANARY.reference, code: CANARY.child }));
  await seen(site.get(`/${encodeURIComponent(CANARY.child)}?postcode=${encodeURIComponent(CANARY.postcode)}`));
  await seen(site.post('/check', FAMILY, { origin: 'https://elsewhere.example' }));
}

async function asTheCouncil(): Promise<void> {
  for (const preview of [true, false])
    await seen(site.json('/api/v1/placements', { sender: CANARY.parent, records: records(), preview }, officer));
  await tick(site.sources, NOW, { authority: 'demo' });
  const list = await seen(site.get('/cases', officer));
  const address = /href="(\/cases\/[^"]+)"/.exec(list)?.[1] ?? '/cases/none';
  await seen(site.get(address, officer));
  await seen(site.post(address, { outcome: CANARY.need, reasons: CANARY.words, seen: CANARY.child }, officer));
  const applications = await seen(site.get('/applications', officer));
  const application = /href="(\/applications\/[^"/]+)"/.exec(applications)?.[1] ?? '/applications/none';
  await seen(site.get(application, officer));
  await seen(site.post(`${application}/found`, { 'can-walk-ways': 'no', because: CANARY.words }, officer));
  await seen(site.get(`/decisions/${encodeURIComponent(CANARY.reference)}`, officer));
}

/** Our own mistakes, whose messages repeat what was asked, in lines like a stack’s too; and the database’s. */
async function whereWeAreAtFault(): Promise<void> {
  const failures = [
    new Error(`No walk for ${CANARY.child}\n    at ${CANARY.place} (${CANARY.postcode}:1:1)`),
    new Error('while asking', { cause: new Error(CANARY.words) }),
  ];
  for (const failure of failures)
    await seen(site.with({ check: () => Promise.reject(failure) }).post('/check', { ...ANSWERS, ...FAMILY }));
}

test('what families and councils say stands in no log and in no address', async () => {
  await asAFamily();
  await asTheCouncil();
  await whereWeAreAtFault();
  expect(logged.length).toBeGreaterThan(20);
  expect(statuses).toEqual(expect.arrayContaining([200, 303, 403, 404, 422, 500]));
  expect(logged.filter((entry) => SEEN.test(JSON.stringify(entry)))).toEqual([]);
  expect(written.filter((text) => SEEN.test(text))).toEqual([]);
  expect(addresses.filter((address) => SEEN.test(address))).toEqual([]);
  // The net itself holds water: it finds each of them where they are.
  for (const value of Object.values(CANARY)) expect(value).toMatch(SEEN);
  expect([HOST, ORIGIN].every((each) => !SEEN.test(each))).toBe(true);
});
