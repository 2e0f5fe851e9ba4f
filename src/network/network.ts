/**
 * A prepared network: what the access policy left of a map, ready to be searched. Plain typed arrays, so it loads
 * without parsing. An *edge* is a run of one OSM way between two *nodes* (ends, junctions, cuts); its shape lies in
 * `shapeLat`/`shapeLon` from `shapeFirst[edge]` up to `shapeFirst[edge + 1]`, both ends included.
 */
export interface Network {
  readonly kind: 'walking' | 'driving';
  /** What made it: enough to say years later which map and which policy a metre came from. */
  readonly made: NetworkMade;
  /** OSM node id of each node. */
  readonly nodeId: Float64Array;
  readonly nodeLat: Float64Array;
  readonly nodeLon: Float64Array;
  /** The part (connected piece) each node is in; parts are numbered from 0, largest first. */
  readonly nodePart: Uint32Array;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  /** Length on the WGS84 ellipsoid, summed over the shape. */
  readonly edgeMetres: Float64Array;
  /** Index into `ways`. */
  readonly edgeWay: Uint32Array;
  /** Bits of {@link EdgeFlag}. */
  readonly edgeFlags: Uint8Array;
  readonly shapeFirst: Uint32Array;
  readonly shapeLat: Float64Array;
  readonly shapeLon: Float64Array;
  /** Adjacency: the links out of node `n` are `linkEdge[firstLink[n] .. firstLink[n + 1])`, each `edge * 2 + (1 if travelled from `edgeTo` to `edgeFrom`)`. Only permitted directions are listed. */
  readonly firstLink: Uint32Array;
  readonly linkEdge: Uint32Array;
  readonly ways: readonly NetworkWay[];
  /** Driving only: turns that are forbidden, or the only one allowed. Empty when walking. */
  readonly turns: readonly TurnRestriction[];
  /** `[south, west, north, east]` of what was kept, in degrees. */
  readonly bounds: readonly [number, number, number, number];
}

export const EdgeFlag = {
  /** Nobody has found this stretch safe, and the map does not show that it is: see the access policy. */
  unassessed: 1,
  /** Driving: usable only within 100 m of an end (private or `access=destination` and the like). */
  onlyNearEnds: 2,
} as const;

export interface NetworkWay {
  /** OSM way id. */
  readonly id: number;
  readonly name?: string;
  readonly ref?: string;
  readonly highway: string;
}

export interface TurnRestriction {
  /** OSM relation id. */
  readonly relation: number;
  readonly fromWay: number;
  readonly viaNode: number;
  readonly toWay: number;
  readonly rule: 'no' | 'only';
}

export interface NetworkMade {
  /** SHA-256 of the map file, in hex. */
  readonly mapSha256: string;
  /** The day of the map's data, `YYYY-MM-DD`, where the file says it. */
  readonly mapDay?: string;
  readonly policyVersion: number;
  /** Version of the code that prepared it. */
  readonly preparedBy: string;
  readonly counts: {
    readonly waysKept: number;
    readonly waysLeftOut: number;
    readonly waysUnassessed: number;
    readonly segmentsCut: number;
    /** Bits of kept ways between nodes that the map file lacks: beyond its edge. */
    readonly segmentsOutsideMap?: number;
    readonly partsLeftOut: number;
    readonly metresLeftOutInParts: number;
  };
}
