import { inWords } from '../../../rules/kernel/day.ts';
import { Button, Details } from '../../views/content.tsx';
import { DateInput } from '../../views/date-input.tsx';
import type { LawDay } from './law-day.ts';

/** Which day’s law is shown, and a way to see another day’s. A day of the law says nothing about a child, so it may be in the address. */
export function DayForm({ day, action, wrong }: { day: LawDay; action: string; wrong: string | undefined }) {
  return (
    <div class="fm-not-printed">
      <Details summary="See the law of another day" open={wrong !== undefined}>
        <form method="get" action={action} novalidate>
          <DateInput
            id="on"
            name="on"
            legend={{ text: 'Which day?', size: 's' }}
            hint="For example, 5 4 2025"
            values={day.typed}
            error={wrong ?? ''}
          />
          <Button text="Show that day" kind="secondary" />
        </form>
      </Details>
    </div>
  );
}

export const dayWords = ({ on, isAsked }: LawDay): string => (isAsked ? inWords(on) : `${inWords(on)}, today`);
