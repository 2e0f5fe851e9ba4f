/** A spot in the made-up county: metres east and north of its south-west corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A spot as OpenStreetMap keeps it: whole ten-millionths of a degree. */
export interface Fixed {
  readonly lat7: number;
  readonly lon7: number;
}

const SOUTH_WEST: Fixed = { lat7: 539_000_000, lon7: 17_000_000 };
/** Ten-millionths of a degree in a metre at latitude 54. A degree of longitude shortens northwards, hence the second pair. */
const LAT7_A_METRE = 89.84363;
const LON7_A_METRE = 152.13097;
const LON7_A_METRE_MORE_A_METRE_NORTH = 0.00003283;

/**
 * Puts a spot on the globe: open sea in the middle of the North Sea, so that no real home is near. Only sums, products and rounding,
 * which give the same bytes on every machine; sines and cosines may differ in the last digit.
 */
export function onGlobe({ x, y }: Spot): Fixed {
  return {
    lat7: SOUTH_WEST.lat7 + Math.round(y * LAT7_A_METRE),
    lon7: SOUTH_WEST.lon7 + Math.round(x * (LON7_A_METRE + y * LON7_A_METRE_MORE_A_METRE_NORTH)),
  };
}

/** Degrees with all seven decimals, written without going through a fraction. */
export function inDegrees(value7: number): string {
  const digits = String(Math.abs(value7)).padStart(8, '0');
  return `${value7 < 0 ? '-' : ''}${digits.slice(0, -7)}.${digits.slice(-7)}`;
}

export const spot = (x: number, y: number): Spot => ({ x, y });

/** The spot `across` metres to the left of the line from `a` to `b`, at `part` (0 to 1) of the way. */
export function beside(a: Spot, b: Spot, part: number, across: number): Spot {
  const [east, north] = [b.x - a.x, b.y - a.y];
  const length = Math.sqrt(east * east + north * north);
  return { x: a.x + east * part - (north / length) * across, y: a.y + north * part + (east / length) * across };
}

export function apart(a: Spot, b: Spot): number {
  const [east, north] = [b.x - a.x, b.y - a.y];
  return Math.sqrt(east * east + north * north);
}

/** Chance with a fixed start: the same numbers each time, in 32-bit whole-number arithmetic (a xorshift). */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
}

export function chance(seed: number): Chance {
  let state = seed | 0 || 1;
  return {
    between: (least, most) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return least + ((state >>> 0) % (most - least + 1));
    },
  };
}
