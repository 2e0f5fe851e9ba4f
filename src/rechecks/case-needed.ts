import type { Stood, Told } from '../decisions/index.ts';
import type { CaseKind } from './cases.ts';
import type { Change } from './compare.ts';

/** What looking again at a way to school came to. */
export type Outcome = Change | 'first' | 'ended' | 'not-decided';

interface Came {
  readonly outcome: Outcome;
  /** What was found; undefined where the way ended, or it could not be decided. */
  readonly after: Stood | undefined;
  readonly stood: Stood | null;
  /** What a person told the family of an application; null where nobody applied. */
  readonly told: Told | null;
}

/**
 * Whether a person has to decide something, and what. Of an application it turns on what the family was told: who was told of no travel has none to lose, and who
 * was granted it has nothing more to be granted because the law now says so too. A first finding opens a case only where travel is owed: nobody is told "no" by it.
 */
export function caseFor(came: Came): CaseKind | undefined {
  if (came.told === null) return caseOfPlacement(came);
  if (came.told !== 'refused') return caseOfGranted(came);
  return came.outcome === 'kinder' || (came.outcome === 'first' && came.after?.finding === 'owed')
    ? 'grant'
    : undefined;
}

function caseOfPlacement({ outcome, after, stood }: Came): CaseKind | undefined {
  const something = stood !== null && stood.finding !== 'not-owed';
  if (outcome === 'not-decided') return something ? 'look' : undefined;
  if (outcome === 'ended') return something ? 'ended' : undefined;
  if (outcome === 'first') return after?.finding === 'owed' ? 'grant' : undefined;
  if (outcome === 'kinder') return 'grant';
  return outcome === 'adverse' ? 'notice' : undefined;
}

/** Travel runs, whatever the law was found to say. Where it was granted although it is not owed, less being owed takes nothing away. */
function caseOfGranted({ outcome, after, stood, told }: Came): CaseKind | undefined {
  if (outcome === 'not-decided') return 'look';
  if (outcome === 'ended') return 'ended';
  if (outcome === 'adverse') return told === 'duty' || stood?.finding === 'owed' ? 'notice' : undefined;
  // Again after it could not be decided for a while, when nothing of before stood to hold it against.
  if (outcome === 'first') return told === 'duty' && after?.finding !== 'owed' ? 'notice' : undefined;
  if (outcome !== 'kinder') return undefined;
  return told === 'duty' && stood?.finding !== 'owed' && after?.finding === 'owed' ? undefined : 'grant';
}
