import type { About, Application } from '../../../src/applications/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button, Details } from '../../views/content.tsx';
import { DateInput } from '../../views/date-input.tsx';
import { Input } from '../../views/fields.tsx';
import { TextArea } from '../../views/text-area.tsx';
import { errorFor } from '../check/steps.tsx';
import { datePartsOf, field } from '../stretches/field.ts';

type Props = { application: Application; about: About; problems: readonly FieldProblem[]; form: FormData | undefined };

/** For what the family could not say, or said wrongly: the home, the school by its number in the register, the day. */
export function CorrectForm({ application, about, problems, form }: Props) {
  const typed = (name: string, standing: string) => (form ? field(form, name) : standing);
  const [year, month, day] = about.on.split('-').map((part) => String(Number(part)));
  const { home, school } = about;
  const postcode = 'postcode' in home ? (home.postcode ?? '') : '';
  const point = 'at' in home ? `${home.at.lat}, ${home.at.lon}` : '';
  return (
    <Details summary="Correct home, school or day" open={form !== undefined || !('urn' in school)}>
      <form method="post" action={`/applications/${application.id}/correct`} novalidate>
        <Input
          id="postcode"
          name="postcode"
          label="Postcode of the home"
          classes="govuk-input--width-10"
          spellcheck={false}
          value={typed('postcode', postcode)}
          error={errorFor(problems, 'postcode') ?? ''}
        />
        <Input
          id="point"
          name="point"
          label="Or the home as a point"
          hint="Latitude and longitude. It is measured from instead of the middle of the postcode."
          classes="govuk-input--width-20"
          spellcheck={false}
          value={typed('point', point)}
          error={errorFor(problems, 'point') ?? ''}
        />
        <Input
          id="urn"
          name="urn"
          label="The school’s number in the register"
          hint={'words' in school ? `The family wrote: ${school.words || 'nothing'}` : undefined}
          classes="govuk-input--width-10"
          inputmode="numeric"
          value={typed('urn', 'urn' in school ? school.urn : '')}
          error={errorFor(problems, 'urn') ?? ''}
        />
        <DateInput
          id="on"
          name="on"
          legend={{ text: 'The day that travel would start', size: 's' }}
          values={form ? datePartsOf(form, 'on') : { day: day!, month: month!, year: year! }}
          error={errorFor(problems, 'on') ?? ''}
        />
        <TextArea
          id="reasons"
          label="How you know"
          error={errorFor(problems, 'reasons')}
          value={form ? field(form, 'reasons') : ''}
          rows={3}
        />
        <Button text="Keep the correction" kind="secondary" preventDoubleClick />
      </form>
    </Details>
  );
}
