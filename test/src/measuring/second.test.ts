import { describe, expect, it } from 'vitest';
import {
  type End,
  measureWalk,
  measureWalkByOsrm,
  Osrm,
  type SecondOpinion,
  secondWalk,
  type WalkDistance,
} from '../../../src/measuring/index.ts';
import { type AskedOf, type StandIn, say, standIn, tableOf, versionOf } from './stand-in-osrm.ts';
import { at, draw, lane } from './town.ts';

/** One lane, a kilometre long: home 100 m from one end, the gate 100 m from the other. */
const network = draw({ corners: { A: [0, 0], B: [1000, 0] }, ways: [['A B', lane]] });
const home: End = { at: at([100, 0]), kind: 'address-point' };
const gates: End[] = [{ at: at([900, 0]), kind: 'gate' }];
const where = { network, area: 'a-town', attribution: [] };
const way = measureWalk(where, home, gates) as WalkDistance;
const version = versionOf(network);

const ask = ({ url }: Pick<StandIn, 'url'>, timeoutMs = 5000): Promise<SecondOpinion> =>
  secondWalk(new Osrm({ url, timeoutMs }), { where, way, home, gates });

const table = (asked: AskedOf, metres: number | null) => tableOf(version, asked, metres, 0);

describe('a second opinion', () => {
  it('is what the other program says, with its own margin, whatever it is', async () => {
    const server = await standIn(version, (asked, reply) => say(reply, table(asked, 812.3)));
    const second = await ask(server);
    expect(second).toEqual({
      kind: 'second',
      engine: { name: 'osrm', version: '26.10.0' },
      metres: 812.3,
      marginMetres: 15 + 0.003 * 812.3,
      withoutUnassessed: 812.3,
      withoutUnassessedMarginMetres: 15 + 0.003 * 812.3,
    });
  });

  it('is "none" when the program looked and found none', async () => {
    const server = await standIn(version, (asked, reply) => say(reply, table(asked, null)));
    expect(await ask(server)).toMatchObject({ kind: 'second', metres: 'none', marginMetres: 0 });
    const noRoute = await standIn(version, (_, reply) => say(reply, { code: 'NoTable', message: '…' }, 400));
    expect(await ask(noRoute)).toMatchObject({ kind: 'second', metres: 'none' });
  });

  it('no place is in an address, and the classes to leave out are asked for', async () => {
    const server = await standIn(version, (asked, reply) => say(reply, table(asked, 800)));
    await ask(server);
    for (const { address } of server.asked) expect(address).toMatch(/^\/(nearest|table)\/v1\/fairmile$/);
    const tables = server.asked.filter(({ service }) => service === 'table');
    expect(tables.map(({ body }) => body.exclude?.join(' ')).sort()).toEqual(['drive', 'drive unassessed']);
  });

  it('an area’s own server is asked, where the address has a place for its name', async () => {
    const server = await standIn(version, (asked, reply) => say(reply, table(asked, 800)));
    expect(await ask({ url: `${server.url}/{area}/` })).toMatchObject({ metres: 800 });
    expect(server.asked.map(({ address }) => address.split('/')[1])).toEqual(['a-town', 'a-town', 'a-town']);
  });
});

describe('a program with other data', () => {
  it.each([
    ['of another map', version.replace('map 0', 'map 1')],
    ['of another policy', version.replace('policy 1', 'policy 2')],
    ['of a public server, which says nothing', ''],
    ['that only begin like ours', `${version.split(';')[0]}; osrm 26.10.0`],
  ])('%s is refused before it is told of any home', async (_, said) => {
    const server = await standIn(said, (asked, reply) => say(reply, table(asked, 800)));
    expect(await ask(server)).toMatchObject({ kind: 'missing', reason: 'other-map' });
    const told = server.asked.flatMap(({ body }) => body.coordinates);
    for (const [lon, lat] of told) {
      expect(Math.abs(lat - home.at.lat) + Math.abs(lon - home.at.lon)).toBeGreaterThan(0.001);
    }
    expect(server.asked.every(({ service }) => service === 'nearest')).toBe(true);
  });

  it('that come in the place of ours later are refused too', async () => {
    let now = version;
    const server = await standIn(version, (asked, reply) =>
      say(reply, { ...(table(asked, 800) as object), data_version: now }),
    );
    const osrm = new Osrm({ url: server.url });
    const measured = { where, way, home, gates };
    expect(await secondWalk(osrm, measured)).toMatchObject({ metres: 800 });
    now = version.replace('map 0', 'map 1');
    expect(await secondWalk(osrm, measured)).toMatchObject({ kind: 'missing', reason: 'other-map' });
  });
});

describe('a program that fails', () => {
  it('is not there', async () => {
    expect(await ask({ url: 'http://127.0.0.1:1' })).toMatchObject({ kind: 'missing', reason: 'not-to-be-had' });
  });

  it('never answers', async () => {
    const server = await standIn(version, () => {});
    expect(await ask(server, 150)).toMatchObject({ kind: 'missing', reason: 'too-slow' });
  });

  it('answers a byte at a time', async () => {
    const server = await standIn(version, (_, reply) => {
      reply.writeHead(200);
      reply.write('{');
    });
    expect(await ask(server, 150)).toMatchObject({ kind: 'missing', reason: 'too-slow' });
  });

  it('breaks the connection twice: it is asked again, within bounds', async () => {
    let broken = 0;
    const server = await standIn(version, (asked, reply) => {
      if (broken++ < 2) reply.destroy();
      else say(reply, table(asked, 800));
    });
    expect(await ask(server)).toMatchObject({ kind: 'second', metres: 800 });
    const always = await standIn(version, (_, reply) => void reply.destroy());
    expect(await ask(always)).toMatchObject({ kind: 'missing', reason: 'not-to-be-had' });
    expect(always.asked.filter(({ service }) => service === 'table')).toHaveLength(6);
  });

  it('has an error of its own', async () => {
    const server = await standIn(version, (_, reply) => say(reply, 'oh dear', 502));
    expect(await ask(server)).toMatchObject({ kind: 'missing', reason: 'not-to-be-had' });
  });

  it('sends us elsewhere: nobody follows', async () => {
    const elsewhere = await standIn(version, (asked, reply) => say(reply, table(asked, 800)));
    const server = await standIn(version, (_, reply) => {
      reply.writeHead(307, { location: `${elsewhere.url}/table/v1/fairmile` });
      reply.end();
    });
    expect(await ask(server)).toMatchObject({ kind: 'missing', reason: 'not-to-be-had' });
    expect(elsewhere.asked).toEqual([]);
  });

  const absurd: [string, (asked: AskedOf) => unknown][] = [
    ['a way shorter than the straight line', (asked) => table(asked, 500)],
    ['no metres at all between two places', (asked) => table(asked, 0)],
    ['less than nothing', (asked) => table(asked, -800)],
    ['further than any country is long', (asked) => table(asked, 1e9)],
    ['a length that is not a number', (asked) => ({ ...(table(asked, 800) as object), distances: [['800']] })],
    ['a table of another size', (asked) => ({ ...(table(asked, 800) as object), distances: [[800, 800]] })],
    ['an empty table', (asked) => ({ ...(table(asked, 800) as object), distances: [] })],
    ['something that is not JSON', () => '<html>404</html>'],
    ['nothing', () => ''],
    ['a reply cut short', (asked) => JSON.stringify(table(asked, 800)).slice(0, -20)],
    ['a reply without an end', () => `"${'a'.repeat(33_000_000)}"`],
    ['null', () => 'null'],
  ];
  it.each(absurd)('says %s: that is no length', async (_, answer) => {
    const server = await standIn(version, (asked, reply) => say(reply, answer(asked)));
    expect(await ask(server)).toMatchObject({ kind: 'missing', reason: 'absurd', words: expect.stringMatching(/\.$/) });
  });

  it('speaks of another place than it was asked about', async () => {
    const server = await standIn(version, (asked, reply) => say(reply, tableOf(version, asked, 800, 7)));
    expect(await ask(server)).toMatchObject({ kind: 'missing', reason: 'other-place' });
    const nowhere = await standIn(version, (_, reply) => say(reply, { code: 'NoSegment' }, 400));
    expect(await ask(nowhere)).toMatchObject({ kind: 'missing', reason: 'other-place' });
  });

  it('and it measures alone: the walk is missing, with words a parent can read', async () => {
    const osrm = new Osrm({ url: 'http://127.0.0.1:1' });
    const walk = await measureWalkByOsrm(osrm, where, home, gates);
    expect(walk).toMatchObject({
      kind: 'missing',
      reason: 'program-not-to-be-had',
      words: expect.stringMatching(/officer/),
    });
  });

  it('and it measures alone where a way was closed since: it does not measure, as it would walk there', async () => {
    const server = await standIn(version, (asked, reply) => say(reply, table(asked, 800)));
    const found = await measureWalkByOsrm(new Osrm({ url: server.url }), { ...where, closedWays: [1] }, home, gates);
    expect(found).toMatchObject({ kind: 'missing', reason: 'program-not-to-be-had' });
  });
});
