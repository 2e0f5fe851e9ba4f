import type { Gate } from '../../../src/places/school.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button } from '../../views/content.tsx';
import { DateInput } from '../../views/date-input.tsx';
import { Input, Radios } from '../../views/fields.tsx';
import { Textarea } from '../../views/textarea.tsx';
import { errorFor } from '../check/steps.tsx';
import { datePartsOf, field } from '../stretches/field.ts';

interface GateFormProps {
  readonly action: string;
  readonly act: 'add' | 'change' | 'close' | 'withdraw';
  /** The gate that is changed, and the version of it that is looked at. */
  readonly gate?: Gate;
  readonly seen?: number;
  readonly problems: readonly FieldProblem[];
  /** What was typed, to be shown again. */
  readonly form?: FormData | undefined;
  readonly area: string;
  /** Where the map to press on opens. */
  readonly bounds: readonly [number, number, number, number];
}

/** What is asked of a gate, by what is to be done with it. Nothing is kept before it was looked at. */
export function GateForm({ action, act, gate, seen, problems, form, area, bounds }: GateFormProps) {
  const typed = (name: string, known: string | undefined) => (form ? field(form, name) : (known ?? ''));
  const error = (path: string) => ({ error: errorFor(problems, path) ?? '' });
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="act" value={act} />
      {gate && <input type="hidden" name="gate" value={gate.id} />}
      {seen !== undefined && <input type="hidden" name="seen" value={String(seen)} />}
      {(act === 'add' || act === 'change') && (
        <>
          <div
            data-module="fm-pick-map"
            data-area={area}
            data-bounds={JSON.stringify(bounds)}
            data-field="place"
            data-label="Map to press on where the gate is. You can also type the place below."
          />
          <Input
            id="place"
            name="place"
            label="Where the gate is"
            hint="Latitude and longitude, like 52.671234, -0.730123. Pressing on the map fills this in."
            spellcheck={false}
            value={typed('place', gate && `${gate.lat.toFixed(6)}, ${gate.lon.toFixed(6)}`)}
            {...error('place')}
          />
          <Input
            id="name"
            name="name"
            label="What the gate is called"
            hint="For example, Mill Lane gate. Families read this."
            value={typed('name', gate?.name)}
            {...error('name')}
          />
          <YesNo
            name="for-pupils"
            text="Can pupils come in by it?"
            chosen={typed('for-pupils', gate?.forPupils)}
            {...error('for-pupils')}
          />
          <YesNo
            name="start-and-end"
            text="Is it open at the start and the end of the school day?"
            chosen={typed('start-and-end', gate?.startAndEnd)}
            {...error('start-and-end')}
          />
          <Input
            id="hours"
            name="hours"
            label="When it is open, if you know"
            hint="For example, 8.30 to 9am and 3 to 3.30pm"
            value={typed('hours', gate?.hours)}
            {...error('hours')}
          />
          <DateInput
            id="from"
            name="from"
            legend={{ text: 'First day, if it is not there yet', size: 's' }}
            values={form ? datePartsOf(form, 'from') : partsOf(gate?.from)}
            {...error('from-day')}
          />
          <DateInput
            id="until"
            name="until"
            legend={{ text: 'Last day, if it will go', size: 's' }}
            values={form ? datePartsOf(form, 'until') : partsOf(gate?.until)}
            {...error('until-day')}
          />
        </>
      )}
      {act === 'close' && (
        <DateInput
          id="last-day"
          name="last-day"
          legend={{ text: 'What is the last day on which pupils can come in by it?', size: 'm' }}
          values={datePartsOf(form, 'last-day')}
          {...error('last-day-day')}
        />
      )}
      {act !== 'add' && (
        <Textarea
          id="reason"
          name="reason"
          label="Why?"
          hint="For example, what you saw, or who told you and when. Officers read this."
          value={typed('reason', undefined)}
          {...error('reason')}
        />
      )}
      <Button text="See what it would change" />
    </form>
  );
}

function YesNo(props: { name: string; text: string; chosen: string; error: string }) {
  const { name, text, chosen, error } = props;
  return (
    <Radios
      name={name}
      idPrefix={name}
      legend={{ text, size: 's' }}
      chosen={chosen ? [chosen] : ['not-known']}
      items={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
        { value: 'not-known', text: 'Not known' },
      ]}
      {...(error ? { error } : {})}
    />
  );
}

function partsOf(on: string | undefined): { day?: string; month?: string; year?: string } {
  if (!on) return {};
  const [year, month, day] = on.split('-') as [string, string, string];
  return { day: String(Number(day)), month: String(Number(month)), year };
}
