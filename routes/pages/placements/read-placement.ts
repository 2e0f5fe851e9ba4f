import { isDay } from '../../../rules/kernel/day.ts';
import { readSent, type SentRecord } from '../../../src/children/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { dateField, field } from '../stretches/field.ts';
import { KINDS } from './words.ts';

/** Which field of the form each part of a record is typed in. */
const FIELDS: readonly (readonly [start: string, id: string])[] = [
  ['child', 'child'],
  ['until', 'until'],
  ['from', 'from'],
  ['content.placement.kind', 'kind'],
  ['content.placement.schoolUrn', 'urn'],
  ['content.placement.planNaming', 'plan-naming'],
  ['content.placement.planCondition', 'plan-condition'],
  ['content.placement.otherPlace', 'other-place'],
  ['content.placement.annualReview', 'review-on'],
];

/** A placement as it was typed, or everything that has to be mended, each by its field. @param record who it is of and which version */
export function readPlacement(
  form: FormData,
  record: Pick<SentRecord, 'child' | 'key' | 'version'>,
): { readonly record: SentRecord } | { readonly problems: readonly FieldProblem[] } {
  const problems = problemsOf(form, record.child);
  if (problems.length > 0) return { problems };
  const read = readSent(sentOf(form, record));
  if ('record' in read) return read;
  const where = (path: string) => FIELDS.find(([start]) => path.startsWith(start))?.[1] ?? '';
  return { problems: read.faults.map(({ path, message }) => ({ path: where(path), message: `${path}: ${message}` })) };
}

/** The school’s number: of the list, or typed for one that is not in it. */
export const urnOf = (form: FormData): string => {
  const chosen = field(form, 'school');
  return chosen === 'other' || chosen === '' ? field(form, 'urn') : chosen === 'none' ? '' : chosen;
};

function problemsOf(form: FormData, child: string): FieldProblem[] {
  const kind = field(form, 'kind');
  const [from, until, review] = [dateField(form, 'from'), dateField(form, 'until'), dateField(form, 'review-on')];
  const urn = urnOf(form);
  const wrong: [boolean, string, string][] = [
    [child === '', 'child', 'Enter your council’s reference of the child'],
    [child.length > 120, 'child', 'The reference must be 120 characters or fewer'],
    [!(kind in KINDS), 'kind', 'Choose what kind of placement it is'],
    [!/^(\d{1,10})?$/.test(urn), 'urn', 'A school’s number has digits alone, like 900025'],
    [
      urn === '' && !['education-otherwise', ''].includes(kind) && field(form, 'school') !== 'none',
      'school',
      'Choose the school, or that there is none',
    ],
    [!isDay(from), 'from', from === '' ? 'Enter the first day' : 'The first day must be a real date, like 1 9 2026'],
    [until !== '' && !isDay(until), 'until', 'The last day must be a real date, like 31 8 2027'],
    [isDay(from) && isDay(until) && until < from, 'until', 'The last day must not be before the first day'],
    [review !== '' && !isDay(review), 'review-on', 'The day of the annual review must be a real date, like 12 11 2026'],
    [
      review === '' && field(form, 'review-outcome') !== '',
      'review-on',
      'Enter the day of the review that this came of',
    ],
    [
      field(form, 'plan-condition').length > 4000,
      'plan-condition',
      'What the plan says must be 4,000 characters or fewer',
    ],
    [
      field(form, 'review-outcome').length > 4000,
      'review-outcome',
      'What came of the review must be 4,000 characters or fewer',
    ],
  ];
  return wrong.flatMap(([is, path, message]) => (is ? [{ path, message }] : []));
}

function sentOf(form: FormData, record: Pick<SentRecord, 'child' | 'key' | 'version'>): unknown {
  const [from, until, review] = [dateField(form, 'from'), dateField(form, 'until'), dateField(form, 'review-on')];
  const placement = present({
    kind: field(form, 'kind'),
    schoolUrn: urnOf(form),
    planNaming: field(form, 'plan-naming'),
    planCondition: field(form, 'plan-condition'),
    otherPlace: field(form, 'other-place'),
    annualReview: review ? present({ on: review, outcome: field(form, 'review-outcome') }) : '',
  });
  return present({ ...record, kind: 'placement', from, until, content: { kind: 'placement', placement } });
}

const present = (parts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
