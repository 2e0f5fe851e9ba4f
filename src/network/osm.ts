import type { LatLon } from '../places/point.ts';

/** A map object's tags. Look them up only by known names: the values are whatever mappers typed. */
export type Tags = Readonly<Record<string, string>>;

/** A point of OpenStreetMap. Ids are whole numbers and go past 2^32. */
export interface OsmNode extends LatLon {
  readonly id: number;
  readonly tags?: Tags;
}

/** A line of OpenStreetMap: the ids of its nodes, in order. A file may lack some of them at the edge of its area. */
export interface OsmWay {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly tags: Tags;
}

export interface OsmMember {
  readonly type: 'node' | 'way' | 'relation';
  readonly ref: number;
  readonly role: string;
}

export interface OsmRelation {
  readonly id: number;
  readonly members: readonly OsmMember[];
  readonly tags: Tags;
}
