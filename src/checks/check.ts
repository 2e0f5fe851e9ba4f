import type { Day } from '../../rules/kernel/day.ts';
import type { Decision } from '../../rules/kernel/decision.ts';
import type { Facts } from '../../rules/kernel/fact.ts';
import type { NotMeasured, RoadDistance, WalkDistance } from '../measuring/measurement.ts';
import type { LatLon } from '../places/point.ts';
import type { Area, School } from '../places/school.ts';

/** Who asks: a member of the public can only tell us what a parent can know; an officer can also record judgements. */
export type Asker = 'public' | 'officer';

/** Where the child lives, as it was asked. */
export type HomeAsked =
  | { readonly postcode: string }
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
  readonly nearer: 'yes' | 'unknown';
  /** `no` where the kind of school rules it out for this child; else nobody has found out. */
  readonly suitable: 'no' | 'unknown';
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
  readonly asker: Asker;
  /** Whether the home is in the council's area; left out where that is not known. */
  readonly homeInArea?: boolean;
  /** Every fact the decision was given, with who supplied it. */
  readonly facts: Facts;
  readonly decision: Decision;
}
