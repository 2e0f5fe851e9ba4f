import { londonDay } from '../../rules/kernel/day.ts';
import { listAuthorities } from '../authorities/index.ts';
import type { CheckSources } from '../checks/index.ts';
import { withinAuthority } from '../db/index.ts';
import { basesToday } from './basis.ts';
import { keptFor, lookAgain } from './look-again.ts';
import { noteDue } from './note-due.ts';

/** What one night came to. */
export interface NightReport {
  readonly children: number;
  readonly reasons: number;
}

export interface TickChoices {
  /** Only this authority; all where left out. */
  readonly authority?: string;
  /** Children in one transaction: 50 unless told. */
  readonly batch?: number;
  /** Called after each batch, with how many children have been looked at. */
  readonly onProgress?: (children: number) => void;
}

/**
 * The night: notes who has to be looked at again, and looks at them until nobody is left. It may be run at any time, as often as one likes, by
 * several programs at once, and after nights on which nothing ran: each reason is seen to once.
 */
export async function tick(sources: CheckSources, now: Date, choices: TickChoices = {}): Promise<NightReport> {
  const { authority: only, batch, onProgress } = choices;
  let [children, reasons] = [0, 0];
  for (const { id: authority } of await listAuthorities(sources.db)) {
    if (only !== undefined && authority !== only) continue;
    const night = { authority, on: londonDay(now), now };
    const bases = await withinAuthority(sources.db, authority, async (tx) => {
      const today = await basesToday(tx, night);
      await noteDue(tx, night, today);
      return today;
    });
    const kept = keptFor(sources);
    for (;;) {
      const done = await lookAgain(sources, night, bases, batch, kept);
      if (done.children === 0) break;
      children += done.children;
      reasons += done.reasons;
      onProgress?.(children);
    }
  }
  return { children, reasons };
}
