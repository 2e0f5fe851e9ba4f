import { type Db, withinAuthority } from '../../db/index.ts';
import { Problem } from '../../problem.ts';
import { addEntry, holdApplication, type Which } from '../add-entry.ts';
import type { State } from '../application.ts';
import { readApplication } from '../read-application.ts';
import type { PaperOn } from './about.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { papersOf } from './papers.ts';
import { type EvidenceRead, MOST_PAPERS } from './read-evidence.ts';

export interface NewPaper {
  readonly paper: EvidenceRead;
  /** Left out where it is about something else. */
  readonly about?: PaperOn | undefined;
  /** The officer who keeps what the family posted; null where the family sends it here. */
  readonly by: string | null;
  readonly now: Date;
}

/** Where an application stands so that a paper can still change something, and nobody is deciding on what there is. */
const TAKES_PAPERS: readonly State[] = ['open', 'asked', 'disagreed', 'review-1', 'review-2'];
export const takesPapers = (state: State): boolean => TAKES_PAPERS.includes(state);

/**
 * Keeps a paper of an application. The same bytes for the same fact are kept once, however often they come.
 * @throws Problem `invalid-request` where there are too many; `conflict` while a second officer looks, once it is decided and
 * nobody asked for a review, or where it was taken back; `not-found`
 */
export function keepEvidence(db: Db, store: EvidenceStore, which: Which, kept: NewPaper): Promise<void> {
  const { about, by, now } = kept;
  const { content, ...paper } = kept.paper;
  return withinAuthority(db, which.authority, async (tx) => {
    const { state } = await holdApplication(tx, which);
    if (!takesPapers(state)) throw new Problem('conflict', whyNot(state, by));
    const papers = papersOf(await readApplication(tx, which));
    const before = papers.find(({ sha256 }) => sha256 === paper.sha256);
    if (!before && papers.length >= MOST_PAPERS) throw tooMany();
    // Also where it is there already: a file that went missing from the disk comes back so.
    await store.put(which.id, paper.sha256, content);
    if (before && (about === undefined || before.about.includes(about))) return;
    try {
      const entry = { ...paper, ...(about === undefined ? {} : { about }) };
      await addEntry(tx, which, { kind: 'evidence', content: entry, by, now });
    } catch (error) {
      // The row is held, so nobody else has put the same bytes here meanwhile.
      if (!before) await store.delete(which.id, paper.sha256);
      throw error;
    }
  });
}

/** What goes on between officers is theirs until it is decided, so the family reads less of it. */
function whyNot(state: State, by: string | null): string {
  if (state === 'withdrawn') return 'This application was taken back. The paper was not kept.';
  if (state !== 'second')
    return 'This application is decided. The paper was not kept. Where a review is asked for first, papers can be sent again.';
  return by === null
    ? 'An officer is finishing with your application, so papers cannot be added just now. The paper was not kept. If you do not agree with what is decided, you can ask for a review and send it then.'
    : 'A decision waits for a second officer, who has to see what the first one saw. The paper was not kept.';
}

function tooMany(): Problem {
  const message = `There are ${MOST_PAPERS} papers already, and no more can be kept. Put what belongs together into one PDF, or ask the council`;
  return new Problem('invalid-request', message, [{ path: 'paper', message }]);
}
