import { eq, lte } from 'drizzle-orm';
import { type Db, opaqueId, type RandomBytes, randomBytes, sha256 } from '../db/index.ts';
import { applicationDoors, applicationSessions } from '../db/tables/application-doors.ts';
import { Problem } from '../problem.ts';
import type { Which } from './add-entry.ts';
import { readCode, readReference } from './reference.ts';

/** Long enough to read a letter, find a paper and answer; short enough for a phone that is shared. */
const MINUTES_OPEN = 60;
/** A code has 77 bits, so guessing is hopeless anyway: this keeps what is a mistake or a nuisance from going on. */
const MOST_WRONG = 20;
const WRONG_COUNT_MS = 15 * 60_000;

export interface OpenedDoor {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Lets a family in to its application by the reference and the code that it was given.
 * @throws Problem `invalid-request` where the two do not fit, without saying which; `too-many-requests`
 */
export async function openDoor(
  db: Db,
  { reference, code, now, random = randomBytes }: { reference: string; code: string; now: Date; random?: RandomBytes },
): Promise<OpenedDoor> {
  const [named, typed] = [readReference(reference), readCode(code)];
  const opened = await db.transaction(async (tx): Promise<OpenedDoor | undefined> => {
    const [door] = named
      ? await tx.select().from(applicationDoors).where(eq(applicationDoors.reference, named)).for('no key update')
      : [];
    if (!door) return undefined;
    const counted = door.wrongSince && now.getTime() - door.wrongSince.getTime() < WRONG_COUNT_MS ? door.wrong : 0;
    if (counted >= MOST_WRONG)
      throw new Problem(
        'too-many-requests',
        'The code was wrong many times. Wait a quarter of an hour, then try again.',
      );
    if (!typed || (await sha256(typed)) !== door.codeSha256) {
      await tx
        .update(applicationDoors)
        .set({ wrong: counted + 1, wrongSince: counted === 0 ? now : door.wrongSince })
        .where(eq(applicationDoors.reference, door.reference));
      return undefined;
    }
    const token = opaqueId(random, 32);
    const expiresAt = new Date(now.getTime() + MINUTES_OPEN * 60_000);
    await tx.delete(applicationSessions).where(lte(applicationSessions.expiresAt, now));
    await tx
      .insert(applicationSessions)
      .values({ tokenSha256: await sha256(token), reference: door.reference, expiresAt });
    return { token, expiresAt };
  });
  if (opened) return opened;
  throw new Problem('invalid-request', 'That reference and code do not fit together.', [
    { path: 'reference', message: 'Check the reference and the code. One of them is not right' },
  ]);
}

/** Which application this browser was let in to; undefined where it was not, or no longer. */
export async function behindDoor(db: Db, token: string, now: Date): Promise<Which | undefined> {
  const [found] = await db
    .select({
      authority: applicationDoors.authority,
      id: applicationDoors.application,
      expiresAt: applicationSessions.expiresAt,
    })
    .from(applicationSessions)
    .innerJoin(applicationDoors, eq(applicationDoors.reference, applicationSessions.reference))
    .where(eq(applicationSessions.tokenSha256, await sha256(token)));
  return found && found.expiresAt > now ? { authority: found.authority, id: found.id } : undefined;
}

/** Closes it for this browser; nothing happens where it was not open. */
export async function closeDoor(db: Db, token: string): Promise<void> {
  await db.delete(applicationSessions).where(eq(applicationSessions.tokenSha256, await sha256(token)));
}
