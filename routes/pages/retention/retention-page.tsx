import { inWords, londonDay } from '../../../rules/kernel/day.ts';
import {
  type Destroyed,
  HOLD_KINDS,
  HOLD_REASONS,
  type Hold,
  type Preview,
  periodInWords,
} from '../../../src/keeping/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Allowed } from '../../views/allowed.tsx';
import { Button, Details } from '../../views/content.tsx';
import { Input } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { Select } from '../../views/select.tsx';
import { sentence } from '../../views/sentence.ts';
import { StackedTable } from '../../views/stacked-table.tsx';
import { errorFor } from '../check/steps.tsx';
import { moment } from '../decision-record.tsx';

export interface HoldTyped {
  readonly kind: string;
  readonly of: string;
  readonly why: string;
  readonly reference: string;
}

export interface Shown {
  readonly problems?: readonly FieldProblem[];
  readonly typed?: HoldTyped;
  /** What was just destroyed. */
  readonly destroyed?: Destroyed;
}

type Props = Shown & { previews: readonly Preview[]; holds: readonly Hold[]; mark: string };

/** How long each kind of record is kept, what is over its time today, and what is held. */
export function RetentionPage({ previews, holds, mark, problems = [], typed, destroyed }: Props) {
  const due = previews.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">How long records are kept</h1>
      {destroyed && <WhatWent destroyed={destroyed} />}
      <p class="govuk-body">
        When a record is over its time, what was said in it is destroyed for good. That it was there, and the rule it
        was destroyed under, stays. What is under a hold is left out.
      </p>
      <StackedTable
        caption="Kinds of record"
        head={['What', 'Kept', 'Over its time today', 'Held', 'Not over its time', 'Still needed']}
        rows={previews.map((preview) => [
          sentence(preview.rule.called),
          <Kept {...preview} />,
          <Ids name={preview.rule.name} ids={preview.destroys.map(({ id }) => id)} count={preview.count} />,
          String(preview.held.length),
          String(preview.standing.running),
          String(preview.standing.noEnd),
        ])}
      />
      <p class="govuk-body">
        Your council chooses its own periods with the command <code>retention set</code>.
      </p>
      <Allowed to="children.export">
        <p class="govuk-body">
          Somebody asked to see what is held?{' '}
          <a class="govuk-link" href="/children/export">
            Make a file of everything that is held about a child
          </a>
          .
        </p>
      </Allowed>
      <Allowed to="retention.run">
        {due === 0 ? (
          <p class="govuk-body">Nothing is over its time today.</p>
        ) : (
          <form method="post" action="/retention">
            <input type="hidden" name="shown" value={mark} />
            <p class="govuk-body">This cannot be undone.</p>
            <Button text={`Destroy what is over its time: ${due}`} preventDoubleClick />
          </form>
        )}
      </Allowed>
      <Holds holds={holds} />
      <Allowed to="holds.write">
        <HoldForm problems={problems} typed={typed} />
      </Allowed>
    </>
  );
}

function WhatWent({ destroyed }: { destroyed: Destroyed }) {
  const told = destroyed.filter(({ count }) => count > 0);
  return (
    <div class="govuk-inset-text" role="status">
      <p class="govuk-body">{told.length === 0 ? 'There was nothing to destroy.' : 'Destroyed:'}</p>
      <ul class="govuk-list govuk-list--bullet">
        {told.map(({ rule, count }) => (
          <li>
            {sentence(rule.called)}: {count}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Kept({ rule }: Preview) {
  const { months, event, because, chosen, destroys } = rule;
  return (
    <>
      {months === 0 ? `Until ${event}.` : `${sentence(periodInWords(months))} after ${event}.`}
      <Details summary="Why, and what is destroyed">
        <p class="govuk-body">
          {chosen
            ? `Your council’s choice of ${moment.format(chosen.at)}, kept by ${chosen.by}: ${chosen.because}`
            : because}
        </p>
        <p class="govuk-body">Destroyed: {destroys}.</p>
      </Details>
    </>
  );
}

/** More than this on a page is nothing that anybody reads: the command lists them all. */
const MOST_IDS = 100;
const PAGE_OF: Readonly<Record<string, string>> = {
  applications: '/applications/',
  'applications-withdrawn': '/applications/',
  cases: '/cases/',
  contests: '/contests/',
  decisions: '/decisions/',
};

function Ids({ name, ids, count }: { name: string; ids: readonly string[]; count: number }) {
  if (ids.length === 0) return <>{String(count)}</>;
  const page = PAGE_OF[name];
  return (
    <Details summary={String(count)}>
      <ul class="govuk-list">
        {ids.slice(0, MOST_IDS).map((id) => (
          <li class="fm-hash">
            {page ? (
              <a class="govuk-link" href={`${page}${id}`}>
                {id}
              </a>
            ) : (
              id
            )}
          </li>
        ))}
        {ids.length > MOST_IDS && <li>and {ids.length - MOST_IDS} more: the command retention preview lists them.</li>}
      </ul>
    </Details>
  );
}

function Holds({ holds }: { holds: readonly Hold[] }) {
  return (
    <>
      <h2 class="govuk-heading-m" id="holds">
        Holds
      </h2>
      {holds.length === 0 ? (
        <p class="govuk-body">Nothing is held.</p>
      ) : (
        <StackedTable
          caption="What is kept whatever its period"
          head={['What', 'Why', 'Since', 'By', 'End it']}
          rows={holds.map(({ id, kind, of, why, reference, since, by }) => [
            <span class="fm-hash">{`${kind} ${of}`}</span>,
            reference ? `${HOLD_REASONS[why]}: ${reference}` : HOLD_REASONS[why],
            inWords(londonDay(since)),
            by,
            <Allowed to="holds.write">
              <form method="post" action={`/retention/holds/${id}/lift`}>
                <button type="submit" class="fm-link-button">
                  Lift<span class="govuk-visually-hidden"> hold {id}</span>
                </button>
              </form>
            </Allowed>,
          ])}
        />
      )}
    </>
  );
}

const ON_WHAT: Readonly<Record<(typeof HOLD_KINDS)[number], string>> = {
  child: 'A child: records, decisions and cases',
  application: 'An application, with what was decided of it',
  decision: 'One decision',
  contest: 'What a family said of a walk',
  assessment: 'The photographs of an assessment',
};

function HoldForm({ problems, typed }: { problems: readonly FieldProblem[]; typed: HoldTyped | undefined }) {
  const choose = { value: '', text: 'Choose' };
  return (
    <form method="post" action="/retention/holds" novalidate>
      <h3 class="govuk-heading-s">Hold something</h3>
      <Select
        id="kind"
        label="What is held"
        items={[choose, ...HOLD_KINDS.map((kind) => ({ value: kind, text: ON_WHAT[kind] }))]}
        chosen={typed?.kind ?? ''}
        error={errorFor(problems, 'kind') ?? ''}
      />
      <Input
        id="of"
        name="of"
        label="Its reference or ID"
        hint="A child or an application by your council’s own reference; anything else by the ID in its address."
        classes="govuk-input--width-20"
        spellcheck={false}
        value={typed?.of ?? ''}
        error={errorFor(problems, 'of') ?? ''}
      />
      <Select
        id="why"
        label="Why"
        items={[choose, ...Object.entries(HOLD_REASONS).map(([value, text]) => ({ value, text }))]}
        chosen={typed?.why ?? ''}
        error={errorFor(problems, 'why') ?? ''}
      />
      <Input
        id="reference"
        name="reference"
        label="The number of the appeal or complaint, if there is one"
        hint="Nothing about the child."
        classes="govuk-input--width-20"
        value={typed?.reference ?? ''}
      />
      <Button text="Hold it" kind="secondary" preventDoubleClick />
    </form>
  );
}
