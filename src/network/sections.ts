/** Columns of numbers, and what is told about them, in one run of bytes that can be used without parsing: the form prepared files are kept in. */
export interface Sections {
  readonly about: unknown;
  readonly columns: Readonly<Record<string, Column>>;
}

export type Column = Float64Array | Uint32Array | Uint8Array;

const KINDS = { f64: Float64Array, u32: Uint32Array, u8: Uint8Array } as const;

interface Place {
  readonly name: string;
  readonly kind: keyof typeof KINDS;
  readonly at: number;
  readonly length: number;
}

/** Every column begins at a multiple of this, as the widest numbers need. */
const STEP = 8;

/** Layout: the length of the JSON (four bytes, four spare), the JSON, then the columns. Little-endian, as are all machines we know of. */
export function packSections({ about, columns }: Sections): Uint8Array {
  let at = 0;
  const places: Place[] = Object.entries(columns).map(([name, column]) => {
    const place = { name, kind: kindOf(column), at, length: column.length };
    at = stepped(at + column.byteLength);
    return place;
  });
  const json = new TextEncoder().encode(JSON.stringify({ about, places }));
  const begin = stepped(STEP + json.length);
  const out = new Uint8Array(begin + at);
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, STEP);
  for (const { name, at } of places) out.set(bytesOf(columns[name]!), begin + at);
  return out;
}

/** @param bytes what {@link packSections} gave, beginning at a multiple of 8 in its buffer; the columns are views on it, so do not write to it */
export function unpackSections(bytes: Uint8Array): Sections {
  const jsonBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { about, places } = JSON.parse(
    new TextDecoder().decode(new Uint8Array(bytes.subarray(STEP, STEP + jsonBytes))),
  ) as {
    about: unknown;
    places: Place[];
  };
  const begin = bytes.byteOffset + stepped(STEP + jsonBytes);
  const columns = places.map(({ name, kind, at, length }) => [
    name,
    new KINDS[kind](bytes.buffer as ArrayBuffer, begin + at, length),
  ]);
  return { about, columns: Object.fromEntries(columns) };
}

function kindOf(column: Column): keyof typeof KINDS {
  if (column instanceof Float64Array) return 'f64';
  return column instanceof Uint32Array ? 'u32' : 'u8';
}

function bytesOf(column: Column): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

function stepped(length: number): number {
  return Math.ceil(length / STEP) * STEP;
}
