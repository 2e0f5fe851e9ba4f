import type { Verdict } from '../../../rules/kernel/verdict.ts';
import {
  type Between,
  closing,
  endsOfSchool,
  findingSafe,
  hangsOnOpening,
  placeBetween,
  type Terms,
  termsFor,
  type WalkFound,
  type Where,
  walkBetween,
  withoutUnassessed,
} from '../../measuring/index.ts';
import { segmentMetres } from '../../network/index.ts';
import type { Network } from '../../network/network.ts';
import { type OpenStretch, openStretches } from './parts-of-walks.ts';
import { verdictOf, type WalkedTwo, walkedOf } from './walked.ts';
import type { WalkingPupil } from './walking-pupil.ts';

/** What assessing a stretch would do for one child: the verdict on walking distance if it were found safe, and if it were found unsafe. */
export interface PupilSettled {
  readonly pupil: WalkingPupil;
  readonly ifSafe: Verdict;
  readonly ifUnsafe: Verdict;
}

export interface RankedStretch extends OpenStretch {
  /** Children settled whichever way it is found, only if safe, only if unsafe; together they are all that it can settle. */
  readonly eitherWay: readonly PupilSettled[];
  readonly onlyIfSafe: readonly PupilSettled[];
  readonly onlyIfUnsafe: readonly PupilSettled[];
}

export interface Ranking {
  readonly pupils: number;
  /** Children whose verdict is open, and who walk along a stretch that nobody has assessed. */
  readonly open: number;
  /** Those that would settle anybody, the most useful first. */
  readonly stretches: readonly RankedStretch[];
}

/** A child whose verdict is open, with both walks. */
interface Open {
  readonly pupil: WalkingPupil;
  readonly between: Between;
  readonly all: WalkFound;
  readonly assessed: WalkFound | undefined;
}

/**
 * Which stretch, if somebody assessed it, would settle the most children. Found safe, a stretch shortens the walk without unassessed stretches;
 * found unsafe, it lengthens the walk with them; so each child is measured again only where that can be.
 * @param where with what has been found already
 * @param onProgress called with the share done, 0 to 1
 */
export function rankStretches(
  where: Where & { readonly network: Network },
  pupils: readonly WalkingPupil[],
  onProgress: (done: number) => void = () => {},
): Ranking {
  const { network } = where;
  const terms = termsFor(network, where);
  const open = pupils.flatMap((pupil, at) => {
    onProgress((0.5 * at) / pupils.length);
    return openOf(where, terms, pupil);
  });
  const found = openStretches(
    network,
    terms.flags,
    open.map(({ all }) => all),
  );
  const ranked = found.map((stretch, at) => {
    onProgress(0.5 + (0.5 * at) / found.length);
    return rankOne(network, terms, stretch, open);
  });
  onProgress(1);
  const settles = (each: RankedStretch) => each.eitherWay.length + each.onlyIfSafe.length + each.onlyIfUnsafe.length;
  return {
    pupils: pupils.length,
    open: open.length,
    stretches: ranked
      .filter((each) => settles(each) > 0)
      .sort((a, b) => b.eitherWay.length - a.eitherWay.length || settles(b) - settles(a) || b.metres - a.metres),
  };
}

function openOf(where: Where, terms: Terms, pupil: WalkingPupil): Open[] {
  const gates = endsOfSchool(pupil.school, pupil.on);
  const between = placeBetween(where, pupil.home, gates);
  // With a gate left out, or some that may be shut, no walk is known to be the shortest, whatever is found.
  if (hangsOnOpening(gates)) return [];
  if (between.kind === 'missing' || between.gates.notMeasured.length > 0) return [];
  const all = walkBetween(between, terms);
  if (all === undefined || !all.path.stretches.some(({ unassessed }) => unassessed)) return [];
  const assessed = walkBetween(between, withoutUnassessed(terms));
  const verdict = verdictOf(pupil, { all: walkedOf(all), assessed: walkedOf(assessed) });
  return verdict === 'unknown' ? [{ pupil, between, all, assessed }] : [];
}

function rankOne(network: Network, terms: Terms, stretch: OpenStretch, open: readonly Open[]): RankedStretch {
  const edges = new Set(stretch.edges);
  const safe = withoutUnassessed(findingSafe(terms, edges));
  const unsafe = closing(
    terms,
    new Map(stretch.edges.map((edge) => [edge, [[0, network.edgeMetres[edge]!] as const]])),
  );
  const box = boxOf(network, stretch.edges);
  const settled = open.map(({ pupil, between, all, assessed }): PupilSettled => {
    const before: WalkedTwo = { all: walkedOf(all), assessed: walkedOf(assessed) };
    const walked = all.legs.some(({ edge }) => edges.has(edge));
    const ifUnsafe = walked ? verdictOf(pupil, { ...before, all: walkedOf(walkBetween(between, unsafe)) }) : 'unknown';
    const mayShorten = assessed === undefined || leastBy(between, box) < assessed.path.metres;
    const ifSafe = mayShorten
      ? verdictOf(pupil, { ...before, assessed: walkedOf(walkBetween(between, safe)) })
      : 'unknown';
    return { pupil, ifSafe, ifUnsafe };
  });
  const which = (safeSettles: boolean, unsafeSettles: boolean) =>
    settled.filter(
      ({ ifSafe, ifUnsafe }) => (ifSafe !== 'unknown') === safeSettles && (ifUnsafe !== 'unknown') === unsafeSettles,
    );
  return {
    ...stretch,
    eitherWay: which(true, true),
    onlyIfSafe: which(true, false),
    onlyIfUnsafe: which(false, true),
  };
}

type Box = readonly [south: number, west: number, north: number, east: number];

function boxOf({ shapeFirst, shapeLat, shapeLon }: Network, edges: readonly number[]): Box {
  let [south, west, north, east] = [90, 180, -90, -180];
  for (const edge of edges) {
    for (let at = shapeFirst[edge]!; at < shapeFirst[edge + 1]!; at++) {
      [south, north] = [Math.min(south, shapeLat[at]!), Math.max(north, shapeLat[at]!)];
      [west, east] = [Math.min(west, shapeLon[at]!), Math.max(east, shapeLon[at]!)];
    }
  }
  return [south, west, north, east];
}

/** No walk by way of a box is shorter, whichever the gate: straight lines to it and from it, less one part in a hundred for the flat. */
function leastBy({ home, gates }: Between, [south, west, north, east]: Box): number {
  const toBox = ({ lat, lon }: { lat: number; lon: number }) =>
    segmentMetres(lat, lon, Math.min(Math.max(lat, south), north), Math.min(Math.max(lon, west), east));
  return 0.99 * (toBox(home.snap.at) + Math.min(...gates.placed.map(({ snap }) => toBox(snap.at))));
}
