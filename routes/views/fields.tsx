import type { Child } from 'hono/jsx';
import { ErrorMessage, Fieldset, FormGroup, Hint, idsIn, type Legend } from './form-parts.tsx';

/** One thing to type. */
export interface InputProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** The label's size, and whether it is the page's heading. */
  readonly labelClasses?: string;
  readonly isPageHeading?: boolean;
  readonly hint?: Child;
  readonly error?: string;
  readonly value?: string;
  readonly classes?: string;
  readonly prefix?: string;
  readonly inputmode?: 'numeric' | 'decimal';
  readonly autocomplete?: string;
  readonly spellcheck?: boolean;
}

export function Input(props: InputProps) {
  const { id, label, labelClasses, isPageHeading, hint, error, prefix } = props;
  const labelled = (
    <label class={classes('govuk-label', labelClasses)} for={id}>
      {label}
    </label>
  );
  return (
    <FormGroup error={error}>
      {isPageHeading ? <h1 class="govuk-label-wrapper">{labelled}</h1> : labelled}
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {prefix ? (
        <div class="govuk-input__wrapper">
          <div class="govuk-input__prefix" aria-hidden="true">
            {prefix}
          </div>
          <Box {...props} />
        </div>
      ) : (
        <Box {...props} />
      )}
    </FormGroup>
  );
}

function Box(props: InputProps) {
  const { id, name, error, hint, value, autocomplete, inputmode, spellcheck } = props;
  return (
    <input
      class={classes('govuk-input', props.classes, error && 'govuk-input--error')}
      id={id}
      name={name}
      type="text"
      {...(spellcheck === undefined ? {} : { spellcheck })}
      {...(value ? { value } : {})}
      {...describedBy(hint && `${id}-hint`, error && `${id}-error`)}
      {...(autocomplete ? { autocomplete } : {})}
      {...(inputmode ? { inputmode } : {})}
    />
  );
}

/** One answer of several; `divider` puts a word between two of them. */
export type Choice =
  | {
      readonly value: string;
      readonly text: string;
      readonly hint?: string;
      readonly exclusive?: boolean;
      readonly conditional?: Child;
    }
  | { readonly divider: string };

export interface ChoicesProps {
  readonly name: string;
  readonly idPrefix?: string;
  readonly legend: Legend;
  readonly hint?: Child;
  readonly error?: string;
  readonly items: readonly Choice[];
  readonly chosen: readonly string[];
  readonly classes?: string;
}

export const Radios = (props: ChoicesProps) => <Choices {...props} kind="radios" type="radio" />;
export const Checkboxes = (props: ChoicesProps) => <Choices {...props} kind="checkboxes" type="checkbox" />;

type Kind = { readonly kind: 'radios' | 'checkboxes'; readonly type: 'radio' | 'checkbox' };

function Choices(props: ChoicesProps & Kind) {
  const { name, kind, legend, hint, error, items } = props;
  const prefix = props.idPrefix ?? name;
  return (
    <FormGroup error={error}>
      <Fieldset legend={legend} describedBy={idsIn(hint && `${prefix}-hint`, error && `${prefix}-error`)}>
        {hint && <Hint id={`${prefix}-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${prefix}-error`}>{error}</ErrorMessage>}
        <div class={classes(`govuk-${kind}`, props.classes)} data-module={`govuk-${kind}`}>
          {items.map((item, at) => {
            const id = at === 0 ? prefix : `${prefix}-${at + 1}`;
            if ('divider' in item) return <div class={`govuk-${kind}__divider`}>{item.divider}</div>;
            return <Item {...props} item={item} id={id} />;
          })}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

function Item({
  name,
  kind,
  type,
  item,
  id,
  chosen,
}: ChoicesProps & Kind & { item: Exclude<Choice, { divider: string }>; id: string }) {
  const checked = chosen.includes(item.value);
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={type}
          value={item.value}
          {...(checked ? { checked } : {})}
          {...(item.conditional ? { 'data-aria-controls': `conditional-${id}` } : {})}
          {...(item.exclusive ? { 'data-behaviour': 'exclusive' } : {})}
          {...describedBy(item.hint && `${id}-item-hint`)}
        />
        <label class={`govuk-label govuk-${kind}__label`} for={id}>
          {item.text}
        </label>
        {item.hint && (
          <div id={`${id}-item-hint`} class={`govuk-hint govuk-${kind}__hint`}>
            {item.hint}
          </div>
        )}
      </div>
      {item.conditional && (
        <div
          class={classes(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  );
}

function describedBy(...ids: Parameters<typeof idsIn>): { 'aria-describedby'?: string } {
  const described = idsIn(...ids);
  return described ? { 'aria-describedby': described } : {};
}

const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
