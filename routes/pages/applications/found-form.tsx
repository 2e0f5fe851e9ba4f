import type { Application } from '../../../src/applications/index.ts';
import { factsOf } from '../../../src/applications/index.ts';
import type { Check } from '../../../src/checks/check.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button } from '../../views/content.tsx';
import { TextArea } from '../../views/text-area.tsx';
import { isAsked, Judgement, NearerFound } from '../answer/officer-part.tsx';
import type { Answers } from '../check/answers.ts';
import { JUDGEMENTS } from '../check/judgements.ts';
import { errorFor } from '../check/steps.tsx';
import { EvidenceLooked } from './decide/evidence-looked.tsx';

type Props = {
  application: Application;
  check: Check;
  /** What was typed, where it has to be mended. */
  typed: Answers | undefined;
  problems: readonly FieldProblem[];
};

/** What only a named person can find, with the reasons. */
export function FoundForm({ application, check, typed, problems }: Props) {
  const answers = typed ?? foundAlready(application);
  return (
    <>
      <h2 class="govuk-heading-m" id="found">
        What you have found
      </h2>
      <p class="govuk-body">
        Leave out what you have not found: it stays not known. Your name, the day and your reasons are kept, and stand
        in the decision.
      </p>
      <form method="post" action={`/applications/${application.id}/found`} novalidate class="fm-not-printed">
        {JUDGEMENTS.filter(([, fact]) => isAsked(fact, check)).map(([name, , text]) => (
          <Judgement name={name} text={text} answers={answers} problems={problems} />
        ))}
        <NearerFound check={check} answers={typed ?? {}} problems={problems} />
        <EvidenceLooked application={application} chosen={typed?.evidence ?? []} problems={problems} />
        <TextArea
          id="because"
          label="Your reasons"
          hint="What you looked at and what you found. The family may read this."
          error={errorFor(problems, 'because')}
          value={typed?.because?.[0]}
        />
        <Button text="Keep what I found" kind="secondary" preventDoubleClick />
      </form>
    </>
  );
}

/** Findings that stand, as the form has them. */
function foundAlready(application: Application): Answers {
  const facts = factsOf(application);
  return Object.fromEntries(
    JUDGEMENTS.flatMap(([name, fact]) => {
      const given = facts.get(fact)?.given;
      return given && 'value' in given ? [[name, [given.value === true ? 'yes' : 'no']]] : [];
    }),
  );
}
