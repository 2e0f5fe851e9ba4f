import type { Child, PropsWithChildren } from 'hono/jsx';
import type { FieldProblem } from '../../src/problem.ts';

/** What a group of fields asks. As the page's heading it is the `h1`. */
export interface Legend {
  readonly text: string;
  readonly size?: 's' | 'm' | 'l' | 'xl';
  readonly isPageHeading?: boolean;
}

export function FormGroup({ error, children }: PropsWithChildren<{ error?: string | undefined }>) {
  return <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>{children}</div>;
}

type FieldsetProps = PropsWithChildren<{ legend: Legend; describedBy?: string | undefined; role?: string }>;

export function Fieldset({ legend, describedBy, role, children }: FieldsetProps) {
  const size = legend.size ? ` govuk-fieldset__legend--${legend.size}` : '';
  return (
    <fieldset
      class="govuk-fieldset"
      {...(role ? { role } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
    >
      <legend class={`govuk-fieldset__legend${size}`}>
        {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
      </legend>
      {children}
    </fieldset>
  );
}

export const Hint = ({ id, children }: PropsWithChildren<{ id: string }>) => (
  <div id={id} class="govuk-hint">
    {children}
  </div>
);

export const ErrorMessage = ({ id, children }: PropsWithChildren<{ id: string }>) => (
  <p id={id} class="govuk-error-message">
    <span class="govuk-visually-hidden">Error:</span> {children}
  </p>
);

/** At the top of a page whose form has to be mended. `path` is the id of the field to go to; empty where there is none. */
export function ErrorSummary({
  problems,
  title = 'There is a problem',
}: {
  problems: readonly FieldProblem[];
  title?: string;
}) {
  if (problems.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {problems.map(({ path, message }) => (
              <li>{path ? <a href={`#${path}`}>{message}</a> : message}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The ids that are there, as one attribute; undefined where there are none. */
export function idsIn(...ids: (string | Child | false | undefined | null)[]): string | undefined {
  return ids.filter((id) => typeof id === 'string' && id !== '').join(' ') || undefined;
}
