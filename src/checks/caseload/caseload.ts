import type { Day } from '../../../rules/kernel/day.ts';
import {
  endOfAddress,
  endsOfSchool,
  KeptDrives,
  type SchoolEnds,
  SchoolWalks,
  type Where,
} from '../../measuring/index.ts';
import type { End } from '../../measuring/measurement.ts';
import { type EdgeFindings, findingsIn } from '../../network/index.ts';
import type { Network, NetworkMade } from '../../network/network.ts';
import { addressIn, usableOn } from '../../places/index.ts';
import type { Gate, Postcode, School } from '../../places/school.ts';
import { candidates } from '../candidates.ts';
import { listOf, type SchoolList } from '../least-metres.ts';
import { byUrn, type PlacesByUrn } from '../places/places-at.ts';
import type { Networks } from '../run-check.ts';
import { type ChildToSuit, suitabilityOf } from '../suitability.ts';
import { foundOn, walkerOf } from '../where-on-foot.ts';
import type { CaseloadArea } from './area.ts';

/** More than this of walks kept is let go between two chunks, so that memory is bounded whatever the map and the homes. */
const MOST_BYTES = 600e6;

/** Where walks are measured for some children, and the walks kept for them. */
export interface OnFoot {
  readonly where: Where & { readonly network: Network };
  readonly walks: SchoolWalks;
}

/** An area made ready to answer for many pupils, in one thread: each school’s walks are found once, for all of them. */
export class Caseload {
  readonly held: CaseloadArea;
  readonly driving: Where;
  readonly #walking: Network | undefined;
  /** By which gates are there on the day, then by what has been found about stretches. */
  readonly #onFoot = new Map<string, Map<EdgeFindings | undefined, OnFoot>>();
  readonly #dated: readonly Gate[];
  readonly #schoolAt: ReadonlyMap<string, number>;
  readonly #postcodes: ReadonlyMap<string, Postcode>;
  readonly #candidates = new Map<string, readonly School[]>();
  readonly #suitable = new Map<string, readonly number[]>();
  /** How far the list of schools is known to hold every one there is. */
  readonly list: SchoolList;
  readonly places: PlacesByUrn;
  /** What the drives to each school have in common. */
  readonly drives = new KeptDrives();

  constructor(held: CaseloadArea, networks: Networks) {
    const { area, schools, postcodes } = held;
    const { walking, driving } = networks;
    this.held = held;
    this.list = listOf(area, schools);
    this.places = byUrn(held.places ?? { offers: [], vacancies: [] });
    this.driving = { ...(driving ? { network: driving } : {}), area: area.id, attribution: area.attribution };
    this.#walking = walking;
    this.#dated = schools.flatMap(({ gates }) =>
      gates.filter(({ from, until }) => from !== undefined || until !== undefined),
    );
    this.#schoolAt = new Map(schools.map(({ urn }, at) => [urn, at]));
    this.#postcodes = new Map(postcodes.map((each) => [each.postcode, each]));
  }

  /** What made the map that walks are measured on. */
  get made(): NetworkMade | undefined {
    return this.#walking?.made;
  }

  /** Walks by what has been found about stretches and counts for a child born on that day; undefined where no map has been prepared. */
  onFoot(born: Day, on: Day): OnFoot | undefined {
    const { register } = this.held;
    const network = this.#walking;
    if (!network) return undefined;
    return this.onMap(on, register && foundOn(findingsIn(network, register, walkerOf(born, on))).stretches);
  }

  /** Where walks are measured as the map has them, whatever anyone found. */
  get whereOnMap(): Where {
    const { id, attribution } = this.held.area;
    return { ...(this.#walking ? { network: this.#walking } : {}), area: id, attribution };
  }

  /** The walks on that map, to the gates that are there on a day; undefined where there is no map. */
  onMap(on: Day, found?: EdgeFindings): OnFoot | undefined {
    const network = this.#walking;
    if (!network) return undefined;
    const gates = this.#dated.map((gate) => usableOn(gate, on)).join();
    const ofGates = this.#onFoot.get(gates) ?? new Map<EdgeFindings | undefined, OnFoot>();
    this.#onFoot.set(gates, ofGates);
    let walks = ofGates.get(found);
    if (!walks) {
      const where = { ...this.whereOnMap, network, ...foundOn(found) };
      walks = { where, walks: new SchoolWalks(where, this.#endsOn(on)) };
      ofGates.set(found, walks);
    }
    return walks;
  }

  #endsOn(on: Day): SchoolEnds[] {
    return this.held.schools.map((school) => ({ urn: school.urn, gates: endsOfSchool(school, on) }));
  }

  school(at: number): School {
    return this.held.schools[at]!;
  }

  /** A school’s place in the list by its number in the national register. */
  schoolAt(urn: string): number | undefined {
    return this.#schoolAt.get(urn);
  }

  /** @param postcode as `AA9 9AA` */
  postcode(postcode: string): Postcode | undefined {
    return this.#postcodes.get(postcode);
  }

  /** An address by its number, and the postcode it has; undefined where it is not held. */
  address(uprn: string): { readonly home: End; readonly postcode?: Postcode } | undefined {
    const { addresses, postcodes } = this.held;
    const found = addresses && addressIn(addresses, uprn);
    if (!found) return undefined;
    const { at, fromGridReference, isOfficerPoint } = found;
    const home = endOfAddress({
      uprn: found.uprn,
      at,
      fromGridReference,
      ...(isOfficerPoint ? { officerPoint: at } : {}),
    });
    const postcode = found.postcode === undefined ? undefined : postcodes[found.postcode];
    return { home, ...(postcode ? { postcode } : {}) };
  }

  /** The schools that could count as nearer for a child born on that day: see {@link candidates}. */
  candidates(born: Day, on: Day): readonly School[] {
    const key = `${born} ${on}`;
    let found = this.#candidates.get(key);
    if (!found) {
      found = candidates(this.held.schools, born, on);
      this.#candidates.set(key, found);
    }
    return found;
  }

  /**
   * Places in the list of those that nothing known speaks against: see {@link suitabilityOf}. Where nobody said that there
   * are special educational needs, those for a child without.
   */
  suitable(born: Day, on: Day, child: ChildToSuit): readonly number[] {
    const { needs = false, disabled, plan, sex, reachedStandard } = child;
    const key = [born, on, needs, disabled, plan, sex, reachedStandard].join(' ');
    let found = this.#suitable.get(key);
    if (!found) {
      const all = this.candidates(born, on).filter(
        (school) => suitabilityOf(school, { ...child, needs }).suitable !== 'no',
      );
      found = all.map(({ urn }) => this.#schoolAt.get(urn)!);
      this.#suitable.set(key, found);
    }
    return found;
  }

  /** To be called between two chunks. */
  tidy(): void {
    let bytes = 0;
    for (const ofGates of this.#onFoot.values()) for (const { walks } of ofGates.values()) bytes += walks.bytes;
    if (bytes > MOST_BYTES) this.#onFoot.clear();
    if (this.#candidates.size > 20_000) {
      this.#candidates.clear();
      this.#suitable.clear();
    }
  }
}
