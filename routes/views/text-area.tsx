import { ErrorMessage, FormGroup, Hint, idsIn } from './form-parts.tsx';

interface TextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value?: string | undefined;
  readonly rows?: number;
}

export function TextArea({ id, label, hint, error, value, rows = 5 }: TextAreaProps) {
  const described = idsIn(hint && `${id}-hint`, error && `${id}-error`);
  return (
    <FormGroup error={error}>
      <label class="govuk-label govuk-label--s" for={id}>
        {label}
      </label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <textarea
        class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        id={id}
        name={id}
        rows={rows}
        {...(described ? { 'aria-describedby': described } : {})}
      >
        {value ?? ''}
      </textarea>
    </FormGroup>
  );
}
