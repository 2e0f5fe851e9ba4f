import type { FieldProblem } from '../../../src/problem.ts';

/**
 * What someone has answered so far, as it was typed. It travels in the body of each request and is kept nowhere:
 * answers of other steps ride along as hidden fields.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

const date = (name: string) => [`${name}-day`, `${name}-month`, `${name}-year`];

/** Every field of the form, by the step that asks it. */
export const FIELDS = {
  where: ['postcode', 'point', 'school-name'],
  /** `addresses`: whether there are any to pick from; ours to say. */
  address: ['address', 'addresses'],
  school: ['area', 'school'],
  child: [...date('born'), ...date('start'), 'attendance', 'entry-year', 'two-homes'],
  /** Asked of those past compulsory school age. */
  course: [...date('course')],
  needs: ['special-needs', 'disabled', 'mobility', 'plan', 'boarding'],
  plan: ['plan-condition'],
  family: [
    'benefits',
    'earnings-1',
    'earnings-2',
    'earnings-3',
    'tax-credit-income',
    'income-earlier',
    'travel-by',
    'belief',
    'worry',
  ],
  /** Asked under the answer, where the answer shows that they matter. */
  nearby: ['child-sex', 'selective-test', 'admission-round', ...date('applied')],
  judgement: [
    'can-walk-needs',
    'can-walk-ways',
    'belief-found',
    'plan-nearer-serves',
    'plan-cost',
    'needs-adult',
    'adult-can-come',
    'travel-suits',
    'nearer-complete',
  ],
  /** Asked of who applies, and of nobody else: it rides along while an answer is changed. */
  apply: ['child-name', 'your-name', 'email', 'phone', 'council', 'words'],
} as const;

/** Fields that may be ticked more than once. */
const MANY: readonly string[] = ['benefits'];

/** An officer's answers about each nearer school: `nearer-<urn>-suitable`, `-place` and `-belief`. */
const ABOUT_NEARER = /^nearer-\d{1,8}-(suitable|place|belief)$/;

/** Which rules for giving out places a child came under at one nearer school. */
const ABOUT_CRITERIA = /^criteria-\d{1,8}$/;

export const isAboutCriteria = (path: string): boolean => ABOUT_CRITERIA.test(path);

const KNOWN: ReadonlySet<string> = new Set(Object.values(FIELDS).flat());

/** As long as a field may be: a long school name fits, a poem does not. */
const LONGEST = 120;
/** But what a family wants to say in its own words, which whoever takes it in measures. */
const IN_OWN_WORDS = 'words';
const MOST = 60;

/** Reads the fields that are ours out of a posted form. What is not ours is left alone. */
export function readAnswers(form: FormData): Answers {
  const answers: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (!KNOWN.has(name) && !ABOUT_NEARER.test(name) && !ABOUT_CRITERIA.test(name)) continue;
    answers[name] ??= [];
    const given = answers[name];
    // The same answer twice is one answer.
    if (!given.includes(value.trim()) && given.length < MOST) given.push(value.trim());
  }
  return answers;
}

/** The answer to one field, or nothing. */
export const one = (answers: Answers, name: string): string | undefined => answers[name]?.[0];
export const many = (answers: Answers, name: string): readonly string[] => answers[name] ?? [];

/** What was ticked of the rules at each nearer school, by the school's number. */
export const criteriaTicked = (answers: Answers): readonly (readonly [urn: string, ticked: readonly string[]])[] =>
  Object.entries(answers).flatMap(([name, ticked]) =>
    ABOUT_CRITERIA.test(name) ? [[name.slice('criteria-'.length), ticked] as const] : [],
  );

/** Whether addresses are held for the postcode. */
export const isAddressAsked = (answers: Answers): boolean => one(answers, 'addresses') !== undefined;

/** Whether anything about schools nearby was answered: then those questions are a step of their own. */
export const isNearbyAnswered = (answers: Answers): boolean =>
  FIELDS.nearby.some((name) => answers[name] !== undefined);

/** What is wrong with answers whatever they say: two where there can be one, or far too long. */
export function malformed(answers: Answers): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [name, given] of Object.entries(answers)) {
    const path = name.replace(/-(day|month|year)$/, '');
    if (given.length > 1 && !MANY.includes(name) && !ABOUT_CRITERIA.test(name))
      problems.push({ path, message: 'You gave two different answers to one question. Give one.' });
    if (name !== IN_OWN_WORDS && given.some((value) => value.length > LONGEST))
      problems.push({ path, message: `Shorten this answer to ${LONGEST} characters or fewer.` });
  }
  return problems;
}

/** Plans that name the school asked about: a condition about travel to it can stand only in one of them. */
const NAMES_THIS_SCHOOL: readonly string[] = [
  'only-this-school',
  'this-and-another-this-nearest',
  'this-and-another-this-further',
];

/** Whether what the plan says about travel is asked at all. */
export const isPlanAsked = (answers: Answers): boolean => NAMES_THIS_SCHOOL.includes(one(answers, 'plan') ?? '');
