import type { PbfReader } from 'pbf';

/** The bytes are not what they should be. The reader of the file adds where, and says it to a person. */
export class Damage extends Error {}

/** Reads the length of a text, message or packed list, and gives the place where it ends. The package itself would read on past the end. */
export function endOfField(pbf: PbfReader): number {
  if (pbf.type !== 2) throw new Damage('a value has the wrong type');
  const end = pbf.readVarint() + pbf.pos;
  if (!(end <= pbf.length)) throw new Damage('a value runs past the end of its block');
  return end;
}

export function bytesField(pbf: PbfReader): Uint8Array {
  const end = endOfField(pbf);
  const bytes = pbf.buf.subarray(pbf.pos, end);
  pbf.pos = end;
  return bytes;
}

const decoder = new TextDecoder();

export function textField(pbf: PbfReader): string {
  return decoder.decode(bytesField(pbf));
}

/** Calls `visit` with the number of each field up to `end`, where the message has to end exactly. A field that is not read is passed over. */
export function eachField(pbf: PbfReader, end: number, visit: (field: number) => void): void {
  for (let field = pbf.nextField(end); field !== 0; field = pbf.nextField(end)) visit(field);
  if (pbf.pos !== end) throw new Damage('a message does not end where it should');
}

/** A packed list, or one value of an unpacked one. */
export function numbersField(pbf: PbfReader, into: number[], read: () => number): void {
  const end = pbf.type === 2 ? endOfField(pbf) : pbf.pos + 1;
  while (pbf.pos < end) into.push(read());
}

/** Turns differences, each to the one before, into values, in place. */
export function summed(differences: number[]): number[] {
  for (let i = 1; i < differences.length; i++) differences[i]! += differences[i - 1]!;
  return differences;
}
