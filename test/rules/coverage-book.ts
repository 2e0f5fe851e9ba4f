import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../structure/imports.ts';

/** Where the law book lies, if it lies beside the project at all. */
const BOOK = join(ROOT, '../shared/law');

/** Which tables of the law book the rules answer to: the part, and what its first column has to look like. */
const ENGLAND = [
  { part: '1.6', rows: /^\d+$/ },
  { part: '1.7', rows: /^1\.7[a-z]$/ },
  { part: '4.2', rows: /^E-/ },
] as const;

export interface BookRow {
  readonly source: string;
  readonly row: string;
}

/** Every row of those tables, by its first cell; undefined where the book is not beside the project. */
export function bookRows(): BookRow[] | undefined {
  if (!existsSync(BOOK)) return undefined;
  const england = tableRows(readFileSync(join(BOOK, 'england.md'), 'utf8'));
  const others = tableRows(readFileSync(join(BOOK, 'other-nations.md'), 'utf8'));
  return [
    ...ENGLAND.flatMap(({ part, rows }) =>
      england
        .filter(({ heading, first }) => heading.startsWith(`${part} `) && rows.test(first))
        .map(({ first }) => ({ source: `england.md ${part}`, row: first })),
    ),
    ...others.map(({ heading, first }) => ({ source: 'other-nations.md', row: `${heading}: ${first}` })),
  ];
}

/** The first cell of each row of each table, without its header, under the heading it stands below. */
function tableRows(markdown: string): { heading: string; first: string }[] {
  let heading = '';
  let inBody = false;
  return markdown.split('\n').flatMap((line) => {
    if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    if (!line.startsWith('|')) inBody = false;
    else if (/^\|[\s|:-]+\|$/.test(line)) inBody = true;
    else if (inBody) return [{ heading, first: line.split('|')[1]!.replaceAll('**', '').trim() }];
    return [];
  });
}
