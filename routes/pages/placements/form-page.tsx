import type { FieldProblem } from '../../../src/problem.ts';
import { Button } from '../../views/content.tsx';
import { DateInput } from '../../views/date-input.tsx';
import { Input, Radios } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { Select } from '../../views/select.tsx';
import { TextArea } from '../../views/text-area.tsx';
import { errorFor } from '../check/steps.tsx';
import type { Draft } from './draft.ts';
import { KINDS, NAMINGS, OTHER_PLACES } from './words.ts';

interface Props {
  readonly draft: Draft;
  readonly schools: readonly { readonly urn: string; readonly name: string }[];
  readonly problems?: readonly FieldProblem[];
}

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** A placement to be added, or another version of one that is held. */
export function PlacementForm({ draft, schools, problems = [] }: Props) {
  const { typed, reference, whose } = draft;
  const date = (name: string) => ({
    day: typed(`${name}-day`),
    month: typed(`${name}-month`),
    year: typed(`${name}-year`),
  });
  const listed = schools.some(({ urn }) => urn === typed('urn'));
  return (
    <>
      <a href={whose.id ? `/placements/${whose.id}` : '/placements'} class="govuk-back-link">
        {whose.id ? 'Placements of this child' : 'Placements'}
      </a>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">{whose.record ? 'Correct or end a placement' : 'Add a placement'}</h1>
      {whose.record && (
        <p class="govuk-body">
          What was held before stays, with the day on which it was known. If the system that sent it sends a later
          version, that one counts.
        </p>
      )}
      <form method="post" action="/placements/look" novalidate>
        <input type="hidden" name="id" value={whose.id ?? ''} />
        <input type="hidden" name="record" value={whose.record ?? ''} />
        <input type="hidden" name="key" value={whose.key} />
        {reference === undefined ? (
          <Input
            id="child"
            name="child"
            label="Your council’s reference of the child"
            hint="As your other systems know the child. Not a name."
            classes="govuk-input--width-20"
            autocomplete="off"
            spellcheck={false}
            value={typed('child')}
            error={errorFor(problems, 'child') ?? ''}
          />
        ) : (
          <p class="govuk-body">
            Child: <strong>{reference}</strong>
          </p>
        )}
        <Radios
          name="kind"
          legend={{ text: 'What kind of placement is it?', size: 's' }}
          items={choices(KINDS) as { value: string; text: string }[]}
          chosen={[typed('kind')]}
          error={errorFor(problems, 'kind') ?? ''}
        />
        <Select
          id="school"
          label="School"
          labelClasses="govuk-label--s"
          items={[
            { value: '', text: 'Choose' },
            ...schools.map(({ urn, name }) => ({ value: urn, text: name })),
            { value: 'other', text: 'One that is not in this list' },
            { value: 'none', text: 'None: not taught at a school' },
          ]}
          chosen={typed('school') || (listed ? typed('urn') : typed('urn') ? 'other' : '')}
          error={errorFor(problems, 'school') ?? ''}
        />
        <Input
          id="urn"
          name="urn"
          label="Number of a school that is not in the list"
          hint="Its unique reference number in the national register (URN)."
          classes="govuk-input--width-10"
          inputmode="numeric"
          value={listed ? '' : typed('urn')}
          error={errorFor(problems, 'urn') ?? ''}
        />
        <DateInput
          id="from"
          name="from"
          legend={{ text: 'First day', size: 's' }}
          values={date('from')}
          error={errorFor(problems, 'from') ?? ''}
        />
        <DateInput
          id="until"
          name="until"
          legend={{ text: 'Last day, if there is one', size: 's' }}
          values={date('until')}
          error={errorFor(problems, 'until') ?? ''}
        />
        <Select
          id="plan-naming"
          label="What does section I of the child’s plan name?"
          labelClasses="govuk-label--s"
          hint="An education, health and care plan."
          items={[{ value: '', text: 'Not known' }, ...choices(NAMINGS)]}
          chosen={typed('plan-naming')}
          error={errorFor(problems, 'plan-naming') ?? ''}
        />
        <TextArea
          id="plan-condition"
          label="What the plan says of travel, word for word"
          rows={3}
          value={typed('plan-condition')}
          error={errorFor(problems, 'plan-condition')}
        />
        <DateInput
          id="review-on"
          name="review-on"
          legend={{ text: 'Annual review, if there was one or its day is known', size: 's' }}
          values={date('review-on')}
          error={errorFor(problems, 'review-on') ?? ''}
        />
        <TextArea
          id="review-outcome"
          label="What came of the review"
          rows={3}
          value={typed('review-outcome')}
          error={errorFor(problems, 'review-outcome')}
        />
        <Select
          id="other-place"
          label="Other place"
          labelClasses="govuk-label--s"
          hint="Of two registrations, what the other one is. Of education otherwise than at school, where."
          items={[{ value: '', text: 'None, or not known' }, ...choices(OTHER_PLACES)]}
          chosen={typed('other-place')}
          error={errorFor(problems, 'other-place') ?? ''}
        />
        <div class="govuk-button-group">
          <Button text="See what it changes" />
          {whose.record && <Button text="Take it back: it never held" name="take-back" value="yes" kind="secondary" />}
        </div>
      </form>
    </>
  );
}
