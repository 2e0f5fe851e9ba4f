import type { RoadDistance, WalkDistance } from '../../src/measuring/measurement.ts';
import type { Lines } from '../../src/network/index.ts';
import { frameOf, type MapIds, namedStretches, otherWalk, secondLine, WalkMap } from './map.tsx';
import { type Frame, runsOf } from './map-geometry.ts';

/** What lies behind the walk. Without tiles there are still the roads of our own map. */
export interface MapBackground {
  readonly roads: Lines;
  readonly tiles?: { readonly url: string; readonly attribution: string };
}

export interface WalkFigureProps {
  readonly walk: WalkDistance;
  readonly schoolName: string;
  readonly background: MapBackground;
}

/** A way by road on its map, with the same marks as a walk. */
export function WayFigure({ way, ...rest }: { way: RoadDistance } & Omit<WalkFigureProps, 'walk'>) {
  const { ifShut: _, ...measured } = way;
  const { path, marginMetres } = measured;
  const drawn: WalkDistance = {
    ...measured,
    kind: 'walk',
    withoutUnassessed: path,
    withoutUnassessedMarginMetres: marginMetres,
    unassessed: [],
  };
  return <WalkFigure walk={drawn} called="way by road" {...rest} />;
}

/** The map with its legend and its sources. A script may put a map that can be moved in its place, with the same lines. */
export function WalkFigure({
  walk,
  schoolName,
  background: { roads, tiles },
  called = 'walk',
}: WalkFigureProps & { called?: MapIds }) {
  const sources = [...walk.attribution, ...(tiles ? [tiles.attribution] : [])];
  const frame = frameOf(walk);
  return (
    <figure class="fm-map">
      <div class="fm-map__frame" data-module="fm-walk-map" data-walk={JSON.stringify(forScript(walk, frame, tiles))}>
        <WalkMap walk={walk} schoolName={schoolName} frame={frame} roads={roads} called={called} />
      </div>
      <figcaption class="govuk-body-s">
        <Legend walk={walk} called={called} />
        {sources.length > 0 && <p class="fm-map__sources">Map: {sources.join('. ')}</p>}
      </figcaption>
    </figure>
  );
}

function forScript(walk: WalkDistance, frame: Frame, tiles: MapBackground['tiles']) {
  return {
    home: [walk.home.at.lat, walk.home.at.lon],
    gate: [walk.school.at.lat, walk.school.at.lon],
    gateLabel: walk.school.label ?? 'School',
    runs: runsOf(walk.path).map(({ unassessed, line }) => ({ unassessed, line: line.map(turned) })),
    other: otherWalk(walk)?.line.map(turned) ?? null,
    second: secondLine(walk)?.map(turned) ?? null,
    names: namedStretches(walk).map(({ called, at }) => ({ called, at: turned(at) })),
    corners: frame.corners.map(turned),
    tiles: tiles ?? null,
  };
}

/** `[lat, lon]`, as Leaflet has it, to a decimetre: for looking at. */
const turned = ([lon, lat]: readonly [number, number]) => [Number(lat.toFixed(6)), Number(lon.toFixed(6))];

function Legend({ walk, called }: { walk: WalkDistance; called: MapIds }) {
  const partly = walk.path.stretches.some((stretch) => !stretch.unassessed);
  return (
    <ul class="fm-map__legend" aria-label="What the lines on the map mean">
      {partly && <Key line="fm-map__walk" words={`The ${called} we measured`} />}
      {walk.unassessed.length > 0 && (
        <Key line="fm-map__walk fm-map__walk--unassessed" words="A part that nobody has checked yet" />
      )}
      {otherWalk(walk) && <Key line="fm-map__other" words="The shortest walk that leaves that part out" />}
      {secondLine(walk) && <Key line="fm-map__second" words={`The ${called} that the other program measured`} />}
    </ul>
  );
}

const Key = ({ line, words }: { line: string; words: string }) => (
  <li>
    <svg class="fm-map__key" viewBox="0 0 48 12" width="48" height="12" aria-hidden="true" focusable="false">
      <path class={line} d="M2 6H46" />
    </svg>
    {words}
  </li>
);
