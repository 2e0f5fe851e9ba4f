import { sha256 } from '../../db/index.ts';
import { Problem } from '../../problem.ts';
import type { Photograph } from './read-register.ts';

/** Where the bytes of photographs lie. The records hold only their hashes. */
export interface PhotographStore {
  /** Keeps bytes under their SHA-256; where they are kept already, nothing happens. */
  keep(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  read(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Takes the bytes away for good; where there are none, nothing happens. */
  destroy(sha256: string): Promise<void>;
}

/** As it was sent: what it says it is does not count. */
export interface PhotographSent {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly caption: string;
}

/** Looked at, and ready to be kept. */
export interface PhotographRead extends Photograph {
  readonly content: Uint8Array<ArrayBuffer>;
}

export const MOST_PHOTOGRAPHS = 3;
const MOST_BYTES = 5_000_000;
const LONGEST_CAPTION = 200;

/** @throws Problem `invalid-request` when there are too many, or one is too large, or no JPEG, PNG or WebP by its content */
export async function readPhotographs(sent: readonly PhotographSent[]): Promise<PhotographRead[]> {
  if (sent.length > MOST_PHOTOGRAPHS) throw refuse(`Add at most ${MOST_PHOTOGRAPHS} photographs.`);
  const read = new Map<string, PhotographRead>();
  for (const [at, { content, caption }] of sent.entries()) {
    const which = `Photograph ${at + 1}`;
    if (content.length > MOST_BYTES) throw refuse(`${which} is larger than 5 megabytes. Send a smaller copy.`);
    const type = typeOf(content);
    if (!type) throw refuse(`${which} is not a JPEG, PNG or WebP picture.`);
    if (caption.length > LONGEST_CAPTION) throw refuse(`Say what ${which} shows in ${LONGEST_CAPTION} characters.`);
    const hash = await sha256(content);
    read.set(hash, { sha256: hash, type, bytes: content.length, caption: caption.trim(), content });
  }
  return [...read.values()];
}

function typeOf(content: Uint8Array): Photograph['type'] | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...content.subarray(from, to));
  if (content[0] === 0xff && content[1] === 0xd8 && content[2] === 0xff) return 'image/jpeg';
  if (content[0] === 0x89 && text(1, 8) === 'PNG\r\n\u001a\n') return 'image/png';
  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'image/webp' : undefined;
}

const refuse = (message: string): Problem =>
  new Problem('invalid-request', message, [{ path: 'photographs', message }]);
