import type { Bounds } from './bounds.ts';

/** A map made ready for measuring, as far as the records care. */
export interface PreparedMap {
  /** SHA-256 of the map file, in hex. */
  readonly mapSha256: string;
  /** The day of the map's data, `YYYY-MM-DD`, where the file says it. */
  readonly mapDay?: string;
  readonly policyVersion: number;
  /** What the walking network covers. */
  readonly bounds: Bounds;
  /** The folder in which its files lie, as `keepPreparedFiles` named it. */
  readonly folder: string;
}

/** The same as columns of a row. */
export function mapRow({ mapSha256, mapDay, policyVersion, bounds, folder }: PreparedMap) {
  const [south, west, north, east] = bounds;
  return { mapSha256, mapDay: mapDay ?? null, policyVersion, south, west, north, east, folder };
}
