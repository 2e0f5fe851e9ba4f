import { ageOn, type Day } from '../../rules/kernel/day.ts';
import type { Db } from '../db/index.ts';
import type { Where } from '../measuring/index.ts';
import type { EdgeFindings, Walker } from '../network/index.ts';
import type { Network } from '../network/network.ts';
import type { HeldArea } from '../places/index.ts';
import { type LookUps, lookUpsIn } from './look-ups.ts';

/** Where walks are measured, with what the area's council found about stretches and counts for this child on this day. */
export async function whereOnFoot(
  db: Db,
  area: Pick<HeldArea, 'id' | 'authority' | 'attribution'>,
  network: Network | undefined,
  walker: Walker,
): Promise<Where> {
  return whereOnFootBy(lookUpsIn(db), area, network, walker);
}

/** The same, by what has been read before. */
export async function whereOnFootBy(
  lookUps: Pick<LookUps, 'findings'>,
  { id, authority, attribution }: Pick<HeldArea, 'id' | 'authority' | 'attribution'>,
  network: Network | undefined,
  walker: Walker,
): Promise<Where> {
  if (network === undefined) return { area: id, attribution };
  const stretches =
    authority === undefined ? undefined : await lookUps.findings({ authority, area: id }, network, walker);
  return { network, area: id, attribution, ...foundOn(stretches) };
}

/** What findings there are, or nothing. */
export function foundOn(stretches: EdgeFindings | undefined): Pick<Where, 'stretches'> {
  return stretches && stretches.findings.length > 0 ? { stretches } : {};
}

/** The child as far as findings about stretches go. The law asks about a child accompanied as necessary. */
export function walkerOf(born: Day | undefined, on: Day): Walker {
  return { on, ...(born !== undefined && born <= on ? { age: ageOn(born, on) } : {}) };
}
