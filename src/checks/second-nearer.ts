import {
  endsOfSchool,
  hasFindings,
  measureDrive,
  measureWalk,
  type NotMeasured,
  type RoadDistance,
  type SecondLengths,
  secondDrive,
  type WalkDistance,
  type Where,
  walksToSchools,
  walksToSchoolsByOsrm,
} from '../measuring/index.ts';
import type { School } from '../places/school.ts';
import { byTheOther } from './by-the-other.ts';
import type { Its, Nearer, NearerFound } from './compare-schools.ts';
import { type NearerRequest, nearerOnFoot, type OnFoot } from './nearer.ts';
import { findNearerByRoad, type NearerByRoad } from './nearer-by-road.ts';
import type { OtherProgram } from './second-opinion.ts';
import { WHY_OPEN } from './why-open.ts';

/**
 * Compares the schools once more by the other program's walks. A school that ours calls nearer, or not nearer, and the other does not, is
 * one that nobody knows of. Where there are findings, which the other does not know, both are compared on the map's terms.
 */
export async function confirmNearer(other: OtherProgram, request: NearerRequest, ours: Nearer): Promise<Nearer> {
  const { home, school, walk, on } = request;
  const second = walk.kind === 'walk' ? walk.secondOpinion : undefined;
  if (walk.kind === 'missing' || second === undefined) return ours;
  if (second.kind === 'missing') return unconfirmed(other, ours, second.words);
  const where = asMapped(request.where);
  const plain = hasFindings(request.where) ? measureWalk(where, home, endsOfSchool(school, on)) : walk;
  const near: School[] = [];
  const own = nearerByWalks(request, where, plain, (schools) => {
    near.push(...schools);
    const targets = schools.map((each) => ({ urn: each.urn, gates: endsOfSchool(each, on) }));
    const all = walksToSchools(where, home, targets);
    const assessed = walksToSchools(where, home, targets, { avoidUnassessed: true });
    return schools.map((_, at) => ({ all: all[at]!.walk, assessed: assessed[at]!.walk }));
  });
  const targets = near.map((each) => ({ urn: each.urn, gates: endsOfSchool(each, on) }));
  const [all, assessed] = await Promise.all(
    [false, true].map((avoidUnassessed) => walksToSchoolsByOsrm(other.osrm, where, home, targets, { avoidUnassessed })),
  );
  const walks = new Map(
    near.map(({ urn }, at): [string, Its] => [urn, { all: all![at]!.walk, assessed: assessed![at]!.walk }]),
  );
  const out = [...walks.values()].flatMap((its) => [its.all, its.assessed]).find(isNotHad);
  if (out) return unconfirmed(other, ours, out.words);
  const theirs = nearerByWalks(request, where, byLengths(walk, second), (schools) =>
    schools.map(({ urn }) => walks.get(urn) ?? { all: { kind: 'further' }, assessed: { kind: 'further' } }),
  );
  return withDisagreed(ours, own, theirs, near);
}

/** The same by road, school by school. */
export async function confirmNearerByRoad(other: OtherProgram, request: NearerByRoad, ours: Nearer): Promise<Nearer> {
  const { where, home, drive, on } = request;
  const second = drive.kind === 'drive' ? drive.secondOpinion : undefined;
  if (drive.kind === 'missing' || second === undefined) return ours;
  if (second.kind === 'missing') return unconfirmed(other, ours, second.words);
  const drives = new Map<School, RoadDistance | NotMeasured>();
  const own = findNearerByRoad({
    ...request,
    measure: (school) => {
      const its = measureDrive(where, home, endsOfSchool(school, on));
      drives.set(school, its);
      return its;
    },
  });
  for (const [school, way] of drives) {
    if (way.kind === 'missing') continue;
    const asked = await secondDrive(other.osrm, { where, way, home, gates: endsOfSchool(school, on) });
    if (asked.kind === 'missing') return unconfirmed(other, ours, asked.words);
    drives.set(school, byTheOther(way, asked));
  }
  const theirs = findNearerByRoad({
    ...request,
    drive: byTheOther(drive, second),
    measure: (school) => drives.get(school)!,
  });
  return withDisagreed(ours, own, theirs, [...drives.keys()]);
}

function nearerByWalks(
  request: NearerRequest,
  where: Where,
  walk: WalkDistance | NotMeasured,
  measure: OnFoot['measure'],
): Nearer {
  if (walk.kind === 'missing') return { schools: [] };
  const { home, school, others, list, on } = request;
  const { path, marginMetres, withoutUnassessed: without, withoutUnassessedMarginMetres, gatesNotMeasured } = walk;
  return nearerOnFoot({
    where,
    home,
    movedMetres: walk.home.snapMetres,
    school,
    walked: {
      all: { metres: path.metres, marginMetres },
      assessed: without === 'none' ? without : { metres: without.metres, marginMetres: withoutUnassessedMarginMetres },
      ...(gatesNotMeasured ? { gatesNotMeasured } : {}),
    },
    others,
    list,
    on,
    measure,
  });
}

/** The other's own lengths, on the map's terms. */
function byLengths(walk: WalkDistance, { oursAsMapped: _, ...second }: SecondLengths): WalkDistance | NotMeasured {
  return byTheOther(walk, second);
}

const asMapped = ({ network, area }: Where): Where => ({ ...(network && { network }), area, attribution: [] });

const isNotHad = (way: Its['all']): way is NotMeasured =>
  way.kind === 'missing' && way.reason === 'program-not-to-be-had';

/** What ours leaves open is open anyway. */
function withDisagreed(ours: Nearer, own: Nearer, theirs: Nearer, asked: readonly School[]): Nearer {
  const found = ({ schools }: Nearer, { urn }: School) => schools.find(({ school }) => school.urn === urn);
  const open = asked.filter((school) => {
    const [mine, its] = [found(own, school)?.nearer ?? 'no', found(theirs, school)?.nearer ?? 'no'];
    return mine !== 'unknown' && mine !== its;
  });
  if (open.length === 0) return ours;
  const urns = new Set(open.map(({ urn }) => urn));
  const known = ours.schools.map((each) => (urns.has(each.school.urn) ? { ...each, ...DISAGREED } : each));
  const more = open.filter((school) => !found(ours, school)).map((school): NearerFound => ({ school, ...DISAGREED }));
  return { ...ours, schools: [...known, ...more] };
}

const DISAGREED = { nearer: 'unknown', nearerWhy: WHY_OPEN.disagreed, disagreed: true } as const;

/** One comparison where there should be two: nothing of it is settled, unless one may stand alone. */
function unconfirmed({ use }: OtherProgram, ours: Nearer, words: string): Nearer {
  if (use !== 'required') return ours;
  const schools = ours.schools.map((each) =>
    each.nearer === 'unknown' ? each : { ...each, nearer: 'unknown' as const, nearerWhy: WHY_OPEN['not-confirmed'] },
  );
  return { ...ours, schools, gap: ours.gap ?? words };
}
