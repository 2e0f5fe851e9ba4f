import type { Day } from '../../rules/kernel/day.ts';
import { type Check, lengthOfWalk, type PairOfEnds, walkerOf } from '../checks/index.ts';
import type { Db } from '../db/index.ts';
import { endOfPostcode, endsOfSchool } from '../measuring/index.ts';
import type { End } from '../measuring/measurement.ts';
import type { Walker } from '../network/index.ts';
import type { Postcode } from '../places/school.ts';
import { checkIn } from './content-kinds.ts';
import { listDecisions, readDecision } from './read-decision.ts';

/** The ends and lengths of a kept walk, and for whom assessments of stretches are asked. */
export interface KeptWalk extends PairOfEnds {
  readonly walker: Walker;
}

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
): Promise<readonly KeptWalk[]> {
  const ends = new Map(homes.map((home) => [home.postcode, endOfPostcode(home)]));
  const pairs: KeptWalk[] = [];
  for (let before: number | undefined; before !== 1; ) {
    const page = await listDecisions(db, authority, { limit: PAGE, ...(before ? { before } : {}) });
    for (const { id, number } of page) {
      const { content } = await readDecision(db, { authority, id });
      const check = checkIn(content);
      if (check?.area?.id === area) pairs.push(pairOf(number, check, ends));
    }
    before = page.at(-1)?.number ?? 1;
  }
  return pairs;
}

function pairOf(number: number, { question, school, walk, facts }: Check, homes: ReadonlyMap<string, End>): KeptWalk {
  return {
    from: `decision ${number}`,
    to: school.urn,
    called: school.name,
    home: walk.kind === 'walk' ? walk.home : homeAsked(question.home, homes),
    gates: endsOfSchool(school, question.on),
    kept: lengthOfWalk(walk),
    walker: walkerOf(bornOf(facts), question.on),
  };
}

function homeAsked(home: Check['question']['home'], homes: ReadonlyMap<string, End>): End | undefined {
  if ('at' in home) return { at: home.at, kind: home.kind };
  return home.postcode === undefined ? undefined : homes.get(home.postcode);
}

function bornOf({ bornOn }: Check['facts']): Day | undefined {
  return bornOn && 'value' in bornOn ? (bornOn.value as Day) : undefined;
}
