import { FactError, fact, type Kind } from '../../kernel/fact.ts';
import { anyNumberOf, oneOf, yesOrNo } from '../../kernel/kinds.ts';
import { readRecord, show } from '../../kernel/reading.ts';

/** What tells whether a nearer school could have taken the child. No provision turns on these: the list `nearerSchools` is made with them. */

export const sex = fact({
  id: 'sex',
  meaning:
    'Whether the child is admitted to schools as a girl or as a boy. It matters only for schools that take one of them.',
  asks: 'whether the child is a girl or a boy, as a nearer school takes only one of them',
  suppliers: ['parent', 'register'],
  kind: oneOf(['girl', 'boy']),
});

export const reachedSelectiveStandard = fact<boolean>({
  id: 'reachedSelectiveStandard',
  meaning:
    'Whether the child has reached the standard that selective schools near the home ask for, such as by a test for grammar schools. A child who took no such test has not.',
  asks: 'whether the child has passed the test for a grammar school nearby',
  suppliers: ['parent', 'register', 'authority'],
  kind: yesOrNo,
});

export const admissionRound = fact({
  id: 'admissionRound',
  meaning:
    'How the place at the school asked about was applied for. `on-time`: in time for the normal admissions round, in which places for a September are given out together. `late-or-in-year`: after that, or for a year group that had begun.',
  asks: 'whether the place was applied for on time in the normal admissions round, or later',
  suppliers: ['parent', 'register', 'authority'],
  kind: oneOf(['on-time', 'late-or-in-year']),
});

/** Criteria of admission that a child may fall under beside those that apply to everyone. */
export const ADMISSION_CRITERIA = [
  'plan',
  'looked-after',
  'medical-or-social',
  'sibling',
  'staff',
  'catchment',
  'feeder-school',
  'faith',
  'pupil-premium',
  'aptitude',
  'other',
] as const;

export type AdmissionCriterion = (typeof ADMISSION_CRITERIA)[number];

/** The criteria of one school that the child fell under; all others of that school it did not. */
export interface FallsUnder {
  readonly urn: string;
  readonly falls: readonly AdmissionCriterion[];
}

const someCriteria = anyNumberOf(ADMISSION_CRITERIA);
const MOST_SCHOOLS = 60;

const criteriaBySchool: Kind<readonly FallsUnder[]> = {
  schema: {
    type: 'array',
    maxItems: MOST_SCHOOLS,
    items: {
      type: 'object',
      properties: { urn: { type: 'string', pattern: '^\\d{1,8}$' }, falls: someCriteria.schema },
      required: ['urn', 'falls'],
      additionalProperties: false,
    },
  },
  read: (value) => {
    if (!Array.isArray(value) || value.length > MOST_SCHOOLS)
      throw new FactError(`must be a list of ${MOST_SCHOOLS} schools at most, not ${show(value)}`);
    const read = value.map((each): FallsUnder => {
      const { urn, falls } = readRecord(each, ['urn', 'falls'], 'a school');
      if (typeof urn !== 'string' || !/^\d{1,8}$/.test(urn)) throw new FactError('urn must be a school’s number');
      return { urn, falls: someCriteria.read(falls) };
    });
    if (new Set(read.map(({ urn }) => urn)).size !== read.length)
      throw new FactError('must not name the same school twice');
    return read;
  },
};

export const admissionCriteria = fact<readonly FallsUnder[]>({
  id: 'admissionCriteria',
  meaning:
    'For nearer schools, by number: which of their criteria of admission the child fell under when places were given out, such as a brother or sister there. A school that is not listed is not known.',
  asks: 'which rules for giving out places the child came under at a nearer school, such as a brother or sister there',
  suppliers: ['parent', 'register', 'authority'],
  kind: criteriaBySchool,
});
