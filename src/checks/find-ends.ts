import { endOfAddress, endOfPostcode } from '../measuring/index.ts';
import type { End, NotMeasured } from '../measuring/measurement.ts';
import { type HeldArea, readUprn } from '../places/index.ts';
import type { LatLon } from '../places/point.ts';
import type { Postcode, School } from '../places/school.ts';
import { Problem } from '../problem.ts';
import type { CheckQuestion } from './check.ts';
import { isInArea } from './home-in-area.ts';
import type { LookUps } from './look-ups.ts';

/** The two ends of a question, and the area that holds both. */
export interface Ends {
  readonly area: HeldArea;
  /** Where the home is, or why nobody knows. */
  readonly home: End | NotMeasured;
  /** Left out where that is not known. */
  readonly homeInArea?: boolean;
  readonly school: School;
  /** Every school of the area: the one asked about, and those that may be nearer. */
  readonly schools: readonly School[];
}

type Home = Omit<Ends, 'school' | 'schools'>;

/** @throws Problem `invalid-request` (the home), `not-found` (area, school) */
export async function findEnds(lookUps: LookUps, { area: areaId, home, schoolUrn }: CheckQuestion): Promise<Ends> {
  const places = await homesOf(lookUps, home, areaId);
  for (const place of places) {
    const schools = await lookUps.schools(place.area.id);
    const school = schools.find(({ urn }) => urn === schoolUrn);
    if (school) return { ...place, school, schools };
  }
  const names = places.map(({ area }) => area.name).join(' or ');
  throw new Problem('not-found', `We do not hold a school with the number ${schoolUrn.slice(0, 20)} in ${names}.`, [
    { path: 'schoolUrn', message: `must be a school in ${names}` },
  ]);
}

function homesOf(lookUps: LookUps, home: CheckQuestion['home'], areaId: string | undefined): Promise<Home[]> {
  if ('uprn' in home) return findByNumber(lookUps, home, areaId);
  return 'postcode' in home
    ? findHomes(lookUps, home.postcode, areaId)
    : findAround(lookUps, home.at, home.kind, areaId);
}

/** An address that nobody holds is not known: nobody is refused for the age of a list. Its postcode stands in for it. */
async function findByNumber(
  lookUps: LookUps,
  { uprn, postcode }: { readonly uprn: string; readonly postcode?: string },
  areaId: string | undefined,
): Promise<Home[]> {
  if (readUprn(uprn) === undefined)
    throw refuseHome('A UPRN is a number of up to 12 digits. Leave it out if it is not known, and give a postcode.');
  const held = areaId === undefined ? await lookUps.areas() : [await areaCalled(lookUps, areaId)];
  const found = await lookUps.address(uprn, areaId);
  if (found.length > 0) {
    const homes: Home[] = [];
    for (const address of found) {
      const area = held.find(({ id }) => id === address.area);
      const inArea = area && address.postcode ? await isPostcodeInArea(lookUps, area, address.postcode) : undefined;
      if (area)
        homes.push({ area, home: endOfAddress(address), ...(inArea === undefined ? {} : { homeInArea: inArea }) });
    }
    return homes;
  }
  const byPostcode = postcode === undefined ? undefined : await lookUps.postcode(postcode, areaId);
  if (byPostcode?.kind === 'found') return homesAt(held, byPostcode.places);
  return held.map((area) => ({ area, home: NOT_LISTED }));
}

const NOT_LISTED: NotMeasured = {
  kind: 'missing',
  reason: 'home-not-known',
  words:
    'We do not have this address in the council’s list of addresses yet, so we do not know where the home is. The council can add it. A postcode or a point on the map will do until then.',
};

async function isPostcodeInArea(lookUps: LookUps, area: HeldArea, text: string): Promise<boolean | undefined> {
  const found = await lookUps.postcode(text, area.id);
  return found.kind === 'found' ? isInArea(area, found.places[0]) : undefined;
}

async function findHomes(lookUps: LookUps, text: string, areaId: string | undefined): Promise<Home[]> {
  const found = await lookUps.postcode(text, areaId);
  if (found.kind === 'not-a-postcode') throw refuseHome('Enter a full UK postcode, such as AB1 2CD.');
  if (found.kind === 'not-held')
    throw refuseHome(
      `${found.postcode} is not a postcode in the area we hold. Check it, or ask the council for the area you live in.`,
    );
  return homesAt(await lookUps.areas(), found.places);
}

const homesAt = (held: readonly HeldArea[], places: readonly Postcode[]): Home[] =>
  places.flatMap((place) => {
    const area = held.find((each) => each.id === place.area);
    const inArea = area && isInArea(area, place);
    return area ? [{ area, home: endOfPostcode(place), ...(inArea === undefined ? {} : { homeInArea: inArea }) }] : [];
  });

async function findAround(
  lookUps: LookUps,
  at: LatLon,
  kind: 'address-point' | 'officer-point',
  areaId: string | undefined,
): Promise<Home[]> {
  const around =
    areaId === undefined
      ? (await lookUps.areas()).filter(
          ({ bounds: [south, west, north, east] }) =>
            at.lat >= south && at.lat <= north && at.lon >= west && at.lon <= east,
        )
      : [await areaCalled(lookUps, areaId)];
  if (around.length === 0) throw refuseHome('This place is outside every map that we hold.');
  return around.map((area) => ({ area, home: { at, kind } }));
}

async function areaCalled(lookUps: LookUps, id: string): Promise<HeldArea> {
  const found = (await lookUps.areas()).find((each) => each.id === id);
  if (found) return found;
  throw new Problem('not-found', `We do not hold an area called ${id.slice(0, 40)}.`, [
    { path: 'area', message: 'must be an area we hold' },
  ]);
}

const refuseHome = (message: string): Problem => new Problem('invalid-request', message, [{ path: 'home', message }]);
