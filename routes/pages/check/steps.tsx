import type { Day } from '../../../rules/kernel/day.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Details } from '../../views/content.tsx';
import { type Choice, Input, Radios } from '../../views/fields.tsx';
import { type Answers, many, one } from './answers.ts';
import type { AddressChoice } from './find-addresses.ts';

/** What a step shows: the answers so far, and what is wrong with them. */
export interface StepProps {
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  readonly today: Day;
  readonly officer: boolean;
  readonly schools: readonly SchoolChoice[];
  readonly addresses: readonly AddressChoice[];
  /** Only these fields, where not the whole step is asked. */
  readonly only?: ReadonlySet<string>;
}

/** Whether a field is asked on this page. */
export const isFieldAsked = ({ only }: Pick<StepProps, 'only'>, name: string): boolean => only?.has(name) ?? true;

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
  only,
}: StepProps & { name: string; text: string; hint?: string; items: readonly Choice[] }) {
  if (!isFieldAsked({ ...(only ? { only } : {}) }, name)) return null;
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
      {problems.length > 0 && (
        <p class="govuk-body">
          Not found here?{' '}
          <a class="govuk-link" href="/apply">
            Apply to the council without a check
          </a>
          . Every application gets a number.
        </p>
      )}
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

export const WhyWeAsk = ({ children }: { children: string }) => <Details summary="Why we ask">{children}</Details>;
