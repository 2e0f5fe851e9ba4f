import { adultLearner } from '../../../rules/england/after-16/adult-learner.ts';
import { sixthFormAge } from '../../../rules/england/after-16/sixth-form-age.ts';
import { courseStartedOn } from '../../../rules/england/facts.ts';
import { inWords } from '../../../rules/kernel/day.ts';
import type { Decision } from '../../../rules/kernel/decision.ts';
import { Details } from '../../views/content.tsx';
import { StillMissing } from './missing.tsx';

/** What is missing and who can supply it, what to do now, when to look again, and the doors that stay open. */
export function NextSteps({ decision, worried }: { decision: Decision; worried: boolean }) {
  const { lookAgain, finding } = decision;
  const after16 = isAfter16(decision);
  return (
    <>
      <StillMissing decision={decision} />
      <h2 class="govuk-heading-m">What to do now</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {finding === 'owed' ? (
          <li>Apply to the council for free travel: press “Apply with these answers” below.</li>
        ) : (
          <li>Apply to the council, even if the answer here is not yes. A person will look at it.</li>
        )}
        {worried && (
          <li>
            You told us that something about the walk worries you. That counts. Tell the council which part of the walk,
            and who could walk with your child.
          </li>
        )}
        {lookAgain && (
          <li>
            Check again on or after {inWords(lookAgain.on)}. {lookAgain.because}
          </li>
        )}
        <li>Check again if you move home, change school, or something changes for your child.</li>
      </ul>
      {after16 && <After16 instead={decision.disposition.instead?.provision} />}
      {finding !== 'owed' && !after16 && (
        <>
          <h2 class="govuk-heading-m">The council can help anyone</h2>
          <p class="govuk-body">
            A council can help any child get to school, even when the law does not say it must. Ask for this when you
            apply, and say why. The council has to think about your child’s own case. This is section 508C of the
            Education Act 1996.
          </p>
        </>
      )}
      {!after16 && <Review />}
    </>
  );
}

/** Past compulsory school age: other rules are told, or would be if it were known when the course began. */
const isAfter16 = ({ disposition: { instead, needed } }: Decision): boolean =>
  instead !== undefined || needed.some(({ fact }) => fact === courseStartedOn.id);

/** @param instead the rules that decide, where it is known when the course begins; both are told where it is not */
const After16 = ({ instead }: { instead: string | undefined }) => (
  <>
    <h2 class="govuk-heading-m">After 16, other rules decide</h2>
    <p class="govuk-body">
      {instead
        ? 'This check is about children of compulsory school age. For this course:'
        : 'This check is about children of compulsory school age. For older students:'}
    </p>
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {instead !== adultLearner.id && (
        <li>
          {instead ? 'Read ' : 'If the course began before the 19th birthday, read '}
          the council’s transport policy statement for students after 16. Look for it on the council’s website, or ask
          for it. It says what help there is and how to ask. This is section 509AA of the Education Act 1996.
        </li>
      )}
      {instead !== sixthFormAge.id && (
        <li>
          {instead
            ? 'The rules for adult learners decide, because the course begins on or after the 19th birthday. '
            : 'If the course began on or after the 19th birthday, the rules for adult learners decide. '}
          Ask the council what travel it arranges. This is section 508F of{' '}
          {instead ? 'the Education Act 1996' : 'the same Act'}.
        </li>
      )}
    </ul>
    <p class="govuk-body">If you think the council’s answer is wrong, ask how to complain about it.</p>
  </>
);

function Review() {
  return (
    <Details summary="If the council says no, or you think it is wrong">
      <p class="govuk-body">
        The council must tell you why. You can ask for a review. National guidance says how it should go:
      </p>
      <ol class="govuk-list govuk-list--number">
        <li>Write to the council within 20 working days. Say what you think is wrong, and send what shows it.</li>
        <li>A senior officer looks again and should answer within 20 working days.</li>
        <li>
          If you still do not agree, you have 20 working days to ask for an independent panel. It should meet within 40
          working days. You can speak to it.
        </li>
        <li>
          If the council did not do this properly, you can complain to the Local Government and Social Care Ombudsman.
        </li>
      </ol>
    </Details>
  );
}
