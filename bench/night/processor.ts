import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a program's time in hundredths of a second, whatever its own clock. */
const TICKS = 100;

/** Seconds of processor so far: of the programs this one started and that have ended, and of PostgreSQL. */
export interface Processor {
  readonly programs: number;
  readonly postgres: number;
}

/**
 * What the clock says on a shared machine tells little; this tells more. Every PostgreSQL on the machine is counted, its ended connections too, so that another one at
 * work meanwhile is told as ours. Undefined where there is no `/proc`.
 */
export function processor(): Processor | undefined {
  const own = times('self');
  if (!own) return undefined;
  const servers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(times)
    .filter((each) => each?.name === 'postgres');
  return { programs: own.ofEnded, postgres: servers.reduce((sum, each) => sum + each!.own + each!.ofEnded, 0) };
}

/** What has been used since. */
export function since(before: Processor | undefined): Processor | undefined {
  const now = before && processor();
  return now && { programs: now.programs - before.programs, postgres: now.postgres - before.postgres };
}

function times(pid: string): { name: string; own: number; ofEnded: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    // After the name, from the third field on: `man proc_pid_stat` counts user, system, and both of ended children as 14 to 17.
    const fields = stat.slice(end + 2).split(' ');
    const at = (field: number) => Number(fields[field - 3]) / TICKS;
    return { name: stat.slice(stat.indexOf('(') + 1, end), own: at(14) + at(15), ofEnded: at(16) + at(17) };
  } catch {
    return undefined; // It ended while we looked.
  }
}
