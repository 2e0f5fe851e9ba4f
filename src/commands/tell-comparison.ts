import {
  type ComparedWalk,
  type Comparison,
  type ComparisonSummary,
  type Length,
  summarise,
  tellCrossing,
} from '../checks/index.ts';
import { callWay, type NotMeasured } from '../measuring/index.ts';
import type { WayChange } from '../network/index.ts';

/** Rows of each kind in the text; all are in CSV and JSON. */
const MOST_ROWS = 20;

/** A comparison as an officer reads it. */
export function tellComparison(comparison: Comparison): string {
  const told = summarise(comparison, MOST_ROWS);
  const { area, before, after, ways, walks } = told;
  return [
    `${area.name}: ${called(after)} beside ${called(before)}, which is in force.`,
    ...(before.policyVersion === after.policyVersion
      ? []
      : [`They were made ready by different access policies, ${before.policyVersion} and ${after.policyVersion}.`]),
    '',
    `Ways: ${ways.added.count} new, ${ways.removed.count} gone, ${ways.changed.count} changed.`,
    ...wayRows('New', ways.added),
    ...wayRows('Gone', ways.removed),
    ...wayRows('Changed', ways.changed),
    ...walks.flatMap(walkRows),
    '',
    ...told.attribution,
    '',
  ].join('\n');
}

const called = ({ number, mapDay, mapSha256 }: Comparison['before']): string =>
  `version ${number} (map ${mapDay ? `of ${mapDay}, ` : ''}${mapSha256.slice(0, 12)})`;

const wayName = ({ wayId, ...way }: WayChange): string => `${callWay({ id: wayId, ...way })}, way ${wayId}`;

function wayRows(heading: string, { count, first }: ComparisonSummary['ways']['added']): string[] {
  if (count === 0) return [];
  return [`  ${heading}:`, ...first.map((way) => `    ${wayName(way)}: ${way.words}`), ...more(count, first)];
}

function walkRows({
  of,
  measured,
  moved,
  beyondMargin,
  crossings,
  rows,
}: ComparisonSummary['walks'][number]): string[] {
  const sides = Object.entries(crossings).map(([what, count]) => `    ${String(count).padStart(6)}  ${what}`);
  return [
    '',
    `Walks, ${of}: ${measured} measured; ${moved} moved by more than a metre, ${beyondMargin} by more than their margin; ${sides.length === 0 ? 'none is on another side of a line.' : 'on another side of a line:'}`,
    ...sides,
    ...(rows.count > 0 ? ['  Different:'] : []),
    ...rows.first.map((walk) => `    ${walk.from} to ${walk.called || walk.to}: ${walk.words}`),
    ...more(rows.count, rows.first),
  ];
}

const more = (count: number, first: readonly unknown[]): string[] =>
  count > first.length ? [`    … and ${count - first.length} more: --format csv lists all.`] : [];

export const COMPARISON_COLUMNS = [
  'about',
  'from',
  'to',
  'called',
  'change',
  'what',
  'metres_before',
  'metres_after',
  'without_unassessed_before',
  'without_unassessed_after',
  'margin_metres',
  'apart_metres',
  'words',
];

type Row = readonly (string | number)[];

/** A row for each way and each walk that is different. */
export function comparisonRows({ ways, walks }: Comparison): Row[] {
  return [...ways.map(wayRow), ...walks.flatMap(({ of, different }) => different.map((walk) => walkRow(of, walk)))];
}

function wayRow(way: WayChange): Row {
  const { wayId, change, what, before, after, apartMetres, words, ...named } = way;
  const metres = [before?.metres ?? '', after?.metres ?? ''];
  return [
    'way',
    wayId,
    '',
    callWay({ id: wayId, ...named }),
    change,
    what.join(' '),
    ...metres,
    '',
    '',
    '',
    apartMetres ?? '',
    words,
  ];
}

function walkRow(of: string, walk: ComparedWalk): Row {
  const { from, to, called, before, after, crossings, beyondMargin, words } = walk;
  const what = [
    ...(beyondMargin ? ['beyond margin'] : []),
    ...crossings.map(({ line, before, after }) => tellCrossing(line, before, after)),
  ];
  const metres = (length: Length | NotMeasured) => (length.kind === 'length' ? length.metres : '');
  const without = (length: Length | NotMeasured) =>
    length.kind === 'missing' ? '' : length.without === 'none' ? 'none' : length.without.metres;
  const lengths = [metres(before), metres(after), without(before), without(after)];
  const margin = before.kind === 'length' ? before.marginMetres : after.kind === 'length' ? after.marginMetres : '';
  return [of, from, to, called, changeOf(walk), what.join('; '), ...lengths, margin, '', words];
}

function changeOf({ before, after, movedMetres }: ComparedWalk): string {
  if (movedMetres !== undefined) return movedMetres > 0 ? 'longer' : movedMetres < 0 ? 'shorter' : 'same';
  if (before.kind === after.kind) return 'same';
  return after.kind === 'length' ? 'found' : 'lost';
}
