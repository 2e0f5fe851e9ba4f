import type { Day } from '../../../rules/kernel/day.ts';
import type { StretchHeld } from '../../../src/network/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button, Details } from '../../views/content.tsx';
import { DateInput } from '../../views/date-input.tsx';
import { Input, Radios } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { Select } from '../../views/select.tsx';
import { TextArea } from '../../views/text-area.tsx';
import { errorFor } from '../check/steps.tsx';
import { datePartsOf, field } from './field.ts';
import { ChildFields } from './rank-form.tsx';
import { FINDING, termsWords } from './words.ts';

interface AssessPageProps {
  readonly stretch: StretchHeld;
  readonly today: Day;
  readonly problems: readonly FieldProblem[];
  /** What was typed, to be shown again. */
  readonly form?: FormData;
}

export function AssessPage({ stretch, today, problems, form }: AssessPageProps) {
  const value = (name: string) => (form ? field(form, name) : '');
  const error = (path: string) => errorFor(problems, path) ?? '';
  const date = (name: string, text: string, hint?: string) => (
    <DateInput
      id={name}
      name={name}
      legend={{ text, size: 's' }}
      {...(hint ? { hint } : {})}
      {...(error(name) ? { error: error(name) } : {})}
      values={datePartsOf(form, name)}
    />
  );
  const input = (name: string, label: string, hint?: string, classes = '') => (
    <Input
      id={name}
      name={name}
      label={label}
      {...(hint ? { hint } : {})}
      {...(classes ? { classes } : {})}
      value={value(name)}
      error={error(name)}
    />
  );
  const replaceable = stretch.assessments.filter(
    ({ id, finding }) => finding !== 'withdrawn' && !stretch.assessments.some(({ replaces }) => replaces === id),
  );
  return (
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">{stretch.name}</span>
      <h1 class="govuk-heading-l">Assess this stretch</h1>
      <form method="post" action={`/stretches/${stretch.id}/assess`} novalidate>
        <Radios
          name="finding"
          legend={{ text: 'What was found', size: 'm' }}
          error={error('finding')}
          items={[
            { value: 'safe', text: FINDING.safe },
            { value: 'unsafe', text: FINDING.unsafe },
            {
              value: 'withdrawn',
              text: 'Nothing: withdraw an earlier finding',
              hint: 'The stretch is then not assessed.',
            },
          ]}
          chosen={[value('finding')]}
        />
        <Radios
          name="walking"
          legend={{ text: 'For a child walking', size: 's' }}
          hint="The law asks about a child accompanied as necessary. “Not safe alone” does not close a stretch."
          error={error('walking')}
          items={[
            { value: 'either', text: 'With an adult or alone' },
            { value: 'accompanied', text: 'With an adult' },
            { value: 'unaccompanied', text: 'Alone' },
          ]}
          chosen={[value('walking') || 'either']}
        />
        {date('madeOn', 'The day it was assessed')}
        {input(
          'method',
          'How it was assessed',
          'Such as: walked at 8.15 on a school day, Road Safety GB guidelines. Families see this.',
        )}
        {input('assessor', 'Who assessed it', 'Officers see this name. Families do not.')}
        {input('post', 'Their post', 'Such as road safety engineer. Families see this.')}
        {date('from', 'In force from')}
        {date('until', 'Until, if it ends', 'The last day on which it counts.')}
        <Details summary="Only for some ages, or some times" open={LIMITS.some((name) => value(name) !== '')}>
          {input('ageFrom', 'From this age, in years', undefined, 'govuk-input--width-2')}
          {input('ageTo', 'Up to and including this age', undefined, 'govuk-input--width-2')}
          {input('yearFrom', 'From this date of each year', 'Month and date, such as 11-01.', 'govuk-input--width-5')}
          {input('yearTo', 'To this date of each year', undefined, 'govuk-input--width-5')}
          {input('dayFrom', 'From this time of day', 'Such as 15:00.', 'govuk-input--width-5')}
          {input('dayTo', 'To this time of day', undefined, 'govuk-input--width-5')}
        </Details>
        {replaceable.length > 0 && (
          <Select
            id="replaces"
            label="It replaces"
            items={[
              { value: '', text: 'Nothing: it stands beside what is there' },
              ...replaceable.map((each) => ({
                value: each.id,
                text: `${FINDING[each.finding]}: ${termsWords(each)}`,
              })),
            ]}
            chosen={form ? value('replaces') : (replaceable.at(-1)?.id ?? '')}
          />
        )}
        <TextArea id="note" label="Note, for officers only" value={value('note')} error={error('note')} />
        <h2 class="govuk-heading-m">Whom to look at before it is kept</h2>
        <ChildFields today={today} {...(form ? { form } : {})} error={error('born') || error('school') || undefined} />
        <Button text="See who changes" />
      </form>
    </>
  );
}

export const LIMITS = ['ageFrom', 'ageTo', 'yearFrom', 'yearTo', 'dayFrom', 'dayTo'] as const;
