import type { Lines } from '../../../src/network/index.ts';
import type { Gate, School } from '../../../src/places/school.ts';
import { frameFor, type Spot, simplify } from '../../views/map-geometry.ts';

interface GatesMapProps {
  readonly school: School;
  readonly gates: readonly Gate[];
  readonly roads: Lines;
  readonly attribution: readonly string[];
}

const WIDTH = 640;
const EDGE = 90;

/** A school’s gates by their numbers, on the roads round about. It needs no script, and prints. */
export function GatesMap({ school, gates, roads, attribution }: GatesMapProps) {
  const places = placesOf(school, gates);
  if (places.length === 0) return <p class="govuk-body">Nobody has said where this school is.</p>;
  const frame = frameFor(places, WIDTH, EDGE);
  const draw = (line: Lines[number]) =>
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
          aria-labelledby="gates-map-title gates-map-desc"
          xmlns="http://www.w3.org/2000/svg"
        >
          <title id="gates-map-title">Map of the gates of {school.name}</title>
          <desc id="gates-map-desc">
            {gates.length === 0
              ? 'No gate is known. The mark is where the register says the school is.'
              : 'Each gate has its number in the list below.'}
          </desc>
          <rect class="fm-map__ground" width={frame.width} height={frame.height} />
          {roads.length > 0 && <path class="fm-map__road" d={roads.map(draw).join('')} />}
          {school.at && <Mark spot={frame.spot([school.at.lon, school.at.lat])} words="School" shape="home" />}
          {gates.map(({ lat, lon }, at) => (
            <Mark spot={frame.spot([lon, lat])} words={String(at + 1)} shape="gate" />
          ))}
        </svg>
      </div>
      <figcaption class="govuk-body-s">
        {attribution.length > 0 && <p class="fm-map__sources">Map: {attribution.join('. ')}</p>}
      </figcaption>
    </figure>
  );
}

/** Where a map of a school’s gates has to reach. */
export function placesOf({ at }: School, gates: readonly Gate[]): (readonly [number, number])[] {
  return [...(at ? [at] : []), ...gates].map(({ lat, lon }) => [lon, lat] as const);
}

const LETTER = 9.5;

function Mark({ spot: [x, y], words, shape }: { spot: Spot; words: string; shape: 'gate' | 'home' }) {
  const wide = words.length * LETTER + 18;
  return (
    <g class={`fm-map__marker fm-map__marker--${shape}`}>
      {shape === 'home' ? (
        <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="7" />
      ) : (
        <rect x={(x - 9).toFixed(1)} y={(y - 9).toFixed(1)} width="18" height="18" />
      )}
      <rect
        class="fm-map__label"
        x={(x - wide / 2).toFixed(1)}
        y={(y + (shape === 'home' ? 12 : -42)).toFixed(1)}
        width={wide.toFixed(1)}
        height="28"
        rx="3"
      />
      <text x={x.toFixed(1)} y={(y + (shape === 'home' ? 32 : -22)).toFixed(1)} text-anchor="middle">
        {words}
      </text>
    </g>
  );
}
