import type { End, EndKind } from './measurement.ts';

/** Metres of doubt about where each kind of end is. These are ours, stated with every answer. */
const END_METRES: Record<EndKind, number> = {
  'address-point': 10,
  'officer-point': 10,
  // The middle of some fifteen homes: it never decides within this much of a line.
  'postcode-centre': 300,
  gate: 5,
  // The register's point for a school whose gates nobody has told us.
  'school-point': 150,
};

/** What a Helmert conversion from the National Grid may be off by. */
const GRID_REFERENCE_METRES = 5;

/** How well the map follows the ground: 0.3% of the length. */
const MAP_SHARE = 0.003;

/** Metres of doubt either side of a length between two ends. */
export function marginOf(home: End, school: End, metres: number): number {
  return endMargin(home) + endMargin(school) + MAP_SHARE * metres;
}

function endMargin({ kind, fromGridReference }: End): number {
  return END_METRES[kind] + (fromGridReference === true ? GRID_REFERENCE_METRES : 0);
}
