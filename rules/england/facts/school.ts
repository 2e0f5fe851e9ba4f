import { fact, type ValueOf } from '../../kernel/fact.ts';
import { oneOf, yesOrNo } from '../../kernel/kinds.ts';

export const attendance = fact({
  id: 'attendance',
  meaning:
    'How the child stands to the school asked about. `registered`: a registered pupil there and at no other school. `place-accepted`: a place offered and accepted. `considering`: only thinking about it. `also-at-pupil-referral-unit`: registered there and also at a pupil referral unit. `also-at-another-school`: registered there and also at a school that is not such a unit. `section-19-place`: taught at a place that the authority arranged under section 19, for example after exclusion or in illness. `excluded-taught-elsewhere`: excluded and still registered, and the school requires the child to attend for instruction somewhere else. `home-educated`: educated at home by the parents’ own choice. `otherwise-at-home` and `otherwise-away`: education that the authority arranged otherwise than at a school for a child with a plan, at home or away from it.',
  asks: 'whether the child goes to this school, has a place there, is thinking about it, or is taught somewhere else',
  suppliers: ['parent', 'register'],
  kind: oneOf([
    'registered',
    'place-accepted',
    'considering',
    'also-at-pupil-referral-unit',
    'also-at-another-school',
    'section-19-place',
    'excluded-taught-elsewhere',
    'home-educated',
    'otherwise-at-home',
    'otherwise-away',
  ]),
});

export type Attendance = ValueOf<typeof attendance>;

export const SCHOOL_TYPES = [
  'community',
  'foundation',
  'voluntary-aided',
  'voluntary-controlled',
  'community-special',
  'foundation-special',
  'non-maintained-special',
  'pupil-referral-unit',
  'maintained-nursery',
  'city-technology-college',
  'academy',
  'academy-special',
  'alternative-provision-academy',
  'academy-16-to-19',
  'independent',
  'independent-special',
  'further-education',
  'other',
] as const;

export type SchoolType = (typeof SCHOOL_TYPES)[number];

export const schoolType = fact<SchoolType>({
  id: 'schoolType',
  meaning: 'The kind of school, as the national register of schools has it.',
  asks: 'what kind of school this is',
  suppliers: ['register', 'authority'],
  kind: oneOf(SCHOOL_TYPES),
});

export const boardingArranged = fact<boolean>({
  id: 'boardingArranged',
  meaning:
    'Whether the authority has arranged suitable boarding for the child at or near the school, or the place where the child is taught.',
  asks: 'whether the council has arranged for the child to board at or near the school',
  suppliers: ['authority', 'register', 'parent'],
  kind: yesOrNo,
});
