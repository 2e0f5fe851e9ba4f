import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepAuthority } from '../../src/authorities/index.ts';
import { takeRecords } from '../../src/children/index.ts';
import { listDecisions } from '../../src/decisions/index.ts';
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

/** Records of a child of seven at a school beyond two miles, which is owed travel by distance. */
function records(child: string) {
  const whole = { child, version: '2026-11-20T08:00:00Z', from: '2026-09-01' };
  const fact = (id: string, value: unknown) => ({
    ...whole,
    kind: 'fact',
    key: `${id} ${child}`,
    content: { kind: 'fact', circumstance: { fact: id, value, by: 'register' } },
  });
  return [
    {
      ...whole,
      kind: 'placement',
      key: `P of ${child}`,
      content: { kind: 'placement', placement: { kind: 'mainstream', schoolUrn: '900025', planNaming: 'no-plan' } },
    },
    { ...whole, kind: 'home', key: `H of ${child}`, content: { kind: 'home', home: { at: { postcode: 'QZ10 1AR' } } } },
    fact('bornOn', '2019-05-01'),
    fact('boardingArranged', false),
  ];
}

const send = (body: unknown, headers = officer) => site.json('/api/v1/placements', body, headers);
const ofChild = async (reference: string) =>
  (await openCases(site.deps.db, 'demo')).find((each) => each.reference === reference)!;

/** A child whose placement came in and was looked at, with a case to grant. */
async function aCase(): Promise<{ reference: string; address: string; after: string }> {
  const reference = `C-${++children}`;
  await send({ sender: 'Placements system', records: records(reference) });
  await tick(site.sources, NOW, { authority: 'demo' });
  const { id, after } = await ofChild(reference);
  return { reference, address: `/cases/${id}`, after: after! };
}

describe('placements from another system', () => {
  test('are taken in once, and each is told what became of it', async () => {
    const body = { sender: 'Once', records: [...records('C-once'), { child: 'C-once', kind: 'home' }] };
    const first = await (await send(body)).json();
    expect(first.outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'added',
      'added',
      'added',
      'added',
      'refused',
    ]);
    expect(first.outcomes[4].why).toContain('version');
    const second = await (await send(body)).json();
    expect(second.outcomes.slice(0, 4)).toEqual(Array(4).fill({ outcome: 'same' }));
  });

  test('a preview says the same and keeps nothing', async () => {
    const body = { sender: 'Preview', records: records('C-preview') };
    for (let twice = 0; twice < 2; twice++)
      expect((await (await send({ ...body, preview: true })).json()).outcomes).toEqual(
        Array(4).fill({ outcome: 'added' }),
      );
  });

  test.each([
    ['nobody is signed in', { sender: 'S', records: [{}] }, {}, 401],
    ['there are none', { sender: 'S', records: [] }, undefined, 422],
    ['there are too many', { sender: 'S', records: Array(1001).fill({}) }, undefined, 422],
    ['it is not JSON', '{"sender":', undefined, 400],
    ['no sender is named', { records: [{}] }, undefined, 422],
    ['something in it is no text', { sender: 'S', records: [{ child: 'a\u0000' }] }, undefined, 422],
  ])('are refused when %s', async (_, body, headers, status) => {
    const answer = await send(body, headers ?? officer);
    expect([status, status === 400 ? 422 : status]).toContain(answer.status);
  });
});

describe('cases', () => {
  test('nobody signed out sees or decides one', async () => {
    const { address } = await aCase();
    expect((await site.get('/cases')).status).toBe(401);
    expect((await site.get(address)).status).toBe(401);
    expect((await site.post(address, { outcome: 'granted', reasons: 'x' })).status).toBe(401);
  });

  test('the list says what happened, oldest first, and how far looking again has come', async () => {
    const { reference, address } = await aCase();
    const html = await (await site.get('/cases', officer)).text();
    expect(html).toContain(`href="${address}"`);
    expect(html).toContain(reference);
    expect(html).toContain('More may be owed than before');
    expect(html).toContain('Nothing is waiting to be looked at again.');
  });

  test('an officer decides with reasons, which are added to the record under their name', async () => {
    const { address, after } = await aCase();
    const before = (await listDecisions(site.deps.db, 'demo'))[0]!.number;
    const answer = await site.post(
      address,
      { outcome: 'granted', reasons: 'Measured 2.3 miles.\nNo nearer school.', seen: after },
      officer,
    );
    expect(answer.status).toBe(303);
    const [last] = await listDecisions(site.deps.db, 'demo');
    expect(last).toMatchObject({ number: before + 1 });
    expect(last!.madeBy).not.toBeNull();
    const kept = await (await site.get(`/decisions/${last!.id}`, officer)).text();
    expect(kept).toContain('Measured 2.3 miles.\nNo nearer school.');
    expect(await (await site.get('/decisions', officer)).text()).toContain('Decided by a person');
    const closed = await (await site.get(address, officer)).text();
    expect(closed).toContain('Grant travel');
    expect(closed).not.toContain('<textarea');
    expect((await site.post(address, { outcome: 'granted', reasons: 'again', seen: after }, officer)).status).toBe(409);
  });

  test('without reasons, or a choice that fits, nothing is decided and nothing typed is lost', async () => {
    const { address, reference, after } = await aCase();
    const bare = await site.post(address, { outcome: 'granted', reasons: ' ', seen: after }, officer);
    expect(bare.status).toBe(422);
    const html = await bare.text();
    expect(html).toContain('There is a problem');
    expect(html).toMatch(/value="granted"[^>]*checked/);
    const unfit = await site.post(address, { outcome: 'ends', reasons: 'I typed this', seen: after }, officer);
    expect(unfit.status).toBe(422);
    expect(await unfit.text()).toContain('I typed this');
    expect(await ofChild(reference)).toBeDefined();
  });

  test('what was found since the officer looked is shown before anything is decided', async () => {
    const { address, reference } = await aCase();
    const answer = await site.post(address, { outcome: 'granted', reasons: 'A reason', seen: 'another' }, officer);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Something was found since you opened this case');
    expect(await ofChild(reference)).toBeDefined();
  });

  test('another authority’s case is not found', async () => {
    await keepAuthority(site.deps.db, { id: 'elsewhere', name: 'Elsewhere', fictional: true });
    const sent = records('C-else').map((each) => ({ ...each, from: each.from as never }));
    await takeRecords(site.deps.db, { authority: 'elsewhere', sender: 'S', by: 'x', now: NOW }, sent as never);
    await tick(site.sources, NOW, { authority: 'elsewhere' });
    const [theirs] = await openCases(site.deps.db, 'elsewhere');
    expect(theirs).toBeDefined();
    expect((await site.get(`/cases/${theirs!.id}`, officer)).status).toBe(404);
    expect(
      (await site.post(`/cases/${theirs!.id}`, { outcome: 'granted', reasons: 'x', seen: theirs!.after! }, officer))
        .status,
    ).toBe(404);
  });

  test('nothing about a child is in what is logged', async () => {
    await aCase();
    await site.get('/cases', officer);
    expect(JSON.stringify(site.logged)).not.toMatch(/C-\d|QZ10|2019-05-01/);
  });
});

describe('whom a change touches', () => {
  test('is shown before the night: which way each would go, because of what, and since when; and nothing is done by looking', async () => {
    const { reference } = await aCase();
    const none = await (await site.get('/cases/ahead', officer)).text();
    expect(none).toContain('Nothing has changed that a kept decision rests on.');
    const [older] = records(reference).filter(({ key }) => key.startsWith('bornOn'));
    const put = { kind: 'fact', circumstance: { fact: 'bornOn', value: '2014-05-01', by: 'register' } };
    await send({
      sender: 'Placements system',
      records: [{ ...older, version: '2026-11-21T08:00:00Z', content: put }],
    });
    for (let twice = 0; twice < 2; twice++) {
      const words = (await (await site.get('/cases/ahead', officer)).text()).replace(/\s+/g, ' ');
      expect(words).toContain('1 of 1 would come out otherwise');
      expect(words).toContain(reference);
      expect(words).toContain('what was said of the child');
      expect(words).toContain('Less owed: Free travel is owed before, now');
      expect(words).toContain('23 November 2026');
    }
    expect((await site.get('/cases/ahead')).status).toBe(401);
  });
});
