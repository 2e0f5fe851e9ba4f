import { bornOn } from '../../rules/england/facts.ts';
import type { Day } from '../../rules/kernel/day.ts';
import type { Facts } from '../../rules/kernel/fact.ts';
import type { Db } from '../db/index.ts';
import { endOfPostcode, endsOfSchool, measureDrive, measureWalk, type Where } from '../measuring/index.ts';
import type { End } from '../measuring/measurement.ts';
import type { Network } from '../network/network.ts';
import { areas, findArea, findPostcode, type HeldArea, schoolsOf } from '../places/index.ts';
import type { LatLon } from '../places/point.ts';
import type { Area, School } from '../places/school.ts';
import { Problem } from '../problem.ts';
import { readAsked } from './asked-facts.ts';
import { candidates } from './candidates.ts';
import type { Asker, Check, CheckQuestion } from './check.ts';
import { type Nearer, NOT_COMPARED } from './compare-schools.ts';
import { decideCheck, refuseUncheckedDay } from './decide-check.ts';
import { governingPolicy, howNearestIsMeasured } from './governing-policy.ts';
import { isInArea } from './home-in-area.ts';
import { listOf } from './least-metres.ts';
import { findNearer, type NearerRequest } from './nearer.ts';
import { findNearerByRoad, type NearerByRoad } from './nearer-by-road.ts';
import { nearerEvidence } from './nearer-evidence.ts';
import { placesAt } from './places/places-at.ts';
import { confirmNearer, confirmNearerByRoad } from './second-nearer.ts';
import {
  type BothWays,
  byTheOtherAlone,
  type OtherProgram,
  type Ends as WhereTo,
  withBothLines,
  withSecondOpinions,
} from './second-opinion.ts';
import { walkerOf, whereOnFoot } from './where-on-foot.ts';

/** The prepared networks of an area. One that is left out has not been prepared: measurements then say so. */
export interface Networks {
  readonly walking?: Network;
  readonly driving?: Network;
}

/** Where a check finds what it needs. */
export interface CheckSources {
  readonly db: Db;
  networksOf(area: HeldArea): Promise<Networks>;
  /** Another program that measures, where one is set up. */
  readonly other?: OtherProgram;
}

/**
 * Answers one question about one child: measures the walk and the drive, compares the schools nearby, applies the law and
 * the policy of the area's council that governs the child.
 * Keeps nothing.
 * @throws Problem `invalid-request` (facts, postcode), `not-found` (area, school), `day-outside-checked-law`
 */
export async function runCheck(sources: CheckSources, question: CheckQuestion, asker: Asker): Promise<Check> {
  refuseUncheckedDay(question.on);
  const asked = readAsked(question.facts, asker);
  const { area, home, homeInArea, school, schools } = await findEnds(sources.db, question);
  const networks = await sources.networksOf(area);
  const onFoot = await whereOnFoot(
    sources.db,
    area,
    networks.walking,
    walkerOf(known<Day>(asked, bornOn.id), question.on),
  );
  const byRoad: Where = {
    ...(networks.driving ? { network: networks.driving } : {}),
    area: area.id,
    attribution: area.attribution,
  };
  const ends: WhereTo = { onFoot, byRoad, home, gates: endsOfSchool(school, question.on) };
  const { walk, drive } = await measureBoth(sources.other, ends);
  const policy = await governingPolicy(sources.db, area.authority, asked);
  const nearestBy = howNearestIsMeasured(policy);
  const compared = {
    home,
    school,
    others: others(schools, school, asked, question.on),
    list: listOf(area, schools),
    on: question.on,
  };
  const nearer = await compareSchools(sources.other, nearestBy, {
    walking: { ...compared, where: onFoot, walk },
    road: { ...compared, where: byRoad, drive },
  });
  const use = sources.other?.use;
  const placesFrom = { home, byRoad, comparedBy: nearestBy, facts: asked, on: question.on };
  const placeOf = await placesAt(sources.db, area.id, nearer.schools, placesFrom);
  const measured = {
    question,
    asker,
    area: publicArea(area),
    school,
    ...(homeInArea === undefined ? {} : { homeInArea }),
    walk,
    drive,
    nearer: nearerEvidence(nearer.schools, asked, placeOf),
    ...(nearestBy === 'walking' ? {} : { nearestBy }),
    ...(nearer.gap ? { nearerGap: nearer.gap } : {}),
    ...(nearer.compared ? { compared: nearer.compared } : {}),
    ...(use === undefined || use === 'alone' ? {} : { secondOpinion: use }),
  };
  const check = decideCheck(measured, { policy });
  if (!sources.other || !check.disagreed) return check;
  return { ...check, ...(await withBothLines(sources.other, check, ends)) };
}

/** Measured by us and once more by the other program, where there is one; or by that alone. */
async function measureBoth(other: OtherProgram | undefined, ends: WhereTo): Promise<BothWays> {
  if (other?.use === 'alone') return byTheOtherAlone(other, ends);
  const { onFoot, byRoad, home, gates } = ends;
  const ours = { walk: measureWalk(onFoot, home, gates), drive: measureDrive(byRoad, home, gates) };
  return other ? withSecondOpinions(other, ours, ends) : ours;
}

async function compareSchools(
  other: OtherProgram | undefined,
  by: 'walking' | 'road' | 'unknown',
  { walking, road }: { readonly walking: NearerRequest; readonly road: NearerByRoad },
): Promise<Nearer> {
  if (by === 'unknown') return NOT_COMPARED;
  if (by === 'road') {
    const ours = findNearerByRoad(road);
    return other ? confirmNearerByRoad(other, road, ours) : ours;
  }
  const ours = findNearer(walking);
  return other ? confirmNearer(other, walking, ours) : ours;
}

/** The schools that could count as nearer; none while the child’s age is not known. */
function others(schools: readonly School[], asked: School, facts: Facts, on: Day): School[] {
  const born = known<Day>(facts, bornOn.id);
  return born === undefined ? [] : candidates(schools, born, on).filter((each) => each.urn !== asked.urn);
}

function known<T>(facts: Facts, id: string): T | undefined {
  const given = facts[id];
  return given && 'value' in given ? (given.value as T) : undefined;
}

interface Ends {
  readonly area: HeldArea;
  readonly home: End;
  readonly homeInArea?: boolean;
  readonly school: School;
  /** Every school of the area: the one asked about, and those that may be nearer. */
  readonly schools: readonly School[];
}

type Home = Omit<Ends, 'school' | 'schools'>;

async function findEnds(db: Db, { area: areaId, home, schoolUrn }: CheckQuestion): Promise<Ends> {
  const places =
    'postcode' in home ? await findHomes(db, home.postcode, areaId) : await findAround(db, home.at, home.kind, areaId);
  for (const place of places) {
    const schools = await schoolsOf(db, place.area.id);
    const school = schools.find(({ urn }) => urn === schoolUrn);
    if (school) return { ...place, school, schools };
  }
  const names = places.map(({ area }) => area.name).join(' or ');
  throw new Problem('not-found', `We do not hold a school with the number ${schoolUrn.slice(0, 20)} in ${names}.`, [
    { path: 'schoolUrn', message: `must be a school in ${names}` },
  ]);
}

async function findHomes(db: Db, text: string, areaId: string | undefined): Promise<Home[]> {
  const found = await findPostcode(db, text, areaId);
  if (found.kind === 'not-a-postcode') throw refuseHome('Enter a full UK postcode, such as AB1 2CD.');
  if (found.kind === 'not-held')
    throw refuseHome(
      `${found.postcode} is not a postcode in the area we hold. Check it, or ask the council for the area you live in.`,
    );
  const held = await areas(db);
  return found.places.flatMap((place) => {
    const area = held.find((each) => each.id === place.area);
    return area ? [{ area, home: endOfPostcode(place), homeInArea: isInArea(area, place) }] : [];
  });
}

async function findAround(
  db: Db,
  at: LatLon,
  kind: 'address-point' | 'officer-point',
  areaId: string | undefined,
): Promise<Home[]> {
  const named = areaId === undefined ? undefined : await findArea(db, areaId);
  if (areaId !== undefined && !named)
    throw new Problem('not-found', `We do not hold an area called ${areaId.slice(0, 40)}.`, [
      { path: 'area', message: 'must be an area we hold' },
    ]);
  const around = named
    ? [named]
    : (await areas(db)).filter(
        ({ bounds: [south, west, north, east] }) =>
          at.lat >= south && at.lat <= north && at.lon >= west && at.lon <= east,
      );
  if (around.length === 0) throw refuseHome('This place is outside every map that we hold.');
  return around.map((area) => ({ area, home: { at, kind } }));
}

const refuseHome = (message: string): Problem => new Problem('invalid-request', message, [{ path: 'home', message }]);

/** What an answer says of its area: nothing of our own files. */
function publicArea({
  id,
  name,
  attribution,
  mapSha256,
  mapDay,
  policyVersion,
  importedAt,
  fictional,
}: HeldArea): Area {
  return { id, name, attribution, mapSha256, ...(mapDay ? { mapDay } : {}), policyVersion, importedAt, fictional };
}
