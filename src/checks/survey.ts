import { decideEngland } from '../../rules/england/decide.ts';
import { walkToSchool } from '../../rules/england/facts.ts';
import { beyondWalkingDistance } from '../../rules/england/section-444-5.ts';
import type { Day } from '../../rules/kernel/day.ts';
import type { Decision } from '../../rules/kernel/decision.ts';
import type { Facts, Given } from '../../rules/kernel/fact.ts';
import type { Finding } from '../../rules/kernel/finding.ts';
import {
  endOfPostcode,
  endsOfSchool,
  type GateNotMeasured,
  measureWalk,
  missing,
  sweepAll,
  type WalkLength,
  type Where,
} from '../measuring/index.ts';
import type { End, NotMeasured } from '../measuring/measurement.ts';
import type { Postcode, School } from '../places/school.ts';
import { Problem } from '../problem.ts';
import { candidates } from './candidates.ts';
import { decideOverGates } from './gate-doubt.ts';
import { GATE_LEFT_OUT, walkFact } from './measured-facts.ts';

export interface SurveyRequest {
  readonly where: Where;
  readonly homes: readonly Postcode[];
  readonly schools: readonly School[];
  readonly born: Day;
  readonly on: Day;
  /** The nearest of a phase, whichever it is for each home; or one school by its number. */
  readonly school: 'nearest-primary' | 'nearest-secondary' | { readonly urn: string };
  /** Called after each school is measured, with the share done, 0 to 1. */
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
export function survey(request: SurveyRequest): SurveyLine[] {
  const { where, homes, onProgress } = request;
  const schools = schoolsAsked(request);
  const ends = homes.map(endOfPostcode);
  const nearest: { school: School; walk: Length }[] = [];
  const notMeasured: NotMeasured[] = [];
  const both = schools.length * 2;
  let done = 0;
  for (const avoidUnassessed of [false, true]) {
    const targets = schools.map((school) => ({ urn: school.urn, gates: endsOfSchool(school, request.on) }));
    for (const { urn, walks } of sweepAll(where, ends, targets, { avoidUnassessed })) {
      const school = schools.find((each) => each.urn === urn)!;
      walks.forEach((walk, at) => {
        if (!avoidUnassessed) keepNearest(nearest, notMeasured, at, school, walk);
        else if (walk.kind === 'length' && nearest[at]?.school === school)
          nearest[at] = { school, walk: { ...nearest[at].walk, without: walk } };
      });
      onProgress?.(++done / both);
    }
  }
  return homes.map((home, at) => lineFor(request, home, ends[at]!, nearest[at], notMeasured[at]));
}

function schoolsAsked({ schools, school, born, on }: SurveyRequest): School[] {
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

function keepNearest(
  nearest: { school: School; walk: Length }[],
  notMeasured: NotMeasured[],
  at: number,
  school: School,
  walk: WalkLength | NotMeasured,
): void {
  if (walk.kind === 'missing') notMeasured[at] ??= walk;
  else if (!nearest[at] || walk.metres < nearest[at].walk.metres) {
    const { gate: _, ...length } = walk;
    nearest[at] = { school, walk: { ...length, without: 'none' } };
  }
}

function lineFor(
  request: SurveyRequest,
  home: Postcode,
  end: End,
  found: { school: School; walk: Length } | undefined,
  notMeasured: NotMeasured | undefined,
): SurveyLine {
  const walk = found?.walk ?? notMeasured!;
  let decision = decideOn(request, found?.school, given(walk));
  const gates = found ? endsOfSchool(found.school, request.on) : [];
  const doubtful = gates.length > 1 && gates.some(({ openingNotKnown }) => openingNotKnown);
  if (found && (doubtful || decision.findings[beyondWalkingDistance.id]!.reason === 'turns-on-unassessed')) {
    // Only these need the stretches by name or every gate, and so the whole walk.
    const whole = measureWalk(request.where, end, gates);
    const decide = (facts: Facts) => decideOn(request, found.school, facts.walkToSchool!);
    decision = decideOverGates({
      facts: { walkToSchool: walkFact(whole) },
      walk: whole,
      drive: NO_DRIVE,
      decide,
    }).decision;
  }
  return {
    postcode: home.postcode,
    ...(found ? { school: found.school } : {}),
    walk,
    byDistance: decision.findings[beyondWalkingDistance.id]!,
    decision,
  };
}

/** A survey is about walks. */
const NO_DRIVE = missing('home-not-known');

function given(walk: Length | NotMeasured): Given {
  if (walk.kind === 'missing') return { missing: walk.words };
  if (walk.gatesNotMeasured?.length) return { missing: GATE_LEFT_OUT };
  const { metres, marginMetres, without } = walk;
  const second = without === 'none' ? without : { metres: without.metres, marginMetres: without.marginMetres };
  return { value: walkToSchool.kind.read({ metres, marginMetres, withoutUnassessed: second }), by: 'measurement' };
}

function decideOn({ born, on }: SurveyRequest, school: School | undefined, walk: Given): Decision {
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
