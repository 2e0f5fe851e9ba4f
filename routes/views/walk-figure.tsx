import type { WalkDistance } from '../../src/measuring/measurement.ts';
import { otherWalk, WalkMap } from './map.tsx';
import { runsOf } from './map-geometry.ts';

export interface WalkFigureProps {
  readonly walk: WalkDistance;
  readonly schoolName: string;
  readonly tiles?: { readonly url: string; readonly attribution: string } | undefined;
}

/** The map with its legend and its sources. A script may put a map that can be moved in its place, with the same lines. */
export function WalkFigure({ walk, schoolName, tiles }: WalkFigureProps) {
  const sources = [...walk.attribution, ...(tiles ? [tiles.attribution] : [])];
  return (
    <figure class="fm-map">
      <div class="fm-map__frame" data-module="fm-walk-map" data-walk={JSON.stringify(forScript(walk, tiles))}>
        <WalkMap walk={walk} schoolName={schoolName} />
      </div>
      <figcaption class="govuk-body-s">
        <Legend walk={walk} />
        {sources.length > 0 && <p class="fm-map__sources">Map: {sources.join('. ')}</p>}
      </figcaption>
    </figure>
  );
}

function forScript(walk: WalkDistance, tiles: WalkFigureProps['tiles']) {
  const place = ({ lat, lon }: { lat: number; lon: number }) => [lat, lon];
  return {
    home: place(walk.home.at),
    gate: place(walk.school.at),
    gateLabel: walk.school.label ?? 'School',
    runs: runsOf(walk.path),
    other: otherWalk(walk)?.line ?? null,
    tiles: tiles ?? null,
  };
}

function Legend({ walk }: { walk: WalkDistance }) {
  const partly = walk.path.stretches.some((stretch) => !stretch.unassessed);
  return (
    <ul class="fm-map__legend" aria-label="What the lines on the map mean">
      {partly && <Key line="fm-map__walk" words="The walk we measured" />}
      {walk.unassessed.length > 0 && (
        <Key line="fm-map__walk fm-map__walk--unassessed" words="A part that nobody has checked yet" />
      )}
      {otherWalk(walk) && <Key line="fm-map__other" words="The shortest walk that leaves that part out" />}
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
