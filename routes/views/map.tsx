import type { Path, WalkDistance } from '../../src/measuring/measurement.ts';
import type { Lines } from '../../src/network/index.ts';
import { type Frame, frameFor, placeAlong, type Run, runsOf, type Spot, scaleBar, simplify } from './map-geometry.ts';

type LonLat = readonly [number, number];

export interface MapProps {
  readonly walk: WalkDistance;
  readonly schoolName: string;
  readonly frame: Frame;
  /** Roads and paths round about, where they are known. */
  readonly roads: Lines;
  readonly called: MapIds;
}

/** What is drawn. A page may have one map of each. */
export type MapIds = 'walk' | 'way by road';

const WIDTH = 640;
const EDGE = 44;

/** A picture with room for the whole walk, and for the other one where there are two. */
export function frameOf(walk: WalkDistance): Frame {
  const ends: LonLat[] = [
    [walk.home.at.lon, walk.home.at.lat],
    [walk.school.at.lon, walk.school.at.lat],
  ];
  return frameFor(
    [...ends, ...walk.path.line, ...(otherWalk(walk)?.line ?? []), ...(secondLine(walk) ?? [])],
    WIDTH,
    EDGE,
  );
}

/** The walk as a picture: drawn here, so that it needs no script, prints, and can be kept with a decision. */
export function WalkMap({ walk, schoolName, frame, roads, called }: MapProps) {
  const without = otherWalk(walk);
  const second = secondLine(walk);
  const id = called === 'walk' ? 'walk-map' : 'road-map';
  return (
    <svg
      class="fm-map__picture"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      xmlns="http://www.w3.org/2000/svg"
    >
      <title id={`${id}-title`}>
        Map of the {called} we measured to {schoolName}
      </title>
      <desc id={`${id}-desc`}>{describe(walk, schoolName)}</desc>
      <rect class="fm-map__ground" width={frame.width} height={frame.height} />
      {roads.length > 0 && <path class="fm-map__road" d={roads.map((line) => draw(frame, line)).join('')} />}
      {without && <path class="fm-map__other" d={draw(frame, without.line)} />}
      <path class="fm-map__casing" d={draw(frame, walk.path.line)} />
      {runsOf(walk.path).map((run) => (
        <Stroke run={run} frame={frame} />
      ))}
      {second && <path class="fm-map__second" d={draw(frame, second)} />}
      {namedStretches(walk).map(({ called, at }) => (
        <StretchName spot={frame.spot(at)} frame={frame} name={called} />
      ))}
      <Marker
        spot={frame.spot([walk.school.at.lon, walk.school.at.lat])}
        frame={frame}
        label={gateLabel(walk)}
        shape="gate"
      />
      <Marker spot={frame.spot([walk.home.at.lon, walk.home.at.lat])} frame={frame} label="Home" shape="home" />
      <Scale frame={frame} />
      <North frame={frame} />
    </svg>
  );
}

/** The second walk, where it is a different one. */
export function otherWalk(walk: WalkDistance): Path | undefined {
  return walk.unassessed.length > 0 && walk.withoutUnassessed !== 'none' ? walk.withoutUnassessed : undefined;
}

/** The line of the second program, where the two disagree. Where they differ only without what nobody has assessed, the line of that. */
export function secondLine({ secondOpinion, path }: WalkDistance): readonly LonLat[] | undefined {
  if (secondOpinion?.kind !== 'second') return undefined;
  const { metres, line, lineWithoutUnassessed } = secondOpinion;
  const isAsLong = metres !== 'none' && Math.abs(metres - path.metres) < 5;
  return isAsLong ? (lineWithoutUnassessed ?? line) : (line ?? lineWithoutUnassessed);
}

const MOST_NAMES = 3;

/** The longest stretches that nobody has assessed, each with its middle: more names than these would hide the map. */
export function namedStretches(walk: WalkDistance): { called: string; at: LonLat }[] {
  return [...(walk.ifUnsafe ?? [])]
    .sort((a, b) => b.metres - a.metres)
    .slice(0, MOST_NAMES)
    .map(({ called, startsAtMetres, metres }) => ({ called, at: placeAlong(walk.path, startsAtMetres + metres / 2) }));
}

const gateLabel = (walk: WalkDistance): string =>
  walk.school.kind === 'gate' ? (walk.school.label ?? 'School gate') : 'School';

function describe(walk: WalkDistance, schoolName: string): string {
  const names = walk.path.stretches.map((stretch) => stretch.called);
  const [first, last] = [names[0], names.at(-1)];
  const ways = first === last ? `along ${first}` : `starting along ${first} and ending along ${last}`;
  return `A line from home to ${schoolName}, ${ways}. Each part of the walk is listed in words below the map.`;
}

const Stroke = ({ run, frame }: { run: Run; frame: Frame }) => (
  <path class={run.unassessed ? 'fm-map__walk fm-map__walk--unassessed' : 'fm-map__walk'} d={draw(frame, run.line)} />
);

function draw(frame: Frame, line: readonly LonLat[]): string {
  const spots = simplify(line.map((place) => frame.spot(place)));
  return spots.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

const LETTER = 9.5;
const LONGEST_LABEL = 20;

interface MarkerProps {
  readonly spot: Spot;
  readonly frame: Frame;
  readonly label: string;
  readonly shape: 'home' | 'gate';
}

/** A mark and its name: above the mark, so that it hides little of the way, and towards the middle, where there is room. */
function Marker({ spot: [x, y], frame, label, shape }: MarkerProps) {
  const text = shortened(label);
  const toLeft = x > frame.width / 2;
  const wide = text.length * LETTER + 18;
  const middle = y > 64 ? y - 30 : y + 30;
  return (
    <g class={`fm-map__marker fm-map__marker--${shape}`}>
      {shape === 'home' ? (
        <circle cx={fixed(x)} cy={fixed(y)} r="9" />
      ) : (
        <rect x={fixed(x - 9)} y={fixed(y - 9)} width="18" height="18" />
      )}
      <rect
        class="fm-map__label"
        x={fixed(toLeft ? x + 11 - wide : x - 11)}
        y={fixed(middle - 14)}
        width={fixed(wide)}
        height="28"
        rx="3"
      />
      <text x={fixed(toLeft ? x + 4 : x - 4)} y={fixed(middle + 6)} text-anchor={toLeft ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  );
}

/** Beside the line and not on it, on the side where there is more room. */
function StretchName({ spot: [x, y], frame, name }: { spot: Spot; frame: Frame; name: string }) {
  const text = shortened(name);
  const wide = text.length * LETTER + 14;
  const left = x > frame.width / 2 ? x - wide - 14 : x + 14;
  const from = Math.min(Math.max(left, 2), frame.width - wide - 2);
  return (
    <g class="fm-map__name">
      <rect class="fm-map__label" x={fixed(from)} y={fixed(y - 14)} width={fixed(wide)} height="28" rx="3" />
      <text x={fixed(from + 7)} y={fixed(y + 6)}>
        {text}
      </text>
    </g>
  );
}

function Scale({ frame }: { frame: Frame }) {
  const { units, words } = scaleBar(frame.unitsPerMetre, frame.width / 4);
  const y = frame.height - 14;
  return (
    <g class="fm-map__scale">
      <path d={`M16 ${y - 6}V${y}H${fixed(16 + units)}V${y - 6}`} />
      <text x="16" y={y - 11}>
        {words}
      </text>
    </g>
  );
}

function North({ frame }: { frame: Frame }) {
  const x = frame.width - 24;
  return (
    <g class="fm-map__north">
      <path d={`M${x} 12L${x + 8} 34L${x} 29L${x - 8} 34Z`} />
      <text x={x} y="52" text-anchor="middle">
        N
      </text>
    </g>
  );
}

const shortened = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;

const fixed = (units: number): string => units.toFixed(1);
