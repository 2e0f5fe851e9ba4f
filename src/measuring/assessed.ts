import type { EdgeFindings, PlacedFinding } from '../network/index.ts';
import type { WalkFound } from './evidence.ts';
import type { Assessed, AssessedStretch } from './measurement.ts';

/**
 * How findings bore on a walk.
 * @param open the walk as it would be if nothing had been found unsafe
 */
export function assessedOn(stretches: EdgeFindings, walk: WalkFound, open: WalkFound | undefined): Assessed {
  const keptOut = open && open.path.metres < walk.path.metres ? open.legs : [];
  const edges = walk.legs.map(({ edge }) => edge);
  return {
    inForce: stretches.findings.map(({ assessment }) => assessment.id).sort(),
    foundSafe: told(
      stretches,
      edges.filter((edge) => stretches.safe.has(edge)),
      ({ says }) => says === 'safe',
    ),
    keptOut: told(
      stretches,
      keptOut.map(({ edge }) => edge).filter((edge) => stretches.closed.has(edge)),
      ({ says }) => says === 'unsafe',
    ),
    ...(keptOut.length > 0 && { metresWithThem: open!.path.metres }),
    differing: told(
      stretches,
      edges.filter((edge) => stretches.differing.has(edge)),
      () => true,
    ),
  };
}

/** Each finding once, in the order it is met. */
function told(
  { on }: EdgeFindings,
  edges: readonly number[],
  which: (finding: PlacedFinding) => boolean,
): AssessedStretch[] {
  const found = new Set(edges.flatMap((edge) => on.get(edge) ?? []).filter(which));
  return [...found].map(({ assessment: { id, stretch, madeOn, method, post }, says, stretchName }) => ({
    assessment: id,
    stretch,
    name: stretchName,
    finding: says,
    madeOn,
    method,
    post,
  }));
}
