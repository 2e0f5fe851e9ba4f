import { Problem } from '../../problem.ts';

/** How one publisher lays out a file: its heading for each column that the reader knows. Columns it lacks read as empty. */
export interface Layout<Column extends string> {
  readonly name: string;
  readonly headings: Readonly<Partial<Record<Column, string>>>;
  /** Without these a file is not in this layout. */
  readonly needs: readonly Column[];
}

/** What is in a file whose first row is data already. */
export interface Headless<L> {
  readonly looksSo: (firstRow: readonly string[]) => boolean;
  readonly layout: L;
  /** The headings it would have, in order. */
  readonly headings: readonly string[];
}

/** Headings are compared without regard to case and blanks, since people's spreadsheets change those. */
const comparable = (heading: string): string => heading.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** @throws Problem `import-refused` when the headings are those of no layout, saying what each lacks */
export function layoutOf<Column extends string, L extends Layout<Column>>(
  name: string,
  cells: readonly string[],
  layouts: readonly L[],
): L {
  const found = cells.map(comparable);
  const missing = (layout: L) =>
    layout.needs.map((column) => layout.headings[column] ?? column).filter((each) => !found.includes(comparable(each)));
  const layout = layouts.find((each) => missing(each).length === 0);
  if (layout) return refuseTwice(name, found, layout);
  throw new Problem(
    'import-refused',
    `The columns of ${name} are in none of the layouts that Fairmile knows.`,
    layouts.map((each) => ({
      path: `${name}, line 1`,
      message: `to be read as ${each.name} it lacks: ${missing(each).join(', ')}`,
    })),
  );
}

function refuseTwice<L extends Layout<string>>(name: string, found: readonly string[], layout: L): L {
  for (const heading of Object.values(layout.headings)) {
    const sought = comparable(heading ?? '');
    if (found.indexOf(sought) === found.lastIndexOf(sought)) continue;
    throw new Problem('import-refused', `${name} has two columns called ${heading}: it cannot be told which is meant.`);
  }
  return layout;
}

/** How to take a row's fields out of its cells. */
export interface Plan<Column extends string, L> {
  readonly layout: L;
  readonly width: number;
  readonly pick: (cells: readonly string[]) => Partial<Record<Column, string>>;
}

export function planOf<Column extends string, L extends Layout<Column>>(
  layout: L,
  headings: readonly string[],
): Plan<Column, L> {
  const found = headings.map(comparable);
  const places = Object.entries<string>(layout.headings as Record<string, string>).map(
    ([column, heading]) => [column, found.indexOf(comparable(heading))] as const,
  );
  const pick = (cells: readonly string[]) =>
    Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Partial<
      Record<Column, string>
    >;
  return { layout, width: headings.length, pick };
}
