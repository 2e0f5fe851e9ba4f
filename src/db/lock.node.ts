import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { Problem } from '../problem.ts';

/** Who holds a lock. `started` tells a process from a later one that was given the same number, where the system says it. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly started: string;
}

/**
 * Keeps others off a folder, for as long as this process lives or until released. A lock left behind by a process
 * that is gone is taken over.
 *
 * @param path the lock file to make
 * @param what what is kept, as the sentence of refusal begins, such as `The records in .data`
 * @returns gives the lock back
 * @throws Problem `conflict` when a living process, or one on another machine, holds it
 */
export function takeLock(path: string, what: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const mine: Holder = { host: hostname(), pid: process.pid, started: startOf(process.pid) };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, mine)) return () => rmSync(path, { force: true });
    const text = read(path);
    if (text === undefined) continue;
    if (isHeld(text)) throw refusal(path, what, text);
    setAside(path, text, what);
  }
  throw new Problem('conflict', `${what} are being opened by several programs at once. Try again.`);
}

function create(path: string, mine: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Half-written counts as held: its maker may be between making the file and writing in it. */
function isHeld(text: string): boolean {
  const holder = parse(text);
  if (!holder || holder.host !== hostname()) return true;
  return isAlive(holder.pid) && startOf(holder.pid) === holder.started;
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Moves a dead one's lock out of the way; if it turns out to be a living one's, made since we looked, puts it back. */
function setAside(path: string, dead: string, what: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readFileSync(aside, 'utf8');
  if (moved !== dead) {
    renameSync(aside, path);
    throw refusal(path, what, moved);
  }
  rmSync(aside);
}

function refusal(path: string, what: string, text: string): Problem {
  const holder = parse(text);
  if (holder && holder.host === hostname()) {
    return new Problem(
      'conflict',
      `${what} are in use by another program (process ${holder.pid}): close that one first.`,
    );
  }
  const where = holder ? `a program on another machine (${holder.host})` : 'another program';
  return new Problem(
    'conflict',
    `${what} are in use by ${where}: close that one, or if you are sure it is gone, remove ${path}.`,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in ticks since the machine did; empty where the system does not say (anything but Linux). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold blanks; the start is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
