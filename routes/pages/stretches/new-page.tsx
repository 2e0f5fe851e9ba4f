import type { Drawn } from '../../../src/network/index.ts';
import type { HeldArea } from '../../../src/places/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button } from '../../views/content.tsx';
import { Checkboxes, Input } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { LinesMap } from '../../views/lines-map.tsx';
import { Select } from '../../views/select.tsx';
import { TextArea } from '../../views/text-area.tsx';
import { whole } from '../answer/whole.ts';
import { errorFor } from '../check/steps.tsx';

interface DrawPageProps {
  readonly areas: readonly HeldArea[];
  readonly problems: readonly FieldProblem[];
  readonly typed: { readonly area: string; readonly line: string };
}

/** A map to draw on where there is a script, and a field for GeoJSON where there is none. */
export function DrawPage({ areas, problems, typed }: DrawPageProps) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">Draw a stretch</h1>
      <p class="govuk-body">
        Draw along the road or path. You see which ways the line follows before anything is kept. You can also{' '}
        <a class="govuk-link" href="/stretches/from-a-walk">
          pick a stretch from a measured walk
        </a>
        .
      </p>
      <form method="post" action="/stretches/new" novalidate>
        {areas.length === 1 ? (
          <input type="hidden" name="area" value={areas[0]!.id} />
        ) : (
          <Select
            id="area"
            label="Area"
            items={areas.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={typed.area}
          />
        )}
        <div
          data-module="fm-draw-map"
          data-bounds={JSON.stringify(Object.fromEntries(areas.map(({ id, bounds }) => [id, bounds])))}
        />
        <TextArea
          id="line"
          label="The line, as GeoJSON"
          hint="A LineString or MultiLineString, longitude first. Drawing on the map fills this in."
          error={errorFor(problems, 'line')}
          value={typed.line}
          rows={4}
        />
        <Button text="See what it follows" />
      </form>
    </>
  );
}

interface DrawnPageProps {
  readonly area: HeldArea;
  readonly drawn: Drawn;
  readonly roads: Parameters<typeof LinesMap>[0]['roads'];
  readonly problems: readonly FieldProblem[];
  readonly typed: {
    readonly name: string;
    readonly line: string;
    readonly measured: boolean;
    /** The ways that a part of a measured walk goes along. */
    readonly only: readonly string[];
    readonly ways: readonly string[];
  };
}

/** What a line comes to on the map: looked at, and then kept, not assessed yet. */
export function DrawnPage({ area, drawn, roads, problems, typed }: DrawnPageProps) {
  const left = Math.max(0, drawn.metresDrawn - drawn.metresFollowed);
  return (
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">{area.name}</span>
      <h1 class="govuk-heading-l">Is this the stretch?</h1>
      {drawn.parts.length === 0 ? (
        <p class="govuk-body">The line follows no road or path of our map. Nothing can be kept. Draw it again.</p>
      ) : (
        <>
          <LinesMap
            title="Map of the stretch"
            words={`The stretch goes along ${drawn.ways.map(({ called }) => called).join(', ')}.`}
            lines={drawn.parts.map(({ line }) => line)}
            roads={roads}
            attribution={area.attribution}
          />
          <p class="govuk-body">
            {whole(drawn.metresFollowed)} of road or path.
            {!typed.measured && left > 15 && ` About ${whole(left)} of what you drew follow nothing, and are left out.`}
          </p>
          <form method="post" action="/stretches" novalidate>
            <input type="hidden" name="area" value={area.id} />
            <input type="hidden" name="line" value={typed.line} />
            <input type="hidden" name="measured" value={typed.measured ? 'yes' : 'no'} />
            {typed.only.map((way) => (
              <input type="hidden" name="only" value={way} />
            ))}
            <Checkboxes
              name="way"
              legend={{ text: 'The ways it goes along', size: 's' }}
              hint="Untick a way that only lies beside it."
              error={errorFor(problems, 'way') ?? ''}
              items={drawn.ways.map(({ id, called, metres }) => ({
                value: String(id),
                text: `${called}, ${whole(metres)}`,
              }))}
              chosen={typed.ways}
            />
            <Input
              id="name"
              name="name"
              label="What to call it"
              hint="Such as B668 from Burley to the bridge. Families see this."
              value={typed.name}
              error={errorFor(problems, 'name') ?? ''}
            />
            <Button text="Keep this stretch" preventDoubleClick />
            <p class="govuk-body">It is then in the register, not assessed yet.</p>
          </form>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/stretches/new">
          Draw another line
        </a>
      </p>
    </>
  );
}
