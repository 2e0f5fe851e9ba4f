import type { Layout } from './layout.ts';

/** What is read of a school. */
export type SchoolColumn =
  | 'urn'
  | 'name'
  | 'type'
  | 'phase'
  | 'status'
  | 'ageLow'
  | 'ageHigh'
  | 'gender'
  | 'religion'
  | 'admissions'
  | 'postcode'
  | 'lat'
  | 'lon'
  | 'easting'
  | 'northing';

/** How one publisher lays out schools. */
export interface SchoolLayout extends Layout<SchoolColumn> {
  /** A register of the whole country, and not an area's own list. */
  readonly national: boolean;
}

const NEEDS: readonly SchoolColumn[] = ['urn', 'name', 'type', 'phase'];

export const SCHOOL_LAYOUTS: readonly SchoolLayout[] = [
  {
    name: "an area's own list of schools",
    national: false,
    needs: NEEDS,
    headings: {
      urn: 'urn',
      name: 'name',
      type: 'type',
      phase: 'phase',
      status: 'status',
      ageLow: 'age_low',
      ageHigh: 'age_high',
      gender: 'gender',
      religion: 'religion',
      admissions: 'admissions',
      postcode: 'postcode',
      lat: 'lat',
      lon: 'lon',
      easting: 'easting',
      northing: 'northing',
    },
  },
  {
    name: 'Get Information About Schools (edubasealldata)',
    national: true,
    needs: [...NEEDS, 'easting', 'northing'],
    headings: {
      urn: 'URN',
      name: 'EstablishmentName',
      type: 'TypeOfEstablishment (name)',
      phase: 'PhaseOfEducation (name)',
      status: 'EstablishmentStatus (name)',
      ageLow: 'StatutoryLowAge',
      ageHigh: 'StatutoryHighAge',
      gender: 'Gender (name)',
      religion: 'ReligiousCharacter (name)',
      admissions: 'AdmissionsPolicy (name)',
      postcode: 'Postcode',
      easting: 'Easting',
      northing: 'Northing',
    },
  },
  {
    name: 'an extract of the register (establishment_name, ...)',
    national: true,
    needs: [...NEEDS, 'lat', 'lon'],
    headings: {
      urn: 'urn',
      name: 'establishment_name',
      type: 'establishment_type',
      phase: 'education_phase',
      lat: 'latitude',
      lon: 'longitude',
      easting: 'easting',
      northing: 'northing',
    },
  },
];
