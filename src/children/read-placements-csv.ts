import { parse } from 'csv-parse/sync';
import { Problem } from '../problem.ts';
import { readSent } from './read-sent.ts';
import type { SentRecord } from './record.ts';

/** The columns of a file of placements: the first five are needed, the others where they are known. */
export const PLACEMENT_COLUMNS = [
  'child',
  'placement',
  'version',
  'from',
  'kind',
  'until',
  'school_urn',
  'plan_naming',
  'plan_condition',
  'other_place',
  'review_on',
  'review_outcome',
  'withdrawn',
  'born',
  'postcode',
  'uprn',
] as const;

const NEEDED = PLACEMENT_COLUMNS.slice(0, 5);

/** What a file holds: records in its order, each with the line it came from, and what is wrong with the other lines. */
export interface PlacementsRead {
  readonly records: readonly { readonly line: number; readonly record: SentRecord }[];
  readonly faults: readonly { readonly line: number; readonly why: string }[];
}

type Row = Readonly<Record<string, string>>;

/**
 * Reads placements out of CSV, in UTF-8, with headings in any order. A row is a version of one placement, and may say beside it when the child was
 * born, and the UPRN or postcode of its home. A bad row never stops the others.
 * @throws Problem `import-refused` when it is no such file, or holds no rows
 */
export function readPlacementsCsv(text: string): PlacementsRead {
  const rows = rowsOf(text);
  const records: { line: number; record: SentRecord }[] = [];
  const faults: { line: number; why: string }[] = [];
  for (const { row, line } of rows) {
    for (const sent of sentOf(row)) {
      const read = readSent(sent);
      if ('record' in read) records.push({ line, record: read.record });
      else faults.push({ line, why: read.faults.map(({ path, message }) => `${path}: ${message}`).join('; ') });
    }
  }
  return { records, faults };
}

function rowsOf(text: string): { row: Row; line: number }[] {
  let found: { record: Row; info: { lines: number } }[];
  try {
    found = parse(text, {
      bom: true,
      columns: namesOf,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: false,
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('import-refused', `This is not a CSV file that can be read: ${(error as Error).message}.`);
  }
  if (found.length === 0) throw new Problem('import-refused', 'There are no rows in this file.');
  return found.map(({ record, info }) => ({ row: record, line: info.lines }));
}

function namesOf(headings: readonly string[]): string[] {
  const names = headings.map((each) => each.trim().toLowerCase().replaceAll(' ', '_'));
  const lacking = NEEDED.filter((each) => !names.includes(each));
  const twice = names.filter((each, at) => each !== '' && names.indexOf(each) !== at);
  if (lacking.length > 0 || twice.length > 0)
    throw new Problem(
      'import-refused',
      lacking.length > 0
        ? `The file lacks the column ${lacking.join(', ')}. Its first line has to name the columns: ${PLACEMENT_COLUMNS.join(', ')}.`
        : `The column ${twice[0]} is there twice.`,
    );
  return names;
}

/** The records of one row: the placement, and what the row says beside it under the same version. */
function sentOf(row: Row): unknown[] {
  const { child, placement: key, version, from } = row;
  const known = (name: string) => (row[name] ? row[name] : undefined);
  const whole = { child, version, from };
  const review = known('review_on') && { on: row.review_on, outcome: known('review_outcome') };
  const placement = clean({
    kind: row.kind,
    schoolUrn: known('school_urn'),
    planNaming: known('plan_naming'),
    planCondition: known('plan_condition'),
    otherPlace: known('other_place'),
    annualReview: review ? clean(review) : undefined,
  });
  const takenBack = /^(yes|true|1)$/i.test(row.withdrawn ?? '');
  const sent: unknown[] = [
    clean({
      ...whole,
      kind: 'placement',
      key,
      until: known('until'),
      content: takenBack ? undefined : { kind: 'placement', placement },
    }),
  ];
  if (known('born'))
    sent.push({
      ...whole,
      from: row.born,
      kind: 'fact',
      key: `born ${child}`,
      content: { kind: 'fact', circumstance: { fact: 'bornOn', value: row.born, by: 'register' } },
    });
  const at = clean({ uprn: known('uprn'), postcode: known('postcode') });
  if (Object.keys(at).length > 0)
    sent.push({
      ...whole,
      kind: 'home',
      key: `home ${child}`,
      content: { kind: 'home', home: { at } },
    });
  return sent;
}

const clean = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
