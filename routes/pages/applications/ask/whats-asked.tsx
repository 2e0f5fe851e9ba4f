import type { Day } from '../../../../rules/kernel/day.ts';
import { inWords } from '../../../../rules/kernel/day.ts';
import type { Asked } from '../../../../src/applications/index.ts';
import type { FieldProblem } from '../../../../src/problem.ts';
import { TextArea } from '../../../views/text-area.tsx';
import type { Answers } from '../../check/answers.ts';
import { SomeQuestions } from '../../check/some-questions.tsx';
import { errorFor } from '../../check/steps.tsx';

interface Props {
  readonly asked: Asked;
  readonly answers: Answers;
  /** What was typed beside the questions. */
  readonly words: string;
  readonly problems: readonly FieldProblem[];
  readonly today: Day;
}

/** What the council needs of a family, and where it answers: the same for the family and for an officer who looks before asking. */
export function WhatsAsked({ asked, answers, words, problems, today }: Props) {
  return (
    <>
      <p class="govuk-body">
        To decide, we need to know a little more.
        {asked.answerBy && ` Please answer by ${inWords(asked.answerBy)} if you can.`} You can leave out any question:
        then we treat the answer as not known, and never as no.
      </p>
      {asked.words && <p class="govuk-body fm-words">{asked.words}</p>}
      {asked.paper && (
        <p class="govuk-body">
          You can{' '}
          <a class="govuk-link" href="/my-application/papers">
            send a photo of the paper here
          </a>
          , or bring it to us. Send it before you send your answer.
        </p>
      )}
      <SomeQuestions facts={asked.facts} answers={answers} problems={problems} today={today} />
      <TextArea
        id="answer-words"
        label={asked.facts.length > 0 ? 'Anything else? (optional)' : 'Your answer'}
        error={errorFor(problems, 'answer-words')}
        value={words}
        rows={5}
      />
    </>
  );
}
