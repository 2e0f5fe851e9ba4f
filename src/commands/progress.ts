import type { Io } from './command.ts';

const WIDTH = 24;

/** Shows how far long work has come: a bar on a screen, else a line at each quarter, so that logs stay short. */
export function progress(io: Io): { step(what: string, done: number, beside?: string): void; end(): void } {
  let what = '';
  let shown = -1;
  let width = 0;
  const end = (): void => {
    if (io.screen && shown >= 0) io.err('\n');
    shown = -1;
    width = 0;
  };
  const step = (next: string, done: number, beside = ''): void => {
    if (next !== what) {
      end();
      what = next;
    }
    const parts = Math.floor(Math.min(1, Math.max(0, done)) * (io.screen ? WIDTH : 4));
    if (parts === shown) return;
    shown = parts;
    const after = beside && `  ${beside}`;
    const percent = `${Math.round(done * 100)}%`.padStart(4);
    if (!io.screen) {
      io.err(`${what}: ${percent.trim()}${after}\n`);
      return;
    }
    const line = `${what.padEnd(22)} [${'#'.repeat(parts)}${' '.repeat(WIDTH - parts)}] ${percent}${after}`;
    // What stood there before may have been longer.
    io.err(`\r${' '.repeat(width)}\r${line}`);
    width = line.length;
  };
  return { step, end };
}
