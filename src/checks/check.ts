import type { Day } from '../../rules/kernel/day.ts';
import type { Decision } from '../../rules/kernel/decision.ts';
import type { Facts, Supplier } from '../../rules/kernel/fact.ts';
import type { Known } from '../../rules/kernel/listed-schools.ts';
import type { NotMeasured, RoadDistance, WalkDistance } from '../measuring/measurement.ts';
import type { LatLon } from '../places/point.ts';
import type { Area, School } from '../places/school.ts';

/** Who asks: a member of the public can only tell us what a parent can know; an officer can also record judgements. */
export type Asker = 'public' | 'officer';

/** Where the child lives, as it was asked. */
export type HomeAsked =
  | { readonly postcode: string }
  /** An address by its number. Where it is not held, the postcode stands in for it, as far as it is given. */
  | { readonly uprn: string; readonly postcode?: string }
  | { readonly at: LatLon; readonly kind: 'address-point' | 'officer-point' };

/** One question about one child. Nothing in it names the child. */
export interface CheckQuestion {
  /** Needed only where the same postcode or school is in several areas. */
  readonly area?: string;
  readonly home: HomeAsked;
  readonly schoolUrn: string;
  /** The day the law is asked about. */
  readonly on: Day;
  /** Facts as the asker gives them, by fact id (see `rules/england/facts.ts`). Measured facts are ours to add. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A school that is or may be nearer, with how far it is: the evidence behind the fact `nearerSchools`. */
export interface NearerEvidence {
  readonly urn: string;
  readonly name: string;
  /** The walk there, or the way by road where the check says `nearestBy: 'road'`, unrounded; left out where it could not be measured. */
  readonly metres?: number;
  readonly marginMetres?: number;
  /** The walk without stretches that nobody has assessed, where that differs; `none` where there is none, or none near enough to count. */
  readonly without?: { readonly metres: number; readonly marginMetres: number } | 'none';
  readonly nearer: 'yes' | 'unknown';
  /** The two programs that measure do not agree on whether it is nearer. Left out where they do, or only one was asked. */
  readonly disagreed?: true;
  /** Why it is not known to be nearer. */
  readonly nearerWhy?: string;
  readonly suitable: Known;
  /** What was found about whether it suits, a sentence each. Decisions kept before this was asked have none. */
  readonly suitableWhy?: readonly string[];
  /** Whether a place could have been had there. Left out where nobody asked: then it is not known. */
  readonly place?: Known;
  /** The evidence for that, a sentence each. */
  readonly placeWhy?: readonly string[];
  /** Whose figures that rests on. */
  readonly placeSource?: string;
  /** Criteria of the school that it may turn on whether the child fell under. */
  readonly criteria?: readonly CriterionAsked[];
  /** What is still needed to say more of this school, and from whom. */
  readonly needed?: readonly NeededForSchool[];
}

/** A criterion of admission, in the council’s words, by the code that the fact `admissionCriteria` has for it. */
export interface CriterionAsked {
  readonly code: string;
  readonly criterion: string;
}

export interface NeededForSchool {
  /** A noun phrase that reads on from "We still need". */
  readonly asks: string;
  readonly of: Supplier;
  /** The fact about the child that would answer it, where it is one. */
  readonly fact?: string;
}

/** How every school that could count was dealt with, so that the list of nearer ones is known to be whole, or not. */
export interface Compared {
  /** What the schools come from: everything there is, a register of the whole country, or the area’s own list. */
  readonly list: 'whole' | 'national' | 'own';
  /** How many could count. */
  readonly schools: number;
  /** To how many the way was measured, or is known not to be there. */
  readonly measured: number;
  /** How many are too far even in a straight line. */
  readonly tooFarInAStraightLine: number;
  /** How many could not be measured, and are on the list as not known. */
  readonly notMeasured: number;
  /** In a straight line, no school further than this can be nearer; left out where there is no such line. */
  readonly reachMetres?: number;
}

/** The question, what was measured, and the decision. JSON all through; nothing of it is kept unless an officer stores it. */
export interface Check {
  readonly question: CheckQuestion;
  readonly area: Area;
  readonly school: School;
  readonly walk: WalkDistance | NotMeasured;
  readonly drive: RoadDistance | NotMeasured;
  readonly nearer: readonly NearerEvidence[];
  /** Left out where schools were compared by the walk. `unknown`: the policies that may govern the child differ on it. */
  readonly nearestBy?: 'road' | 'unknown';
  /** Where the comparison could not be made or may be incomplete: why, in words. */
  readonly nearerGap?: string;
  /** Left out where nothing could be compared. */
  readonly compared?: Compared;
  readonly asker: Asker;
  /** Whether the home is in the council's area; left out where that is not known. */
  readonly homeInArea?: boolean;
  /** Whether an answer may rest on one measurement where the second is not to be had. Left out where no second program is set up. */
  readonly secondOpinion?: 'required' | 'if-available';
  /** Which measurements two programs disagree on so that it matters. Left out where there are none. */
  readonly disagreed?: readonly ('walk' | 'drive')[];
  /** Every fact the decision was given, with who supplied it. */
  readonly facts: Facts;
  readonly decision: Decision;
}
