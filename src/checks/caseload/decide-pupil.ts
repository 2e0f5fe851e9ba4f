import { driveToSchool } from '../../../rules/england/facts.ts';
import type { Decision } from '../../../rules/kernel/decision.ts';
import type { Facts, Given } from '../../../rules/kernel/fact.ts';
import type { NotMeasured, RoadDistance, WalkDistance } from '../../measuring/index.ts';
import { readAsked } from '../asked-facts.ts';
import { decideOn, factsFound, refuseUncheckedDay, refuseWhatCannotBe } from '../decide-check.ts';
import { decideOverGates } from '../gate-doubt.ts';
import { howNearestIsMeasured, policyAmong } from '../governing-policy.ts';
import { driveFact, walkFact, walkTwiceFact } from '../measured-facts.ts';
import { nearerFact } from '../nearer-fact.ts';
import type { Caseload } from './caseload.ts';
import { measurePupil, type PupilMeasured } from './measure-pupil.ts';
import type { Pupil } from './pupil.ts';

/** What was found for one pupil. */
export interface PupilDecided {
  readonly measured: PupilMeasured;
  /** The way by road, where something turned on it. */
  readonly drive?: RoadDistance | NotMeasured;
  readonly facts: Facts;
  readonly decision: Decision;
}

/**
 * Decides about one pupil as a check by an officer would, to the same verdicts. The drive, and the stretches that nobody
 * has assessed by name, are looked for only where something turns on them.
 * @throws Problem `invalid-request` or `day-outside-checked-law`
 */
export function decidePupil(caseload: Caseload, pupil: Pupil): PupilDecided {
  refuseUncheckedDay(pupil.on);
  const asked = readAsked({ ...pupil.facts, bornOn: pupil.born }, 'officer');
  if (pupil.school !== 'nearest') refuseWhatCannotBe(asked, pupil.on, pupil.school.urn);
  else refuseWhatCannotBe(asked, pupil.on);
  const policy = policyAmong(caseload.held.policies, asked);
  const measured = measurePupil(caseload, pupil, asked, howNearestIsMeasured(policy));
  const facts = quickFacts(caseload, pupil, measured, asked);
  if (measured.whole)
    return decideInDoubt(measured, measured.whole, facts, asked, (known) => decideOn(pupil.on, known, policy));
  const decision = decideOn(pupil.on, facts, policy);
  const more = whatElse(caseload, measured, asked, decision);
  if (!more) return { measured, facts, decision };
  const all = { ...facts, ...more };
  const drive = more.driveToSchool ? { drive: measured.drive() } : {};
  return { measured, ...drive, facts: all, decision: decideOn(pupil.on, all, policy) };
}

/** Where it is not known which gates are open: as a check is decided, by every length there may be. */
function decideInDoubt(
  measured: PupilMeasured,
  walk: WalkDistance | NotMeasured,
  facts: Facts,
  asked: Facts,
  decide: (facts: Facts) => Decision,
): PupilDecided {
  const drive = measured.drive();
  const found = { ...facts, walkToSchool: walkFact(walk), driveToSchool: driveFact(drive), ...asked };
  return { measured, drive, ...decideOverGates({ facts: found, walk, drive, decide }) };
}

const NOT_DRIVEN: Given = { missing: 'The way by road was not measured, since nothing turned on it.' };

function quickFacts(caseload: Caseload, pupil: Pupil, measured: PupilMeasured, asked: Facts): Facts {
  const { school, walk, nearer, comparedBy } = measured;
  return factsFound(
    {
      area: caseload.held.area,
      ...(school ? { school } : {}),
      ...(pupil.homeInArea === undefined ? {} : { homeInArea: pupil.homeInArea }),
      walk: walkTwiceFact(walk, caseload.made),
      drive: NOT_DRIVEN,
      nearer: nearerFact(nearer.evidence, nearer.gap, comparedBy),
    },
    asked,
  );
}

/** What a decision turns on that was not looked for yet: the drive, or what the unassessed stretches are called. */
function whatElse(
  caseload: Caseload,
  { drive, walk, unassessed }: PupilMeasured,
  asked: Facts,
  { findings, grounds }: Decision,
): Facts | undefined {
  const turnsOnDrive =
    !asked.driveToSchool &&
    grounds.some((ground) => {
      const { verdict, missing } = findings[ground]!;
      return verdict === 'unknown' && missing.some(({ fact }) => fact === driveToSchool.id);
    });
  const turnsOnStretches =
    !asked.walkToSchool &&
    walk.kind === 'twice' &&
    Object.values(findings).some(({ reason }) => reason === 'turns-on-unassessed');
  if (!turnsOnDrive && !turnsOnStretches) return undefined;
  return {
    ...(turnsOnDrive ? { driveToSchool: driveFact(drive()) } : {}),
    ...(turnsOnStretches ? { walkToSchool: walkTwiceFact(walk, caseload.made, unassessed()) } : {}),
  };
}
