import type { Day } from '../../../rules/kernel/day.ts';
import { ENGINE, endOfPostcode, endsOfSchool, hangsOnOpening, measureWalk, missing } from '../../measuring/index.ts';
import type { End, NotMeasured, WalkDistance } from '../../measuring/measurement.ts';
import { readPostcode } from '../../places/index.ts';
import type { Caseload } from './caseload.ts';
import { cellsOf, csvLine } from './csv-line.ts';
import type { Work } from './work.ts';

export const MEASURED_COLUMNS = [
  'from',
  'to',
  'metres',
  'metres_without_unassessed',
  'margin_metres',
  'home_snap_metres',
  'school_snap_metres',
  'engine',
  'problem',
] as const;

/** Measures pairs, one a line: `lat,lon,lat,lon` or `postcode,URN` or `UPRN,URN`. A bad line gives a row that says why, and stops no other. */
export function measureLines(caseload: Caseload, on: Day): Work {
  return (lines, firstLine) => {
    let text = '';
    let problems = 0;
    lines.forEach((line, at) => {
      const cells = cellsOf(line) ?? [line];
      if (line.trim() === '' || (firstLine + at === 1 && isHeader(cells))) return;
      const row = measureLine(caseload, on, cells);
      if (row.at(-1) !== '') problems++;
      text += csvLine(row);
    });
    caseload.tidy();
    return { text, tally: {}, problems };
  };
}

const isHeader = (cells: readonly string[]): boolean =>
  (cells.length === 2 || cells.length === 4) && cells.every((cell) => /^[a-z_ ]+$/i.test(cell));

type Row = readonly (string | number)[];

function measureLine(caseload: Caseload, on: Day, cells: readonly string[]): Row {
  const words = [cells.slice(0, -1).join(' ').slice(0, 60), cells.at(-1)!.slice(0, 60)];
  const refused = (problem: string): Row => [...words, '', '', '', '', '', '', problem];
  if (cells.length === 4) return measurePoints(caseload, cells) ?? refused(NOT_ON_EARTH);
  if (cells.length !== 2) return refused('A line must be lat,lon,lat,lon, postcode,URN or UPRN,URN.');
  const [text, urn] = cells as [string, string];
  const home = homeOf(caseload, text);
  if (typeof home === 'string') return refused(home);
  const at = caseload.schoolAt(urn);
  if (at === undefined) return refused(`There is no school with the number ${urn.slice(0, 20)} in this area.`);
  const names = [home.called, urn] as const;
  const gates = endsOfSchool(caseload.school(at), on);
  // Where it is not known which gates are open, every length there may be is looked at.
  if (hangsOnOpening(gates)) return [...names, ...measured(measureWalk(caseload.whereOnMap, home.end, gates))];
  return measureKept(caseload, on, names, home.end, at);
}

/** A postcode, or the number of an address: no postcode is digits alone. */
function homeOf(caseload: Caseload, text: string): { called: string; end: End } | string {
  if (/^\d+$/.test(text)) {
    const address = caseload.address(text);
    return address
      ? { called: text, end: address.home }
      : `There is no address with the UPRN ${text.slice(0, 20)} in this area.`;
  }
  const postcode = readPostcode(text);
  if (postcode === undefined) return 'The first column is not a postcode, nor a UPRN.';
  const held = caseload.postcode(postcode);
  return held ? { called: postcode, end: endOfPostcode(held) } : `${postcode} is not in this area.`;
}

/** By the walks that the caseload keeps, to the same metres as by itself. */
function measureKept(caseload: Caseload, on: Day, names: readonly [string, string], home: End, at: number): Row {
  const { walks } = caseload.onMap(on) ?? {};
  const placed = walks?.place(home);
  const walk = placed?.kind === 'placed' ? walks!.twice(placed, at) : (placed ?? missing('no-network'));
  if (walk.kind === 'missing' || placed?.kind !== 'placed')
    return [...names, '', '', '', '', '', '', walk.kind === 'missing' ? walk.words : ''];
  const { all, assessed } = walk;
  const without = assessed === 'none' ? 'none' : assessed.metres;
  const moved = walks!.gateMoved(at, all.gate);
  return [...names, all.metres, without, all.marginMetres, placed.snap.snapMetres, moved, CALLED, ''];
}

const CALLED = `${ENGINE.name} ${ENGINE.version}`;
const NOT_ON_EARTH = 'A latitude must be from -90 to 90 and a longitude from -180 to 180.';

/** Between two points of any place; undefined where they are none. */
function measurePoints(caseload: Caseload, cells: readonly string[]): Row | undefined {
  const [lat, lon, toLat, toLon] = cells.map((cell) => (cell === '' ? Number.NaN : Number(cell))) as [
    number,
    number,
    number,
    number,
  ];
  const onEarth = (at: { lat: number; lon: number }) => Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180;
  if (!onEarth({ lat, lon }) || !onEarth({ lat: toLat, lon: toLon })) return undefined;
  const home: End = { at: { lat, lon }, kind: 'address-point' };
  const gate: End = { at: { lat: toLat, lon: toLon }, kind: 'gate' };
  const walk = measureWalk(caseload.whereOnMap, home, [gate]);
  return [`${lat} ${lon}`, `${toLat} ${toLon}`, ...measured(walk)];
}

function measured(walk: WalkDistance | NotMeasured): Row {
  if (walk.kind === 'missing') return ['', '', '', '', '', '', walk.words];
  const without = walk.withoutUnassessed === 'none' ? 'none' : walk.withoutUnassessed.metres;
  const { path, marginMetres, home: from, school: to } = walk;
  return [path.metres, without, marginMetres, from.snapMetres, to.snapMetres, CALLED, ''];
}
