/** Prepares one large made-up map, then imports it whole and asks questions of it; prints how long each took and the most memory preparing needed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCheck } from '../src/checks/index.ts';
import { prepareArea } from '../src/network/prepare.node.ts';
import { openArea, questionsIn } from './area.ts';

const osm = process.argv[2];
if (!osm) throw new Error('Name the map: tsx bench/import-once.ts large.osm.pbf');

// Before the embedded store is opened: making it anew needs over a gigabyte for a moment, whatever the map.
const outDir = mkdtempSync(join(tmpdir(), 'fairmile-prepared-'));
const prepared = await seconds(() => prepareArea({ osmPath: osm, outDir }));
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
rmSync(outDir, { recursive: true });

const area = await openArea({
  id: 'large',
  name: 'Large',
  attribution: ['made up'],
  fictional: true,
  osm,
  schools: [`${osm}.schools.csv`],
  postcodes: [`${osm}.postcodes.csv`],
  gates: [],
});
const asked = questionsIn(area);
const ask = async () => {
  for (const { question } of asked) await runCheck(area.service, question, 'public');
};
await ask();
const check = ((await seconds(ask)) * 1000) / asked.length;
console.log(
  `prepared in ${prepared.toFixed(1)} s with ${peak} MB at most; imported, ${area.homes.length} postcodes and all, in ${area.seconds.toFixed(1)} s; then a check takes ${check.toFixed(0)} ms`,
);
await area.close();

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return (performance.now() - began) / 1000;
}
