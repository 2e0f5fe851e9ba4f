import { createServer, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { dataVersionOf } from '../../../src/measuring/osrm/export.ts';
import type { Network } from '../../../src/network/index.ts';

export interface AskedOf {
  readonly service: string;
  readonly address: string;
  readonly body: { coordinates: [number, number][]; sources?: number[]; exclude?: string[] };
}

export interface StandIn {
  readonly url: string;
  /** Everything it was asked, in order. */
  readonly asked: AskedOf[];
}

type Answer = (asked: AskedOf, reply: ServerResponse) => void;

/** What a network's data would say they are. */
export const versionOf = (network: Network): string => `${dataVersionOf(network.made)}; osrm 26.10.0`;

export function say(reply: ServerResponse, body: unknown, status = 200): void {
  reply.writeHead(status, { 'content-type': 'application/json' });
  reply.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Another's server, made up here to do what it must not: it introduces itself as told, and answers the rest by `answer`. */
export async function standIn(dataVersion: string, answer: Answer): Promise<StandIn> {
  const asked: AskedOf[] = [];
  const server = createServer(async (request, reply) => {
    let text = '';
    for await (const piece of request) text += piece;
    const address = request.url ?? '';
    const one = { service: address.split('/').at(-3) ?? '', address, body: JSON.parse(text) as AskedOf['body'] };
    asked.push(one);
    if (one.service !== 'nearest') return answer(one, reply);
    const waypoints = [{ name: '0 1 a lane', location: one.body.coordinates[0], distance: 1 }];
    say(reply, { code: 'Ok', data_version: dataVersion, waypoints });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, asked };
}

/** A table that says so many metres for every pair, from the very places asked about. */
export function tableOf(dataVersion: string, { body }: AskedOf, metres: number | null, edge: number): unknown {
  const [from, to] = [body.coordinates.slice(0, body.sources!.length), body.coordinates.slice(body.sources!.length)];
  const there = (location: [number, number]) => ({ name: `${edge} 1 a lane`, location, distance: 0 });
  return {
    code: 'Ok',
    data_version: dataVersion,
    distances: from.map(() => to.map(() => metres)),
    sources: from.map(there),
    destinations: to.map(there),
  };
}
