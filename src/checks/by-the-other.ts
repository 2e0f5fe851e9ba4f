import type { NotMeasured, RoadDistance, SecondLengths, WalkDistance } from '../measuring/measurement.ts';

/** Something we measured as it would be by the other program's lengths, in every other way the same. */
export function byTheOther<Way extends WalkDistance | RoadDistance>(
  way: Way,
  second: SecondLengths,
): Way | NotMeasured {
  const metres = carriedOver(way.path.metres, second.metres, second.oursAsMapped?.metres);
  if (metres === 'none') return NO_WAY;
  const path = { ...way.path, metres };
  if (way.kind === 'drive') return { ...way, path, marginMetres: second.marginMetres };
  const ours = way.withoutUnassessed === 'none' ? 'none' : way.withoutUnassessed.metres;
  const theirs = second.withoutUnassessed ?? 'none';
  const without = carriedOver(ours, theirs, second.oursAsMapped?.withoutUnassessed);
  return {
    ...way,
    path,
    marginMetres: second.marginMetres,
    // Leaving stretches out shortens nothing; two lengths that were rounded by themselves may say so by a tenth of a metre.
    withoutUnassessed: without === 'none' ? without : { ...path, metres: Math.max(metres, without) },
    withoutUnassessedMarginMetres: second.withoutUnassessedMarginMetres ?? 0,
  };
}

/** What the law is told of a length that is not known. No sentence of it reaches anybody: the two are only compared. */
const NO_WAY: NotMeasured = {
  kind: 'missing',
  reason: 'no-walk-on-map',
  words: 'The other program knows no way there.',
};

type Length = number | 'none';

/**
 * The other program knows the map's own terms and nothing that people found since. Where ours has findings, what the two differ by on the
 * map's terms is carried over to it.
 * @param asMapped ours on the map's terms; left out where it is so anyway
 */
function carriedOver(ours: Length, theirs: Length, asMapped: Length | undefined): Length {
  if (asMapped === undefined) return theirs;
  if (theirs === 'none' || asMapped === 'none') return theirs === asMapped ? ours : 'none';
  return ours === 'none' ? ours : Math.max(0, ours + theirs - asMapped);
}
