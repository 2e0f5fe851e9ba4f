import { answerFamily, askedOf, readApplication, type Which } from '../../../src/applications/index.ts';
import { type FieldProblem, Problem } from '../../../src/problem.ts';
import type { Ctx } from '../../context.ts';
import { Button } from '../../views/content.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { showPage } from '../../views/page.tsx';
import { WhatsAsked } from '../applications/ask/whats-asked.tsx';
import { type Answers, readAnswers } from '../check/answers.ts';
import { todayOf } from '../check/ask.ts';
import { answersToSome } from '../check/some-questions.tsx';
import { readForm } from '../form-body.ts';
import { field } from '../stretches/field.ts';

interface Typed {
  readonly answers?: Answers;
  readonly words?: string;
  readonly problems?: readonly FieldProblem[];
}

/** Where a family answers what the council asks. */
export async function showAnswer(c: Ctx, which: Which, { answers = {}, words = '', problems = [] }: Typed = {}) {
  const application = await readApplication(c.get('deps').db, which);
  const asked = askedOf(application);
  if (!asked) return c.redirect('/my-application', 303);
  return showPage(
    c,
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">Your application {application.reference}</span>
      <h1 class="govuk-heading-l">What we need from you</h1>
      <form method="post" action="/my-application/answer" novalidate>
        <WhatsAsked {...{ asked, answers, words, problems }} today={todayOf(c)} />
        <Button text="Send your answer" preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/my-application">
          Back to your application
        </a>
      </p>
    </>,
    { title: 'What we need from you', hasErrors: problems.length > 0, status: problems.length > 0 ? 422 : 200 },
  );
}

export async function takeAnswer(c: Ctx, which: Which) {
  const form = await readForm(c);
  const { db, now } = c.get('deps');
  const asked = askedOf(await readApplication(db, which));
  const answers = readAnswers(form);
  const words = field(form, 'answer-words');
  const { facts, problems } = answersToSome(asked?.facts ?? [], answers, todayOf(c));
  if (problems.length > 0) return showAnswer(c, which, { answers, words, problems });
  try {
    await answerFamily(db, which, { facts, words, now: now() });
  } catch (error) {
    if (error instanceof Problem && error.fields.length > 0)
      return showAnswer(c, which, { answers, words, problems: error.fields });
    throw error;
  }
  return c.redirect('/my-application', 303);
}
