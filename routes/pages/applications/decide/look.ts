import { type Application, appliedOf, namesOf, readApplication } from '../../../../src/applications/index.ts';
import { findAuthority } from '../../../../src/authorities/index.ts';
import type { Check } from '../../../../src/checks/check.ts';
import type { Db } from '../../../../src/db/db.ts';
import { checkIn, contentMark, isWatched, readDecision, seenTo } from '../../../../src/decisions/index.ts';
import { type Ctx, officerOf } from '../../../context.ts';
import { peopleIn } from '../application-page.tsx';
import { schoolCalled } from '../school-called.ts';
import { type Answered, answerOf } from '../seen.ts';
import { applicationId } from '../show.tsx';
import type { LetterProps } from './letter.tsx';

/** Everything that a person who decides has before them. */
export interface Looked {
  readonly application: Application;
  readonly answered: Answered;
  /** The mark of what is shown, by which deciding tells whether it is still the same. */
  readonly mark: string;
  readonly seen: number;
  readonly child: string;
  readonly school: string;
  readonly council: string;
  readonly names: ReadonlyMap<string, string>;
}

export async function lookAt(c: Ctx): Promise<Looked> {
  const { authority } = officerOf(c);
  const { db } = c.get('deps');
  const application = await readApplication(db, { authority, id: applicationId(c) });
  const answered = await answerOf(c, application);
  const names = await namesOf(db, authority, peopleIn(application.entries));
  const school = await schoolCalled(db, application);
  const council = (await findAuthority(db, authority))?.name ?? authority;
  const seen = seenTo(application);
  const mark = await contentMark({ seen, answered });
  return { application, answered, mark, seen, child: childCalled(application), school, council, names };
}

/** The child’s name as the family gave it. */
export const childCalled = (application: Application): string => appliedOf(application)?.child ?? 'The child';

/** What the law said, and whether the night looks again at what is decided on it. */
export const lawIn = (check: Check | undefined): Pick<LetterProps, 'decision' | 'watched'> => ({
  decision: check?.decision,
  watched: isWatched(check),
});

/** The same of when a decision was made; nothing of it where the law had no answer, or it was destroyed. */
export async function lawThen(db: Db, authority: string, check: string | null) {
  if (check === null) return lawIn(undefined);
  return lawIn(checkIn((await readDecision(db, { authority, id: check })).content));
}
