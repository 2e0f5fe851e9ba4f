import type { LedgerWay } from './ledger.ts';
import { type ComparedMap, MapSide, sideBySide } from './map-side.ts';
import type { Tags } from './osm.ts';
import { judgeWay, type TravelKind } from './policy.ts';
import { tellChange } from './tell-change.ts';
import type { HowItCounts, WayChange, WaySide, WhatChanged } from './way-change.ts';
import { metresApart, sameLine } from './way-lines.ts';

/** Less than this, in length or place, is mappers' tidying and no change. */
const METRES_THAT_MATTER = 1;

/**
 * What is different about the ways of two prepared maps of one area, by rising id: every way that people travel along, or might, and that
 * is on one of them only, counts differently, is longer or shorter, runs elsewhere, or meets other ways.
 *
 * Ways are the same when OpenStreetMap's number is: one that mappers split or drew anew shows as changed, added or removed. How a way
 * counts is read from both maps by the access policy of this program. Time grows with the ways of both maps, and for a way whose line
 * changed with its points squared.
 */
export function compareWays(before: ComparedMap, after: ComparedMap): WayChange[] {
  const [was, is] = [new MapSide(before), new MapSide(after)];
  const changes: WayChange[] = [];
  for (const [id, old, now] of sideBySide(before.ledger.ways(), after.ledger.ways())) {
    const change =
      old && now ? changed(id, { old, was }, { now, is }) : addedOrRemoved(id, was.of(id, old), is.of(id, now));
    if (change) changes.push({ ...change, words: tellChange(change) });
  }
  return changes;
}

type Told = Omit<WayChange, 'words'>;
const KINDS = ['walking', 'driving'] as const;

type Known = NonNullable<ReturnType<MapSide['of']>>;

function addedOrRemoved(wayId: number, before: Known | undefined, after: Known | undefined): Told {
  const change = before ? 'removed' : 'added';
  const sides = { ...(before ? { before: before.side } : {}), ...(after ? { after: after.side } : {}) };
  return { wayId, ...calledOf((after ?? before)!.tags), change, what: [], ...sides };
}

function changed(
  wayId: number,
  { old, was }: { readonly old: LedgerWay; readonly was: MapSide },
  { now, is }: { readonly now: LedgerWay; readonly is: MapSide },
): Told | undefined {
  const [before, after] = [was.of(wayId, old)!.side, is.of(wayId, now)!.side];
  const line = lineChange(wayId, was, is);
  const joins = joinsChange(wayId, was, is);
  const what: WhatChanged[] = [];
  if (KINDS.some((kind) => judgedApart(before.counts[kind], after.counts[kind]))) what.push('judged');
  if (isUnassessed(before) !== isUnassessed(after)) what.push('unassessed');
  if (KINDS.some((kind) => Math.abs(metresOf(was, kind, wayId) - metresOf(is, kind, wayId)) > METRES_THAT_MATTER))
    what.push('length');
  if (line.apartMetres !== undefined) what.push('line');
  if (joins) what.push('joins');
  if (drivenWays(old, line.reversed) !== drivenWays(now, false)) what.push('direction');
  if ((was.turns.get(wayId) ?? '') !== (is.turns.get(wayId) ?? '')) what.push('turns');
  if (what.length === 0) return undefined;
  const apart = line.apartMetres === undefined ? {} : { apartMetres: line.apartMetres };
  const called = calledOf(now.tags);
  return { wayId, ...called, change: 'changed', what, before, after, ...apart, ...(joins ? { joins } : {}) };
}

const isUnassessed = ({ counts }: WaySide): boolean => counts.walking === 'unassessed';
const metresOf = ({ lines }: MapSide, kind: TravelKind, id: number): number => lines[kind].metres(id);

/** Unassessed and not is told apart by itself. */
function judgedApart(before: HowItCounts, after: HowItCounts): boolean {
  const plain = (how: HowItCounts) => (how === 'unassessed' ? 'counts' : how);
  return plain(before) !== plain(after);
}

/** @param reversed whether the other map draws the way from its other end */
function drivenWays({ tags }: LedgerWay, reversed: boolean): string {
  const { kept, forward, backward } = judgeWay(tags, 'driving');
  if (!kept) return '';
  return reversed ? `${backward} ${forward}` : `${forward} ${backward}`;
}

function lineChange(
  id: number,
  was: MapSide,
  is: MapSide,
): { readonly reversed: boolean; readonly apartMetres?: number } {
  const kind = was.lines.walking.has(id) && is.lines.walking.has(id) ? 'walking' : 'driving';
  const [before, after] = [was.lines[kind].segments(id), is.lines[kind].segments(id)];
  const same = sameLine(before, after);
  if (same !== 'no' || before.length === 0 || after.length === 0) return { reversed: same === 'reversed' };
  const apartMetres = metresApart(before, after);
  return { reversed: false, ...(apartMetres > METRES_THAT_MATTER ? { apartMetres } : {}) };
}

/** Only ways that both maps have are looked at: what is added or removed says so itself. */
function joinsChange(id: number, was: MapSide, is: MapSide): WayChange['joins'] {
  for (const kind of KINDS) {
    const [before, after] = [was.lines[kind], is.lines[kind]];
    if (!before.has(id) || !after.has(id)) continue;
    const [met, meets] = [before.joins(id), after.joins(id)];
    const gained = [...meets].filter((other) => !met.has(other) && before.has(other)).sort((a, b) => a - b);
    const lost = [...met].filter((other) => !meets.has(other) && after.has(other)).sort((a, b) => a - b);
    if (gained.length + lost.length > 0) return { gained, lost };
  }
  return undefined;
}

function calledOf({ name, ref, highway, route }: Tags): Pick<WayChange, 'name' | 'ref' | 'highway'> {
  return { ...(name ? { name } : {}), ...(ref ? { ref } : {}), highway: highway ?? route ?? 'way' };
}
