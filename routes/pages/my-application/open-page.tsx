import type { FieldProblem } from '../../../src/problem.ts';
import { Button } from '../../views/content.tsx';
import { Input } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { errorFor } from '../check/steps.tsx';

type Props = { problems: readonly FieldProblem[]; reference: string };

/** The way in for a family: its reference, and the code that it was given. */
export const OpenPage = ({ problems, reference }: Props) => (
  <>
    <ErrorSummary problems={problems} />
    <h1 class="govuk-heading-l">See your application</h1>
    <p class="govuk-body">
      You were given both when you applied. If you lost the code, ask the council: an officer can tell you how things
      stand.
    </p>
    <form method="post" action="/my-application" novalidate autocomplete="off">
      <Input
        id="reference"
        name="reference"
        label="Your reference"
        labelClasses="govuk-label--m"
        hint="8 letters and numbers, like 7KQM-2XBD"
        classes="govuk-input--width-10"
        spellcheck={false}
        value={reference}
        error={errorFor(problems, 'reference') ?? ''}
      />
      <Input
        id="code"
        name="code"
        label="Your code"
        labelClasses="govuk-label--m"
        hint="16 letters and numbers"
        classes="govuk-input--width-20"
        spellcheck={false}
      />
      <Button text="See your application" />
    </form>
    <p class="govuk-body">
      <a class="govuk-link" href="/check">
        Check if your child can get free travel
      </a>
    </p>
  </>
);
