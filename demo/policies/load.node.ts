import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILES = ['brackenshire-2026', 'brackenshire-2027', 'wexmoor-2026'];

/** The policies of the made-up councils, as JSON that nobody has checked yet. Demonstration Council decides for Brackenshire; Wexmoor has no county. */
export function demoPolicies(): readonly unknown[] {
  return FILES.map((name) => JSON.parse(readFileSync(fileURLToPath(new URL(`${name}.json`, import.meta.url)), 'utf8')));
}
