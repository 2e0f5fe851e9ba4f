import { ErrorMessage, Fieldset, FormGroup, Hint, idsIn, type Legend } from './form-parts.tsx';

export interface DateInputProps {
  readonly id: string;
  /** The three fields are called `<name>-day`, `<name>-month` and `<name>-year`. */
  readonly name?: string;
  readonly legend: Legend;
  readonly hint?: string;
  readonly error?: string;
  readonly values?: { readonly day?: string; readonly month?: string; readonly year?: string };
  readonly birthday?: boolean;
}

const DATE_PARTS = [
  ['day', 'Day', 2],
  ['month', 'Month', 2],
  ['year', 'Year', 4],
] as const;

export function DateInput({ id, name, legend, hint, error, values = {}, birthday }: DateInputProps) {
  return (
    <FormGroup error={error}>
      <Fieldset legend={legend} role="group" describedBy={idsIn(hint && `${id}-hint`, error && `${id}-error`)}>
        {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        <div class="govuk-date-input" id={id}>
          {DATE_PARTS.map(([part, label, width]) => (
            <div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for={`${id}-${part}`}>
                  {label}
                </label>
                <input
                  class={`govuk-input govuk-date-input__input govuk-input--width-${width}${error ? ' govuk-input--error' : ''}`}
                  id={`${id}-${part}`}
                  name={name ? `${name}-${part}` : part}
                  type="text"
                  inputmode="numeric"
                  {...(values[part] ? { value: values[part] } : {})}
                  {...(birthday ? { autocomplete: 'off' } : {})}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
