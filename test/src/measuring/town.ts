import { buildNetwork, type Network, type OsmRelation, type Tags } from '../../../src/network/index.ts';
import type { LatLon } from '../../../src/places/point.ts';

/** A made-up town drawn in metres: `[east, north]` of a point in the middle of England. */
export type Spot = readonly [east: number, north: number];

const MIDDLE = { lat: 52.65, lon: -0.7 };
const METRES_TO_A_DEGREE = { lat: 111_270, lon: 67_680 };

export function at([east, north]: Spot): LatLon {
  return { lat: MIDDLE.lat + north / METRES_TO_A_DEGREE.lat, lon: MIDDLE.lon + east / METRES_TO_A_DEGREE.lon };
}

export interface Drawing {
  readonly kind?: 'walking' | 'driving';
  /** Corners by name. */
  readonly corners: Readonly<Record<string, Spot>>;
  /** `'A B C'`: the corners a way goes through. Its OSM id is its place in the list, from 1. */
  readonly ways: readonly (readonly [corners: string, tags: Tags])[];
  /** `'no_left_turn 1 B 2'`: rule, from way, at corner, to way. */
  readonly turns?: readonly string[];
}

export function draw({ kind = 'walking', corners, ways, turns = [] }: Drawing): Network {
  const names = Object.keys(corners);
  const id = (name: string) => names.indexOf(name) + 1;
  return buildNetwork(
    {
      nodes: names.map((name) => ({ id: id(name), ...at(corners[name]!) })),
      ways: ways.map(([through, tags], i) => ({ id: i + 1, nodes: through.split(' ').map(id), tags })),
      relations: turns.map((turn, i): OsmRelation => {
        const [restriction, from, via, to] = turn.split(' ') as [string, string, string, string];
        return {
          id: i + 1,
          tags: { type: 'restriction', restriction },
          members: [
            { type: 'way', ref: Number(from), role: 'from' },
            { type: 'node', ref: id(via), role: 'via' },
            { type: 'way', ref: Number(to), role: 'to' },
          ],
        };
      }),
    },
    { kind, leastPartMetres: 0 },
  );
}

/** Kinds of way, by what the access policy makes of them. */
export const lane: Tags = { highway: 'residential' };
export const footway: Tags = { highway: 'footway' };
/** A main road with nothing recorded about pavements: nobody has assessed it. */
export const mainRoad: Tags = { highway: 'primary' };
export const privateDrive: Tags = { highway: 'service', access: 'private' };
export const oneway: Tags = { ...lane, oneway: 'yes' };
