import type { Day } from '../../../../rules/kernel/day.ts';
import type { Asked } from '../../../../src/applications/index.ts';
import type { OpenQuestion } from '../../../../src/checks/index.ts';
import type { FieldProblem } from '../../../../src/problem.ts';
import { Button } from '../../../views/content.tsx';
import { DateInput } from '../../../views/date-input.tsx';
import { Checkboxes } from '../../../views/fields.tsx';
import { ErrorSummary } from '../../../views/form-parts.tsx';
import { TextArea } from '../../../views/text-area.tsx';
import { errorFor } from '../../check/steps.tsx';
import { datePartsOf, field } from '../../stretches/field.ts';
import { WhatsAsked } from './whats-asked.tsx';

interface Props {
  readonly id: string;
  readonly reference: string;
  /** What a family could still say that an open ground needs. */
  readonly open: readonly OpenQuestion[];
  /** Why the law has no answer at all yet; undefined where it has. */
  readonly notYet: string | undefined;
  readonly problems: readonly FieldProblem[];
  readonly form: FormData | undefined;
}

/** What an officer needs of a family. Nothing that no open ground needs can be chosen. */
export function AskPage({ id, reference, open, notYet, problems, form }: Props) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">Application {reference}</span>
      <h1 class="govuk-heading-l">Ask the family</h1>
      {open.length === 0 && (
        <p class="govuk-body">
          {notYet
            ? `The law has no answer yet. ${notYet}`
            : 'No ground that is open needs anything more from the family.'}{' '}
          You can still write to it.
        </p>
      )}
      <form method="post" action={`/applications/${id}/ask`} novalidate>
        {open.length > 0 && (
          <Checkboxes
            name="facts"
            legend={{ text: 'What do you need to know?', size: 'm' }}
            hint="What an open ground turns on, and a family can say."
            items={open.map(({ fact, asks, why }) => ({ value: fact, text: capital(asks), hint: why }))}
            chosen={form ? factsChosen(form) : []}
          />
        )}
        <TextArea
          id="words"
          label="In your own words (optional)"
          hint="Short and plain. The family reads this, so say why you ask."
          error={errorFor(problems, 'words')}
          value={form ? field(form, 'words') : ''}
        />
        <Checkboxes
          name="paper"
          legend={{ text: 'A paper', size: 's' }}
          items={[{ value: 'yes', text: 'I need a paper: my words say which, and what it should show' }]}
          chosen={form ? [field(form, 'paper')] : []}
        />
        <DateInput
          id="answer-by"
          name="answer-by"
          legend={{ text: 'By when? (optional)', size: 's' }}
          hint="A later answer is taken too. The time to decide goes on meanwhile."
          values={datePartsOf(form, 'answer-by')}
          error={errorFor(problems, 'answer-by') ?? ''}
        />
        <Button text="See what the family reads" name="go" value="look" preventDoubleClick />
      </form>
    </>
  );
}

/** What the family will have before it, and sending it. */
export const AskConfirm = ({
  id,
  reference,
  asked,
  form,
  today,
}: Pick<Props, 'id' | 'reference'> & { asked: Asked; form: FormData; today: Day }) => (
  <>
    <span class="govuk-caption-l">Application {reference}</span>
    <h1 class="govuk-heading-l">This is what the family reads</h1>
    <div class="govuk-inset-text">
      <WhatsAsked asked={asked} answers={{}} words="" problems={[]} today={today} />
    </div>
    <form method="post" action={`/applications/${id}/ask`}>
      {[...form.entries()].map(([name, value]) =>
        name === 'go' || typeof value !== 'string' ? null : <input type="hidden" name={name} value={value} />,
      )}
      <div class="govuk-button-group">
        <Button text="Ask the family" name="go" value="send" preventDoubleClick />
        <Button text="Change it" name="go" value="back" kind="secondary" />
      </div>
    </form>
  </>
);

export const factsChosen = (form: FormData): string[] =>
  form.getAll('facts').filter((each): each is string => typeof each === 'string');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
