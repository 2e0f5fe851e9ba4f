import cron from 'node-cron';
import { type NightReport, tick } from './rechecks/index.ts';
import type { Service } from './service.node.ts';

/** What is told of each night: numbers, or the kind of an error. */
export interface NightLog {
  done(report: NightReport): void;
  failed(error: unknown): void;
}

/**
 * Runs the night at its hour, and once at the start for nights on which this program did not run. The timer only calls `tick`, which may be
 * called at any time: the list of what is due carries the guarantee, not the timer.
 * @param at a cron expression in London time, such as `0 2 * * *`
 * @returns what stops it; a night under way is let end first
 */
export function nightly(service: Service, at: string, log: NightLog): () => Promise<void> {
  let running: Promise<void> | undefined;
  const night = (): Promise<void> => {
    running ??= tick(service, new Date())
      .then(log.done, log.failed)
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const task = cron.schedule(at, night, { timezone: 'Europe/London' });
  void night();
  return async () => {
    await task.stop();
    await running;
  };
}

/** Whether a text is a time that the night can be given. */
export const isCron = (text: string): boolean => cron.validate(text);
