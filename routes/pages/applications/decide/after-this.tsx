import { inWords } from '../../../../rules/kernel/day.ts';
import type { Decision } from '../../../../rules/kernel/decision.ts';
import type { Decided } from '../../../../src/applications/index.ts';

/**
 * What comes after a decision, as it is: what the family has to tell us, since we hear of it from nobody else; what we look at by ourselves, where we do; and on which
 * day it pays to ask again.
 */
export function AfterThis({
  decided,
  decision,
  watched,
}: {
  decided: Pick<Decided, 'outcome' | 'until'>;
  decision: Decision | undefined;
  /** Whether the night looks again at what was decided. */
  watched: boolean;
}) {
  const sentences = decided.outcome === 'granted' ? afterGrant(decided, watched) : afterRefusal(decision, watched);
  return (
    <>
      <h3 class="govuk-heading-s">If something changes</h3>
      {sentences.map((each) => (
        <p class="govuk-body">{each}</p>
      ))}
    </>
  );
}

const afterGrant = ({ until }: Pick<Decided, 'until'>, watched: boolean): string[] => [
  'Tell us if you move home, if your child changes school, or if something else that you told us changes. Write to us and give your reference.',
  ...(until ? ['If your child still needs travel after the last day, apply again before it comes.'] : []),
  watched
    ? `${until ? 'Until the last day we' : 'We'} ${LOOK} If the law then gives less, a person looks at it first, and you are told before anything changes.`
    : WE_DO_NOT,
];

/** Where the law gave travel and a person did not, no day of the law’s would help the family: a review does. */
const afterRefusal = (decision: Decision | undefined, watched: boolean): string[] => [
  ...(decision?.lookAgain && decision.finding !== 'owed'
    ? [
        `The law could give another answer from ${inWords(decision.lookAgain.on)}. ${decision.lookAgain.because} You can apply again for that day.`,
      ]
    : []),
  'You can apply again at any time, for example if you move home, your child changes school, or your child’s needs or your income change.',
  watched
    ? `We ${LOOK} If the law then gives your child travel, a person looks at it and you hear from us.`
    : WE_DO_NOT,
];

const LOOK =
  'also look at this again by ourselves when your child reaches an age that counts, or when the law, our policy, the map or what is known of the way changes.';

const WE_DO_NOT = 'We do not look again at this application by ourselves.';
