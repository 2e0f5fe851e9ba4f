import {
  type Application,
  holdApplication,
  readApplication,
  type State,
  type Which,
} from '../../applications/index.ts';
import type { Db } from '../../db/index.ts';
import { Problem } from '../../problem.ts';

/** The number of the newest entry: up to there somebody has seen an application. */
export const seenTo = ({ entries }: Application): number => entries.at(-1)?.id ?? 0;

/**
 * An application, held until the transaction ends, as the person who decides has seen it.
 * @param seen the number of the newest entry that was shown
 * @throws Problem `not-found`; `conflict` where it stands elsewhere than in these states, or something was added since
 */
export async function holdAsSeen(
  tx: Db,
  which: Which,
  { states, seen }: { states: readonly State[]; seen: number },
): Promise<Application> {
  const { state } = await holdApplication(tx, which);
  if (!states.includes(state))
    throw new Problem(
      'conflict',
      'This application does not stand where it did when you opened the page. Nothing was changed. Look at it again.',
    );
  const application = await readApplication(tx, which);
  if (seenTo(application) !== seen)
    throw new Problem(
      'conflict',
      'Something was added to this application since you opened the page. Nothing was decided. Look at it again, then decide.',
    );
  return application;
}
