import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../../src/commands/command.ts';

const ROOT = join(import.meta.dirname, '../../..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Given {
  readonly input?: string | Iterable<string | Uint8Array>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly screen?: boolean;
}

/** Runs a command in this process, with text for its input and its output kept. @throws Problem, as the command does */
export async function runCommand(command: Command, args: readonly string[], given: Given = {}): Promise<Ran> {
  const { input = '', environment = {}, screen = false } = given;
  const out: string[] = [];
  const err: string[] = [];
  const code = await command.run(args, {
    input: pieces(typeof input === 'string' ? [input] : input),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    environment,
    screen,
    now: () => new Date('2026-11-22T08:00:00Z'),
  });
  return { code, out: out.join(''), err: err.join('') };
}

async function* pieces(all: Iterable<string | Uint8Array>) {
  yield* all;
}

/** Starts the program itself, as someone at a terminal would. */
export function startCli(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', ...environment },
  });
}

/** Runs the program itself to its end. */
export function runCli(
  args: readonly string[],
  given: Pick<Given, 'environment'> & { input?: string } = {},
): Promise<Ran> {
  const program = startCli(args, given.environment);
  const out: string[] = [];
  const err: string[] = [];
  program.stdout.setEncoding('utf8').on('data', (text) => out.push(text));
  program.stderr.setEncoding('utf8').on('data', (text) => err.push(text));
  // A program that ends without reading all of its input is judged by how it ends.
  program.stdin.on('error', () => {});
  program.stdin.end(given.input ?? '');
  return new Promise((resolve, reject) => {
    program.on('error', reject).on('close', (code) => resolve({ code, out: out.join(''), err: err.join('') }));
  });
}

/** An empty data folder of the test file's own, and what takes it away again. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'fairmile-commands-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
