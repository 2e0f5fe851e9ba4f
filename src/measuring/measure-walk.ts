import { assessedOn } from './assessed.ts';
import { evidenceOf, snappedEnd, type WalkFound, type Where } from './evidence.ts';
import { hangsOnOpening, walksIfShut } from './if-shut.ts';
import { unassessedRuns } from './if-unsafe.ts';
import type { End, IfUnsafe, NotMeasured, WalkDistance } from './measurement.ts';
import { type ClosedRuns, closing, type Terms, termsFor, withClosed, withoutUnassessed } from './terms.ts';
import { type Between, marginOfWalk, placeBetween, walkBetween } from './walk-between.ts';
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
  const terms = termsFor(between.network, where);
  const on = (which: Terms) => walkBetween(between, which);
  return tellWalk(where, between, terms, {
    all: () => on(terms),
    assessed: () => on(withoutUnassessed(terms)),
    opened: () => on(withClosed(terms)),
    closing: (runs) => {
      const other = on(closing(terms, runs));
      return other ? { metres: other.path.metres, marginMetres: marginOfWalk(other) } : 'none';
    },
  });
}

/** Finds the shortest walk between a home and the gates of a school, on each of the terms that are asked about. */
export interface WalkFinder {
  /** With every stretch. */
  all(): WalkFound | undefined;
  /** Without those that nobody has assessed. */
  assessed(): WalkFound | undefined;
  /** As if nothing had been found unsafe. */
  opened(): WalkFound | undefined;
  /** With these runs closed as well: its length alone. */
  closing(runs: ClosedRuns): IfUnsafe['walk'];
}

/** What is told of a walk, whoever finds it: see {@link measureWalk}. */
export function tellWalk(where: Where, between: Between, terms: Terms, find: WalkFinder): WalkDistance | NotMeasured {
  const { network } = between;
  const found = find.all();
  const { stretches } = where;
  // Without what people found unsafe there is a walk on the map.
  const unsafe = found === undefined && stretches !== undefined && stretches.closed.size > 0;
  if (found === undefined) return missing(unsafe && find.opened() ? 'no-walk-found-safe' : 'no-walk-on-map');
  const unassessed = found.path.stretches.filter((stretch) => stretch.unassessed);
  // The shortest walk of all is also the shortest without unassessed stretches when it has none.
  const second = unassessed.length === 0 ? found : find.assessed();
  const ifUnsafe = unassessedRuns(network, terms, found.legs).map(
    ({ closed, ...run }): IfUnsafe => ({ ...run, walk: find.closing(closed) }),
  );
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
    ...(stretches && stretches.findings.length > 0 && { assessed: assessedOn(stretches, found, find.opened()) }),
  };
}
