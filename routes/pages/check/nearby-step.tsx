import type { AdmissionCriterion } from '../../../rules/england/facts.ts';
import { DateInput } from '../../views/date-input.tsx';
import { Checkboxes, type Choice, Input, Radios } from '../../views/fields.tsx';
import { type Answers, isAboutCriteria, many, one } from './answers.ts';
import { errorFor, NOT_SURE, type StepProps } from './steps.tsx';

interface Question {
  readonly name: string;
  readonly fact: string;
  readonly text: string;
  readonly hint?: string;
  readonly items: readonly Choice[];
}

/** What a family can say about schools nearby, each asked only where a school that may be nearer turns on it. */
const QUESTIONS: readonly Question[] = [
  {
    name: 'child-sex',
    fact: 'sex',
    text: 'Is your child a girl or a boy?',
    hint: 'A school nearby takes only girls, or only boys.',
    items: [{ value: 'girl', text: 'Girl' }, { value: 'boy', text: 'Boy' }, NOT_SURE],
  },
  {
    name: 'selective-test',
    fact: 'reachedSelectiveStandard',
    text: 'Has your child passed the test for a grammar school nearby?',
    hint: 'If your child did not take the test, answer no.',
    items: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, NOT_SURE],
  },
  {
    name: 'admission-round',
    fact: 'admissionRound',
    text: 'How did you apply for a school place?',
    items: [
      { value: 'on-time', text: 'On time, with the other children who start that September' },
      { value: 'late-or-in-year', text: 'Later, or after the school year had begun' },
      NOT_SURE,
    ],
  },
];

const APPLIED = 'appliedOn';
const ENTRY_YEAR = 'entryYear';

/** The facts that are asked for here. */
export const NEARBY_FACTS: readonly string[] = [...QUESTIONS.map(({ fact }) => fact), APPLIED, ENTRY_YEAR];

type NearbyProps = Pick<StepProps, 'answers' | 'problems'> & { readonly asked: ReadonlySet<string> };

/** The questions that are asked, and those that were answered, so that an answer can be changed. */
export function NearbyFields({ answers, problems, asked }: NearbyProps) {
  const typed = {
    day: one(answers, 'applied-day') ?? '',
    month: one(answers, 'applied-month') ?? '',
    year: one(answers, 'applied-year') ?? '',
  };
  return (
    <>
      {QUESTIONS.filter(({ name, fact }) => asked.has(fact) || many(answers, name).length > 0).map(
        ({ name, text, hint, items }) => (
          <Radios
            name={name}
            legend={{ text, size: 's' }}
            classes="govuk-radios--small"
            items={items}
            chosen={many(answers, name)}
            error={errorFor(problems, name) ?? ''}
            {...(hint ? { hint } : {})}
          />
        ),
      )}
      {asked.has(ENTRY_YEAR) && (
        <Input
          id="entry-year"
          name="entry-year"
          label="In which September did your child start at this school, or will your child start?"
          labelClasses="govuk-label--s"
          hint="A year, like 2024."
          classes="govuk-input--width-4"
          inputmode="numeric"
          spellcheck={false}
        />
      )}
      {(asked.has(APPLIED) || isTyped(answers)) && (
        <DateInput
          id="applied"
          name="applied"
          legend={{ text: 'When did you apply for the place?', size: 's' }}
          hint="For example, 27 3 2026"
          values={typed}
          error={errorFor(problems, 'applied-day') ?? ''}
        />
      )}
    </>
  );
}

const isTyped = (answers: Answers): boolean =>
  ['day', 'month', 'year'].some((part) => one(answers, `applied-${part}`) !== undefined);

/** As a step: what was answered under an answer before, to be mended or changed. */
export function NearbyStep(props: StepProps) {
  const { answers, problems } = props;
  const wrong = problems.filter(({ path }) => isAboutCriteria(path));
  return (
    <>
      <NearbyFields {...props} asked={new Set()} />
      {wrong.map(({ path, message }) => (
        <Checkboxes
          name={path}
          legend={{
            text: `Did any of these apply to your child at the school with the number ${path.slice('criteria-'.length)}?`,
            size: 's',
          }}
          classes="govuk-checkboxes--small"
          items={[...RULES, { divider: 'or' }, { value: 'none', text: 'None of these', exclusive: true }]}
          chosen={many(answers, path)}
          error={message}
        />
      ))}
    </>
  );
}

/** Rules for giving out places, where the school’s own words for them are not at hand. */
const RULES: readonly Choice[] = Object.entries({
  plan: 'An EHC plan that names the school',
  'looked-after': 'Is or was looked after by a council',
  'medical-or-social': 'A medical or social need that the school accepted',
  sibling: 'A brother or sister there',
  staff: 'A parent who works there',
  catchment: 'A home in its catchment area',
  'feeder-school': 'Went to a school that it takes children from first',
  faith: 'Religion or belief',
  'pupil-premium': 'Gets the pupil premium',
  aptitude: 'Passed its test',
  other: 'Another rule of the school',
} satisfies Record<AdmissionCriterion, string>).map(([value, text]) => ({ value, text }));
