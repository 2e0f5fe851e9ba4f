import { type Day, inWords } from '../../../rules/kernel/day.ts';
import { FINDING_WORDS } from '../../../src/checks/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { type Case, type NoticeDay, outcomesOf } from '../../../src/rechecks/index.ts';
import { Allowed } from '../../views/allowed.tsx';
import { Button, SummaryList } from '../../views/content.tsx';
import { DateInput } from '../../views/date-input.tsx';
import { Radios } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { Textarea } from '../../views/textarea.tsx';
import { moment } from '../decision-record.tsx';
import { decisionLink } from './ruling.tsx';
import { KIND_WORDS, OUTCOME_WORDS, outcomeWords, WHAT_TO_DO } from './words.ts';

export interface CaseForm {
  readonly outcome?: string;
  readonly reasons?: string;
  readonly lessFrom?: { readonly day?: string; readonly month?: string; readonly year?: string };
}

type Props = {
  found: Case;
  /** From when less travel could begin, if it were decided today; left out of a case that is closed or has nothing that could end. */
  notice?: NoticeDay | undefined;
  problems?: readonly FieldProblem[];
  form?: CaseForm;
};

/** One case: what stood, what was found, and the officer's decision with reasons. */
export function CasePage({ found, notice, problems = [], form = {} }: Props) {
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
          ...(!closed && notice ? [{ key: 'Less travel could begin', value: <NoticeWords notice={notice} /> }] : []),
          ...(closed
            ? [
                { key: 'Decided', value: outcomeWords(closed.outcome) },
                ...(closed.lessFrom ? [{ key: 'Less travel from', value: inWords(closed.lessFrom as Day) }] : []),
                { key: 'On', value: moment.format(closed.at) },
                {
                  key: 'Reasons',
                  value: <span class="fm-as-written">{closed.reasons || 'None: the service closed it.'}</span>,
                },
              ]
            : []),
        ]}
      />
      {!closed && (
        <Allowed to="cases.close">
          <Decide found={found} notice={notice} problems={problems} form={form} />
        </Allowed>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/cases">
          All cases
        </a>
      </p>
    </>
  );
}

function NoticeWords({ notice }: { notice: NoticeDay }) {
  if ('unknown' in notice) return <>Not known. {notice.unknown}</>;
  return (
    <>
      On {inWords(notice.earliest)} at the earliest, if you decide and the family is told today. {notice.why}
    </>
  );
}

function Decide({ found, notice, problems, form }: Required<Omit<Props, 'notice'>> & Pick<Props, 'notice'>) {
  const wrong = (path: string) => problems.find((each) => each.path === path)?.message;
  return (
    <form method="post" action={`/cases/${found.id}`} novalidate>
      <input type="hidden" name="seen" value={found.after ?? ''} />
      <Radios
        name="outcome"
        legend={{ text: 'What do you decide?', size: 'm' }}
        {...(wrong('outcome') ? { error: wrong('outcome')! } : {})}
        chosen={form.outcome ? [form.outcome] : []}
        items={outcomesOf(found.kind).map((value) => ({
          value,
          ...OUTCOME_WORDS[value],
          ...(value === 'ends'
            ? { conditional: <LessFrom notice={notice} error={wrong('lessFrom')} form={form} /> }
            : {}),
        }))}
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

function LessFrom({ notice, error, form }: Pick<Props, 'notice'> & { error: string | undefined; form: CaseForm }) {
  return (
    <DateInput
      id="lessFrom"
      name="less-from"
      legend={{ text: 'What is the first day of less travel?', size: 's' }}
      hint={notice && 'earliest' in notice ? `${inWords(notice.earliest)} or later.` : 'For example, 4 1 2027'}
      error={error ?? ''}
      values={form.lessFrom ?? {}}
    />
  );
}
