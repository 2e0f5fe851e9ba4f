import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FROZEN } from '../../rules/england/frozen.ts';
import { ENGLAND } from '../../rules/england/register.ts';
import { ROOT } from '../structure/imports.ts';
import { frozenHashes } from './frozen.ts';

/** `npm run rules:freeze`: adds the hash of each text that has none yet. It never changes one that is there. */
const hashes = { ...frozenHashes(ENGLAND), ...FROZEN };
const lines = Object.keys(hashes)
  .sort()
  .map((name) => `  '${name}': '${hashes[name]}',`);
const text = `/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. \`npm run rules:freeze\` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
writeFileSync(join(ROOT, 'rules/england/frozen.ts'), text);
console.log(
  `${Object.keys(hashes).length - Object.keys(FROZEN).length} texts frozen, ${Object.keys(FROZEN).length} were already.`,
);
