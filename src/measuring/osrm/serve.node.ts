import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Problem } from '../../problem.ts';
import type { BuiltData } from './build.node.ts';
import type { OsrmPrograms } from './programs.node.ts';

export interface OsrmServer {
  /** What to set OSRM_URL to. */
  readonly url: string;
  readonly process: ChildProcess;
  /** Fulfilled with its exit code when it has ended, by itself or not. */
  readonly ended: Promise<number>;
  stop(): void;
}

/** All homes of a question and all gates of its schools at once. */
const LARGEST_TABLE = 5000;

/** OSRM shares a port with whatever holds it, and answers in turn with it: so it is looked at first. 0 takes any free one. */
function freePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once('error', () =>
      reject(new Problem('conflict', `Port ${port} is already in use. Choose another with --port.`)),
    );
    trial.listen(port, '127.0.0.1', () => {
      const address = trial.address();
      trial.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/**
 * Starts OSRM on this machine only, and without its log of requests, which would hold homes. Ready when it answers.
 * @throws Problem `conflict` when it ends instead, such as when the port is taken
 */
export async function serveOsrm(programs: OsrmPrograms, { path }: BuiltData, portAsked: number): Promise<OsrmServer> {
  const port = await freePort(portAsked);
  const args = [
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--algorithm',
    'CH',
    '--max-table-size',
    String(LARGEST_TABLE),
    path,
  ];
  const child = spawn(join(programs.folder, 'osrm-routed'), args, {
    env: { ...process.env, DISABLE_ACCESS_LOGGING: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (/running and waiting for requests/.test(said)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => {
      const words = said.trim().split('\n').slice(-3).join('\n');
      reject(new Problem('conflict', `osrm-routed ended with ${code}:\n${words}`));
    });
  });
  return { url: `http://127.0.0.1:${port}`, process: child, ended, stop: () => void child.kill('SIGTERM') };
}
