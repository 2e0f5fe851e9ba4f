import { eq } from 'drizzle-orm';
import { type Db, withinAuthority } from '../../db/index.ts';
import { authorities } from '../../db/tables/authorities.ts';
import { contestRulings } from '../../db/tables/contest-rulings.ts';
import { Problem } from '../../problem.ts';
import { assessmentsAbout } from './assessments-about.ts';
import { type Ruling, readContest } from './contests.ts';
import { refuseStranger } from './refuse-stranger.ts';

export interface NewRuling {
  readonly authority: string;
  readonly contest: string;
  readonly ruling: Ruling['ruling'];
  readonly reasons: string;
  /** The assessment that was made because of it, where there is one: of a stretch that shares a way with what the family spoke of. */
  readonly assessment?: string;
  /** How many versions whoever rules has seen: none for the first. */
  readonly seen: number;
  readonly by: string;
  readonly now: Date;
}

const LONGEST_REASONS = 4000;

/**
 * Rules on what a family said: once. A correction is the next version, and the ones before stay.
 * @throws Problem `invalid-request` without reasons, or with an assessment that is about something else; `not-found`; `conflict` when somebody has ruled meanwhile
 */
export async function ruleContest(db: Db, given: NewRuling): Promise<number> {
  const { authority, contest, ruling, assessment, seen, by, now } = given;
  const reasons = given.reasons.trim();
  if (reasons === '' || reasons.length > LONGEST_REASONS) {
    const message = reasons === '' ? 'Give your reasons' : `Use ${LONGEST_REASONS} characters or fewer`;
    throw new Problem('invalid-request', message, [{ path: 'reasons', message }]);
  }
  return withinAuthority(db, authority, async (tx) => {
    // One writer at a time for each authority, so that versions follow each other.
    await tx.select({ id: authorities.id }).from(authorities).where(eq(authorities.id, authority)).for('no key update');
    await refuseStranger(tx, authority, by);
    const contested = await readContest(tx, authority, contest);
    const { rulings } = contested;
    if (rulings.length !== seen)
      throw new Problem('conflict', 'Somebody has ruled on this meanwhile. Look at what they found first.');
    if (assessment !== undefined && !(await assessmentsAbout(tx, contested)).some(({ id }) => id === assessment)) {
      const message = 'Choose an assessment of the part that the family spoke of';
      throw new Problem('invalid-request', message, [{ path: 'assessment', message }]);
    }
    const version = seen + 1;
    await tx.insert(contestRulings).values({
      ...{ contest, version, ruling, reasons, ruledBy: by, ruledAt: now },
      ...(assessment === undefined ? {} : { assessment }),
    });
    return version;
  });
}
