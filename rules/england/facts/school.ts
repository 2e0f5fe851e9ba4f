import { fact } from '../../kernel/fact.ts';
import { oneOf, yesOrNo } from '../../kernel/kinds.ts';

export const attendance = fact({
  id: 'attendance',
  meaning:
    'How the child stands to the school: registered there; a place offered and accepted; only thinking about it; or taught at a place that the authority arranged under section 19 (for example after exclusion or in illness).',
  asks: 'whether the child goes to this school, has a place there, or is thinking about it',
  suppliers: ['parent', 'register'],
  kind: oneOf(['registered', 'place-accepted', 'considering', 'section-19-place']),
});

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

export const schoolType = fact<(typeof SCHOOL_TYPES)[number]>({
  id: 'schoolType',
  meaning: 'The kind of school, as the national register of schools has it.',
  asks: 'what kind of school this is',
  suppliers: ['register', 'authority'],
  kind: oneOf(SCHOOL_TYPES),
});

export const boardingArranged = fact<boolean>({
  id: 'boardingArranged',
  meaning: 'Whether the authority has arranged suitable boarding for the child at or near the school.',
  asks: 'whether the council has arranged for the child to board at or near the school',
  suppliers: ['authority', 'register', 'parent'],
  kind: yesOrNo,
});
