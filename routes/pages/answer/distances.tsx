import { inMiles, metres } from '../../../rules/kernel/units.ts';
import type { Check } from '../../../src/checks/check.ts';
import type { RoadDistance, SnappedEnd, Stretch, WalkDistance } from '../../../src/measuring/measurement.ts';
import { Details, SummaryList } from '../../views/content.tsx';
import { type MapBackground, WalkFigure, type WalkFigureProps, WayFigure } from '../../views/walk-figure.tsx';
import { SecondOpinion, secondRow } from './second-opinion.tsx';
import { Stretches } from './stretches.tsx';
import { whole } from './whole.ts';

/** As much of a check as is measured. */
type MeasuredWays = Pick<Check, 'walk' | 'drive' | 'secondOpinion' | 'disagreed'> & {
  school: Pick<Check['school'], 'name'>;
};
type DistancesProps = { check: MeasuredWays; background: MapBackground };

/** How far it is, how sure that is, the line on a map, and the same line in words. */
export function Distances({ check, background }: DistancesProps) {
  const { walk, drive, school } = check;
  return (
    <>
      <h2 class="govuk-heading-m" id="distance">
        How far it is
      </h2>
      <SummaryList
        rows={[
          { key: 'Walking', value: walk.kind === 'walk' ? <Length {...walk} /> : walk.words },
          ...(walk.kind === 'walk' && walk.unassessed.length > 0
            ? [{ key: 'Walking, without the parts nobody has checked', value: without(walk) }]
            : []),
          { key: 'By road', value: drive.kind === 'drive' ? <Length {...drive} /> : drive.words },
        ]}
      />
      {walk.kind === 'walk' && <SecondOpinion check={check} way={walk} />}
      {walk.kind === 'walk' && <Walk walk={walk} schoolName={school.name} background={background} />}
      {drive.kind === 'drive' && <SecondOpinion check={check} way={drive} />}
      {drive.kind === 'drive' && check.disagreed?.includes('drive') && (
        <>
          <h3 class="govuk-heading-s">The way by road we measured</h3>
          <WayFigure way={drive} schoolName={school.name} background={{ ...background, roads: [] }} />
        </>
      )}
    </>
  );
}

const Length = ({ path, marginMetres }: WalkDistance | RoadDistance) => (
  <>
    {inMiles(metres(path.metres))}, <span class="fm-nowrap">give or take {whole(marginMetres)}</span>
  </>
);

function without(walk: WalkDistance): string {
  if (walk.withoutUnassessed === 'none') return 'There is no such walk on the map';
  return `${inMiles(metres(walk.withoutUnassessed.metres))}, give or take ${whole(walk.withoutUnassessedMarginMetres)}`;
}

function Walk({ walk, schoolName, background }: { walk: WalkDistance } & Omit<WalkFigureProps, 'walk'>) {
  return (
    <>
      <h3 class="govuk-heading-s">The walk we measured</h3>
      <p class="govuk-body">
        This is the shortest way we found that a child can walk, with an adult if needed. If you think a part of it is
        wrong, tell the council which part. See{' '}
        <a class="govuk-link" href="/ways">
          which ways count, and why
        </a>
        .
      </p>
      <WalkFigure walk={walk} schoolName={schoolName} background={background} />
      <Stretches walk={walk} />
      <Details summary="The walk in words">
        <ol class="govuk-list govuk-list--number">
          {merged(walk.path.stretches).map((stretch) => (
            <li>
              {stretch.called}, {whole(stretch.metres)}
              {stretch.unassessed && <strong> – nobody has checked this part yet</strong>}
            </li>
          ))}
        </ol>
      </Details>
      <Details summary="How we measured it">
        <Evidence walk={walk} />
      </Details>
    </>
  );
}

/** Ways that follow each other under one name read as one. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const list: Stretch[] = [];
  for (const stretch of stretches) {
    const last = list.at(-1);
    if (last && last.called === stretch.called && last.unassessed === stretch.unassessed) {
      list[list.length - 1] = { ...last, metres: last.metres + stretch.metres };
    } else list.push(stretch);
  }
  return list;
}

function Evidence({ walk }: { walk: WalkDistance }) {
  const { engine, policyVersion, mapDay, mapSha256, closedWays = [] } = walk;
  return (
    <SummaryList
      rows={[
        { key: 'From', value: endWords(walk.home) },
        { key: 'To', value: endWords(walk.school) },
        { key: 'Not rounded', value: `${walk.path.metres} metres` },
        { key: 'Measured by', value: `${engine.name} ${engine.version}, walking rules version ${policyVersion}` },
        ...secondRow(walk),
        {
          key: 'Map',
          value: (
            <>
              {mapDay ? `of ${mapDay}, ` : ''}
              <span class="fm-hash">{mapSha256}</span>
            </>
          ),
        },
        ...(closedWays.length > 0 ? [{ key: 'Kept closed', value: closedWays.join(', ') }] : []),
      ]}
    />
  );
}

const KINDS: Readonly<Record<SnappedEnd['kind'], string>> = {
  'address-point': 'the address',
  'officer-point': 'a point an officer gave',
  'postcode-centre': 'the middle of the postcode',
  gate: 'a gate of the school',
  'school-point': 'the middle of the school, as we know no gate',
};

function endWords({ kind, label, snapMetres, at }: SnappedEnd): string {
  const place = `${at.lat.toFixed(5)}, ${at.lon.toFixed(5)}`;
  return `${label ? `${label}: ` : ''}${KINDS[kind]} (${place}), ${whole(snapMetres)} from the nearest path or road`;
}
