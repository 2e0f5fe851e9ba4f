import { decideEngland } from '../../rules/england/decide.ts';
import { beyondWalkingDistance } from '../../rules/england/section-444-5.ts';
import type { Day } from '../../rules/kernel/day.ts';
import type { Decision } from '../../rules/kernel/decision.ts';
import type { Facts, Given } from '../../rules/kernel/fact.ts';
import type { Finding } from '../../rules/kernel/finding.ts';
import {
  endOfPostcode,
  endsOfSchool,
  type GateNotMeasured,
  hangsOnOpening,
  measureWalk,
  missing,
  SchoolWalks,
  type WalkedTwice,
  type Where,
} from '../measuring/index.ts';
import type { NotMeasured } from '../measuring/measurement.ts';
import type { Postcode, School } from '../places/school.ts';
import { Problem } from '../problem.ts';
import { candidates } from './candidates.ts';
import { decideOverGates } from './gate-doubt.ts';
import { walkFact, walkTwiceFact } from './measured-facts.ts';

/** The made-up child of a survey, and where it goes to school. */
export interface SurveyAsked {
  readonly born: Day;
  readonly on: Day;
  /** The nearest of a phase, whichever it is for each home; or one school by its number. */
  readonly school: 'nearest-primary' | 'nearest-secondary' | { readonly urn: string };
}

export interface SurveyRequest extends SurveyAsked {
  readonly where: Where;
  readonly homes: readonly Postcode[];
  readonly schools: readonly School[];
  /** Called after each home, with the share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** What the law gives for a made-up child at one postcode. */
export interface SurveyLine {
  readonly postcode: string;
  readonly school?: School;
  /** The walk there, or why there is none. */
  readonly walk: Length | NotMeasured;
  /** Distance alone: whether the school is beyond walking distance. */
  readonly byDistance: Finding;
  readonly decision: Decision;
}

export interface Length {
  readonly kind: 'length';
  readonly metres: number;
  readonly marginMetres: number;
  /** Without unassessed stretches. */
  readonly without: { readonly metres: number; readonly marginMetres: number } | 'none';
  /** Gates that could not be put on the network, so that a shorter walk may have been missed. Left out when there are none. */
  readonly gatesNotMeasured?: readonly GateNotMeasured[];
}

/**
 * Decides for a made-up child at every postcode. What is supposed of that child: lives there, gets a place at the
 * school, is not boarded by the council, and could not have had a place at a nearer school. Everything else about the
 * child is unknown, and stays so.
 * @throws Problem `not-found` when there is no such school, or none of that phase for the child's age
 */
export function survey({ where, homes, schools, onProgress, ...asked }: SurveyRequest): SurveyLine[] {
  const lineFor = surveyor(where, schools, asked);
  return homes.map((home, at) => {
    const line = lineFor(home);
    onProgress?.((at + 1) / homes.length);
    return line;
  });
}

/** What {@link survey} does for each home, made once for all of them. @throws Problem as it does */
export function surveyor(where: Where, schools: readonly School[], asked: SurveyAsked): (home: Postcode) => SurveyLine {
  const among = schoolsAsked(schools, asked);
  const each = among.map((_, at) => at);
  const { network } = where;
  const ends = among.map((school) => ({ urn: school.urn, gates: endsOfSchool(school, asked.on) }));
  const walks = network && new SchoolWalks({ ...where, network }, ends);
  return (home) => {
    const placed = walks?.place(endOfPostcode(home)) ?? missing('no-network');
    if (placed.kind === 'missing') return lineOf(asked, home, placed);
    const nearest = walks!.nearestOf(placed, each)?.school;
    const walk = walks!.twice(placed, nearest ?? 0);
    const school = nearest === undefined ? undefined : among[nearest];
    const line = lineOf(asked, home, walk, school, () => walks!.unassessedTo(placed, nearest!), network!.made);
    return school && hangsOnOpening(ends[nearest!]!.gates) ? overGates(where, asked, home, line, school) : line;
  };
}

/** Where it is not known which gates are open, the line has to hold for every length that there may be. */
function overGates(where: Where, asked: SurveyAsked, home: Postcode, line: SurveyLine, school: School): SurveyLine {
  const walk = measureWalk(where, endOfPostcode(home), endsOfSchool(school, asked.on));
  const decide = (facts: Facts) => decideOn(asked, school, facts.walkToSchool!);
  const { decision } = decideOverGates({ facts: { walkToSchool: walkFact(walk) }, walk, drive: NO_DRIVE, decide });
  return { ...line, decision, byDistance: decision.findings[beyondWalkingDistance.id]! };
}

/** A survey is about walks. */
const NO_DRIVE = missing('home-not-known');

function schoolsAsked(schools: readonly School[], { school, born, on }: SurveyAsked): School[] {
  if (typeof school === 'object') {
    const found = schools.find((each) => each.urn === school.urn);
    if (!found) throw new Problem('not-found', `There is no school with the number ${school.urn} in this area.`);
    return [found];
  }
  const phase = school === 'nearest-primary' ? 'primary' : 'secondary';
  const found = candidates(schools, born, on).filter((each) => each.phase === phase || each.phase === 'all-through');
  if (found.length === 0)
    throw new Problem('not-found', `This area has no ${phase} school for a child of that age. Check --born and --on.`);
  return found;
}

type Unassessed = ReturnType<SchoolWalks['unassessedTo']>;

/** @param unassessed the stretches by name: asked only where the distance turns on them */
function lineOf(
  asked: SurveyAsked,
  { postcode }: Postcode,
  walk: WalkedTwice | NotMeasured,
  school?: School,
  unassessed: () => Unassessed = () => [],
  made?: Parameters<typeof walkTwiceFact>[1],
): SurveyLine {
  let decision = decideOn(asked, school, walkTwiceFact(walk, made));
  if (decision.findings[beyondWalkingDistance.id]!.reason === 'turns-on-unassessed')
    decision = decideOn(asked, school, walkTwiceFact(walk, made, unassessed()));
  return {
    postcode,
    ...(school ? { school } : {}),
    walk: walk.kind === 'missing' ? walk : lengthOf(walk),
    byDistance: decision.findings[beyondWalkingDistance.id]!,
    decision,
  };
}

function lengthOf({ all, assessed }: WalkedTwice): Length {
  const { metres, marginMetres, gatesNotMeasured } = all;
  const without = assessed === 'none' ? assessed : { metres: assessed.metres, marginMetres: assessed.marginMetres };
  return { kind: 'length', metres, marginMetres, without, ...(gatesNotMeasured ? { gatesNotMeasured } : {}) };
}

function decideOn({ born, on }: SurveyAsked, school: School | undefined, walk: Given): Decision {
  const supposed = (value: unknown): Given => ({ value, by: 'authority', source: 'supposed for the survey' });
  const facts: Facts = {
    bornOn: supposed(born),
    livesInArea: supposed(true),
    attendance: supposed('considering'),
    boardingArranged: supposed(false),
    nearerSchools: supposed({ complete: true, schools: [] }),
    ...(school ? { schoolType: { value: school.type, by: 'register' } } : {}),
    walkToSchool: walk,
  };
  return decideEngland({ on, facts });
}
