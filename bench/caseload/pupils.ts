import type { Network } from '../../src/network/index.ts';
import type { LatLon } from '../../src/places/point.ts';

/** The columns of a made-up list of pupils. */
export const HEADING = 'id,lat,lon,born,school,livesInArea,attendance,boardingArranged,planNaming,benefits';
export const ON = '2026-11-23';

/**
 * Lines of made-up pupils, the same every time: each home a place of its own within about 60 m of a way, drawn by length
 * of way; ages 4 to 15 in equal shares; one in six with benefits that make a low income. Each asks about the nearest school.
 */
export function pupilLines(network: Network, count: number): string[] {
  const random = chance(20261125);
  const places = placesAlong(network, count, random);
  return places.map(({ lat, lon }, i) => {
    const born = `${2011 + Math.floor(random() * 12)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
    const benefits = random() < 1 / 6 ? '"[""income-support""]"' : '[]';
    return `P${i + 1},${lat},${lon},${born},nearest,true,registered,false,no-plan,${benefits}`;
  });
}

/** Homes along the ways of a network, no two in one place. */
export function placesAlong(network: Network, count: number, random: () => number): LatLon[] {
  const { shapeLat, shapeLon, shapeFirst, edgeMetres } = network;
  const upTo = new Float64Array(edgeMetres.length);
  edgeMetres.forEach((metres, edge) => {
    upTo[edge] = metres + (edge === 0 ? 0 : upTo[edge - 1]!);
  });
  const seen = new Set<string>();
  const places: LatLon[] = [];
  while (places.length < count) {
    const edge = firstOver(upTo, random() * upTo.at(-1)!);
    const i = shapeFirst[edge]! + Math.floor(random() * (shapeFirst[edge + 1]! - 1 - shapeFirst[edge]!));
    const share = random();
    const between = (a: number, b: number, aside: number) => Number((a + share * (b - a) + aside).toFixed(7));
    const at = {
      lat: between(shapeLat[i]!, shapeLat[i + 1]!, (random() - 0.5) / 1000),
      lon: between(shapeLon[i]!, shapeLon[i + 1]!, (random() - 0.5) / 600),
    };
    const key = `${at.lat} ${at.lon}`;
    if (seen.has(key)) continue;
    seen.add(key);
    places.push(at);
  }
  return places;
}

function firstOver(upTo: Float64Array, metres: number): number {
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! > metres) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Numbers from 0 up to 1 that look random and are the same every time. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const two = (part: number): string => String(part).padStart(2, '0');
