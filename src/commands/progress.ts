import type { Io } from './command.ts';

const WIDTH = 24;

/** Shows how far long work has come: a bar on a screen, else a line at each quarter, so that logs stay short. */
export function progress(io: Io): { step(what: string, done: number): void; end(): void } {
  let what = '';
  let shown = -1;
  const end = (): void => {
    if (io.screen && shown >= 0) io.err('\n');
    shown = -1;
  };
  const step = (next: string, done: number): void => {
    if (next !== what) {
      end();
      what = next;
    }
    const parts = Math.floor(Math.min(1, Math.max(0, done)) * (io.screen ? WIDTH : 4));
    if (parts === shown) return;
    shown = parts;
    const percent = `${Math.round(done * 100)}%`.padStart(4);
    io.err(
      io.screen
        ? `\r${what.padEnd(22)} [${'#'.repeat(parts)}${' '.repeat(WIDTH - parts)}] ${percent}`
        : `${what}: ${percent.trim()}\n`,
    );
  };
  return { step, end };
}
