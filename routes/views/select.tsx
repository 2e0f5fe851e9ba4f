export interface SelectProps {
  readonly id: string;
  readonly label: string;
  /** Set where the column of a table says to the eye what the label says to the ear. */
  readonly labelHidden?: boolean;
  readonly labelClasses?: string;
  readonly hint?: string;
  /** What is wrong with the choice; empty where nothing is. */
  readonly error?: string;
  readonly items: readonly { readonly value: string; readonly text: string }[];
  readonly chosen?: string;
}

export function Select({ id, label, labelHidden, labelClasses, hint, error, items, chosen }: SelectProps) {
  const classes = ['govuk-label', labelClasses, labelHidden && 'govuk-visually-hidden'].filter(Boolean).join(' ');
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class={classes} for={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <select
        class={error ? 'govuk-select govuk-select--error' : 'govuk-select'}
        id={id}
        name={id}
        {...(described ? { 'aria-describedby': described } : {})}
      >
        {items.map(({ value, text }) => (
          <option value={value} {...(value === chosen ? { selected: true } : {})}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
