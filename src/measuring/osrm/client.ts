import type { z } from 'zod';
import type { LatLon } from '../../places/point.ts';
import { OsrmFailure } from './failure.ts';
import { NearestReply, RouteReply, TableReply } from './replies.ts';

export interface OsrmSettings {
  /** Where it answers, such as `http://127.0.0.1:5000`; `{area}` in it stands for an area's short name. There is no default. */
  readonly url: string;
  /** For one question with all its retries; 5,000 unless said otherwise. */
  readonly timeoutMs?: number;
}

/** Whose data OSRM has to hold before it is told of any place. */
export interface OsrmData {
  readonly area: string;
  /** What every reply has to say its data are, up to the version of OSRM that follows. */
  readonly dataVersion: string;
  /** A place of the area that is nobody's home. */
  readonly anywhere: LatLon;
}

interface Asked {
  readonly coordinates: readonly LatLon[];
  /** Classes of way to leave out. */
  readonly exclude: readonly string[];
}

const TIMEOUT_MS = 5000;
const ATTEMPTS = 3;
const MOST_BYTES = 32_000_000;
/** A point of our network is on OSRM's copy of it but for rounding: OSRM keeps places to about 0.1 m. */
const RADIUS_METRES = 0.5;

/**
 * Our own client for OSRM. Every question is a POST, so that no place is in an address or a log. OSRM closes a connection after 512
 * questions and only says so beforehand: a connection that breaks is made anew, a few times, within the time limit.
 */
export class Osrm {
  readonly #url: string;
  readonly #timeoutMs: number;
  /** What an area's server said its data are, once asked with nobody's home. Forgotten whenever anything fails. */
  readonly #known = new Map<string, Promise<string>>();

  constructor({ url, timeoutMs = TIMEOUT_MS }: OsrmSettings) {
    this.#url = url.replace(/\/+$/, '');
    this.#timeoutMs = timeoutMs;
  }

  /** Lengths from each start to each end. @throws OsrmFailure */
  table(data: OsrmData, asked: Asked & { readonly sources: number }): Promise<TableReply> {
    const { coordinates, sources } = asked;
    const places = coordinates.map((_, i) => i);
    return this.#ask(data, 'table', TableReply, {
      ...bodyOf(asked),
      sources: places.slice(0, sources),
      destinations: places.slice(sources),
      annotations: ['distance'],
    });
  }

  /** One way from the first place to the second, with its line. @throws OsrmFailure */
  route(data: OsrmData, asked: Asked): Promise<RouteReply> {
    return this.#ask(data, 'route', RouteReply, {
      ...bodyOf(asked),
      overview: 'full',
      geometries: 'geojson',
      annotations: ['nodes'],
    });
  }

  /** The version of OSRM that built its data. @throws OsrmFailure `other-map` when they are not of this map and policy */
  async version({ area, dataVersion, anywhere }: OsrmData): Promise<string> {
    const asked = this.#known.get(area) ?? this.#introduce(area, anywhere);
    this.#known.set(area, asked);
    const known = await asked;
    const [said, version] = known.split('; osrm ');
    if (said !== dataVersion || version === undefined) {
      this.#known.delete(area);
      throw new OsrmFailure('other-map');
    }
    return version;
  }

  /** Nothing is told to a server before it has shown that it holds our data. */
  async #introduce(area: string, anywhere: LatLon): Promise<string> {
    const coordinates = [[anywhere.lon, anywhere.lat]];
    const reply = await this.#post(area, 'nearest', NearestReply, { coordinates, number: 1 });
    return reply.code === 'Ok' ? (reply.data_version ?? '') : '';
  }

  async #ask<T extends { code: string }>(
    data: OsrmData,
    service: string,
    shape: z.ZodType<T>,
    body: object,
  ): Promise<T> {
    const known = `${data.dataVersion}; osrm ${await this.version(data)}`;
    const reply = await this.#post(data.area, service, shape, body);
    const said = 'data_version' in reply ? reply.data_version : undefined;
    if (reply.code === 'Ok' && said !== known) {
      this.#known.delete(data.area);
      throw new OsrmFailure('other-map');
    }
    return reply;
  }

  async #post<T>(area: string, service: string, shape: z.ZodType<T>, body: object): Promise<T> {
    const address = `${this.#url.replaceAll('{area}', encodeURIComponent(area))}/${service}/v1/fairmile`;
    const signal = AbortSignal.timeout(this.#timeoutMs);
    try {
      return read(shape, await this.#attempt(address, JSON.stringify(body), signal));
    } catch (error) {
      this.#known.delete(area);
      if (error instanceof OsrmFailure) throw error;
      throw new OsrmFailure(signal.aborted ? 'too-slow' : 'not-to-be-had');
    }
  }

  async #attempt(address: string, body: string, signal: AbortSignal): Promise<string> {
    for (let attempt = 1; ; attempt++) {
      try {
        const headers = { 'content-type': 'application/json', accept: 'application/json' };
        const reply = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'error' });
        // 400 is also how OSRM says that there is no way.
        if (reply.status === 200 || reply.status === 400) return await textOf(reply);
        await reply.body?.cancel();
        throw new OsrmFailure('not-to-be-had', `status ${reply.status}`);
      } catch (error) {
        if (signal.aborted || attempt === ATTEMPTS || isAbsurd(error)) throw error;
      }
    }
  }
}

function bodyOf({ coordinates, exclude }: Asked): object {
  return {
    coordinates: coordinates.map(({ lat, lon }) => [lon, lat]),
    exclude,
    radiuses: coordinates.map(() => RADIUS_METRES),
    generate_hints: false,
  };
}

const isAbsurd = (error: unknown): boolean => error instanceof OsrmFailure && error.reason === 'absurd';

/** Read piece by piece, so that an endless reply cannot fill the memory. */
async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new OsrmFailure('absurd', 'the reply is too long');
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

function read<T>(shape: z.ZodType<T>, text: string): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new OsrmFailure('absurd', 'the reply is not JSON');
  }
  const { success, data } = shape.safeParse(json);
  if (!success) throw new OsrmFailure('absurd', 'the reply is not one of OSRM’s');
  return data;
}
