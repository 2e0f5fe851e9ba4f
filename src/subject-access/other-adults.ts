import { inArray } from 'drizzle-orm';
import type { Check } from '../checks/index.ts';
import type { Db } from '../db/index.ts';
import { addressPoints } from '../db/tables/address-points.ts';
import { officerPoints } from '../db/tables/officer-points.ts';
import { postcodes } from '../db/tables/postcodes.ts';
import { checkIn } from '../decisions/index.ts';
import type { LatLon } from '../places/point.ts';
import { type Address, addressOf, isSame } from './addresses.ts';
import type { Held } from './gather.ts';
import type { Whose } from './give-decisions.ts';
import type { Homes } from './homes.ts';

/** What must not be in the file, wherever it came from: everything by which another adult or their home could be known. */
export interface OfOtherAdults {
  readonly postcodes: readonly string[];
  readonly uprns: readonly string[];
  /** Addresses as they are written in lists, such as `12 Elm Road, Ashby`. */
  readonly written: readonly string[];
  readonly points: readonly LatLon[];
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Where whoever asks lives: as numbers these may stand in the file, however near they are. */
  readonly mine: readonly LatLon[];
}

/** Gathers it from every home, application and decision that is not of whoever asks, less what they have themselves. */
export async function ofOtherAdults(
  db: Db,
  held: Held,
  homes: Homes,
  whose: ReadonlyMap<string, Whose>,
): Promise<OfOtherAdults> {
  const checks = held.decisions.flatMap(({ id, content }) => {
    const check = checkIn(content);
    return check?.question ? [{ check, own: whose.get(id) === 'own' }] : [];
  });
  const addresses = (own: boolean): Address[] => [
    ...homes.all.filter((home) => home.own === own).flatMap((home) => home.addresses),
    // A check that came from another adult's application may be from the very home of whoever asks.
    ...checks.filter((each) => each.own === own).map(({ check }) => addressOf(check.question.home)),
  ];
  const mine = addresses(true);
  const theirs = addresses(false).filter((each) => !mine.some((other) => isSame(each, other)));
  const [places, own] = [await placesOf(db, theirs), await placesOf(db, mine)];
  const measured = checks
    .filter((each) => !each.own && theirs.some((home) => isSame(home, addressOf(each.check.question.home))))
    .flatMap(({ check }) => endsOf(check));
  const people = held.applications.map(({ reference, entries }) => ({
    own: homes.ofApplication(reference).own,
    contacts: entries.flatMap((entry) => (entry.kind === 'applied' && entry.content ? [entry.content] : [])),
  }));
  const said = (isOwn: boolean) => people.filter((each) => each.own === isOwn).flatMap(({ contacts }) => contacts);
  const known = said(true).map(({ contact }) => contact);
  const contacts = said(false).map(({ contact }) => contact);
  const mineOfChild = said(true).map(({ child }) => child);
  // A name that the child has with another adult is searched for only beside one that whoever asks gave: else every file would stop at it.
  const theirsOfChild = mineOfChild.length > 0 ? said(false).map(({ child }) => child) : [];
  return {
    postcodes: less([...places.postcodes], own.postcodes),
    uprns: less([...places.uprns], own.uprns),
    written: less(places.written, own.written),
    points: [...places.points, ...measured].filter((point) => !own.points.some((mineToo) => isAt(point, mineToo))),
    names: less(
      [...contacts.map(({ name }) => name), ...theirsOfChild],
      [...known.map(({ name }) => name), ...mineOfChild],
    ),
    emails: less(
      contacts.flatMap(({ email }) => email ?? []),
      known.flatMap(({ email }) => email ?? []),
    ),
    mine: own.points,
    phones: less(
      contacts.flatMap(({ phone }) => phone ?? []),
      known.flatMap(({ phone }) => phone ?? []),
    ),
  };
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}@.]/gu, '');

/** Once each, and none that whoever asks has too: they know it already, and it tells nothing. */
function less(theirs: readonly string[], mine: readonly string[]): string[] {
  const known = new Set(mine.map(plain));
  return [...new Map(theirs.map((each) => [plain(each), each]))].flatMap(([key, each]) =>
    known.has(key) ? [] : [each],
  );
}

const isAt = (one: LatLon, other: LatLon): boolean => one.lat === other.lat && one.lon === other.lon;

/** Where a walk and a drive begin, as given and as they were put on the map. */
function endsOf({ walk, drive }: Check): LatLon[] {
  return [walk, drive].flatMap((each) => ('home' in each && each.home ? [each.home.at, each.home.snapped] : []));
}

async function placesOf(db: Db, addresses: readonly Address[]) {
  const uprns = addresses.flatMap(({ uprn }) => uprn ?? []);
  const named = addresses.flatMap(({ postcode }) => postcode ?? []);
  const listed =
    uprns.length === 0 ? [] : await db.select().from(addressPoints).where(inArray(addressPoints.uprn, uprns));
  const moved =
    uprns.length === 0 ? [] : await db.select().from(officerPoints).where(inArray(officerPoints.uprn, uprns));
  const all = [...named, ...listed.flatMap(({ postcode }) => postcode ?? [])];
  const centres = all.length === 0 ? [] : await db.select().from(postcodes).where(inArray(postcodes.postcode, all));
  return {
    uprns,
    postcodes: all,
    written: listed.flatMap(({ address }) => address ?? []),
    points: [
      ...addresses.flatMap(({ point }) => point ?? []),
      ...[...listed, ...moved, ...centres].map(({ lat, lon }) => ({ lat, lon })),
    ],
  };
}
