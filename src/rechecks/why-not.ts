import type { Problem } from '../problem.ts';

/**
 * Why a way to school could not be decided, in words that are kept for good. A problem's own message is for whoever asked, and may repeat what was
 * asked: a postcode, a point, a number. So nothing of it is kept but which part of the question it is about.
 */
const BY_PART: Readonly<Record<string, string>> = {
  home: 'The home that is recorded is not a place that we hold. A person looks at its postcode, address number or point.',
  schoolUrn: 'We do not hold a school with the number that the placement names, in the area of the home.',
  area: 'The area of this way to school is not held.',
  facts: 'Some of what is recorded of the child does not fit together. A person looks at it.',
};

const OTHERWISE = 'What is recorded of the child could not be put as a question. A person looks at it.';

/** In words that name nobody and no place. */
export function whyNot({ fields }: Problem): string {
  const [part = ''] = (fields[0]?.path ?? '').split('.');
  return Object.hasOwn(BY_PART, part) ? BY_PART[part]! : OTHERWISE;
}
