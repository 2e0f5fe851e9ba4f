/** `[lon, lat]` in degrees, as GeoJSON has it. */
export type LonLat = readonly [lon: number, lat: number];

/** A run of one edge of the walking network, told so that it is found again on a later map. */
export interface StretchPart {
  /** OSM way id, and the OSM ids of the nodes at the edge's two ends. */
  readonly way: number;
  readonly from: number;
  readonly to: number;
  /** How long the whole edge was. */
  readonly edgeMetres: number;
  /** The run, in metres along the edge from `from`. */
  readonly first: number;
  readonly last: number;
  /** Where the run lies, for a map on which way or nodes have other numbers. */
  readonly line: readonly LonLat[];
}

/** A piece of the walking network that is assessed as one. Never changed: another shape is another stretch. */
export interface Stretch {
  readonly id: string;
  readonly authority: string;
  /** Short name of the area whose map it lies on. */
  readonly area: string;
  /** What people call it, such as `B668 from Burley to the A1`. */
  readonly name: string;
  readonly parts: readonly StretchPart[];
  /** SHA-256 of the map it was drawn on. */
  readonly mapSha256: string;
}

/** All of it, in metres, as it was drawn. */
export function metresOfParts(parts: readonly StretchPart[]): number {
  return parts.reduce((sum, { first, last }) => sum + last - first, 0);
}
