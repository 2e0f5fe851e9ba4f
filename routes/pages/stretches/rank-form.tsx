import { type Day, yearOf } from '../../../rules/kernel/day.ts';
import type { HeldArea } from '../../../src/places/index.ts';
import { Button } from '../../views/content.tsx';
import { DateInput } from '../../views/date-input.tsx';
import { Input, Radios } from '../../views/fields.tsx';
import { datePartsOf, field } from './field.ts';

/** A made-up child at every postcode, by whom a ranking or a preview is told. */
export function ChildFields({ today, form, error }: { today: Day; form?: FormData; error?: string | undefined }) {
  const typed = datePartsOf(form, 'born');
  const born = form ? typed : { day: '1', month: '5', year: String(yearOf(today) - 7) };
  const chosen = form ? field(form, 'school') : 'nearest-primary';
  return (
    <>
      <DateInput
        id="born"
        name="born"
        legend={{ text: 'Date of birth of the made-up child', size: 's' }}
        hint="The same child at every postcode of the area."
        values={born}
        {...(error ? { error } : {})}
      />
      <Radios
        name="school"
        legend={{ text: 'School', size: 's' }}
        items={[
          { value: 'nearest-primary', text: 'The nearest primary school' },
          { value: 'nearest-secondary', text: 'The nearest secondary school' },
          { value: 'one', text: 'One school' },
        ]}
        chosen={[chosen]}
      />
      <Input
        id="urn"
        name="urn"
        label="If one school: its number in the national register"
        classes="govuk-input--width-10"
        inputmode="numeric"
        value={form ? field(form, 'urn') : ''}
      />
    </>
  );
}

export function RankForm({ area, today }: { area: HeldArea; today: Day }) {
  return (
    <form method="post" action="/stretches/rank" novalidate>
      <h3 class="govuk-heading-s">Which stretch should be assessed next?</h3>
      <input type="hidden" name="area" value={area.id} />
      <ChildFields today={today} />
      <Button text="Rank the stretches" kind="secondary" />
    </form>
  );
}
