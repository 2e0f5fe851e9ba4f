/** Imports one large made-up map, asks one question of it, and prints how long that took and the most memory it needed. */
import { runCheck } from '../src/checks/index.ts';
import { areas } from '../src/places/index.ts';
import { openArea, questionsIn } from './area.ts';

const osm = process.argv[2];
if (!osm) throw new Error('Name the map: tsx bench/import-once.ts large.osm.pbf');
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
const peak = process.resourceUsage().maxRSS / 1024;
const [held] = await areas(area.service.db);
const { walking } = await area.service.networksOf(held!);
const ask = async () => {
  const began = performance.now();
  for (const { question } of questionsIn(area)) await runCheck(area.service, question, 'public');
  return (performance.now() - began) / questionsIn(area).length;
};
await ask();
console.log(
  `${walking!.edgeFrom.length} walking edges, ${area.homes.length} postcodes, imported in ${area.seconds.toFixed(1)} s, ${Math.round(peak)} MB at most; then a check takes ${(await ask()).toFixed(1)} ms`,
);
await area.close();
