import type { Child } from 'hono/jsx';

export interface StackedTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}

/**
 * A table whose cells hold sentences. On a narrow screen each row is a card, and each cell says what it is; the roles keep
 * it a table for whoever hears it, since a browser forgets that once the layout is another.
 */
export function StackedTable({ caption, head, rows }: StackedTableProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: the style sheet takes the roles away on a narrow screen
    <table class="govuk-table fm-stacked" role="table">
      <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
      <thead class="govuk-table__head" role="rowgroup">
        <tr class="govuk-table__row" role="row">
          {head.map((text) => (
            <th scope="col" role="columnheader" class="govuk-table__header">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role="rowgroup">
        {rows.map(([first, ...others]) => (
          <tr class="govuk-table__row" role="row">
            <th scope="row" role="rowheader" class="govuk-table__header">
              {first}
            </th>
            {others.map((cell, at) => (
              <td role="cell" class="govuk-table__cell">
                <span class="fm-stacked__head" aria-hidden="true">
                  {head[at + 1]}
                </span>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
