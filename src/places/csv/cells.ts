import { isValid, toNormalised } from 'postcode';
import { isDay } from '../../../rules/kernel/day.ts';
import { fromGrid, isOnGrid } from '../grid.ts';
import type { LatLon } from '../point.ts';
import type { Fault, Row } from './rows.ts';

/** Where a row says it is; undefined where it does not say, or not so that it can be read. */
export interface Placed {
  readonly at: LatLon;
  readonly fromGridReference: boolean;
}

type PlaceColumn = 'lat' | 'lon' | 'easting' | 'northing';

/** Reads one row cell by cell, and notes down what cannot be read. */
export class Cells<Column extends string> {
  readonly faults: Fault[] = [];
  readonly #file: string;
  readonly #row: Row<Column>;
  readonly #headings: Readonly<Partial<Record<Column, string>>>;

  constructor(file: string, row: Row<Column>, headings: Readonly<Partial<Record<Column, string>>>) {
    this.#file = file;
    this.#row = row;
    this.#headings = headings;
  }

  /** The cell's text, empty where there is none. */
  text(column: Column): string {
    return this.#row.fields[column] ?? '';
  }

  fault(column: Column, reason: string): undefined {
    this.faults.push({ file: this.#file, line: this.#row.line, column: this.#headings[column] ?? column, reason });
    return undefined;
  }

  /** A cell without which the row is no use. */
  needed(column: Column, isRight: (text: string) => boolean, expected: string): string | undefined {
    const text = this.text(column);
    if (text !== '' && isRight(text)) return text;
    return this.fault(column, text === '' ? 'empty: the row is left out' : `not ${expected}: the row is left out`);
  }

  /** A whole number from 0 to `most`; undefined where the cell is empty, or cannot be read and is noted as not known. */
  count(column: Column, most: number): number | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
    return this.fault(column, `not a whole number from 0 to ${most}: taken as not known`);
  }

  /** A word out of a closed list, without which the row is no use. */
  oneOf<const T extends string>(column: Column, words: readonly T[]): T | undefined {
    const text = this.text(column).toLowerCase();
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    const why = text === '' ? 'empty' : `not one of ${words.join(', ')}`;
    return this.fault(column, `${why}: the row is left out`);
  }

  /** A calendar day, `YYYY-MM-DD` or `DD/MM/YYYY`, without which the row is no use. */
  day(column: Column): string | undefined {
    const text = this.text(column);
    const british = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
    const day = british ? `${british[3]}-${british[2]}-${british[1]}` : text;
    if (isDay(day)) return day;
    return this.fault(column, `${text === '' ? 'empty' : 'not a day such as 2026-03-01'}: the row is left out`);
  }

  /** A postcode as `AA9 9AA`. */
  postcode(column: Column): string | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    return readPostcode(text) ?? this.fault(column, 'not a postcode: taken as not known');
  }

  /** The point by latitude and longitude where the row has them, else by grid reference. */
  place(this: Cells<Column | PlaceColumn>): Placed | undefined {
    const [lat, lon] = [this.text('lat'), this.text('lon')];
    if (lat !== '' || lon !== '') return this.#degrees(lat, lon);
    const [easting, northing] = [this.text('easting'), this.text('northing')];
    if (easting !== '' || northing !== '') return this.#grid(easting, northing);
    return undefined;
  }

  #degrees(this: Cells<Column | PlaceColumn>, latText: string, lonText: string): Placed | undefined {
    const lat = number(latText);
    if (lat === undefined || Math.abs(lat) > 90)
      return this.fault('lat', 'not a latitude: the place is taken as not known');
    const lon = number(lonText);
    if (lon === undefined || Math.abs(lon) > 180)
      return this.fault('lon', 'not a longitude: the place is taken as not known');
    if (lat === 0 && lon === 0) return this.fault('lat', '0, 0 is in the ocean: the place is taken as not known');
    if (lat < 10 && lon > 48)
      return this.fault('lat', 'latitude and longitude look swapped: the place is taken as not known');
    return { at: { lat, lon }, fromGridReference: false };
  }

  #grid(this: Cells<Column | PlaceColumn>, eastingText: string, northingText: string): Placed | undefined {
    const [easting, northing] = [number(eastingText), number(northingText)];
    if (easting === 0 && northing === 0) return undefined;
    if (easting === undefined || northing === undefined || !isOnGrid(easting, northing)) {
      return this.fault('easting', 'not a reference on the National Grid in metres: the place is taken as not known');
    }
    return { at: fromGrid(easting, northing), fromGridReference: true };
  }
}

/** A postcode as `AA9 9AA`, however it is spaced and cased; undefined when it is none. */
export function readPostcode(text: string): string | undefined {
  const tidy = text.trim();
  // No postcode is longer with blanks between; anything longer is not worth searching through.
  if (tidy.length > 12 || !isValid(tidy)) return undefined;
  return toNormalised(tidy) ?? undefined;
}

function number(text: string): number | undefined {
  return /^-?\d{1,9}(\.\d{1,20})?$/.test(text) ? Number(text) : undefined;
}
