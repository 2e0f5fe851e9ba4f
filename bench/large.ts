import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLarge } from '../demo/large.ts';

/** How import time and memory grow with the map: each size is imported by a process of its own, so that each peak is its own. */
export async function benchLarge(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmile-large-'));
  try {
    for (const megabytes of sizes) {
      const osm = join(folder, `large-${megabytes}.osm.pbf`);
      makeLarge(osm, megabytes);
      console.log(`${(statSync(osm).size / 1e6).toFixed(0)} MB of map: ${importOnce(osm)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function importOnce(osm: string): string {
  const program = join(import.meta.dirname, 'import-once.ts');
  return execFileSync(process.execPath, ['--import', 'tsx', program, osm], { encoding: 'utf8' }).trim();
}
