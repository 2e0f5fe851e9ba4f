import type { Phase, SchoolType } from './school.ts';

/**
 * The register's types of establishment, as Schedule 35B of the Education Act 1996 tells schools apart. Free schools,
 * studio schools and university technical colleges are academies in law (Academies Act 2010, sections 1 to 1C).
 *
 * `other` stands where Schedule 35B says nothing of the type, or where the type alone does not tell.
 */
const TYPES: Readonly<Record<string, SchoolType>> = {
  'Community school': 'community',
  'Foundation school': 'foundation',
  'Voluntary aided school': 'voluntary-aided',
  'Voluntary controlled school': 'voluntary-controlled',
  'Community special school': 'community-special',
  'Foundation special school': 'foundation-special',
  'Non-maintained special school': 'non-maintained-special',
  'Pupil referral unit': 'pupil-referral-unit',
  'Local authority nursery school': 'maintained-nursery',
  'City technology college': 'city-technology-college',

  'Academy converter': 'academy',
  'Academy sponsor led': 'academy',
  'Free schools': 'academy',
  'Studio schools': 'academy',
  'University technical college': 'academy',
  'Academy special converter': 'academy-special',
  'Academy special sponsor led': 'academy-special',
  'Free schools special': 'academy-special',
  'Academy alternative provision converter': 'alternative-provision-academy',
  'Academy alternative provision sponsor led': 'alternative-provision-academy',
  'Free schools alternative provision': 'alternative-provision-academy',
  'Academy 16-19 converter': 'academy-16-to-19',
  'Academy 16 to 19 sponsor led': 'academy-16-to-19',
  'Academy secure 16 to 19': 'academy-16-to-19',
  'Free schools 16 to 19': 'academy-16-to-19',

  'Other independent school': 'independent',
  'Other independent special school': 'independent-special',
  'Further education': 'further-education',

  'British schools overseas': 'other',
  'Higher education institutions': 'other',
  Miscellaneous: 'other',
  'Offshore schools': 'other',
  'Online provider': 'other',
  'Secure units': 'other',
  "Service children's education": 'other',
  'Sixth form centres': 'other',
  'Special post 16 institution': 'other',
  'Welsh establishment': 'other',
};

/** The type that the register's words stand for; undefined for words that the table above does not have. */
export function schoolType(registered: string): SchoolType | undefined {
  return Object.hasOwn(TYPES, registered) ? TYPES[registered] : undefined;
}

const PHASES: Readonly<Record<string, Phase>> = {
  nursery: 'nursery',
  primary: 'primary',
  'middle deemed primary': 'middle',
  'middle deemed secondary': 'middle',
  secondary: 'secondary',
  'all-through': 'all-through',
  '16 plus': '16-plus',
  'not applicable': 'not-applicable',
};

/** The phase that the register's words stand for; nothing written reads as `not-applicable`; undefined for other words. */
export function phaseOf(registered: string): Phase | undefined {
  const words = registered.toLowerCase();
  if (words === '') return 'not-applicable';
  return Object.hasOwn(PHASES, words) ? PHASES[words] : undefined;
}
