import { type Day, inWords } from '../../../rules/kernel/day.ts';
import type { ComparisonSummary } from '../../../src/checks/index.ts';
import { type AreaVersion, type HeldArea, KEPT_BEFORE, type VersionState } from '../../../src/places/index.ts';
import { Button, InsetText } from '../../views/content.tsx';
import { StackedTable } from '../../views/stacked-table.tsx';
import { moment } from '../decision-record.tsx';
import { Compared } from './compared.tsx';

/** What the last comparison of a version with the one in force said. */
export interface ComparedShown {
  readonly at: Date;
  readonly summary: ComparisonSummary;
}

export interface AreaShown {
  readonly area: HeldArea;
  readonly versions: readonly AreaVersion[];
  readonly candidate: AreaVersion | undefined;
  readonly compared: ComparedShown | undefined;
}

const STATES: Readonly<Record<VersionState, string>> = {
  'in-force': 'In force',
  candidate: 'Beside it, not yet in force',
  before: 'Was in force before',
  gone: 'No longer kept',
};

export const mapOf = ({ mapDay, mapSha256 }: AreaVersion): string =>
  mapDay ? inWords(mapDay as Day) : `unknown day (${mapSha256.slice(0, 12)})`;

/** @param switched the area that was switched just now, if any */
export function ListPage({ areas, switched }: { areas: readonly AreaShown[]; switched: string | undefined }) {
  return (
    <>
      <h1 class="govuk-heading-l">Areas and their maps</h1>
      <p class="govuk-body">
        Checks measure on the version that is in force. A newer map can lie beside it until you put it in force, and you
        can go back. Decisions that were kept keep their own figures.
      </p>
      {areas.length === 0 && (
        <p class="govuk-body">Your council has no area yet. Whoever runs this service can import one.</p>
      )}
      {areas.map((each) => (
        <>
          <h2 class="govuk-heading-m">{each.area.name}</h2>
          {switched === each.area.id && <Switched {...each} />}
          <Versions {...each} />
          <Candidate {...each} />
          {each.area.attribution.map((line) => (
            <p class="govuk-body-s">{line}</p>
          ))}
        </>
      ))}
    </>
  );
}

/** The one that was last in force, to go back to. */
function Switched({ area, versions }: AreaShown) {
  const before = versions
    .filter(({ state }) => state === 'before')
    .sort((a, b) => b.inForceUntil!.getTime() - a.inForceUntil!.getTime())[0];
  return (
    <InsetText>
      <p class="govuk-body">
        Version {area.version} of {area.name} is in force.
      </p>
      {before && (
        <form method="post" action={`/areas/${area.id}/switch`}>
          <input type="hidden" name="from" value={String(area.version)} />
          <input type="hidden" name="to" value={String(before.number)} />
          <Button text={`Undo: go back to version ${before.number}`} kind="secondary" preventDoubleClick />
        </form>
      )}
    </InsetText>
  );
}

function Versions({ area, versions }: AreaShown) {
  const rows = versions.toReversed().map((version) => [
    String(version.number),
    STATES[version.state],
    mapOf(version),
    moment.format(version.importedAt),
    version.state === 'candidate' || version.state === 'before' ? (
      <a class="govuk-link" href={`/areas/${area.id}/switch?to=${version.number}`}>
        Put version {version.number} in force
      </a>
    ) : (
      'None'
    ),
  ]);
  return (
    <>
      <StackedTable caption="Versions" head={['Version', 'State', 'Map of', 'Imported', 'Change']} rows={rows} />
      <p class="govuk-body">The last {KEPT_BEFORE} versions that were in force before are kept, to go back to.</p>
    </>
  );
}

function Candidate({ area, candidate, compared }: AreaShown) {
  const command = `npm run -s fairmile -- area ${candidate ? 'compare --area' : 'import --beside --osm FILE.osm.pbf'} ${area.id}`;
  if (!candidate)
    return (
      <p class="govuk-body">
        No newer map lies beside the one in force. Whoever runs this service can import one: <code>{command}</code>
      </p>
    );
  if (compared) return <Compared {...compared} level="h3" />;
  return (
    <p class="govuk-body">
      Nobody has compared version {candidate.number} with the one in force yet. Whoever runs this service can do so, and
      it is then told here: <code>{command}</code>. On the store that comes with Fairmile, stop the server first.
    </p>
  );
}
