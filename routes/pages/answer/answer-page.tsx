import { type Day, inWords } from '../../../rules/kernel/day.ts';
import type { Check } from '../../../src/checks/check.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button, Details, SummaryList } from '../../views/content.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import type { MapBackground } from '../../views/walk-figure.tsx';
import { type Answers, one } from '../check/answers.ts';
import { Hidden, stepsFor, titleOf } from '../check/form.tsx';
import { ContestForm } from '../contests/form.tsx';
import type { Contestable } from '../contests/parts-of-walk.ts';
import { Distances } from './distances.tsx';
import { factRows } from './fact-rows.ts';
import { Grounds } from './grounds.tsx';
import { type Headline, headlineForOfficer, headlineOf } from './headline.ts';
import { LetterReasons } from './letter-reasons.tsx';
import { NearbyQuestions } from './nearby-questions.tsx';
import { NearerSchools } from './nearer-schools.tsx';
import { NextSteps } from './next-steps.tsx';
import { OfficerPart } from './officer-part.tsx';
import { OfficerSummary } from './officer-summary.tsx';
import { WhatWouldChange } from './what-would-change.tsx';

export interface AnswerProps {
  readonly check: Check;
  readonly answers: Answers;
  /** For an officer: the mark of this answer, by which keeping it tells whether it is still the same. */
  readonly shown?: string | undefined;
  /** Whether this stands in place of an answer that was to be kept. */
  readonly changed: boolean;
  /** What is wrong with an officer's findings; the answer shown is the one without them. */
  readonly problems: readonly FieldProblem[];
  readonly background: MapBackground;
  /** What a family can say is wrong with the walk; left out for officers, and where no council answers. */
  readonly contestable?: Contestable | undefined;
}

/** The answer to one question. Nothing on it is kept, and none of it is in its address. */
export function AnswerPage({ check, answers, shown, changed, problems, background, contestable }: AnswerProps) {
  const officer = shown !== undefined;
  const { decision, area, school, question } = check;
  return (
    <>
      <ErrorSummary problems={problems} />
      {changed && <Changed />}
      <span class="govuk-caption-l">{school.name}</span>
      <Answer headline={officer ? headlineForOfficer(decision) : headlineOf(decision)} />
      {area.fictional && <Fictional name={area.name} />}
      <p class="govuk-body">
        For travel on {inWords(question.on)}, under the law of England as we read it on {inWords(decision.law.readOn)}.
      </p>
      {officer ? (
        <OfficerSummary decision={decision} />
      ) : (
        <NextSteps decision={decision} worried={one(answers, 'worry') === 'yes'} />
      )}
      {!officer && <ApplyWithThese answers={answers} area={area.id} />}
      <Distances check={check} background={background} />
      {contestable && (
        <Details summary="Something wrong with this walk?">
          <ContestForm {...contestable} />
        </Details>
      )}
      <NearerSchools check={check} />
      <NearbyQuestions check={check} answers={answers} />
      {officer && <OfficerPart check={check} answers={answers} problems={problems} shown={shown} />}
      <Grounds decision={decision} />
      {(officer || decision.finding !== 'owed') && <WhatWouldChange decision={decision} />}
      {officer && <LetterReasons decision={decision} />}
      <h2 class="govuk-heading-m">What you told us</h2>
      <SummaryList
        rows={[
          { key: 'Home', value: homeWords(check) },
          { key: 'School', value: school.name },
          ...factRows(decision.nation, check.facts),
        ]}
      />
      <ChangeAnswers answers={answers} on={check.question.on} />
      <p class="govuk-body-s">
        We do not keep your answers, unless you apply or an officer keeps a decision. Close this page on a phone or
        computer that you share.
      </p>
      {area.attribution.length > 0 && (
        <p class="govuk-body-s">Places, schools and map: {area.attribution.join('. ')}</p>
      )}
    </>
  );
}

export function Answer({ headline }: { headline: Headline }) {
  return (
    <div class={`fm-answer fm-answer--${headline.look}`}>
      <h1 class="govuk-heading-l">{headline.heading}</h1>
      {headline.lines.map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
    </div>
  );
}

/** The same answers, sent to the council by whoever wants to. */
const ApplyWithThese = ({ answers, area }: { answers: Answers; area: string }) => (
  <form method="post" action="/apply" class="fm-not-printed">
    <Hidden answers={answers} except={['area']} />
    <input type="hidden" name="area" value={area} />
    <Button text="Apply with these answers" name="go" value="start" />
  </form>
);

const Changed = () => (
  <div class="govuk-inset-text" role="alert">
    <strong>The answer has changed, and nothing is kept yet.</strong> This is the answer as it is now, with what you
    have found. Look at it, then keep it.
  </div>
);

const Fictional = ({ name }: { name: string }) => (
  <p class="govuk-body">
    <strong>{name} is made up.</strong> This shows how Fairmile works. It is not an answer about a real child.
  </p>
);

const homeWords = ({ question }: Check): string =>
  'uprn' in question.home
    ? `The address you chose${question.home.postcode ? ` at ${question.home.postcode.toUpperCase()}` : ''} (UPRN ${question.home.uprn})`
    : 'postcode' in question.home
      ? question.home.postcode.toUpperCase()
      : `${question.home.at.lat}, ${question.home.at.lon}`;

/** A way back to each step, with everything that was answered. */
function ChangeAnswers({ answers, on }: { answers: Answers; on: Day }) {
  return (
    <form method="post" action="/check" class="fm-not-printed">
      <Hidden answers={answers} except={[]} />
      <input type="hidden" name="step" value="family" />
      <p class="govuk-body">Change your answers:</p>
      <ul class="govuk-list">
        {stepsFor(answers, on)
          .filter((step) => step !== 'school')
          .map((step) => (
            <li>
              <button type="submit" name="go" value={`change-${step}`} class="fm-link-button">
                {titleOf(step)}
              </button>
            </li>
          ))}
      </ul>
    </form>
  );
}
