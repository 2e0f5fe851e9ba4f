import type { Lines } from '../../src/network/index.ts';
import { frameFor, type Spot, simplify } from './map-geometry.ts';

type LonLat = readonly [number, number];

interface LinesMapProps {
  readonly title: string;
  /** What the lines show, for somebody who does not see them. */
  readonly words: string;
  readonly lines: readonly (readonly LonLat[])[];
  readonly roads: Lines;
  readonly attribution: readonly string[];
}

const WIDTH = 640;
const EDGE = 60;

/** Some lines on the roads round about, as a picture: it needs no script, and prints. */
export function LinesMap({ title, words, lines, roads, attribution }: LinesMapProps) {
  const frame = frameFor(lines.flat(), WIDTH, EDGE);
  const draw = (line: readonly LonLat[]) =>
    simplify(line.map((place): Spot => frame.spot(place)))
      .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join('');
  return (
    <figure class="fm-map">
      <div class="fm-map__frame">
        <svg
          class="fm-map__picture"
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="img"
          aria-labelledby="lines-map-title lines-map-desc"
          xmlns="http://www.w3.org/2000/svg"
        >
          <title id="lines-map-title">{title}</title>
          <desc id="lines-map-desc">{words}</desc>
          <rect class="fm-map__ground" width={frame.width} height={frame.height} />
          {roads.length > 0 && <path class="fm-map__road" d={roads.map(draw).join('')} />}
          <path class="fm-map__casing" d={lines.map(draw).join('')} />
          <path class="fm-map__walk" d={lines.map(draw).join('')} />
        </svg>
      </div>
      <figcaption class="govuk-body-s">
        {attribution.length > 0 && <p class="fm-map__sources">Map: {attribution.join('. ')}</p>}
      </figcaption>
    </figure>
  );
}
