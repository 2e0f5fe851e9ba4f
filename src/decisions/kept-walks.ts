import type { Check, PairOfEnds } from '../checks/index.ts';
import { lengthOfWalk } from '../checks/index.ts';
import type { Db } from '../db/index.ts';
import { endOfPostcode, endsOfSchool } from '../measuring/index.ts';
import type { End } from '../measuring/measurement.ts';
import type { Postcode } from '../places/school.ts';
import { listDecisions, readDecision } from './read-decision.ts';

/** As many as are read at once. */
const PAGE = 500;

/**
 * The walks of an authority's kept decisions in one area: the very ends they were measured between, and the lengths that were kept. A
 * decision is told by its number alone, so nothing here says whose home it is. Those whose content was destroyed are left out.
 * @param homes the postcodes of the area, for decisions whose walk could not be measured when they were made
 */
export async function keptWalks(
  db: Db,
  {
    authority,
    area,
    homes,
  }: { readonly authority: string; readonly area: string; readonly homes: readonly Postcode[] },
): Promise<readonly PairOfEnds[]> {
  const ends = new Map(homes.map((home) => [home.postcode, endOfPostcode(home)]));
  const pairs: PairOfEnds[] = [];
  for (let before: number | undefined; before !== 1; ) {
    const page = await listDecisions(db, authority, { limit: PAGE, ...(before ? { before } : {}) });
    for (const { id, number } of page) {
      const { content } = await readDecision(db, { authority, id });
      const check = content.state === 'held' ? (content.value as Check) : undefined;
      if (check?.area?.id === area) pairs.push(pairOf(number, check, ends));
    }
    before = page.at(-1)?.number ?? 1;
  }
  return pairs;
}

function pairOf(number: number, { question, school, walk }: Check, homes: ReadonlyMap<string, End>): PairOfEnds {
  return {
    from: `decision ${number}`,
    to: school.urn,
    called: school.name,
    home: walk.kind === 'walk' ? walk.home : homeAsked(question.home, homes),
    gates: endsOfSchool(school),
    kept: lengthOfWalk(walk),
  };
}

function homeAsked(home: Check['question']['home'], homes: ReadonlyMap<string, End>): End | undefined {
  return 'at' in home ? { at: home.at, kind: home.kind } : homes.get(home.postcode);
}
