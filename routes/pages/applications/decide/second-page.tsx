import { proposedOf } from '../../../../src/applications/index.ts';
import type { FieldProblem } from '../../../../src/problem.ts';
import { Button } from '../../../views/content.tsx';
import { Radios } from '../../../views/fields.tsx';
import { ErrorSummary } from '../../../views/form-parts.tsx';
import { TextArea } from '../../../views/text-area.tsx';
import { errorFor } from '../../check/steps.tsx';
import { moment } from '../../decision-record.tsx';
import { field } from '../../stretches/field.ts';
import { Letter, type LetterProps } from './letter.tsx';
import type { Looked } from './look.ts';

interface Props {
  readonly looked: Looked;
  readonly letter: LetterProps;
  /** Whether whoever looks proposed it: then they wait, or take it back. */
  readonly mine: boolean;
  readonly problems: readonly FieldProblem[];
  readonly form: FormData | undefined;
}

/** A decision that waits: what it would say, why a second officer looks, and that officer’s word. */
export function SecondPage({ looked, letter, mine, problems, form }: Props) {
  const { application, names, seen } = looked;
  const proposed = proposedOf(application);
  const who = names.get(proposed?.by ?? '') ?? 'an officer';
  return (
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">Application {application.reference}</span>
      <h1 class="govuk-heading-l">
        {mine ? 'Your decision waits for a second officer' : 'Look at another officer’s decision'}
      </h1>
      {proposed && (
        <p class="govuk-body">
          Proposed by {mine ? 'you' : who} on {moment.format(proposed.at)}. A second officer looks because:
        </p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        {(proposed?.content?.why ?? []).map((each) => (
          <li>{each}</li>
        ))}
      </ul>
      <Letter {...letter} />
      <p class="govuk-body fm-not-printed">
        <a class="govuk-link" href={`/applications/${application.id}`}>
          Everything that is known, with the measurements
        </a>
      </p>
      {mine ? <TakeBack id={application.id} seen={seen} /> : <Word {...{ id: application.id, seen, problems, form }} />}
    </>
  );
}

const TakeBack = ({ id, seen }: { id: string; seen: number }) => (
  <form method="post" action={`/applications/${id}/proposal-back`} class="fm-not-printed">
    <input type="hidden" name="seen" value={String(seen)} />
    <p class="govuk-body">You can take it back until somebody else has looked.</p>
    <Button text="Take it back" kind="secondary" preventDoubleClick />
  </form>
);

const Word = ({ id, seen, problems, form }: Pick<Props, 'problems' | 'form'> & { id: string; seen: number }) => (
  <form method="post" action={`/applications/${id}/second`} novalidate class="fm-not-printed">
    <input type="hidden" name="seen" value={String(seen)} />
    <Radios
      name="agrees"
      legend={{ text: 'Do you agree?', size: 'm' }}
      error={errorFor(problems, 'agrees') ?? ''}
      chosen={form ? [field(form, 'agrees')] : []}
      items={[
        { value: 'yes', text: 'Yes', hint: 'The family is told now.' },
        { value: 'no', text: 'No', hint: 'Nothing is decided. Both views are kept, and somebody decides anew.' },
      ]}
    />
    <TextArea
      id="reasons"
      label="Your reasons"
      hint="For other officers. Needed where you do not agree."
      error={errorFor(problems, 'reasons')}
      value={form ? field(form, 'reasons') : ''}
    />
    <Button text="Keep my view" preventDoubleClick />
  </form>
);
