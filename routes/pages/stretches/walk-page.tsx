import type { WalkDistance } from '../../../src/measuring/measurement.ts';
import type { HeldArea } from '../../../src/places/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button } from '../../views/content.tsx';
import { Input } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { type MapBackground, WalkFigure } from '../../views/walk-figure.tsx';
import { whole } from '../answer/whole.ts';
import { errorFor } from '../check/steps.tsx';
import { namedParts } from './named-parts.ts';

interface WalkFormProps {
  readonly problems: readonly FieldProblem[];
  readonly typed: { readonly postcode: string; readonly school: string };
}

export function WalkForm({ problems, typed }: WalkFormProps) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">Pick a stretch from a measured walk</h1>
      <form method="post" action="/stretches/from-a-walk" novalidate>
        <Input
          id="postcode"
          name="postcode"
          label="Postcode the walk begins at"
          classes="govuk-input--width-10"
          value={typed.postcode}
          error={errorFor(problems, 'postcode') ?? ''}
        />
        <Input
          id="school"
          name="school"
          label="The school’s number in the national register"
          classes="govuk-input--width-10"
          inputmode="numeric"
          value={typed.school}
          error={errorFor(problems, 'school') ?? ''}
        />
        <Button text="Measure the walk" />
      </form>
    </>
  );
}

interface WalkPageProps {
  readonly area: Pick<HeldArea, 'id' | 'name'>;
  readonly walk: WalkDistance;
  readonly schoolName: string;
  readonly background: MapBackground;
}

/** The parts of a walk by name, each to be taken as a stretch. */
export function WalkPage({ area, walk, schoolName, background }: WalkPageProps) {
  return (
    <>
      <span class="govuk-caption-l">{area.name}</span>
      <h1 class="govuk-heading-l">Which part of this walk?</h1>
      <WalkFigure walk={walk} schoolName={schoolName} background={background} />
      <ol class="govuk-list govuk-list--number">
        {namedParts(walk.path).map(({ called, metres, unassessed, line, ways }) => (
          <li>
            <form method="post" action="/stretches/new" class="fm-inline-form">
              <input type="hidden" name="area" value={area.id} />
              <input type="hidden" name="name" value={called} />
              <input type="hidden" name="measured" value="yes" />
              {ways.map((way) => (
                <input type="hidden" name="only" value={way} />
              ))}
              <input type="hidden" name="line" value={JSON.stringify({ type: 'LineString', coordinates: line })} />
              {called}, {whole(metres)}
              {unassessed && <strong> – not assessed</strong>}{' '}
              <button type="submit" class="fm-link-button">
                Take this part<span class="govuk-visually-hidden">: {called}</span>
              </button>
            </form>
          </li>
        ))}
      </ol>
    </>
  );
}
