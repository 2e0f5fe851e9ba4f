import type { Day } from '../../rules/kernel/day.ts';
import {
  type End,
  endsOfSchool,
  type FurtherOff,
  type GateNotMeasured,
  hangsOnOpening,
  marginOf,
  type NotMeasured,
} from '../measuring/index.ts';
import type { School } from '../places/school.ts';
import type { Compared, NearerEvidence } from './check.ts';
import {
  type Around,
  listReaches,
  longestThatMatters,
  offTheMapAtLeast,
  reachOf,
  type SchoolList,
  straightAtLeast,
  surelyBeyond,
  surelyPlaced,
} from './least-metres.ts';
import { compare, compareTwice, type Range, type Twice } from './range.ts';
import { WHY_OPEN } from './why-open.ts';

/** The schools that are or may be nearer, nearest first; where the comparison has a gap, what it is; and what was done to find them. */
export interface Nearer {
  readonly schools: readonly NearerFound[];
  readonly gap?: string;
  /** Left out where nothing could be compared. */
  readonly compared?: Compared;
}

/** A school that is or may be nearer, before anyone asks whether it suits. */
export interface NearerFound
  extends Pick<NearerEvidence, 'metres' | 'marginMetres' | 'without' | 'nearer' | 'nearerWhy' | 'disagreed'> {
  readonly school: School;
}

/** The length of one way to a school. */
export interface WayLength {
  readonly kind: 'length';
  readonly metres: number;
  readonly marginMetres: number;
  readonly gatesNotMeasured?: readonly GateNotMeasured[];
  /** The longest it may be, where it is not known by which gates pupils can come in and that was looked into. */
  readonly mostMetres?: number;
}

/** What measuring the way to one school gave, with and without unassessed stretches. */
export interface Its {
  readonly all: Way;
  readonly assessed: Way;
}

/** A way that was measured, or is further than anyone asked, or why there is none. */
export type Way = WayLength | FurtherOff | NotMeasured;

export interface Comparison {
  readonly around: Around;
  /** The way to the school asked about. */
  readonly mine: Twice;
  readonly others: readonly School[];
  readonly list: SchoolList;
  /** The day on which the gates have to be open. */
  readonly on: Day;
  /** Measures the ways to these; one longer than the limit may be given as further off, or as none on the map. */
  readonly measure: (schools: readonly School[], limitMetres: number) => readonly Its[];
}

/**
 * Compares the way to the school asked about with the way to every other that could count. A school whose straight line
 * alone is long enough is not measured. What is left is nearer, or nobody knows: because two are too close, or turn on
 * stretches that nobody has assessed, or because the map or the list of schools ends.
 */
export function compareSchools({ around, mine, others, list, on, measure }: Comparison): Nearer {
  const limit = longestThatMatters(around.home, mine);
  const reach = reachOf(around, mine);
  const isBeyond = surelyBeyond(around.home, reach);
  const near = others.filter((school) => {
    const ends = endsOfSchool(school, on);
    return !isBeyond(ends) && compareTwice(straight(around, ends), mine) !== 'no';
  });
  const measured = measure(near, limit);
  const found = near.flatMap((school, at) =>
    findOne(around, mine, { school, ends: endsOfSchool(school, on) }, measured[at]!, limit),
  );
  const open = measured.filter(({ all }) => all.kind === 'missing' && !NO_WAY_ON_MAP.includes(all.reason)).length;
  return {
    schools: found.sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity)),
    ...(listReaches(around, list, reach) ? {} : { gap: BEYOND[list.kind] }),
    compared: {
      list: list.kind,
      schools: others.length,
      measured: near.length - open,
      tooFarInAStraightLine: others.length - near.length,
      notMeasured: open,
      ...(Number.isFinite(reach) ? { reachMetres: reach } : {}),
    },
  };
}

const BEYOND = {
  whole: '',
  own: 'The map we hold ends before every nearer school can be known.',
  national: 'The list of schools we hold ends before every nearer school can be known.',
} as const;

/** Where the policies that may govern the child differ on how schools are compared. */
export const NOT_COMPARED: Nearer = {
  schools: [],
  gap: 'The council’s policies differ on how the nearest school is measured, and we do not know which of them counts for this child.',
};

const NO_WAY_ON_MAP: readonly NotMeasured['reason'][] = ['no-walk-on-map', 'no-drive-on-map'];

/** All that is known of the way to a school before it is measured. */
function straight(around: Around, ends: readonly End[]): Twice {
  const low = straightAtLeast(around, ends);
  const margin = ends.length === 0 ? 0 : Math.max(...ends.map((end) => marginOf(around.home, end, low)));
  const all = { low, high: Number.POSITIVE_INFINITY, marginMetres: margin };
  return { all, assessed: all };
}

function findOne(
  around: Around,
  mine: Twice,
  { school, ends }: { school: School; ends: readonly End[] },
  its: Its,
  limit: number,
): NearerFound[] {
  const offTheMap = offTheMapAtLeast(around, ends);
  const range = (way: Way) => rangeOf(around, ends, way, Math.min(offTheMap, limit));
  const twice = { all: range(its.all), assessed: range(its.assessed) };
  const nearer = compareTwice(twice, mine);
  if (nearer === 'no') return [];
  const { all, assessed } = its;
  return [
    {
      school,
      ...(all.kind === 'length' ? { metres: all.metres, marginMetres: all.marginMetres } : {}),
      ...(all.kind === 'length' && differs(all, assessed) ? { without: lengthOnly(assessed) } : {}),
      nearer,
      ...(nearer === 'unknown' ? { nearerWhy: WHY_OPEN[whyOpen(its, twice, mine, ends)] } : {}),
    },
  ];
}

/** @param least no way is shorter that was not measured because it leaves the map or passes the limit */
export function rangeOf(around: Around, ends: readonly End[], way: Way, least: number): Range {
  if (way.kind === 'missing') {
    if (!NO_WAY_ON_MAP.includes(way.reason)) return straight(around, ends).all;
    return { low: least, high: Number.POSITIVE_INFINITY, marginMetres: 0 };
  }
  const left = (way.gatesNotMeasured ?? []).map(({ gate }) => straightAtLeast(around, [gate]));
  if (way.kind === 'further')
    return {
      low: Math.min(least, ...left),
      high: way.exists ? Number.MAX_VALUE : Number.POSITIVE_INFINITY,
      marginMetres: 0,
    };
  const { metres, marginMetres } = way;
  // With a gate shut the way would be to another, which may be any distance further.
  const most = way.mostMetres ?? (hangsOnOpening(ends) ? Number.POSITIVE_INFINITY : metres);
  const high = surelyPlaced(around, ends) ? most : Number.POSITIVE_INFINITY;
  return { low: Math.min(metres, least, ...left), high, marginMetres };
}

/** The longest of some lengths that a way may have, and the widest of their margins. */
export function mostOf(
  { metres, marginMetres }: { metres: number; marginMetres: number },
  others: readonly ({ metres: number; marginMetres: number } | 'none')[],
): { mostMetres: number; marginMetres: number } {
  const all = others.filter((other) => other !== 'none');
  return {
    mostMetres: others.includes('none')
      ? Number.POSITIVE_INFINITY
      : Math.max(metres, ...all.map((each) => each.metres)),
    marginMetres: Math.max(marginMetres, ...all.map((each) => each.marginMetres)),
  };
}

const differs = (all: WayLength, assessed: Way): boolean =>
  assessed.kind !== 'length' || assessed.metres !== all.metres;

const lengthOnly = (way: Way): NonNullable<NearerEvidence['without']> =>
  way.kind === 'length' ? { metres: way.metres, marginMetres: way.marginMetres } : 'none';

function whyOpen({ all }: Its, its: Twice, mine: Twice, ends: readonly End[]): keyof typeof WHY_OPEN {
  if (all.kind === 'missing' && all.reason === 'school-place-not-known') return 'place-not-known';
  if (compare(its.all, mine.all) !== 'unknown') return 'turns-on-unassessed';
  if (all.kind === 'missing') return 'off-the-map';
  if (all.gatesNotMeasured?.length) return 'gate-left-out';
  if (hangsOnOpening(ends)) return 'opening-not-known';
  return its.all.low < its.all.high || mine.all.low < mine.all.high ? 'may-leave-the-map' : 'too-close';
}
