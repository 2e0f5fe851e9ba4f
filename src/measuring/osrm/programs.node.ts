import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../problem.ts';
import { OSRM_VERSION, programsFromWheel } from './wheel.node.ts';

export type OsrmProgram = 'osrm-extract' | 'osrm-contract' | 'osrm-routed';

/** OSRM's programs, ready to be run. */
export interface OsrmPrograms {
  readonly folder: string;
  /** As osrm-extract says it of itself, such as `26.10.0`. */
  readonly version: string;
}

/**
 * OSRM's programs: those in `OSRM_BIN` where it is set; else those taken out of the pinned wheel earlier; else it is fetched now.
 * @throws Problem `conflict` when there are none to be had, saying what is needed
 */
export async function findPrograms(
  dataDir: string,
  environment: Readonly<Record<string, string | undefined>>,
  tell: (words: string) => void,
): Promise<OsrmPrograms> {
  const { OSRM_BIN } = environment;
  if (OSRM_BIN) return programsIn(OSRM_BIN);
  const folder = join(dataDir, 'osrm', `programs-${OSRM_VERSION}`);
  if (!existsSync(join(folder, 'osrm-routed'))) await programsFromWheel(folder, tell);
  return programsIn(folder);
}

function programsIn(folder: string): OsrmPrograms {
  const { stdout, error } = spawnSync(join(folder, 'osrm-extract'), ['--version'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  const version = /^v?(\d+\.\d+\.\d+)/.exec((stdout ?? '').trim())?.[1];
  if (version) return { folder, version };
  const why = error ? (error as NodeJS.ErrnoException).code : 'it does not say its version';
  throw new Problem('conflict', `OSRM’s program ${join(folder, 'osrm-extract')} cannot be run (${why}).`);
}

/** Runs one to its end. @throws Problem `conflict` with its last words */
export function runProgram({ folder }: OsrmPrograms, program: OsrmProgram, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(folder, program), args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => reject(new Problem('conflict', `${program} cannot be run: ${error.message}.`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const words = said.trim().split('\n').slice(-5).join('\n');
      reject(new Problem('conflict', `${program} ended with ${signal ?? code}:\n${words}`));
    });
  });
}
