export interface SelectProps {
  readonly id: string;
  readonly label: string;
  /** Set where the column of a table says to the eye what the label says to the ear. */
  readonly labelHidden?: boolean;
  readonly items: readonly { readonly value: string; readonly text: string }[];
  readonly chosen?: string;
}

export function Select({ id, label, labelHidden, items, chosen }: SelectProps) {
  return (
    <div class="govuk-form-group">
      <label class={labelHidden ? 'govuk-label govuk-visually-hidden' : 'govuk-label'} for={id}>
        {label}
      </label>
      <select class="govuk-select" id={id} name={id}>
        {items.map(({ value, text }) => (
          <option value={value} {...(value === chosen ? { selected: true } : {})}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
