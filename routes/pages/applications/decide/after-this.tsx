import { inWords } from '../../../../rules/kernel/day.ts';
import type { Decision } from '../../../../rules/kernel/decision.ts';
import type { Decided } from '../../../../src/applications/index.ts';

/**
 * What comes after a decision, as it is: the night looks at children in the council’s own records, and an application is none of them. So
 * nobody is promised that we look again, and a family reads on which day it pays to ask again.
 */
export function AfterThis({
  decided,
  decision,
}: {
  decided: Pick<Decided, 'outcome' | 'until'>;
  decision: Decision | undefined;
}) {
  const sentences = decided.outcome === 'granted' ? afterGrant(decided) : afterRefusal(decision);
  return (
    <>
      <h3 class="govuk-heading-s">If something changes</h3>
      {sentences.map((each) => (
        <p class="govuk-body">{each}</p>
      ))}
    </>
  );
}

const afterGrant = ({ until }: Pick<Decided, 'until'>): string[] => [
  'Tell us if you move home, if your child changes school, or if something else that you told us changes. Write to us and give your reference.',
  ...(until ? ['If your child still needs travel after the last day, apply again before it comes.'] : []),
];

/** Where the law gave travel and a person did not, no day of the law’s would help the family: a review does. */
const afterRefusal = (decision: Decision | undefined): string[] => [
  ...(decision?.lookAgain && decision.finding !== 'owed'
    ? [
        `The law could give another answer from ${inWords(decision.lookAgain.on)}. ${decision.lookAgain.because} You can apply again for that day.`,
      ]
    : []),
  'You can apply again at any time, for example if you move home, your child changes school, or your child’s needs or your income change. We do not look again at an application by ourselves.',
];
