import type { Check } from '../../../src/checks/check.ts';
import { Button } from '../../views/content.tsx';
import { type Choice, Radios } from '../../views/fields.tsx';
import { type Answers, FIELDS, many } from '../check/answers.ts';
import { Hidden } from '../check/form.tsx';
import { NOT_SURE } from '../check/steps.tsx';

interface Question {
  readonly name: string;
  readonly fact: string;
  readonly text: string;
  readonly hint?: string;
  readonly items: readonly Choice[];
}

const YES_NO: readonly Choice[] = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, NOT_SURE];

/** What a family can say about schools nearby, each asked only where a school that may be nearer turns on it. */
const QUESTIONS: readonly Question[] = [
  {
    name: 'child-sex',
    fact: 'sex',
    text: 'Is your child a girl or a boy?',
    hint: 'A school nearby takes only girls, or only boys.',
    items: [{ value: 'girl', text: 'Girl' }, { value: 'boy', text: 'Boy' }, NOT_SURE],
  },
  {
    name: 'selective-test',
    fact: 'reachedSelectiveStandard',
    text: 'Has your child passed the test for a grammar school nearby?',
    hint: 'If your child did not take the test, answer no.',
    items: YES_NO,
  },
];

/** Under the answer: a few more questions, where schools nearby turn on them. Nothing here has to be answered. */
export function NearbyQuestions({ check, answers }: { check: Check; answers: Answers }) {
  const turnsOn = new Set(check.nearer.flatMap(({ needed = [] }) => needed.map(({ fact }) => fact)));
  const asked = QUESTIONS.filter(({ name, fact }) => turnsOn.has(fact) || many(answers, name).length > 0);
  if (asked.length === 0) return null;
  return (
    <form method="post" action="/check" novalidate class="fm-not-printed">
      <Hidden answers={answers} except={FIELDS.nearby} />
      <input type="hidden" name="step" value="family" />
      <h3 class="govuk-heading-s" id="nearby">
        More about your child
      </h3>
      <p class="govuk-body">You can leave out any question. Then we treat the answer as not known.</p>
      {asked.map(({ name, text, hint, items }) => (
        <Radios
          name={name}
          legend={{ text, size: 's' }}
          classes="govuk-radios--small"
          items={items}
          chosen={many(answers, name)}
          {...(hint ? { hint } : {})}
        />
      ))}
      <Button text="Update the answer" name="go" value="next" kind="secondary" />
    </form>
  );
}
