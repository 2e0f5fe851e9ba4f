import { type Application, decidedOf, nextStage, proposedOf, reviewAsked } from '../../../../src/applications/index.ts';
import type { FieldProblem } from '../../../../src/problem.ts';
import { Allowed } from '../../../views/allowed.tsx';
import { Button, Details } from '../../../views/content.tsx';
import { DateInput } from '../../../views/date-input.tsx';
import { TextArea } from '../../../views/text-area.tsx';
import { errorFor } from '../../check/steps.tsx';
import { moment } from '../../decision-record.tsx';

type Props = {
  readonly application: Application;
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly FieldProblem[];
};

/** What stands decided, and what an officer can do next. */
export function Next({ application, names, problems }: Props) {
  const { state, id } = application;
  const stage = nextStage(application);
  return (
    <>
      <Standing application={application} names={names} />
      {(state === 'open' || state === 'asked' || state === 'disagreed') && (
        <Allowed to="applications.decide">
          <Go to={`/applications/${id}/decide`} text="Decide" />
        </Allowed>
      )}
      {(state === 'open' || state === 'asked' || state === 'disagreed') && (
        <Allowed to="applications.write">
          <p class="govuk-body fm-not-printed">
            <a class="govuk-link" href={`/applications/${id}/ask`}>
              {state === 'asked' ? 'Ask the family something else' : 'Ask the family'}
            </a>
          </p>
          {state === 'asked' && (
            <form method="post" action={`/applications/${id}/go-on`} class="fm-not-printed">
              <Button text="Go on without an answer" kind="secondary" preventDoubleClick />
            </form>
          )}
        </Allowed>
      )}
      {state === 'second' && (
        <Allowed to="applications.decide">
          <Go to={`/applications/${id}/decide`} text="Look at the decision that waits" />
        </Allowed>
      )}
      {(state === 'review-1' || state === 'review-2') && (
        <Allowed to="applications.review">
          <Go to={`/applications/${id}/decide`} text="Decide the review" />
          {state === 'review-2' && <Heard id={id} problems={problems} />}
        </Allowed>
      )}
      {stage && (
        <Allowed to="applications.write">
          <AskedOtherwise id={id} stage={stage} problems={problems} />
        </Allowed>
      )}
    </>
  );
}

const Go = ({ to, text }: { to: string; text: string }) => (
  <p class="govuk-body fm-not-printed">
    <a href={to} class="govuk-button" draggable="false">
      {text}
    </a>
  </p>
);

/** In a sentence each: what is decided, what waits, what the family asks. */
function Standing({ application, names }: Omit<Props, 'problems'>) {
  const { state } = application;
  const decided = decidedOf(application);
  const proposed = proposedOf(application);
  const asked = reviewAsked(application);
  const who = (by: string | null) => names.get(by ?? '') ?? 'an officer';
  return (
    <>
      {state === 'second' && proposed && (
        <p class="govuk-body">
          {who(proposed.by)} proposed a decision on {moment.format(proposed.at)}. A second officer looks at it first.
        </p>
      )}
      {state === 'disagreed' && (
        <p class="govuk-body">
          Two officers did not agree, so nothing is decided. Both views stand below. Decide anew.
        </p>
      )}
      {decided?.content && (
        <p class="govuk-body">
          Decided on {moment.format(decided.at)} by {who(decided.by)}.{' '}
          <a class="govuk-link" href={`/applications/${application.id}/letter`}>
            The letter to the family
          </a>
          {' · '}
          <a class="govuk-link" href={`/decisions/${decided.content.ruling}`}>
            The decision in the record
          </a>
        </p>
      )}
      {(state === 'review-1' || state === 'review-2') && asked?.content && (
        <p class="govuk-body">
          On {moment.format(asked.at)} the family asked for a review (stage {String(asked.content.stage)})
          {asked.content.late ? ', after the last day for it. It is looked at all the same' : ''}:{' '}
          <span class="fm-words">{asked.content.words}</span>
        </p>
      )}
    </>
  );
}

/** The family said it on paper or by phone. */
const AskedOtherwise = ({ id, stage, problems }: { id: string; stage: 1 | 2; problems: Props['problems'] }) => (
  <Details
    summary={`The family asks for a review (stage ${stage})`}
    open={problems.some(({ path }) => path === 'review-words')}
  >
    <form method="post" action={`/applications/${id}/review-asked`} novalidate class="fm-not-printed">
      <TextArea
        id="review-words"
        label="What the family says is wrong"
        hint="In its own words, as they were written or said. It counts from today."
        error={errorFor(problems, 'review-words')}
      />
      <Button text="Keep the request" kind="secondary" preventDoubleClick />
    </form>
  </Details>
);

const Heard = ({ id, problems }: { id: string; problems: Props['problems'] }) => (
  <Details summary="A panel has heard the family" open={problems.some(({ path }) => path === 'hearing')}>
    <form method="post" action={`/applications/${id}/hearing`} novalidate class="fm-not-printed">
      <DateInput
        id="hearing"
        name="hearing"
        legend={{ text: 'When was it?', size: 's' }}
        hint="The panel’s letter is due from that day."
        error={errorFor(problems, 'hearing') ?? ''}
      />
      <TextArea id="note" label="A note for the file (optional)" rows={3} />
      <Button text="Keep the day" kind="secondary" preventDoubleClick />
    </form>
  </Details>
);
