import type { Child, PropsWithChildren } from 'hono/jsx';

type ButtonProps = {
  text: string;
  name?: string;
  value?: string;
  kind?: 'secondary';
  preventDoubleClick?: boolean;
  /** Where the form goes by this button, if not where it goes by the others. */
  action?: string;
};

export function Button({ text, name, value, kind, preventDoubleClick, action }: ButtonProps) {
  return (
    <button
      {...(value ? { value } : {})}
      type="submit"
      {...(name ? { name } : {})}
      {...(action ? { formaction: action } : {})}
      class={kind ? `govuk-button govuk-button--${kind}` : 'govuk-button'}
      data-module="govuk-button"
      {...(preventDoubleClick ? { 'data-prevent-double-click': 'true' } : {})}
    >
      {text}
    </button>
  );
}

export function StartButton({ href, text }: { href: string; text: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a link that looks like a button, so that the space bar works on it too
    <a href={href} role="button" draggable="false" class="govuk-button govuk-button--start" data-module="govuk-button">
      {text}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </a>
  );
}

export type TagColour = 'grey' | 'green' | 'yellow' | 'purple' | 'turquoise' | 'orange';

export const Tag = ({ text, colour }: { text: string; colour?: TagColour }) => (
  <strong class={colour ? `govuk-tag govuk-tag--${colour}` : 'govuk-tag'}>{text}</strong>
);

export const InsetText = ({ children }: PropsWithChildren) => <div class="govuk-inset-text">{children}</div>;

export function Details({ summary, open, children }: PropsWithChildren<{ summary: string; open?: boolean }>) {
  return (
    <details class="govuk-details" {...(open ? { open } : {})}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

export function SummaryList({ rows }: { rows: readonly { readonly key: string; readonly value: Child }[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ key, value }) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type TableProps = { caption: string; head: readonly string[]; rows: readonly (readonly Child[])[] };

/** The first cell of each row names the row. On a narrow screen the table scrolls and the page does not. */
export function Table({ caption, head, rows }: TableProps) {
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {head.map((text) => (
            <th scope="col" class="govuk-table__header">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(([first, ...others]) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {first}
            </th>
            {others.map((cell) => (
              <td class="govuk-table__cell">{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
