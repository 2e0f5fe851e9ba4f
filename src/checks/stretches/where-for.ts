import { ageOn } from '../../../rules/kernel/day.ts';
import type { Db } from '../../db/index.ts';
import type { Where } from '../../measuring/index.ts';
import { type EdgeFindings, findingsAmong, type NamedAssessment } from '../../network/index.ts';
import type { Network } from '../../network/network.ts';
import type { HeldArea } from '../../places/index.ts';
import type { WalkingPupil } from './walking-pupil.ts';
import type { WhereFor } from './who-changes.ts';

/** Where each of some pupils is measured, by assessments that were read before. */
export async function whereForEach(
  db: Db,
  { id, attribution }: Pick<HeldArea, 'id' | 'attribution'>,
  network: Network,
  assessments: readonly NamedAssessment[],
  pupils: readonly WalkingPupil[],
): Promise<WhereFor> {
  const keyOf = ({ born, on }: WalkingPupil) => `${ageOn(born, on)} ${on}`;
  const found = new Map<string, EdgeFindings>();
  for (const pupil of pupils) {
    if (found.has(keyOf(pupil))) continue;
    const walker = { on: pupil.on, age: ageOn(pupil.born, pupil.on) };
    found.set(keyOf(pupil), await findingsAmong(db, network, assessments, walker));
  }
  const wheres = new Map<EdgeFindings, Where & { network: Network }>();
  return (pupil) => {
    const stretches = found.get(keyOf(pupil))!;
    const where = wheres.get(stretches) ?? { network, area: id, attribution, stretches };
    wheres.set(stretches, where);
    return where;
  };
}
