import { decideEngland } from '../../rules/england/decide.ts';
import { listAuthorities } from '../authorities/index.ts';
import type { Db } from '../db/index.ts';
import { Problem } from '../problem.ts';
import { canonical } from './canonical.ts';
import { checkIn } from './content-kinds.ts';
import { type Decision, readDecision } from './read-decision.ts';

export interface Replay {
  /** What was recorded, canonical JSON. */
  readonly recorded: string;
  /** The same question decided again, canonical JSON. */
  readonly replayed: string;
  readonly same: boolean;
}

/**
 * Decides a stored check again: from its own stored facts, under the edition of the law and the policy
 * that it was made under.
 * Nothing is measured or looked up anew, and nothing but the rules takes part.
 * @throws Problem `not-found`, also where the content was destroyed; `conflict` where a person decided
 */
export async function replayDecision(db: Db, id: string): Promise<Replay> {
  const { content } = await ofWhicheverAuthority(db, id);
  if (content.state === 'destroyed')
    throw new Problem(
      'not-found',
      `The content of this decision was destroyed on ${content.at.toISOString().slice(0, 10)} under ${content.under}, so it cannot be replayed.`,
    );
  const check = checkIn(content);
  if (!check)
    throw new Problem(
      'conflict',
      'A person decided this, with reasons of their own: there is nothing to decide again.',
    );
  const { question, facts, decision } = check;
  const { policy, law } = decision;
  const again = decideEngland({ on: question.on, facts, ...(policy ? { policy } : {}) }, law.edition);
  const replayed = canonical({ ...check, decision: again });
  return { recorded: content.canonical, replayed, same: replayed === content.canonical };
}

/** An id tells nobody whose decision it is, and each authority's are looked at only while working for it. */
async function ofWhicheverAuthority(db: Db, id: string): Promise<Decision> {
  for (const authority of await listAuthorities(db)) {
    try {
      return await readDecision(db, { authority: authority.id, id });
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'not-found')) throw error;
    }
  }
  throw new Problem('not-found', 'There is no decision with this ID.');
}
