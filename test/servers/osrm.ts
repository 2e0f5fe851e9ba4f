import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { measureDriveByOsrm, measureWalkByOsrm, Osrm } from '../../src/measuring/index.ts';
import { type BuiltData, buildOsrmData, builtOsrmData } from '../../src/measuring/osrm/build.node.ts';
import { findPrograms, type OsrmPrograms } from '../../src/measuring/osrm/programs.node.ts';
import { type OsrmServer, serveOsrm } from '../../src/measuring/osrm/serve.node.ts';
import type { BothNetworks, Engine } from '../src/measuring/contract.ts';

/** Fetched once for all of a machine's runs, as an installation would; `OSRM_BIN` names others. */
const HELD = resolve(import.meta.dirname, '../../.cache/osrm');

export const osrmPrograms = (): Promise<OsrmPrograms> =>
  findPrograms(HELD, process.env, (words) => void process.stderr.write(words));

export interface TestOsrm extends OsrmServer {
  readonly osrm: Osrm;
  readonly data: BuiltData;
  close(): void;
}

/** Builds the data of some networks as `osrm build` does, and starts the real OSRM on a free port. */
export async function startOsrm(networks: BothNetworks): Promise<TestOsrm> {
  const programs = await osrmPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'fairmile-osrm-'));
  const data = await buildOsrmData({ networks, folder, programs });
  expect(builtOsrmData(folder, networks)).toEqual(data);
  const server = await serveOsrm(programs, data, 0);
  const close = () => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, data, osrm: new Osrm({ url: server.url }), close };
}

/** OSRM behind the same questions as our own search. */
export async function osrmEngine(networks: BothNetworks): Promise<Engine> {
  const { osrm, close } = await startOsrm(networks);
  return {
    walk: (where, home, gates) => measureWalkByOsrm(osrm, where, home, gates),
    drive: (where, home, gates) => measureDriveByOsrm(osrm, where, home, gates),
    close,
  };
}

/** OSRM keeps places to about 0.1 m, and takes one length of a degree for each band of 0.05 degrees. */
export const osrmTolerance = (metres: number): number => 0.5 + metres * 0.0007;
