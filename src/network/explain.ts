import { Fate } from './cut.ts';
import type { Ledger } from './ledger.ts';
import type { Tags } from './osm.ts';
import { judgeWay, type TravelKind } from './policy.ts';

/** Why a way counts, or does not. */
export interface WayExplanation {
  readonly wayId: number;
  readonly kind: TravelKind;
  /** `used`: all of it counts; `partly-used`: some of it does; `not-a-way`: on the map, but nobody travels along it. */
  readonly outcome: 'used' | 'partly-used' | 'not-used' | 'not-a-way' | 'not-in-map';
  /** Of the policy row that decided, or of what became of the way after it. */
  readonly codes: readonly string[];
  /** Sentences for an officer or a parent, the policy's own first. */
  readonly words: readonly string[];
  /** Why the policy has that row. */
  readonly reason?: string;
  readonly unassessed: boolean;
  readonly onlyNearEnds: boolean;
  /** What the map says of the way. */
  readonly tags?: Tags;
}

const AFTER_POLICY = [
  {
    bit: Fate.cutAtBarrier,
    code: 'cut-at-barrier',
    words: 'The stretches on both sides of a barrier that may not be passed are left out.',
  },
  {
    bit: Fate.outsideMap,
    code: 'outside-map',
    words: 'Some of it lies outside this map, so that stretch is not known here.',
  },
  {
    bit: Fate.inSmallPart,
    code: 'in-small-part',
    words:
      'It, or a stretch of it, is cut off: it joins up with less than one kilometre of other ways, so that piece is left out.',
  },
] as const;

const NOTHING_OF_IT = {
  code: 'too-short',
  words: 'The map gives it fewer than two different points, so there is no length to it.',
} as const;

/** @param wayId an OpenStreetMap way id */
export function explainWay(ledger: Pick<Ledger, 'find'>, wayId: number, kind: TravelKind): WayExplanation {
  const way = ledger.find(wayId);
  if (way === undefined)
    return plain(wayId, kind, 'not-in-map', 'There is no way with this number on the map of this area.');
  if (way === 'other') return plain(wayId, kind, 'not-a-way', 'The map does not show this as a road or path.');
  const { kept, code, words, reason, unassessed, onlyNearEnds } = judgeWay(way.tags, kind);
  const fates = kept ? way.fates[kind] : 0;
  const after = kept && fates === 0 ? [NOTHING_OF_IT] : AFTER_POLICY.filter(({ bit }) => (fates & bit) !== 0);
  const inNetwork = (fates & Fate.inNetwork) !== 0;
  return {
    wayId,
    kind,
    outcome: inNetwork ? (after.length > 0 ? 'partly-used' : 'used') : 'not-used',
    codes: [code, ...after.map((one) => one.code)],
    words: [words, ...after.map((one) => one.words)],
    reason,
    unassessed,
    onlyNearEnds,
    tags: way.tags,
  };
}

function plain(wayId: number, kind: TravelKind, outcome: 'not-in-map' | 'not-a-way', words: string): WayExplanation {
  return { wayId, kind, outcome, codes: [outcome], words: [words], unassessed: false, onlyNearEnds: false };
}
