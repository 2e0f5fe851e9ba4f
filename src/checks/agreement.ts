import type { Decision } from '../../rules/kernel/decision.ts';
import type { Given } from '../../rules/kernel/fact.ts';
import { inMiles, metres } from '../../rules/kernel/units.ts';
import type { NotMeasured, RoadDistance, WalkDistance } from '../measuring/measurement.ts';
import { byTheOther } from './by-the-other.ts';
import type { Check } from './check.ts';

/** Whether anything that one decision settles is not settled the same way by the other. */
export function disagree(ours: Decision, theirs: Decision): boolean {
  const ids = new Set([...Object.keys(ours.findings), ...Object.keys(theirs.findings)]);
  return [...ids].some((id) => {
    const verdict = ours.findings[id]?.verdict;
    return verdict !== 'unknown' && verdict !== theirs.findings[id]?.verdict;
  });
}

/** The fact in place of a length that two programs do not agree on. A person can look at both. */
export function disagreedFact(way: WalkDistance | RoadDistance): Given {
  const what = way.kind === 'walk' ? 'walk' : 'way by road';
  const [ours, theirs] = furthestApart(way).map((length) =>
    length === 'none' ? 'finds no way' : `says ${inMiles(metres(length))}`,
  );
  return {
    missing: `Two programs measured this ${what} and do not agree: ours ${ours}, the other ${theirs}. A limit turns on it, so a transport officer has to look at both.`,
  };
}

type Length = number | 'none';

/** Both lengths of the pair that differs more, of a walk with and without what nobody has assessed: ours and the other's. */
function furthestApart(way: WalkDistance | RoadDistance): readonly [Length, Length] {
  const theirs = way.secondOpinion?.kind === 'second' ? byTheOther(way, way.secondOpinion) : undefined;
  if (theirs === undefined) throw new Error('Two programs cannot disagree where one was asked');
  const all = [way.path.metres, theirs.kind === 'missing' ? 'none' : theirs.path.metres] as const;
  if (way.kind !== 'walk' || theirs.kind !== 'walk') return all;
  const without = [metresOr(way.withoutUnassessed), metresOr(theirs.withoutUnassessed)] as const;
  return apart(without) > apart(all) ? without : all;
}

const metresOr = (path: WalkDistance['withoutUnassessed']): Length => (path === 'none' ? path : path.metres);

function apart([a, b]: readonly [Length, Length]): number {
  if (a === 'none' || b === 'none') return a === b ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(a - b);
}

/** The fact where there should be two measurements and there is one; undefined where one may stand alone. */
export function unconfirmedFact(
  way: WalkDistance | RoadDistance | NotMeasured,
  required: 'required' | 'if-available' | undefined,
): Given | undefined {
  if (required !== 'required' || way.kind === 'missing' || way.secondOpinion?.kind !== 'missing') return undefined;
  const what = way.kind === 'walk' ? 'walk' : 'way by road';
  return {
    missing: `${way.secondOpinion.words} So the ${what} has been measured only once, and this council’s answers rest on two measurements. Try again later, or ask a transport officer to settle it.`,
  };
}

/** Programs that are out of reach, or hold another map: a matter of the installation, and not of this child. */
const OUT: readonly string[] = ['not-to-be-had', 'too-slow', 'other-map', 'program-not-to-be-had'];

/** Whether the check would say more if a program that measures could be had: it may be asked again later. */
export function waitsForAProgram({
  walk,
  drive,
  secondOpinion,
}: Pick<Check, 'walk' | 'drive' | 'secondOpinion'>): boolean {
  return [walk, drive].some((way) => {
    if (way.kind === 'missing') return OUT.includes(way.reason);
    return (
      secondOpinion === 'required' && way.secondOpinion?.kind === 'missing' && OUT.includes(way.secondOpinion.reason)
    );
  });
}
