import type { Policy } from '../../rules/policy/policy.ts';
import { policiesOf } from '../authorities/index.ts';
import type { Db } from '../db/index.ts';
import { type EdgeFindings, findingsFor, type RegisterOf, type Walker } from '../network/index.ts';
import type { Network } from '../network/network.ts';
import {
  type Address,
  areas,
  findAddress,
  findPostcode,
  type HeldArea,
  type PostcodeFound,
  schoolsOf,
} from '../places/index.ts';
import type { School } from '../places/school.ts';
import { type PlacesOfSchools, placesOfSchools } from './places/places-at.ts';

/** What a check looks up in the records, one question after the other or out of what was read before. */
export interface LookUps {
  /** Every area held, by name. */
  areas(): Promise<readonly HeldArea[]>;
  /** As a person wrote it, in one area or in all. */
  postcode(text: string, area?: string): Promise<PostcodeFound>;
  /** By its number, in one area or in all. */
  address(uprn: string, area?: string): Promise<readonly Address[]>;
  schools(area: string): Promise<readonly School[]>;
  policies(authority: string): Promise<readonly Policy[]>;
  findings(of: RegisterOf, network: Network, walker: Walker): Promise<EdgeFindings>;
  places(area: string, urns: readonly string[]): Promise<PlacesOfSchools>;
}

/** Each asked of the records when it is needed. */
export const lookUpsIn = (db: Db): LookUps => ({
  areas: () => areas(db),
  postcode: (text, area) => findPostcode(db, text, area),
  address: (uprn, area) => findAddress(db, uprn, area),
  schools: (area) => schoolsOf(db, area),
  policies: (authority) => policiesOf(db, authority),
  findings: (of, network, walker) => findingsFor(db, of, network, walker),
  places: (area, urns) => placesOfSchools(db, area, urns),
});
