import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../structure/imports.ts';
import { frozenHashes, isReleased } from './frozen.ts';
import { WRITTEN, type Written } from './nations.ts';

/**
 * `npm run rules:freeze`: takes the hash of each text that has none, and anew of each that is not released yet. One that is released keeps its.
 */
for (const written of WRITTEN) {
  const lines = linesOf(written);
  writeFileSync(join(ROOT, `rules/${written.name}/frozen.ts`), fileOf(lines));
  console.log(`${written.nation.register.name}: ${lines.length} texts frozen.`);
}

function linesOf(written: Written): string[] {
  const { frozen, nation } = written;
  const now = frozenHashes(written);
  const kept = (name: string) => isReleased(nation.register, name) && frozen[name] !== undefined;
  return Object.keys({ ...frozen, ...now })
    .filter((name) => name in now || isReleased(nation.register, name))
    .sort()
    .map((name) => line(name, kept(name) ? frozen[name]! : now[name]!));
}

/** As the formatter would break it. */
function line(name: string, hash: string): string {
  const one = `  '${name}': '${hash}',`;
  return one.length <= 120 ? one : `  '${name}':\n    '${hash}',`;
}

function fileOf(lines: readonly string[]): string {
  return `/**
 * The hash of each released text of a provision: its words, its sources, and what it answers to a fixed list of questions. A released text is
 * never changed; a correction is the next revision. \`npm run rules:freeze\` adds what is new.
 */
export const FROZEN: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}
