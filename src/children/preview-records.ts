import type { Db } from '../db/index.ts';
import type { SentRecord } from './record.ts';
import { type Delivery, type Taken, takeRecords } from './take-records.ts';

/** Ends the transaction without keeping anything, and carries what would have been kept. */
class NotKept extends Error {
  readonly taken: readonly Taken[];

  constructor(taken: readonly Taken[]) {
    super('a preview keeps nothing');
    this.taken = taken;
  }
}

/** What taking these records would come to, without keeping any: they are taken and given back. */
export async function previewRecords(
  db: Db,
  delivery: Delivery,
  sent: readonly SentRecord[],
): Promise<readonly Taken[]> {
  try {
    return await db.transaction(async (tx) => {
      throw new NotKept(await takeRecords(tx, delivery, sent));
    });
  } catch (error) {
    if (error instanceof NotKept) return error.taken;
    throw error;
  }
}
