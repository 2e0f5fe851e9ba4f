import { type Db, sha256 } from '../../db/index.ts';
import { Problem } from '../../problem.ts';
import type { Which } from '../add-entry.ts';
import { readApplication } from '../read-application.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { type Paper, papersOf } from './papers.ts';

/**
 * One paper with its bytes, which are those that were hashed when it came.
 * @param id the number of its entry
 * @throws Problem `not-found` where this application has no such paper, or its file is not in the folder any more
 */
export async function readPaper(
  db: Db,
  store: EvidenceStore,
  which: Which,
  id: number,
): Promise<{ readonly paper: Paper; readonly content: Uint8Array<ArrayBuffer> }> {
  const paper = papersOf(await readApplication(db, which)).find((each) => each.id === id);
  if (!paper) throw new Problem('not-found', 'There is no such paper.');
  const content = await store.get(which.id, paper.sha256);
  if (!content)
    throw new Problem(
      'not-found',
      'This paper is on the list, but its file is not where files are kept. Tell whoever runs this service.',
    );
  if ((await sha256(content)) !== paper.sha256)
    throw new Error('evidence: the bytes of a paper are not those that were hashed when it came');
  return { paper, content };
}
