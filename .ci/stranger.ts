/**
 * Starts the program in a folder as someone who has just downloaded it would, asks one question, and stops it.
 * Usage: node .ci/stranger.ts FOLDER. Fails, with what the program printed, where any of that does not work.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder to start in.');
const DEADLINE = performance.now() + 120_000;
const QUESTION = {
  home: { postcode: 'QZ7 1AB' },
  schoolUrn: '900022',
  on: '2026-11-23',
  facts: { bornOn: '2019-05-01', attendance: 'registered' },
};

const data = mkdtempSync(join(tmpdir(), 'fairmile-stranger-'));
// Its own process group, so that stopping reaches the program behind npm.
const program = spawn('npm', ['start'], {
  cwd: folder,
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1', FAIRMILE_DATA: data, DATABASE_URL: '' },
  stdio: ['ignore', 'pipe', 'pipe'],
  detached: true,
});
let printed = '';
program.stdout.on('data', (chunk) => (printed += chunk));
program.stderr.on('data', (chunk) => (printed += chunk));

try {
  const address = await poll('an address', async () => /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]);
  await poll('readiness', async () => {
    const reply = await fetch(`${address}/ready`).catch(() => undefined);
    await reply?.body?.cancel();
    return reply?.status === 200 || undefined;
  });
  await ask(address);
} catch (error) {
  console.error(`${printed}\n`);
  throw error;
} finally {
  await stop(program);
  rmSync(data, { recursive: true, force: true });
}

async function ask(address: string): Promise<void> {
  const reply = await fetch(`${address}/api/v1/checks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(QUESTION),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await reply.text();
  if (reply.status !== 200) throw new Error(`Asked, and got ${reply.status}: ${text.slice(0, 500)}`);
  const { walk, decision, attribution } = JSON.parse(text);
  if (walk.kind !== 'walk' || !attribution.length) throw new Error(`An answer without a walk: ${text.slice(0, 500)}`);
  console.log(`200: a walk of ${Math.round(walk.path.metres)} metres; by the law: ${decision.finding}`);
}

/** Tries until there is something, the program ends, or the time is up. */
async function poll<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  while (performance.now() < DEADLINE) {
    if (program.exitCode !== null) throw new Error(`The program ended with ${program.exitCode}.`);
    const found = await attempt();
    if (found !== undefined) return found;
    await pause(100);
  }
  throw new Error(`Waited two minutes for ${what} in vain.`);
}

async function stop({ pid, exitCode }: ChildProcess): Promise<void> {
  if (pid === undefined || exitCode !== null) return;
  // Not "exit": that is npm's; the program behind it still has its records to close.
  const ended = once(program, 'close');
  process.kill(-pid, 'SIGTERM');
  const late = setTimeout(() => process.kill(-pid, 'SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
}
