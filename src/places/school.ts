import type { Day } from '../../rules/kernel/day.ts';
import type { LatLon } from './point.ts';

/** The kinds of school that Schedule 35B tells apart, as the national register's types map on to them. */
export type SchoolType =
  | 'community'
  | 'foundation'
  | 'voluntary-aided'
  | 'voluntary-controlled'
  | 'community-special'
  | 'foundation-special'
  | 'non-maintained-special'
  | 'pupil-referral-unit'
  | 'maintained-nursery'
  | 'city-technology-college'
  | 'academy'
  | 'academy-special'
  | 'alternative-provision-academy'
  | 'academy-16-to-19'
  | 'independent'
  | 'independent-special'
  | 'further-education'
  | 'other';

export type Phase = 'nursery' | 'primary' | 'middle' | 'secondary' | 'all-through' | '16-plus' | 'not-applicable';

/** An entrance of a school, as it is known now. Who entered it, and why it was changed, is for officers: see `gateHistory`. */
export interface Gate extends LatLon {
  /** Stays the same when the gate is moved. */
  readonly id: string;
  readonly name?: string;
  /** Who or what says there is a gate here, such as `demo county` or `officer`. */
  readonly source: string;
  /** Whether pupils may come in by it; left out where nobody has said. */
  readonly forPupils?: 'yes' | 'no';
  /** Whether it is open at the start and the end of the school day; left out where nobody has said. */
  readonly startAndEnd?: 'yes' | 'no';
  /** When it is open, in words. Nothing is worked out from it. */
  readonly hours?: string;
  /** The first day on which it is there; left out where it always was. */
  readonly from?: Day;
  /** The last day on which it is there; left out where it stays. */
  readonly until?: Day;
}

export interface School {
  readonly area: string;
  /** Unique reference number in the national register. */
  readonly urn: string;
  readonly name: string;
  readonly type: SchoolType;
  /** The register's own words for the type. */
  readonly typeAsRegistered: string;
  readonly phase: Phase;
  readonly ageLow?: number;
  readonly ageHigh?: number;
  readonly gender?: 'mixed' | 'girls' | 'boys';
  readonly religion?: string;
  /** The register's own words, such as `Selective`. */
  readonly admissions?: string;
  readonly postcode?: string;
  readonly at?: LatLon;
  readonly fromGridReference: boolean;
  /** Set where it comes from a register of the whole country, which holds every other school nearby too. */
  readonly ofNationalRegister?: boolean;
  readonly gates: readonly Gate[];
}

export interface Postcode {
  readonly area: string;
  /** `AA9 9AA` */
  readonly postcode: string;
  readonly at: LatLon;
  readonly fromGridReference: boolean;
  /** Code of the council whose area it is in, where the list of postcodes says so. */
  readonly council?: string;
}

/** An imported area: a map, its schools and its postcodes, with who is owed a mention for them. */
export interface Area {
  /** Short name in addresses and commands: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  readonly attribution: readonly string[];
  readonly mapSha256: string;
  readonly mapDay?: string;
  readonly policyVersion: number;
  readonly importedAt: string;
  /** True of the made-up county that ships with Fairmile. */
  readonly fictional: boolean;
}
