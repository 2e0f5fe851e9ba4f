import { sha256 } from '../db/index.ts';
import { canonical } from './canonical.ts';

/** What the hash of a decision is taken over. Its order does not matter: canonical JSON sorts it. */
export interface Link {
  readonly authority: string;
  readonly number: number;
  readonly id: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly madeAt: string;
  readonly madeBy: string | null;
  readonly saltedContentHash: string;
  readonly prevHash: string | null;
}

/** SHA-256 over the link as canonical JSON (RFC 8785). */
export async function hashOfLink(link: Link): Promise<string> {
  const { authority, number, id, madeAt, madeBy, saltedContentHash, prevHash } = link;
  return sha256(canonical({ authority, number, id, madeAt, madeBy, saltedContentHash, prevHash }));
}

/**
 * SHA-256 over the salt's hex and then the content. Without the salt nobody can find the content by trying likely
 * ones (a child's date of birth has some 7,000), so destroying the salt with the content destroys both for good.
 */
export function hashOfContent(salt: string, content: string): Promise<string> {
  return sha256(salt + content);
}
