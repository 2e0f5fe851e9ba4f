import type { Decision } from '../../../rules/kernel/decision.ts';
import { type OpenQuestion, questionsInOrder } from '../../../src/checks/index.ts';

/** What a family can say, and what the council has to find out; what settles most comes first, with why it is asked. */
export function StillMissing({ decision }: { decision: Decision }) {
  const questions = questionsInOrder(decision);
  if (questions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m" id="missing">
        What is still missing
      </h2>
      <Questions title="You can tell us" questions={questions.filter(({ whom }) => whom === 'parent')} />
      <Questions title="The council has to find out" questions={questions.filter(({ whom }) => whom !== 'parent')} />
    </>
  );
}

export function Questions({ title, questions }: { title: string; questions: readonly OpenQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {questions.map(({ asks, why }) => (
          <li>
            {asks}
            <span class="govuk-hint fm-why">{why}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
