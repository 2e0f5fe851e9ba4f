import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Demonstration Council decides for Brackenshire; Wexmoor has no county of its own. */
const FILES = { demo: ['brackenshire-2026', 'brackenshire-2027'], wexmoor: ['wexmoor-2026'] } as const;

/** The policies of a made-up council, as JSON that nobody has checked yet. */
export function demoPolicies(council: keyof typeof FILES | (string & {})): readonly unknown[] {
  const names = Object.hasOwn(FILES, council) ? FILES[council as keyof typeof FILES] : [];
  return names.map((name) => JSON.parse(readFileSync(fileURLToPath(new URL(`${name}.json`, import.meta.url)), 'utf8')));
}
