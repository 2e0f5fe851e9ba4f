import { writeFileSync } from 'node:fs';
import { layCounty } from './county.ts';
import type { Way } from './map.ts';

/** `tsx demo/draw.ts F.svg`: a rough picture of the county, to look at. */
const [path] = process.argv.slice(2);
if (!path) throw new RangeError('Say where to draw: tsx demo/draw.ts county.svg');

const STYLES: readonly (readonly [(way: Way) => boolean, string])[] = [
  [({ tags }) => tags.natural === 'coastline', 'fill="#f3efdf" stroke="#789" stroke-width="20"'],
  [({ tags }) => tags.natural === 'wood', 'fill="#cfe3c0" stroke="none"'],
  [({ tags }) => tags.natural === 'water', 'fill="#b7d7ee" stroke="none"'],
  [({ tags }) => tags.natural === 'wetland', 'fill="#e2ead6" stroke="none"'],
  [({ tags }) => tags.amenity === 'school', 'fill="#e9b8d0" stroke="#a36"'],
  [({ tags }) => tags.waterway !== undefined, 'fill="none" stroke="#8bbfe0" stroke-width="70"'],
  [({ tags }) => tags.railway !== undefined, 'fill="none" stroke="#555" stroke-width="14" stroke-dasharray="60 30"'],
  [({ tags }) => /^motorway/.test(tags.highway ?? ''), 'fill="none" stroke="#36c" stroke-width="40"'],
  [({ tags }) => /^(trunk|primary)/.test(tags.highway ?? ''), 'fill="none" stroke="#c33" stroke-width="36"'],
  [({ tags }) => /^(secondary|tertiary)/.test(tags.highway ?? ''), 'fill="none" stroke="#e90" stroke-width="28"'],
  [
    ({ tags }) => /^(footway|path|steps|bridleway|track)/.test(tags.highway ?? ''),
    'fill="none" stroke="#383" stroke-width="14" stroke-dasharray="40 25"',
  ],
  [({ tags }) => tags.highway !== undefined, 'fill="none" stroke="#777" stroke-width="16"'],
  [({ tags }) => tags.route === 'ferry', 'fill="none" stroke="#36c" stroke-width="16" stroke-dasharray="20 60"'],
];

const { map } = layCounty();
const up = (y: number) => 18_500 - y;
const lines = STYLES.flatMap(([fits, style], i) =>
  map.ways
    .filter((way) => STYLES.findIndex(([first]) => first(way)) === i && fits(way))
    .map(
      (way) =>
        `<polyline points="${way.nodes.map(({ spot }) => `${spot.x.toFixed(0)},${up(spot.y).toFixed(0)}`).join(' ')}" ${style}/>`,
    ),
);
const words = map.nodes
  .filter(({ tags }) => tags.place)
  .map(({ spot, tags }) => `<text x="${spot.x}" y="${up(spot.y)}" font-size="330">${tags.name}</text>`);
writeFileSync(
  path,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32500 18500" width="1625" height="925"><rect width="32500" height="18500" fill="#d5e8f5"/>${lines.join('\n')}${words.join('\n')}</svg>\n`,
);
