import type { Day } from '../../../rules/kernel/day.ts';
import { dateOf, monthOf, yearOf } from '../../../rules/kernel/day.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Details, InsetText } from '../../views/content.tsx';
import { type Choice, DateInput, Input, Radios } from '../../views/fields.tsx';
import { type Answers, many, one } from './answers.ts';

/** What a step shows: the answers so far, and what is wrong with them. */
export interface StepProps {
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  readonly today: Day;
  readonly officer: boolean;
  readonly schools: readonly SchoolChoice[];
}

/** A school to pick from. Public register data. */
export interface SchoolChoice {
  readonly urn: string;
  readonly name: string;
  /** What tells it from another of the same name: its kind and where it is. */
  readonly where: string;
}

export const errorFor = (problems: readonly FieldProblem[], path: string): string | undefined =>
  problems.find((problem) => problem.path === path)?.message;

export const NOT_SURE: Choice = { value: 'not-sure', text: 'Not sure, or prefer not to say' };

/** Yes, no, or not sure: the last is always there, and never counts as no. */
export function YesNo(props: StepProps & { name: string; text: string; hint?: string }) {
  const items = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, NOT_SURE];
  return <Ask {...props} items={items} />;
}

export function Ask({
  name,
  text,
  hint,
  items,
  answers,
  problems,
}: StepProps & { name: string; text: string; hint?: string; items: readonly Choice[] }) {
  const error = errorFor(problems, name);
  return (
    <Radios
      name={name}
      legend={{ text, size: 'm' }}
      {...(hint ? { hint } : {})}
      {...(error ? { error } : {})}
      items={items}
      chosen={many(answers, name)}
    />
  );
}

export function WhereStep({ answers, problems, officer }: StepProps) {
  const error = (path: string) => ({ error: errorFor(problems, path) ?? '' });
  return (
    <>
      <Input
        id="postcode"
        name="postcode"
        label="What is the postcode of the child’s home?"
        labelClasses="govuk-label--m"
        hint="The home where the child usually lives."
        classes="govuk-input--width-10"
        autocomplete="postal-code"
        spellcheck={false}
        value={one(answers, 'postcode') ?? ''}
        {...error('postcode')}
      />
      {officer && (
        <Input
          id="point"
          name="point"
          label="The home as a point, if you have one"
          labelClasses="govuk-label--m"
          hint="Latitude and longitude. It is measured from instead of the middle of the postcode, and is more exact."
          classes="govuk-input--width-20"
          spellcheck={false}
          value={one(answers, 'point') ?? ''}
          {...error('point')}
        />
      )}
      <Input
        id="school-name"
        name="school-name"
        label="What is the school called?"
        labelClasses="govuk-label--m"
        hint="Part of the name is enough. You pick the school from a list next."
        spellcheck={false}
        value={one(answers, 'school-name') ?? ''}
        {...error('school-name')}
      />
    </>
  );
}

export function SchoolStep({ answers, problems, schools }: StepProps) {
  const error = errorFor(problems, 'school');
  return (
    <Radios
      name="school"
      legend={{ text: 'Which school is it?', size: 'm' }}
      hint={`We found ${schools.length === 1 ? 'one school' : `${schools.length} schools`} for “${one(answers, 'school-name') ?? ''}”.`}
      {...(error ? { error } : {})}
      items={[
        ...schools.map(({ urn, name, where }) => ({ value: urn, text: name, hint: where })),
        { divider: 'or' },
        { value: 'none', text: 'It is not in this list. Search again' },
      ]}
      chosen={many(answers, 'school')}
    />
  );
}

export function ChildStep(props: StepProps) {
  const { answers, problems, today } = props;
  const error = (path: string) => ({ error: errorFor(problems, path) ?? '' });
  const typed = (name: string) => ({
    day: one(answers, `${name}-day`) ?? '',
    month: one(answers, `${name}-month`) ?? '',
    year: one(answers, `${name}-year`) ?? '',
  });
  const start = typed('start');
  const isEmpty = !start.day && !start.month && !start.year;
  const asToday = { day: String(dateOf(today)), month: String(monthOf(today)), year: String(yearOf(today)) };
  return (
    <>
      <DateInput
        id="born"
        name="born"
        legend={{ text: 'When was your child born?', size: 'm' }}
        hint="For example, 27 3 2018"
        values={typed('born')}
        birthday
        {...error('born-day')}
      />
      <DateInput
        id="start"
        name="start"
        legend={{ text: 'When would travel start?', size: 'm' }}
        hint="Leave today’s date if it would start now."
        values={isEmpty && problems.length === 0 ? asToday : start}
        {...error('start-day')}
      />
      <Ask {...props} name="attendance" text="Does your child go to this school?" items={ATTENDANCE} />
    </>
  );
}

const ATTENDANCE: readonly Choice[] = [
  { value: 'registered', text: 'Yes, my child goes there now' },
  { value: 'place-accepted', text: 'Not yet. We have said yes to a place there' },
  { value: 'considering', text: 'No. We are thinking about it' },
  {
    value: 'section-19-place',
    text: 'The council has arranged for my child to be taught there',
    hint: 'For example, after leaving another school or while ill.',
  },
  NOT_SURE,
];

export function NeedsStep(props: StepProps) {
  return (
    <>
      <InsetText>
        Some children cannot walk to school because of a need or a disability, however near it is. You can leave out any
        question. Then we treat the answer as not known. We never treat it as no.
      </InsetText>
      <YesNo
        {...props}
        name="special-needs"
        text="Does your child have special educational needs?"
        hint="Your child does not need a plan or a diagnosis for this."
      />
      <YesNo
        {...props}
        name="disabled"
        text="Is your child disabled?"
        hint="This means any condition of body or mind that makes everyday life much harder and lasts a year or more."
      />
      <YesNo
        {...props}
        name="mobility"
        text="Does your child find it hard to get about?"
        hint="It counts even if it is for a short time, like a broken leg."
      />
      <Ask
        {...props}
        name="plan"
        text="Does your child have an education, health and care (EHC) plan?"
        hint="“This school” means the school you asked about. Section I of the plan says which school."
        items={PLAN}
      />
      <YesNo
        {...props}
        name="plan-condition"
        text="If there is a plan: does it say that you must arrange or pay for travel?"
        hint="Leave this out if there is no plan."
      />
      <YesNo
        {...props}
        name="boarding"
        text="Has the council arranged for your child to sleep at or near the school in school weeks?"
        hint="This is called boarding. Answer no if your child comes home each day."
      />
    </>
  );
}

const PLAN: readonly Choice[] = [
  { value: 'no-plan', text: 'No plan' },
  { value: 'only-this-school', text: 'Yes, and it names only this school' },
  { value: 'this-and-another-this-nearest', text: 'Yes. It names this school and another one further from home' },
  { value: 'this-and-another-this-further', text: 'Yes. It names this school and another one nearer to home' },
  { value: 'another-school', text: 'Yes, but it names a different school' },
  { value: 'no-school-named', text: 'Yes, but it names no school' },
  NOT_SURE,
];

export const WhyWeAsk = ({ children }: { children: string }) => <Details summary="Why we ask">{children}</Details>;
