import type { Known } from '../kernel/listed-schools.ts';

/** The categories of school. Grammar schools and schools of a denomination are categories of their own. */
export const CATEGORIES = [
  'controlled',
  'catholic-maintained',
  'integrated',
  'other-voluntary',
  'irish-medium',
  'denominational-grammar',
  'non-denominational-grammar',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The page says "integrated or other voluntary": it does not show whether they are one category, or with which the second goes. */
const NOT_CLEAR: readonly Category[] = ['integrated', 'other-voluntary', 'controlled'];

/** Whether two schools are of the same category. `unknown` where the page leaves it open. */
export function sameCategory(one: Category, other: Category | 'unknown'): Known {
  if (other === 'unknown') return 'unknown';
  if (one === other) return 'yes';
  const voluntary = one === 'other-voluntary' || other === 'other-voluntary';
  return voluntary && NOT_CLEAR.includes(one) && NOT_CLEAR.includes(other) ? 'unknown' : 'no';
}
