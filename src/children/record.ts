import type { Day } from '../../rules/kernel/day.ts';
import type { Supplier } from '../../rules/kernel/fact.ts';
import type { LatLon } from '../places/point.ts';

/** Where a child is taught, and on what footing. `alternative-provision` leaves open who arranged it, `section-19` does not. */
export const PLACEMENT_KINDS = [
  'mainstream',
  'named-in-plan',
  'alternative-provision',
  'section-19',
  'dual',
  'education-otherwise',
  'boarding',
  'temporary',
] as const;

export type PlacementKind = (typeof PLACEMENT_KINDS)[number];

/** One placement, as the system that keeps placements has it. What it leaves out is not known. */
export interface Placement {
  readonly kind: PlacementKind;
  /** The school's number in the national register; left out where the child is not taught at a school. */
  readonly schoolUrn?: string;
  /** How section I of the plan names the school: a value of the fact `planNaming`. */
  readonly planNaming?: string;
  /** The plan's own wording of a condition on travel, word for word. */
  readonly planCondition?: string;
  /** Of two registrations: what the other place is. Of education otherwise than at school: where. */
  readonly otherPlace?: 'pupil-referral-unit' | 'school' | 'at-home' | 'away-from-home';
  readonly annualReview?: { readonly on: Day; readonly outcome?: string };
}

/** A home of the child. With two, `main` says which the authority counts, where it has settled that. */
export interface Home {
  readonly at:
    | { readonly postcode: string }
    /** An address by its number; the postcode stands in for it where it is not held. */
    | { readonly uprn: string; readonly postcode?: string }
    | { readonly point: LatLon; readonly kind: 'address-point' | 'officer-point' };
  readonly main?: boolean;
}

/** Anything else the law turns on, by the id of its fact. */
export interface Circumstance {
  readonly fact: string;
  readonly value: unknown;
  readonly by: Supplier;
  /** From what it is known, in words: a form, a letter, a register. */
  readonly source?: string;
}

export type Content =
  | { readonly kind: 'placement'; readonly placement: Placement }
  | { readonly kind: 'home'; readonly home: Home }
  | { readonly kind: 'fact'; readonly circumstance: Circumstance };

export type RecordKind = Content['kind'];

/** One version of one thing that is said of a child, as its sender has it. */
export interface SentRecord {
  /** The authority's own reference of the child. */
  readonly child: string;
  readonly kind: RecordKind;
  /** The sender's own key for this placement, home or fact: the same in every version of it. */
  readonly key: string;
  /** The sender's own moment of this version, ISO 8601. */
  readonly version: string;
  readonly from: Day;
  /** The last day on which it holds; left out where it has no end yet. */
  readonly until?: Day;
  /** Left out where the sender takes it back: it never held. */
  readonly content?: Content;
}

/** A record as it is held: {@link SentRecord}, and when it became known here. */
export interface HeldRecord {
  readonly id: number;
  readonly kind: RecordKind;
  readonly sender: string;
  readonly key: string;
  readonly version: Date;
  readonly withdrawn: boolean;
  readonly from: Day;
  readonly until?: Day;
  /** Undefined where withdrawn, or destroyed under a retention rule. */
  readonly content?: Content;
  readonly receivedAt: Date;
}
