import { Fate } from './cut.ts';
import type { Ledger, LedgerWay } from './ledger.ts';
import type { Network, TurnRestriction } from './network.ts';
import type { Tags } from './osm.ts';
import { judgeWay, type TravelKind } from './policy.ts';
import type { HowItCounts, WaySide } from './way-change.ts';
import { WayLines } from './way-lines.ts';

/** A prepared map, as far as comparing needs it. */
export interface ComparedMap {
  readonly walking: Network;
  readonly driving: Network;
  readonly ledger: Pick<Ledger, 'ways'>;
}

/** One of the two maps, with its ways by id. */
export class MapSide {
  readonly lines: Readonly<Record<TravelKind, WayLines>>;
  /** Per way from which a turn is restricted: its restrictions as one text. */
  readonly turns: ReadonlyMap<number, string>;

  constructor({ walking, driving }: ComparedMap) {
    this.lines = { walking: new WayLines(walking), driving: new WayLines(driving) };
    this.turns = turnsByWay(driving.turns);
  }

  of(id: number, way: LedgerWay | undefined): { readonly side: WaySide; readonly tags: Tags } | undefined {
    if (!way) return undefined;
    const counts = { walking: howItCounts(way, 'walking'), driving: howItCounts(way, 'driving') };
    const metres = this.lines.walking.metres(id) || this.lines.driving.metres(id);
    return { side: { counts, metres }, tags: way.tags };
  }
}

function howItCounts({ tags, fates }: LedgerWay, kind: TravelKind): HowItCounts {
  const { kept, unassessed, onlyNearEnds } = judgeWay(tags, kind);
  if (!kept) return 'left-out';
  if ((fates[kind] & Fate.inNetwork) === 0) return 'cut-off';
  return unassessed ? 'unassessed' : onlyNearEnds ? 'near-ends' : 'counts';
}

function turnsByWay(turns: readonly TurnRestriction[]): Map<number, string> {
  const byWay = Map.groupBy(turns, ({ fromWay }) => fromWay);
  const told = ({ viaNode, toWay, rule }: TurnRestriction) => `${rule} ${viaNode} ${toWay}`;
  return new Map([...byWay].map(([way, those]) => [way, [...new Set(those.map(told))].sort().join()]));
}

type Numbered = LedgerWay & { readonly id: number };

/** The ways of two ledgers, each by rising id, with the same id side by side. */
export function* sideBySide(
  before: Iterator<Numbered>,
  after: Iterator<Numbered>,
): Generator<[id: number, before: LedgerWay | undefined, after: LedgerWay | undefined]> {
  let [old, now] = [before.next(), after.next()];
  while (!old.done || !now.done) {
    const id = Math.min(
      old.done ? Number.POSITIVE_INFINITY : old.value.id,
      now.done ? Number.POSITIVE_INFINITY : now.value.id,
    );
    const [inOld, inNow] = [!old.done && old.value.id === id, !now.done && now.value.id === id];
    yield [id, inOld ? old.value : undefined, inNow ? now.value : undefined];
    if (inOld) old = before.next();
    if (inNow) now = after.next();
  }
}
