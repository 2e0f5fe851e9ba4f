import type { Child } from 'hono/jsx';
import { ErrorMessage, FormGroup, Hint, idsIn } from './form-parts.tsx';

export interface TextareaProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: Child;
  readonly error?: string | undefined;
  readonly value?: string;
  readonly rows?: number;
}

/** More than a line to type. What was typed is given back as it was. */
export function Textarea({ id, name, label, hint, error, value, rows = 5 }: TextareaProps) {
  const described = idsIn(hint && `${id}-hint`, error && `${id}-error`);
  return (
    <FormGroup error={error}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <textarea
        class={error ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
        id={id}
        name={name}
        rows={rows}
        {...(described ? { 'aria-describedby': described } : {})}
      >
        {value ?? ''}
      </textarea>
    </FormGroup>
  );
}
