import type { Decision } from '../../rules/kernel/decision.ts';
import type { Facts, Given } from '../../rules/kernel/fact.ts';
import type { NotMeasured, RoadDistance, WalkDistance } from '../measuring/measurement.ts';
import { driveFact, drivesFact, walkFact, walksFact } from './measured-facts.ts';

/** What was measured, and what was decided so far. */
interface Doubt {
  readonly facts: Facts;
  readonly walk: WalkDistance | NotMeasured;
  readonly drive: RoadDistance | NotMeasured;
  readonly decide: (facts: Facts) => Decision;
}

/**
 * Decides, and again for every other length there may be where nobody has said by which gates pupils can come in. The nearest gate that
 * may be open counts; but where another would give another answer, the length is not known until somebody says.
 */
export function decideOverGates({ facts, walk, drive, decide }: Doubt): { facts: Facts; decision: Decision } {
  const decision = decide(facts);
  // An officer who gives a length in place of the measured one has looked at the gates.
  const mine = (fact: string, measured: Given) => JSON.stringify(facts[fact]) === JSON.stringify(measured);
  const walks = walk.kind === 'walk' && walk.ifShut && mine('walkToSchool', walkFact(walk)) ? walksFact(walk) : [];
  const drives =
    drive.kind === 'drive' && drive.ifShut && mine('driveToSchool', driveFact(drive)) ? drivesFact(drive) : [];
  const others = [undefined, ...walks]
    .flatMap((walkToSchool) =>
      [undefined, ...drives].map((driveToSchool) => ({
        ...facts,
        ...(walkToSchool ? { walkToSchool } : {}),
        ...(driveToSchool ? { driveToSchool } : {}),
      })),
    )
    // The first is what was decided on already.
    .slice(1);
  if (others.every((each) => sameAnswer(decide(each), decision))) return { facts, decision };
  const doubtful: Facts = {
    ...facts,
    ...(walks.length > 0 ? { walkToSchool: notKnown(walk) } : {}),
    ...(drives.length > 0 ? { driveToSchool: notKnown(drive) } : {}),
  };
  return { facts: doubtful, decision: decide(doubtful) };
}

/** Whether two decisions find the same of every provision. */
function sameAnswer(one: Decision, other: Decision): boolean {
  return (
    one.finding === other.finding &&
    one.disposition.to === other.disposition.to &&
    Object.entries(one.findings).every(([id, { verdict }]) => other.findings[id]?.verdict === verdict)
  );
}

function notKnown(way: WalkDistance | RoadDistance | NotMeasured): Given {
  const called = way.kind !== 'missing' && way.school.label ? `“${way.school.label}”` : 'the nearest entrance';
  return {
    missing: `Nobody has told us if pupils can come in by ${called} at the start and end of the day, and the answer turns on it. The school or the council can say.`,
  };
}
