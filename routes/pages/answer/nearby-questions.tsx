import type { Check, NearerEvidence } from '../../../src/checks/check.ts';
import { Button } from '../../views/content.tsx';
import { Checkboxes } from '../../views/fields.tsx';
import { type Answers, FIELDS, many } from '../check/answers.ts';
import { Hidden } from '../check/form.tsx';
import { NEARBY_FACTS, NearbyFields } from '../check/nearby-step.tsx';

/** Under the answer: a few more questions, where schools nearby turn on them. Nothing here has to be answered. */
export function NearbyQuestions({ check, answers }: { check: Check; answers: Answers }) {
  const needed = check.nearer.flatMap((school) => school.needed ?? []).flatMap(({ fact = [] }) => fact);
  const asked = new Set(needed.filter((fact) => NEARBY_FACTS.includes(fact)));
  const withCriteria = check.nearer.filter(({ criteria = [] }) => criteria.length > 0);
  const isAnswered = FIELDS.nearby.some((name) => many(answers, name).length > 0);
  if (asked.size === 0 && withCriteria.length === 0 && !isAnswered) return null;
  const shown = [...FIELDS.nearby, ...withCriteria.map(({ urn }) => `criteria-${urn}`)];
  return (
    <form method="post" action="/check" novalidate class="fm-not-printed">
      <Hidden answers={answers} except={shown} />
      <input type="hidden" name="step" value="nearby" />
      <h3 class="govuk-heading-s" id="nearby">
        More about your child
      </h3>
      <p class="govuk-body">You can leave out any question. Then we treat the answer as not known, and never as no.</p>
      <NearbyFields answers={answers} problems={[]} asked={asked} />
      {withCriteria.map((school) => (
        <Criteria school={school} answers={answers} />
      ))}
      <Button text="Update the answer" name="go" value="next" kind="secondary" />
    </form>
  );
}

/** Which of a school's rules the child came under. */
function Criteria({ school: { urn, name, criteria = [] }, answers }: { school: NearerEvidence; answers: Answers }) {
  return (
    <Checkboxes
      name={`criteria-${urn}`}
      legend={{ text: `When places were given out, did any of these apply to your child at ${name}?`, size: 's' }}
      hint="These are the school’s own rules for who gets a place first."
      classes="govuk-checkboxes--small"
      items={[
        ...criteria.map(({ code, criterion }) => ({ value: code, text: criterion })),
        { divider: 'or' },
        { value: 'none', text: 'None of these', exclusive: true },
      ]}
      chosen={many(answers, `criteria-${urn}`)}
    />
  );
}
