import { MOST_PAPERS } from '../../../src/applications/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button } from '../../views/content.tsx';
import { ErrorMessage, FormGroup, Hint } from '../../views/form-parts.tsx';
import { Select } from '../../views/select.tsx';
import { errorFor } from '../check/steps.tsx';
import { ABOUT_CHOICES } from './words.ts';

interface Props {
  readonly action: string;
  readonly heading: string;
  readonly hint: string;
  readonly problems: readonly FieldProblem[];
  /** What was chosen before; the file has to be chosen again, since no browser lets a page fill it in. */
  readonly about: string;
}

/** One file, and what it is about. */
export function PaperForm({ action, heading, hint, problems, about }: Props) {
  const error = errorFor(problems, 'paper');
  return (
    <form method="post" action={action} enctype="multipart/form-data" novalidate class="fm-not-printed">
      <h2 class="govuk-heading-m">{heading}</h2>
      <Select
        id="about"
        label="What is it about?"
        labelClasses="govuk-label--s"
        items={ABOUT_CHOICES}
        chosen={about}
        error={errorFor(problems, 'about') ?? ''}
      />
      <FormGroup error={error}>
        <label class="govuk-label govuk-label--s" for="paper">
          The file
        </label>
        <Hint id="paper-hint">{hint}</Hint>
        {error && <ErrorMessage id="paper-error">{error}</ErrorMessage>}
        <input
          class={error ? 'govuk-file-upload govuk-file-upload--error' : 'govuk-file-upload'}
          type="file"
          id="paper"
          name="paper"
          accept="application/pdf,image/jpeg,image/png"
          aria-describedby={error ? 'paper-hint paper-error' : 'paper-hint'}
        />
      </FormGroup>
      <p class="govuk-body">One file at a time, {MOST_PAPERS} for an application.</p>
      <Button text="Send this paper" preventDoubleClick />
    </form>
  );
}
