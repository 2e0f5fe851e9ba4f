import { sha256 } from '../db/index.ts';
import { canonical } from './canonical.ts';

/**
 * A short mark of what somebody is shown (SHA-256 in hex, over canonical JSON), to tell whether what would be kept is
 * the same. It is without salt: it belongs beside the content it is of, and nowhere else.
 *
 * @throws Error when the content is not JSON
 */
export const contentMark = (content: unknown): Promise<string> => sha256(canonical(content));
