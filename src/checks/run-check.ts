import { bornOn } from '../../rules/england/facts.ts';
import type { Day } from '../../rules/kernel/day.ts';
import type { Facts } from '../../rules/kernel/fact.ts';
import type { Db } from '../db/index.ts';
import { endsOfSchool, type Where } from '../measuring/index.ts';
import type { NotMeasured } from '../measuring/measurement.ts';
import type { Network } from '../network/network.ts';
import type { HeldArea } from '../places/index.ts';
import type { Area, School } from '../places/school.ts';
import { readAsked } from './asked-facts.ts';
import { candidates } from './candidates.ts';
import type { Asker, Check, CheckQuestion, NearerEvidence } from './check.ts';
import { type Nearer, NOT_COMPARED } from './compare-schools.ts';
import { decideCheck, refuseUncheckedDay } from './decide-check.ts';
import { findEnds } from './find-ends.ts';
import { governingPolicyBy, howNearestIsMeasured } from './governing-policy.ts';
import { listOf } from './least-metres.ts';
import { type LookUps, lookUpsIn } from './look-ups.ts';
import { EACH_BY_ITSELF, type Measures } from './measures.ts';
import { findNearer, type NearerRequest } from './nearer.ts';
import { findNearerByRoad, type NearerByRoad } from './nearer-by-road.ts';
import { nearerEvidence } from './nearer-evidence.ts';
import { byUrn, placeOf } from './places/places-at.ts';
import { confirmNearer, confirmNearerByRoad } from './second-nearer.ts';
import {
  type BothWays,
  byTheOtherAlone,
  type OtherProgram,
  type Ends as WhereTo,
  withBothLines,
  withSecondOpinions,
} from './second-opinion.ts';
import { walkerOf, whereOnFootBy } from './where-on-foot.ts';

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

/** What a check is answered by: the records, the maps, and what measures. */
export interface CheckMeans extends Pick<CheckSources, 'networksOf' | 'other'> {
  readonly lookUps: LookUps;
  readonly measures: Measures;
}

/**
 * Answers one question about one child: measures the walk and the drive, compares the schools nearby, applies the law and
 * the policy of the area's council that governs the child.
 * Keeps nothing.
 * @throws Problem `invalid-request` (facts, postcode), `not-found` (area, school), `day-outside-checked-law`
 */
export function runCheck({ db, ...sources }: CheckSources, question: CheckQuestion, asker: Asker): Promise<Check> {
  return runCheckBy({ ...sources, lookUps: lookUpsIn(db), measures: EACH_BY_ITSELF }, question, asker);
}

/** The same by other means, to the same bytes. */
export async function runCheckBy(means: CheckMeans, question: CheckQuestion, asker: Asker): Promise<Check> {
  refuseUncheckedDay(question.on);
  const { lookUps, other } = means;
  const asked = readAsked(question.facts, asker);
  const { area, home, homeInArea, school, schools } = await findEnds(lookUps, question);
  const networks = await means.networksOf(area);
  const walker = walkerOf(known<Day>(asked, bornOn.id), question.on);
  const onFoot = await whereOnFootBy(lookUps, area, networks.walking, walker);
  const byRoad: Where = {
    ...(networks.driving ? { network: networks.driving } : {}),
    area: area.id,
    attribution: area.attribution,
  };
  const ends = 'at' in home ? { onFoot, byRoad, home, gates: endsOfSchool(school, question.on) } : undefined;
  const { walk, drive } = ends ? await measureBoth(means, ends) : nowhere(home as NotMeasured);
  const policy = await governingPolicyBy(lookUps, area.authority, asked);
  const nearestBy = howNearestIsMeasured(policy);
  const compare = { ends, walk, drive, nearestBy, asked, school, schools, area, on: question.on };
  const { nearer, evidence } = await compareNearby(means, compare);
  const use = other?.use;
  const measured = {
    question,
    asker,
    area: publicArea(area),
    school,
    ...(homeInArea === undefined ? {} : { homeInArea }),
    walk,
    drive,
    nearer: evidence,
    ...(nearestBy === 'walking' ? {} : { nearestBy }),
    ...(nearer.gap ? { nearerGap: nearer.gap } : {}),
    ...(nearer.compared ? { compared: nearer.compared } : {}),
    ...(use === undefined || use === 'alone' ? {} : { secondOpinion: use }),
  };
  const check = decideCheck(measured, { policy });
  if (!other || !check.disagreed || !ends) return check;
  return { ...check, ...(await withBothLines(other, check, ends)) };
}

/** Where nobody knows where the home is, nothing is measured and nothing is compared. */
const nowhere = (why: NotMeasured): BothWays => ({ walk: why, drive: why });

interface ToCompare extends BothWays {
  readonly ends: WhereTo | undefined;
  readonly nearestBy: 'walking' | 'road' | 'unknown';
  readonly asked: Facts;
  readonly school: School;
  readonly schools: readonly School[];
  readonly area: HeldArea;
  readonly on: Day;
}

/** Which schools are or may be nearer, and what is known of each. */
async function compareNearby(
  { lookUps, measures, other }: CheckMeans,
  { ends, walk, drive, nearestBy, asked, school, schools, area, on }: ToCompare,
): Promise<{ nearer: Nearer; evidence: NearerEvidence[] }> {
  if (!ends) return { nearer: { schools: [], gap: (walk as NotMeasured).words }, evidence: [] };
  const { home, onFoot, byRoad } = ends;
  const compared = { home, school, others: others(schools, school, asked, on), list: listOf(area, schools), on };
  const nearer = await compareSchools(other, nearestBy, {
    walking: { ...compared, where: onFoot, walk, ...(measures.toOthers ? { measure: measures.toOthers } : {}) },
    road: {
      ...{ ...compared, where: byRoad, drive },
      measure: (each) => measures.drive(byRoad, home, endsOfSchool(each, on)),
    },
  });
  const urns = nearer.schools.map(({ school }) => school.urn);
  const places = byUrn(await lookUps.places(area.id, urns));
  const placesFrom = { home, byRoad, comparedBy: nearestBy, facts: asked, on, drive: measures.drive };
  return { nearer, evidence: nearerEvidence(nearer.schools, asked, placeOf(places, placesFrom)) };
}

/** Measured by us and once more by the other program, where there is one; or by that alone. */
async function measureBoth({ other, measures }: CheckMeans, ends: WhereTo): Promise<BothWays> {
  if (other?.use === 'alone') return byTheOtherAlone(other, ends);
  const { onFoot, byRoad, home, gates } = ends;
  const ours = { walk: measures.walk(onFoot, home, gates), drive: measures.drive(byRoad, home, gates) };
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
