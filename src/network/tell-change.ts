import type { TravelKind } from './policy.ts';
import type { HowItCounts, WayChange, WaySide } from './way-change.ts';

const COUNTS: Readonly<Record<TravelKind, Readonly<Record<HowItCounts, string>>>> = {
  walking: {
    counts: 'counts for walking',
    unassessed: 'counts for walking, but nobody has assessed it',
    'near-ends': 'counts for walking near an end',
    'left-out': 'does not count for walking',
    'cut-off': 'is cut off from other ways or outside the map, so it does not count for walking',
  },
  driving: {
    counts: 'counts for driving',
    unassessed: 'counts for driving',
    'near-ends': 'counts for driving only near an end',
    'left-out': 'does not count for driving',
    'cut-off': 'is cut off from other ways or outside the map, so it does not count for driving',
  },
};

/** What changed about a way, for an officer. */
export function tellChange({ change, what, before, after, apartMetres, joins }: Omit<WayChange, 'words'>): string {
  if (change === 'added') return `New on the map: it ${howBoth(after!)}${length(after!)}.`;
  if (change === 'removed') return `No longer on the map: it ${past(howBoth(before!))}${length(before!)}.`;
  const told = [
    ...(what.includes('judged') || what.includes('unassessed') ? [counting(before!, after!)] : []),
    ...(what.includes('length') ? [lengths(before!, after!)] : []),
    ...(apartMetres === undefined ? [] : [`It runs up to ${metres(apartMetres)} from where it ran.`]),
    ...(joins ? [meetings(joins)] : []),
    ...(what.includes('direction') ? ['The direction that may be driven is another.'] : []),
    ...(what.includes('turns') ? ['The turns that may be driven out of it are others.'] : []),
  ];
  return told.join(' ');
}

const howBoth = ({ counts: { walking, driving } }: WaySide): string =>
  walking === 'counts' && driving === 'counts'
    ? 'counts for walking and driving'
    : `${COUNTS.walking[walking]} and ${COUNTS.driving[driving]}`;
const length = ({ metres: all }: WaySide): string => (all > 0 ? `, over ${metres(all)}` : '');

function counting(before: WaySide, after: WaySide): string {
  return (['walking', 'driving'] as const)
    .filter((kind) => before.counts[kind] !== after.counts[kind])
    .map((kind) => `It now ${COUNTS[kind][after.counts[kind]]}; before, it ${past(COUNTS[kind][before.counts[kind]])}.`)
    .join(' ');
}

function lengths(before: WaySide, after: WaySide): string {
  const more = after.metres - before.metres;
  // The two lengths told are of walking where any is; a change in driving alone leaves them the same.
  if (Math.abs(more) <= 1) return 'What counts of it for driving is longer or shorter.';
  return `What counts of it is ${metres(Math.abs(more))} ${more > 0 ? 'longer' : 'shorter'}: ${metres(after.metres)}, and was ${metres(before.metres)}.`;
}

function meetings({ gained, lost }: NonNullable<WayChange['joins']>): string {
  const ways = (ids: readonly number[]) => `way${ids.length > 1 ? 's' : ''} ${ids.join(', ')}`;
  return [
    ...(gained.length > 0 ? [`It now meets ${ways(gained)}.`] : []),
    ...(lost.length > 0 ? [`It no longer meets ${ways(lost)}.`] : []),
  ].join(' ');
}

const past = (words: string): string =>
  words
    .replaceAll('does not count', 'did not count')
    .replaceAll('counts', 'counted')
    .replace('nobody has assessed', 'nobody had assessed')
    .replaceAll('is cut off', 'was cut off');

/** Whole metres from ten on: the map is no finer. */
const metres = (length: number): string => {
  if (length === 0) return 'nothing';
  const told = length >= 10 ? String(Math.round(length)) : length.toFixed(1);
  return `${told} ${told === '1.0' ? 'metre' : 'metres'}`;
};
