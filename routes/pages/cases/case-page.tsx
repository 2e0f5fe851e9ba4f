import { FINDING_WORDS } from '../../../src/checks/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { type Case, outcomesOf } from '../../../src/rechecks/index.ts';
import { Button, SummaryList } from '../../views/content.tsx';
import { Radios } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { Textarea } from '../../views/textarea.tsx';
import { moment } from '../decision-record.tsx';
import { decisionLink } from './ruling.tsx';
import { KIND_WORDS, OUTCOME_WORDS, outcomeWords, WHAT_TO_DO } from './words.ts';

export interface CaseForm {
  readonly outcome?: string;
  readonly reasons?: string;
}

type Props = { found: Case; problems?: readonly FieldProblem[]; form?: CaseForm };

/** One case: what stood, what was found, and the officer's decision with reasons. */
export function CasePage({ found, problems = [], form = {} }: Props) {
  const { kind, reference, key, openedAt, before, after, stood, closed } = found;
  return (
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">Child {reference}</span>
      <h1 class="govuk-heading-l">{KIND_WORDS[kind]}</h1>
      {!closed && <p class="govuk-body">{WHAT_TO_DO[kind]}</p>}
      <SummaryList
        rows={[
          { key: 'Placement', value: key },
          { key: 'Open since', value: moment.format(openedAt) },
          { key: 'What stands', value: stood ? FINDING_WORDS[stood.finding] : 'Nothing was decided before' },
          { key: 'The decision before', value: decisionLink(before) },
          { key: 'What looking again found', value: decisionLink(after) },
          ...(closed
            ? [
                { key: 'Decided', value: outcomeWords(closed.outcome) },
                { key: 'On', value: moment.format(closed.at) },
                {
                  key: 'Reasons',
                  value: <span class="fm-as-written">{closed.reasons || 'None: the service closed it.'}</span>,
                },
              ]
            : []),
        ]}
      />
      {!closed && <Decide found={found} problems={problems} form={form} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/cases">
          All cases
        </a>
      </p>
    </>
  );
}

function Decide({ found, problems, form }: Required<Props>) {
  const wrong = (path: string) => problems.find((each) => each.path === path)?.message;
  return (
    <form method="post" action={`/cases/${found.id}`} novalidate>
      <input type="hidden" name="seen" value={found.after ?? ''} />
      <Radios
        name="outcome"
        legend={{ text: 'What do you decide?', size: 'm' }}
        {...(wrong('outcome') ? { error: wrong('outcome')! } : {})}
        chosen={form.outcome ? [form.outcome] : []}
        items={outcomesOf(found.kind).map((value) => ({ value, ...OUTCOME_WORDS[value] }))}
      />
      <Textarea
        id="reasons"
        name="reasons"
        label="Your reasons"
        hint="What you looked at, what you found, and why. The family may read this."
        error={wrong('reasons')}
        value={form.reasons ?? ''}
      />
      <Button text="Decide and keep" preventDoubleClick />
    </form>
  );
}
