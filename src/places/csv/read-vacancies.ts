import type { Vacancy } from '../admissions/results.ts';
import { Cells } from './cells.ts';
import type { NamedFile } from './decode.ts';
import type { Layout } from './layout.ts';
import { yearGroupIn } from './read-offers.ts';
import { eachOnce, type Found, type Reading } from './records.ts';
import { type Fault, readSheet } from './rows.ts';

type Column = 'urn' | 'yearGroup' | 'day' | 'places' | 'waiting';

const LAYOUT: Layout<Column> = {
  name: "Fairmile's own list of vacancies",
  needs: ['urn', 'yearGroup', 'day', 'places'],
  headings: { urn: 'urn', yearGroup: 'year_group', day: 'day', places: 'places', waiting: 'waiting_list' },
};

/**
 * Reads a file of places free, a row for each school, year group and day.
 *
 * @throws Problem `import-refused` naming lines, columns and reasons; `too-large`
 */
export function readVacancies(file: NamedFile): Reading<Vacancy> {
  const sheet = readSheet<Column, Layout<Column>>(file, [LAYOUT]);
  const faults: Fault[] = [...sheet.faults];
  const found: Found<Vacancy>[] = [];
  for (const row of sheet.rows) {
    const cells = new Cells<Column>(file.name, row, LAYOUT.headings);
    const record = vacancyIn(cells);
    faults.push(...cells.faults);
    if (record) found.push({ line: row.line, record });
  }
  faults.sort((a, b) => a.line - b.line);
  const nameOf = ({ urn, yearGroup, day }: Vacancy) => `year group ${yearGroup} of the school ${urn} on ${day}`;
  const records = eachOnce(file.name, nameOf, found, faults);
  return { file: file.name, layout: LAYOUT.name, records, faults, leftOut: {} };
}

function vacancyIn(cells: Cells<Column>): Vacancy | undefined {
  const urn = cells.needed('urn', (text) => /^\d{5,7}$/.test(text), 'a reference number of 5 to 7 digits');
  const yearGroup = yearGroupIn(cells.text('yearGroup'));
  if (yearGroup === undefined) cells.fault('yearGroup', 'not R or a number from 0 to 13: the row is left out');
  const day = cells.day('day');
  const places = cells.needed('places', (text) => /^(yes|no|\d{1,4})$/i.test(text), 'a whole number, yes or no');
  if (!urn || yearGroup === undefined || !day || !places) return undefined;
  const count = /^\d/.test(places) ? Number(places) : undefined;
  const waiting = cells.count('waiting', 9999);
  return {
    urn,
    yearGroup,
    day,
    hasPlaces: count === undefined ? /^yes$/i.test(places) : count > 0,
    ...(count === undefined ? {} : { places: count }),
    ...(waiting === undefined ? {} : { waiting }),
  };
}
