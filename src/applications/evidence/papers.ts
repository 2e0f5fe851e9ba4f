import type { Application } from '../application.ts';
import type { Evidence } from '../entry.ts';
import type { PaperOn } from './about.ts';

/** A paper of an application, once, however often it was sent. */
export interface Paper extends Omit<Evidence, 'about'> {
  /** The number of the entry with which it came first: its address. */
  readonly id: number;
  /** Facts that it was sent for, and `home` for where the child lives; empty where it is about something else. */
  readonly about: readonly PaperOn[];
  readonly at: Date;
  /** The officer who kept what came by post; null where the family sent it here. */
  readonly by: string | null;
}

/** The papers of an application in the order in which they came; none that was destroyed. */
export function papersOf({ entries }: Application): readonly Paper[] {
  const papers = new Map<string, Paper>();
  for (const entry of entries) {
    if (entry.kind !== 'evidence' || !entry.content) continue;
    const { about, ...paper } = entry.content;
    const before = papers.get(paper.sha256) ?? { ...paper, id: entry.id, about: [], at: entry.at, by: entry.by };
    papers.set(paper.sha256, { ...before, about: [...before.about, ...(about === undefined ? [] : [about])] });
  }
  return [...papers.values()];
}
