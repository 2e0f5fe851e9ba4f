import type { FieldProblem } from '../../../src/problem.ts';
import { Button } from '../../views/content.tsx';
import { Radios } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { TextArea } from '../../views/text-area.tsx';
import { errorFor } from '../check/steps.tsx';
import type { Contestable } from './parts-of-walk.ts';

interface ContestFormProps extends Contestable {
  readonly problems?: readonly FieldProblem[];
  readonly typed?: { readonly part: string; readonly words: string };
  /** Set where it is a page of its own. */
  readonly heading?: boolean;
}

/** For a family: which part of the walk is wrong, and why. Nothing else is asked. */
export function ContestForm({ area, map, parts, problems = [], typed, heading }: ContestFormProps) {
  return (
    <>
      <ErrorSummary problems={problems} />
      {heading && <h1 class="govuk-heading-l">Something is wrong with the walk</h1>}
      <p class="govuk-body">
        An officer reads what you say, and looks at that part. We keep the part, your words and the day. We do not keep
        who you are, your address or anything about your child, so do not write that here.
      </p>
      <form method="post" action="/contests" novalidate class="fm-not-printed">
        <input type="hidden" name="area" value={area} />
        <input type="hidden" name="map" value={map} />
        {parts.map((part) => (
          <input type="hidden" name="about" value={JSON.stringify(part)} />
        ))}
        <Radios
          name="part"
          legend={{ text: 'Which part is wrong?', size: 's' }}
          error={errorFor(problems, 'part') ?? ''}
          items={parts.map(({ key, called }) => ({ value: key, text: called }))}
          chosen={typed ? [typed.part] : []}
          classes="govuk-radios--small"
        />
        <TextArea
          id="words"
          label="What is wrong with it?"
          hint="Such as: there is no pavement, the path is flooded in winter, or the gate is locked."
          error={errorFor(problems, 'words')}
          value={typed?.words}
        />
        <Button text="Tell the council" kind="secondary" preventDoubleClick />
      </form>
    </>
  );
}
