import type { PbfReader } from 'pbf';
import type { Tags } from '../osm.ts';
import { Damage } from './checked.ts';

/** A block being read: what its objects need to be understood. */
export interface Block {
  readonly pbf: PbfReader;
  readonly text: (number: number) => string;
  /** Nanodegrees a step, and added to every place. */
  granularity: number;
  latOffset: number;
  lonOffset: number;
}

export function tagsOf(block: Block, keys: readonly number[], values: readonly number[]): Tags {
  if (keys.length !== values.length) throw new Damage('tags and their values do not match');
  const tags: Record<string, string> = {};
  keys.forEach((key, i) => {
    tags[block.text(key)] = block.text(values[i]!);
  });
  return tags;
}

export function whole(id: number): number {
  if (!Number.isSafeInteger(id)) throw new Damage(`${id} is not an id`);
  return id;
}

/** Texts are decoded when first asked for: most blocks hold many that no one needs. */
export function textReader(texts: readonly Uint8Array[]): (number: number) => string {
  const decoder = new TextDecoder();
  const known: (string | undefined)[] = [];
  return (number) => {
    const bytes = texts[number];
    if (!bytes) throw new Damage('a text that is not in the block is referred to');
    known[number] ??= decoder.decode(bytes);
    return known[number];
  };
}
