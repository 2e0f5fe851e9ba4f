import { segmentMetres } from '../network/index.ts';
import { perNetwork } from './per-network.ts';

/** The grain of every length that is added up, as a share of a metre: 4 nanometres. */
const GRAIN = 2 ** 28;

/**
 * A length as whole grains, in metres. Numbers of grains are added without rounding (up to 33,000 km), so a walk is as
 * long to the last bit from either end, by one pair or by a sweep, in whatever order its edges are added. Rounded up,
 * so that an estimate of "at least so far" that holds for the ground holds for these lengths too.
 */
export function exactMetres(metres: number): number {
  return Math.ceil(metres * GRAIN) / GRAIN;
}

/** Metres between two points of one segment, in whole grains; the same in both directions. */
export function exactBetween(lat1: number, lon1: number, lat2: number, lon2: number): number {
  return exactMetres(segmentMetres(lat1, lon1, lat2, lon2));
}

/** The lengths of a network in whole grains. */
export interface ExactLengths {
  /** Metres of each edge. */
  readonly edge: Float64Array;
  /** Metres along its edge to each shape point, from `edgeFrom`. */
  readonly along: Float64Array;
}

/** Made from the shapes when first asked for. */
export const exactLengthsOf = perNetwork((network): ExactLengths => {
  const { shapeFirst, shapeLat, shapeLon, edgeFrom } = network;
  const edge = new Float64Array(edgeFrom.length);
  const along = new Float64Array(shapeLat.length);
  for (let each = 0; each < edge.length; each++) {
    let metres = 0;
    for (let i = shapeFirst[each]! + 1; i < shapeFirst[each + 1]!; i++) {
      metres += exactBetween(shapeLat[i - 1]!, shapeLon[i - 1]!, shapeLat[i]!, shapeLon[i]!);
      along[i] = metres;
    }
    edge[each] = metres;
  }
  return { edge, along };
});
