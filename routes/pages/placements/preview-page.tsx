import type { SentRecord } from '../../../src/children/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import type { Foreseen, Foresight } from '../../../src/rechecks/index.ts';
import { Button, InsetText, SummaryList } from '../../views/content.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { daysInWords, rowsOf } from './words.ts';

export interface PreviewProps {
  readonly record: SentRecord;
  /** What looking again would come to; undefined where a program that measures cannot be had now. */
  readonly foresight: Foresight | undefined;
  readonly form: FormData;
  readonly schoolOf: (urn: string) => string;
  readonly isNewChild: boolean;
  readonly problems?: readonly FieldProblem[];
}

/** What would be kept, and what it would come to, before anything is. */
export function PreviewPage({ record, foresight, form, schoolOf, isNewChild, problems = [] }: PreviewProps) {
  const { content, child, from, until } = record;
  const placement = content?.kind === 'placement' ? content.placement : undefined;
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">
        {placement ? 'Check this placement before it is kept' : 'Take this placement back?'}
      </h1>
      {isNewChild && (
        <InsetText>
          No child of this reference is held yet: one is added. A home and a date of birth are needed too before travel
          can be decided. Your other systems send them, or bring them in with a file of placements.
        </InsetText>
      )}
      {!placement && (
        <p class="govuk-body">
          It then counts as if it had never been. What was held stays on the record with its day.
        </p>
      )}
      <SummaryList
        rows={[
          { key: 'Child', value: child },
          ...(placement ? [{ key: 'Days', value: daysInWords(from, until) }, ...rowsOf(placement, schoolOf)] : []),
        ]}
      />
      <h2 class="govuk-heading-m">What the next night would find</h2>
      <Ways foresight={foresight} />
      <p class="govuk-body">
        Nothing is granted and nothing ends by it: where it comes out otherwise, a case opens for a person.
      </p>
      <form method="post" action="/placements">
        {[...form].map(([name, value]) =>
          typeof value === 'string' && name !== 'seen' ? <input type="hidden" name={name} value={value} /> : null,
        )}
        <div class="govuk-button-group">
          <Button text={placement ? 'Keep it' : 'Take it back'} preventDoubleClick />
          <Button text="Change something" kind="secondary" action="/placements/back" />
        </div>
      </form>
    </>
  );
}

function Ways({ foresight }: Pick<PreviewProps, 'foresight'>) {
  if (!foresight)
    return (
      <p class="govuk-body">
        The program that measures cannot be had now, so we cannot say. You can keep the placement: it is looked at when
        the program is back.
      </p>
    );
  const refused = foresight.taken.find((each) => each.outcome === 'refused');
  if (refused?.outcome === 'refused') return <p class="govuk-body">{refused.why}</p>;
  if (foresight.ways.length === 0) return <p class="govuk-body">There would be no placement to look at.</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {foresight.ways.map((way) => (
        <li>{wordsOf(way)}</li>
      ))}
    </ul>
  );
}

const FOUND = {
  owed: 'free travel is owed',
  'not-owed': 'free travel is not owed by the law',
  unknown: 'it is not known yet',
} as const;

/** One way to school, as a sentence. */
function wordsOf({ before, after, why, goes }: Foreseen): string {
  const stood = before ? ` Before: ${FOUND[before]}.` : '';
  if (goes === 'ended') return `A way to school ends.${stood}`;
  if (!after) return `It cannot be decided yet. ${why ?? ''}${stood}`;
  if (goes === 'same') return `As before: ${FOUND[after]}.`;
  return `Now: ${FOUND[after]}.${stood}`;
}
