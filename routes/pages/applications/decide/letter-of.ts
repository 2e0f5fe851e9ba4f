import { type Application, decidedOf } from '../../../../src/applications/index.ts';
import type { Db } from '../../../../src/db/db.ts';
import { lookedAtWords } from '../../papers/words.ts';
import type { LetterProps } from './letter.tsx';
import { childCalled, lawThen } from './look.ts';

/** The letter on what stands decided; undefined while nothing is, or where it was destroyed under a retention rule. */
export async function letterOf(
  db: Db,
  application: Application,
  { school, council }: Pick<LetterProps, 'school' | 'council'>,
): Promise<LetterProps | undefined> {
  const decided = decidedOf(application)?.content;
  if (!decided) return undefined;
  const law = await lawThen(db, application.authority, decided.check);
  const papers = lookedAtWords(application, decided.evidence);
  return { decided, papers, child: childCalled(application), school, council, ...law };
}
