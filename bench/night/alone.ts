import { londonDay } from '../../rules/kernel/day.ts';
import { childOn, readChildren } from '../../src/children/index.ts';
import { withinAuthority } from '../../src/db/index.ts';
import { children } from '../../src/db/tables/children.ts';
import { basesToday } from '../../src/rechecks/basis.ts';
import { decideJourney } from '../../src/rechecks/decide-journey.ts';
import { keptFor } from '../../src/rechecks/look-again.ts';
import { homesAsked } from '../../src/rechecks/question-of.ts';
import type { Service } from '../../src/service.node.ts';
import { AUTHORITY } from './children.ts';

/** Children in one transaction. */
export const BATCH = 200;

/** The same decisions by the same means, read from the database and kept nowhere: what of a night is not writing, nor starting programs. */
export async function decideAlone(service: Service): Promise<void> {
  const { means: kept } = keptFor(service);
  const on = londonDay(new Date());
  const rows = await withinAuthority(service.db, AUTHORITY, (tx) => tx.select({ id: children.id }).from(children));
  const ids = rows.map(({ id }) => id);
  const night = { authority: AUTHORITY, on, now: new Date() };
  const bases = await withinAuthority(service.db, AUTHORITY, (tx) => basesToday(tx, night));
  for (let at = 0; at < ids.length; at += BATCH) {
    await withinAuthority(service.db, AUTHORITY, async (tx) => {
      const known = (await readChildren(tx, AUTHORITY, ids.slice(at, at + BATCH))).map(({ id, records }) => ({
        child: id,
        records,
        now: childOn(records, { on }),
      }));
      const means = await kept.through(
        tx,
        known.flatMap(({ records, now }) => homesAsked(records, now, on)),
      );
      for (const each of known)
        for (const placement of each.now.placements) await decideJourney(means, { ...each, placement, on, bases });
    });
  }
}
