import type { Db } from '../../db/index.ts';
import { opaqueId } from '../../db/index.ts';
import {
  type AssessmentGiven,
  assessmentsOf,
  findingsAmong,
  type NamedAssessment,
  type PlacedFinding,
  type StretchHeld,
} from '../../network/index.ts';
import type { Network } from '../../network/network.ts';
import type { HeldArea } from '../../places/index.ts';
import type { WalkingPupil } from './walking-pupil.ts';
import { whereForEach } from './where-for.ts';
import { type WhoChanges, whoChanges } from './who-changes.ts';

export interface Proposal {
  readonly area: Pick<HeldArea, 'id' | 'attribution'>;
  readonly network: Network;
  readonly stretch: StretchHeld;
  readonly given: AssessmentGiven;
  readonly pupils: readonly WalkingPupil[];
  readonly onProgress?: (done: number) => void;
}

export interface Proposed {
  readonly changes: WhoChanges;
  /** Findings in force on the first day that say otherwise of some of the same road: unless they are replaced, it counts as not assessed. */
  readonly differing: readonly PlacedFinding[];
}

/** Who would change if an assessment were kept: to be looked at before it is. Keeps nothing. */
export async function proposeAssessment(db: Db, proposal: Proposal): Promise<Proposed> {
  const { area, network, stretch, given, pupils, onProgress } = proposal;
  const held = await assessmentsOf(db, { authority: stretch.authority, area: area.id });
  const { assessor: _, note: __, ...assessment } = given;
  // A name of its own each time: what is worked out for it must never be taken for another's.
  const proposed: NamedAssessment = {
    ...assessment,
    id: `proposed-${opaqueId()}`,
    stretch: stretch.id,
    stretchName: stretch.name,
  };
  const before = await whereForEach(db, area, network, held, pupils);
  const after = await whereForEach(db, area, network, [...held, proposed], pupils);
  const { ageFrom, ageTo } = given.terms;
  const walker = { on: given.from, age: ageFrom ?? ageTo ?? 7 };
  const { differing, on } = await findingsAmong(db, network, [...held, proposed], walker);
  const touching = new Set([...differing].flatMap((edge) => on.get(edge) ?? []));
  return {
    changes: whoChanges(pupils, before, after, onProgress),
    differing: [...touching].filter(({ assessment: { id }, says }) => id !== proposed.id && says !== proposed.finding),
  };
}
