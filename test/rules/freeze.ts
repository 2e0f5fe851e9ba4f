import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FROZEN } from '../../rules/england/frozen.ts';
import { ENGLAND } from '../../rules/england/register.ts';
import { ROOT } from '../structure/imports.ts';
import { frozenHashes, isReleased } from './frozen.ts';

/**
 * `npm run rules:freeze`: takes the hash of each text that has none, and anew of each that is not released yet. One that is released keeps its.
 */
const now = frozenHashes(ENGLAND);
const hashes = Object.fromEntries(
  Object.entries({ ...FROZEN, ...now }).map(([name, hash]) => [
    name,
    isReleased(ENGLAND, name) ? (FROZEN[name] ?? hash) : hash,
  ]),
);
const lines = Object.keys(hashes)
  .filter((name) => name in now || isReleased(ENGLAND, name))
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
console.log(`${lines.length} texts frozen.`);
