import { sha256 } from '../../db/index.ts';
import { Problem } from '../../problem.ts';
import type { Evidence } from '../entry.ts';
import { paperName } from './paper-name.ts';

/** A file as it was sent: what it says of itself does not count. */
export interface EvidenceSent {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Looked at, and ready to be kept. */
export interface EvidenceRead extends Omit<Evidence, 'about'> {
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Of one file. A scan of a few pages, or a photograph of a phone, is well below it. */
export const MOST_BYTES = 10_000_000;
/** Of one application. */
export const MOST_PAPERS = 20;
/** What may be sent, as everybody is told who sends something else. */
export const WHAT_MAY_BE_SENT = 'a PDF, JPEG or PNG of up to 10 megabytes';

/**
 * Looks at a file: what it is by its content, and what it may be called.
 * @throws Problem `invalid-request`, saying what may be sent, where it is empty, too large, or none of what we take
 */
export async function readEvidence({ name, content }: EvidenceSent): Promise<EvidenceRead> {
  if (content.length === 0)
    throw refuse(
      name === ''
        ? `Choose the file: ${WHAT_MAY_BE_SENT}`
        : `There is nothing in this file. Choose ${WHAT_MAY_BE_SENT}`,
    );
  if (content.length > MOST_BYTES) throw refuse(`This file is too large. Choose ${WHAT_MAY_BE_SENT}`);
  const type = typeOf(content);
  if (!type) throw refuse(`We cannot take this kind of file. Choose ${WHAT_MAY_BE_SENT}`);
  return { sha256: await sha256(content), name: paperName(name, type), type, bytes: content.length, content };
}

/** By the first bytes alone: a name, or what the browser says, proves nothing. */
function typeOf(content: Uint8Array): Evidence['type'] | undefined {
  const begins = String.fromCharCode(...content.subarray(0, 16));
  if (/^%PDF-[12]\.\d/.test(begins)) return 'application/pdf';
  if (begins.startsWith('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR')) return 'image/png';
  return begins.startsWith('\u00ff\u00d8\u00ff') ? 'image/jpeg' : undefined;
}

const refuse = (message: string): Problem => new Problem('invalid-request', message, [{ path: 'paper', message }]);
