import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../.cache/bench-rules');
const PACKAGES = ['@gorules/zen-engine@0.54.0', 'json-rules-engine@7.3.1'];

/**
 * The two engines that ours is set beside. They are no part of the project: they are fetched into `.cache` when this bench is first run.
 * @returns what gives a package by its name, or the reason in words why there is none
 */
export function enginePackages(): { need: (name: string) => unknown } | { missing: string } {
  try {
    if (!existsSync(join(FOLDER, 'node_modules/json-rules-engine'))) install();
    const need = createRequire(join(FOLDER, 'here.cjs'));
    for (const name of ['@gorules/zen-engine', 'json-rules-engine']) need(name);
    return { need };
  } catch (error) {
    return { missing: (error instanceof Error ? error.message : String(error)).trim().split('\n')[0]! };
  }
}

function install(): void {
  console.log(`Fetching ${PACKAGES.join(' and ')} into .cache/bench-rules, for this bench alone.`);
  mkdirSync(FOLDER, { recursive: true });
  execFileSync('npm', ['install', '--prefix', FOLDER, '--no-save', '--no-audit', '--no-fund', ...PACKAGES], {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: FOLDER,
    timeout: 300_000,
  });
}
