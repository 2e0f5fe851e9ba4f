import type { Day } from '../../../rules/kernel/day.ts';
import type { Authority } from '../../../src/authorities/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button, SummaryList } from '../../views/content.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { factRows } from '../answer/fact-rows.ts';
import { type Answers, one } from '../check/answers.ts';
import { Hidden, stepsFor, titleOf } from '../check/form.tsx';
import type { Said } from './applied-from.ts';
import { isBare } from './contact-page.tsx';

interface CheckAnswersProps {
  readonly answers: Answers;
  readonly said: Said;
  readonly council: Authority;
  /** The school’s name, where it is known. */
  readonly school: string;
  /** The token of this form: sent twice, it is one application. */
  readonly form: string;
  readonly problems: readonly FieldProblem[];
  readonly today: Day;
}

/** Everything that will be sent, before it is. */
export function CheckAnswersPage({ answers, said, council, school, form, problems, today }: CheckAnswersProps) {
  const { applied, facts } = said;
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">Check your answers before you send them</h1>
      <SummaryList
        rows={[
          { key: 'Council', value: council.name },
          { key: 'Your child’s name', value: applied.child },
          { key: 'Your name', value: applied.contact.name },
          { key: 'Email address', value: applied.contact.email ?? 'Not given' },
          { key: 'Phone number', value: applied.contact.phone ?? 'Not given' },
          { key: 'Postcode of the home', value: one(answers, 'postcode') ?? 'Not given' },
          { key: 'School', value: school },
          ...factRows('england', facts),
          ...(applied.words ? [{ key: 'Anything else', value: <span class="fm-words">{applied.words}</span> }] : []),
        ]}
      />
      <form method="post" action="/check" class="fm-not-printed">
        <Hidden answers={answers} except={[]} />
        <input type="hidden" name="step" value="family" />
        <p class="govuk-body">Change your answers:</p>
        <ul class="govuk-list">
          <li>
            <button type="submit" name="go" value="change" formaction="/apply" class="fm-link-button">
              Your name and how to reach you
            </button>
          </li>
          {(isBare(answers) ? [] : stepsFor(answers, today).filter((step) => step !== 'school')).map((step) => (
            <li>
              <button type="submit" name="go" value={`change-${step}`} class="fm-link-button">
                {titleOf(step)}
              </button>
            </li>
          ))}
        </ul>
      </form>
      <h2 class="govuk-heading-m">Now send your application</h2>
      <p class="govuk-body">
        {council.name} keeps what you send, to decide about travel. By sending it you say that your answers are right,
        as far as you know. You can add to it later.
      </p>
      <form method="post" action="/apply">
        <Hidden answers={answers} except={[]} />
        <input type="hidden" name="form" value={form} />
        <Button text="Send the application" name="go" value="send" preventDoubleClick />
      </form>
    </>
  );
}
