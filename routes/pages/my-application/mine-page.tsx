import {
  type Application,
  aboutOf,
  appliedOf,
  askedOf,
  factsOf,
  nextStage,
  takesPapers,
  UNDECIDED,
} from '../../../src/applications/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button, Details, SummaryList } from '../../views/content.tsx';
import { Checkboxes } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { TextArea } from '../../views/text-area.tsx';
import { factRows } from '../answer/fact-rows.ts';
import { Letter, type LetterProps } from '../applications/decide/letter.tsx';
import { homeWords } from '../applications/home-words.ts';
import { STATE_FOR_FAMILY } from '../applications/words.ts';
import { errorFor } from '../check/steps.tsx';
import { moment } from '../decision-record.tsx';

export interface MineProps {
  readonly application: Application;
  readonly council: string;
  readonly school: string;
  readonly problems: readonly FieldProblem[];
  /** What was decided, as the family reads it; undefined while nothing is. */
  readonly letter: LetterProps | undefined;
  /** What was typed of a review, where it has to be mended. */
  readonly typed: string;
}

/** A family’s own application: where it stands, and what it said. */
export function MinePage({ application, council, school, problems, letter, typed }: MineProps) {
  const { reference, state, receivedAt } = application;
  return (
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">{council}</span>
      <h1 class="govuk-heading-l">Your application {reference}</h1>
      <p class="govuk-body-l">{STATE_FOR_FAMILY[state]}</p>
      <p class="govuk-body">Received on {moment.format(receivedAt)}.</p>
      {askedOf(application) && (
        <p class="govuk-body fm-not-printed">
          <a class="govuk-button" href="/my-application/answer" draggable="false">
            See what we need
          </a>
        </p>
      )}
      {letter && <Letter {...letter} />}
      {nextStage(application) && <AskReview stage={nextStage(application)!} problems={problems} typed={typed} />}
      <Told application={application} school={school} />
      <h2 class="govuk-heading-m">Papers</h2>
      <p class="govuk-body fm-not-printed">
        <a class="govuk-link" href="/my-application/papers">
          {takesPapers(state) ? 'See your papers, or send one' : 'See your papers'}
        </a>
      </p>
      {UNDECIDED.includes(state) && <Withdraw problems={problems} />}
      <form method="post" action="/my-application/leave" class="fm-not-printed">
        <p class="govuk-body">
          Close your application on this device when you are done. It closes by itself after an hour.
        </p>
        <Button text="Close my application" kind="secondary" />
      </form>
    </>
  );
}

function Told({ application, school }: Pick<MineProps, 'application' | 'school'>) {
  const applied = appliedOf(application);
  const about = aboutOf(application);
  if (!applied || !about)
    return <p class="govuk-body">What you sent is no longer kept. That you applied is still on the record.</p>;
  // What officers find is theirs until it is decided: then it stands in the reasons.
  const yours = [...factsOf(application)].filter(([, { by }]) => by === null);
  const given = Object.fromEntries(yours.map(([id, { given: each }]) => [id, each]));
  return (
    <>
      <h2 class="govuk-heading-m">What you told us</h2>
      <SummaryList
        rows={[
          { key: 'Your child’s name', value: applied.child },
          { key: 'Your name', value: applied.contact.name },
          { key: 'Email address', value: applied.contact.email ?? 'Not given' },
          { key: 'Phone number', value: applied.contact.phone ?? 'Not given' },
          { key: 'Home', value: homeWords(about) },
          { key: 'School', value: school },
          ...factRows('england', given),
          ...(applied.words ? [{ key: 'Anything else', value: <span class="fm-words">{applied.words}</span> }] : []),
        ]}
      />
    </>
  );
}

const AskReview = ({ stage, problems, typed }: { stage: 1 | 2 } & Pick<MineProps, 'problems' | 'typed'>) => (
  <Details
    summary={stage === 1 ? 'Ask us to look at it again' : 'Ask for a panel to hear you'}
    open={problems.some(({ path }) => path === 'review-words')}
  >
    <form method="post" action="/my-application/review" novalidate class="fm-not-printed">
      <TextArea
        id="review-words"
        label="What do you think is wrong?"
        hint="For example the distance, the way, your child’s needs, or something that we did not know. Use your own words."
        error={errorFor(problems, 'review-words')}
        value={typed}
        rows={6}
      />
      <Button text={stage === 1 ? 'Ask for a review' : 'Ask for a panel'} kind="secondary" preventDoubleClick />
    </form>
  </Details>
);

const Withdraw = ({ problems }: Pick<MineProps, 'problems'>) => (
  <Details summary="Take your application back" open={problems.some(({ path }) => path === 'sure')}>
    <form method="post" action="/my-application/withdraw" novalidate>
      <p class="govuk-body">Then nobody decides it. You can apply again at any time.</p>
      <Checkboxes
        name="sure"
        legend={{ text: 'Are you sure?', size: 's' }}
        error={errorFor(problems, 'sure') ?? ''}
        items={[{ value: 'yes', text: 'Yes, I want to take it back' }]}
        chosen={[]}
      />
      <TextArea id="why" label="Why? (optional)" rows={2} />
      <Button text="Take it back" kind="secondary" preventDoubleClick />
    </form>
  </Details>
);
