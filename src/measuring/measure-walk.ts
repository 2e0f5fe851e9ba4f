import { assessedOn } from './assessed.ts';
import { evidenceOf, snappedEnd, type Where } from './evidence.ts';
import { hangsOnOpening, walksIfShut } from './if-shut.ts';
import { unassessedRuns } from './if-unsafe.ts';
import type { End, IfUnsafe, NotMeasured, WalkDistance } from './measurement.ts';
import { closing, type Terms, termsFor, withClosed, withoutUnassessed } from './terms.ts';
import { marginOfWalk, placeBetween, walkBetween } from './walk-between.ts';
import { missing } from './words.ts';

/**
 * The shortest walk from a home to the nearest usable gate of a school, measured twice: with every stretch, and without those that nobody
 * has assessed. Home and gates are each put on the network once, for both. The two walks may end at different gates: then both are stated.
 * @param gates every end the school has, in the order that settles a tie
 * @throws Problem `invalid-request` when an end is not a place on the ground
 */
export function measureWalk(where: Where, home: End | undefined, gates: readonly End[]): WalkDistance | NotMeasured {
  const between = placeBetween(where, home, gates);
  if (between.kind === 'missing') return between;
  const { network } = between;
  const terms = termsFor(network, where);
  const nearest = (on: Terms) => walkBetween(between, on);
  const found = nearest(terms);
  const { stretches } = where;
  // Without what people found unsafe there is a walk on the map.
  const unsafe = found === undefined && stretches !== undefined && stretches.closed.size > 0;
  if (found === undefined)
    return missing(unsafe && nearest(withClosed(terms)) ? 'no-walk-found-safe' : 'no-walk-on-map');
  const unassessed = found.path.stretches.filter((stretch) => stretch.unassessed);
  // The shortest walk of all is also the shortest without unassessed stretches when it has none.
  const second = unassessed.length === 0 ? found : nearest(withoutUnassessed(terms));
  const ifUnsafe = unassessedRuns(network, terms, found.legs).map(({ closed, ...run }): IfUnsafe => {
    const other = nearest(closing(terms, closed));
    return { ...run, walk: other ? { metres: other.path.metres, marginMetres: marginOfWalk(other) } : 'none' };
  });
  const ifShut = hangsOnOpening(between.gates.placed) ? walksIfShut(between, terms) : [];
  return {
    kind: 'walk',
    ...evidenceOf(network, where, found, between.gates.notMeasured),
    withoutUnassessed: second?.path ?? 'none',
    withoutUnassessedMarginMetres: second === undefined ? 0 : marginOfWalk(second),
    ...(second && second.school !== found.school && { schoolWithoutUnassessed: snappedEnd(network, second.school) }),
    unassessed: unassessed.sort((a, b) => b.metres - a.metres),
    ...(ifUnsafe.length > 0 && { ifUnsafe }),
    ...(ifShut.length > 0 && { ifShut }),
    ...(stretches &&
      stretches.findings.length > 0 && { assessed: assessedOn(stretches, found, nearest(withClosed(terms))) }),
  };
}
