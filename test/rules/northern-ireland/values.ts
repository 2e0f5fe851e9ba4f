import { CATEGORIES } from '../../../rules/northern-ireland/categories.ts';
import { bornForAges, lengthsAt, type Values } from '../values.ts';

const known = ['yes', 'no', 'unknown'] as const;

/** Each fact of the scheme of Northern Ireland, with its values on and beside the boundaries. */
export const NORTHERN_IRELAND_VALUES: Readonly<Record<string, Values>> = {
  bornOn: bornForAges(5, 7, 8, 10, 11, 11, 15),
  ofSchoolAge: () => [true, true, true, false],
  attendance: () => ['registered', 'registered', 'place-accepted', 'considering'],
  education: () => ['primary', 'post-primary'],
  schoolCategory: () => ['controlled', ...CATEGORIES],
  feePaying: () => [false, false, false, true],
  walkToSchool: lengthsAt(400, 3218.688, 3218.689, 4000, 4828.032, 4828.033, 9000),
  schoolsNearby: (_, pick) => {
    const school = () => ({
      name: pick(['Ard', 'Bann']),
      category: pick([...CATEGORIES, 'controlled', 'unknown']),
      within: pick(known),
      applied: pick(known),
      place: pick(known),
    });
    return [
      { complete: true, schools: [] },
      { complete: pick([true, false]), schools: Array.from({ length: pick([0, 1, 2]) }, school) },
      {
        complete: true,
        schools: [{ ...school(), category: 'controlled', within: 'yes', applied: pick(['yes', 'no']) }],
      },
    ];
  },
  statement: () => ['none', 'none', 'without-travel', 'with-travel'],
  exceptionalCase: () => [false, false, true],
};
