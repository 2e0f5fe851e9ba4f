import type { Policy } from '../../rules/policy/policy.ts';
import type { Db } from '../db/index.ts';
import { findingsIn, type Register, type RegisterOf, registerOf } from '../network/index.ts';
import {
  type Address,
  addressesNumbered,
  type HeldArea,
  postcodesNamed,
  readPostcode,
  readUprn,
} from '../places/index.ts';
import type { Postcode, School } from '../places/school.ts';
import type { HomeAsked } from './check.ts';
import { type LookUps, lookUpsIn } from './look-ups.ts';
import { byUrn, type PlacesByUrn } from './places/places-at.ts';

/**
 * What many checks look up, read once and kept from one to the next: areas, schools, policies, findings about stretches, places at schools. What changes in the
 * records meanwhile is not seen. Homes are read for some questions at a time. It gives what {@link lookUpsIn} gives.
 */
export class KeptLookUps {
  readonly #areas = new Map<string, Promise<readonly HeldArea[]>>();
  readonly #schools = new Map<string, Promise<readonly School[]>>();
  readonly #policies = new Map<string, Promise<readonly Policy[]>>();
  readonly #registers = new Map<string, Promise<Register>>();
  readonly #places = new Map<string, Promise<PlacesByUrn>>();

  /** @param homes those of the questions that will be asked: read at once, and others one by one */
  async through(db: Db, homes: readonly HomeAsked[]): Promise<LookUps> {
    const plain = lookUpsIn(db);
    const { addresses, postcodes } = await homesRead(db, homes);
    const schools = (area: string) => kept(this.#schools, area, () => plain.schools(area));
    return {
      areas: () => kept(this.#areas, '', () => plain.areas()),
      schools,
      policies: (authority) => kept(this.#policies, authority, () => plain.policies(authority)),
      postcode: async (text, area) => {
        const postcode = readPostcode(text);
        const found = postcode === undefined ? undefined : postcodes.get(postcode);
        if (!found || postcode === undefined) return plain.postcode(text, area);
        const [first, ...others] = found.filter((each) => area === undefined || each.area === area);
        return first ? { kind: 'found', postcode, places: [first, ...others] } : { kind: 'not-held', postcode };
      },
      address: async (text, area) => {
        const uprn = readUprn(text);
        const found = uprn === undefined ? undefined : addresses.get(uprn);
        return found ? found.filter((each) => area === undefined || each.area === area) : plain.address(text, area);
      },
      findings: async (of: RegisterOf, network, walker) => {
        const register = await kept(this.#registers, JSON.stringify([of.authority, of.area]), () => registerOf(db, of));
        return findingsIn(network, register, walker);
      },
      places: async (area, urns) => {
        const all = async () => (await schools(area)).map(({ urn }) => urn);
        const held = await kept(this.#places, area, async () => byUrn(await plain.places(area, await all())));
        return {
          offers: urns.flatMap((urn) => held.get(urn)?.offers ?? []),
          vacancies: urns.flatMap((urn) => held.get(urn)?.vacancies ?? []),
        };
      },
    };
  }
}

/** What failed is asked again. */
function kept<T>(all: Map<string, Promise<T>>, name: string, read: () => Promise<T>): Promise<T> {
  const before = all.get(name);
  if (before) return before;
  const reading = read();
  all.set(name, reading);
  reading.catch(() => all.delete(name));
  return reading;
}

interface HomesRead {
  readonly addresses: ReadonlyMap<string, readonly Address[]>;
  readonly postcodes: ReadonlyMap<string, readonly Postcode[]>;
}

/** The addresses and postcodes of some homes, in three questions however many they are. */
async function homesRead(db: Db, homes: readonly HomeAsked[]): Promise<HomesRead> {
  const uprns = new Set(homes.flatMap((home) => ('uprn' in home ? (readUprn(home.uprn) ?? []) : [])));
  const addresses = await addressesNumbered(db, [...uprns]);
  const named = [...addresses.values()].flat().map(({ postcode }) => postcode);
  const asked = homes.map((home) => ('postcode' in home ? home.postcode : undefined));
  const read = [...named, ...asked].flatMap((text) => (text === undefined ? [] : (readPostcode(text) ?? [])));
  return { addresses, postcodes: await postcodesNamed(db, [...new Set(read)]) };
}
