import type { FieldProblem } from '../../../../src/problem.ts';
import { DateInput } from '../../../views/date-input.tsx';
import { Radios } from '../../../views/fields.tsx';
import { TextArea } from '../../../views/text-area.tsx';
import { errorFor } from '../../check/steps.tsx';
import { datePartsOf, field } from '../../stretches/field.ts';

export interface OutcomeFieldsProps {
  readonly problems: readonly FieldProblem[];
  /** What was typed before; undefined on the first look. */
  readonly form: FormData | undefined;
  /** The day that was applied for. */
  readonly from: { readonly day: string; readonly month: string; readonly year: string };
  /** Of a review: whether it was heard by a panel. */
  readonly legend?: string;
}

/** What a person decides: the outcome, from when, and why. */
export function OutcomeFields({ problems, form, from, legend = 'What do you decide?' }: OutcomeFieldsProps) {
  const typed = (name: string) => (form ? field(form, name) : '');
  return (
    <>
      <Radios
        name="outcome"
        legend={{ text: legend, size: 'm' }}
        error={errorFor(problems, 'outcome') ?? ''}
        chosen={[typed('outcome')]}
        items={[
          { value: 'duty', text: 'Travel is granted, as it is owed' },
          {
            value: 'power',
            text: 'Travel is granted, although it is not owed',
            hint: 'The council has the power to help.',
          },
          { value: 'refused', text: 'Travel is not granted' },
        ]}
      />
      <DateInput
        id="from"
        name="from"
        legend={{ text: 'First day of travel, if it is granted', size: 's' }}
        values={form ? datePartsOf(form, 'from') : from}
        error={errorFor(problems, 'from') ?? ''}
      />
      <DateInput
        id="until"
        name="until"
        legend={{ text: 'Last day, if it is for a time', size: 's' }}
        hint="Leave it empty where it goes on. The letter shows whether it is looked at again by itself."
        values={datePartsOf(form, 'until')}
        error={errorFor(problems, 'until') ?? ''}
      />
      <TextArea
        id="reasons"
        label="The reasons"
        hint="What you looked at, what you found, what you did not accept and why. The family reads this. Where travel is owed and granted you may leave it empty."
        error={errorFor(problems, 'reasons')}
        value={typed('reasons')}
        rows={8}
      />
    </>
  );
}
