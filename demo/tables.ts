import { stringify } from 'csv-stringify/sync';
import { apart, inDegrees, onGlobe, type Spot } from './ground.ts';
import type { Pair } from './pairs.ts';
import type { DemoPostcode } from './postcodes.ts';
import { type DemoSchool, gateSpot, schoolSpot } from './schools.ts';

export type Row = Readonly<Record<string, string | number>>;

/** Rows as CSV with a header, lines ending as RFC 4180 has them not: one line feed, so that diffs read well. */
export function csv(rows: readonly Row[]): string {
  return stringify([...rows], { header: true });
}

export function degrees(at: Spot): { readonly lat: string; readonly lon: string } {
  const { lat7, lon7 } = onGlobe(at);
  return { lat: inDegrees(lat7), lon: inDegrees(lon7) };
}

export function schoolRows(schools: readonly DemoSchool[], postcodes: readonly DemoPostcode[]): Row[] {
  return schools.map((school) => {
    const { lat, lon } = degrees(schoolSpot(school));
    const [low, high] = school.ages;
    return {
      urn: school.urn,
      name: school.name,
      type: school.type,
      phase: school.phase,
      pupils: school.pupils,
      pct_fsm: '',
      easting: '',
      northing: '',
      lon,
      lat,
      lsoa: '',
      postcode: nearest(postcodes, schoolSpot(school)),
      gender: school.gender ?? 'Mixed',
      religion: school.religion ?? 'None',
      age_low: low,
      age_high: high,
      capacity: school.pupils + 20,
      admissions: school.admissions ?? 'Not applicable',
    };
  });
}

export function gateRows(schools: readonly DemoSchool[]): Row[] {
  return schools.flatMap(({ urn, gates, gatesNotKnown }) =>
    gatesNotKnown
      ? []
      : gates.map(({ name, at }) => ({
          urn,
          ...degrees(gateSpot(at)),
          name,
          source: 'demo county',
          for_pupils: 'yes',
          start_and_end: 'yes',
          hours: '8.30 to 9 and 3 to 3.30 on school days',
        })),
  );
}

export function postcodeRows(postcodes: readonly DemoPostcode[]): Row[] {
  return postcodes.map(({ postcode, ward, at }) => {
    const { lat, lon } = degrees(at);
    return { postcode, quality: 10, easting: '', northing: '', ward, lon, lat };
  });
}

export function pairRows(pairs: readonly Pair[]): Row[] {
  return pairs.map(({ from, to, metres, why }) => ({
    from_lat: inDegrees(from.lat7),
    from_lon: inDegrees(from.lon7),
    to_lat: inDegrees(to.lat7),
    to_lon: inDegrees(to.lon7),
    metres: metres.toFixed(3),
    why,
  }));
}

function nearest(postcodes: readonly DemoPostcode[], to: Spot): string {
  return postcodes.reduce((best, each) => (apart(each.at, to) < apart(best.at, to) ? each : best)).postcode;
}
