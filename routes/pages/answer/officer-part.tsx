import type { Check } from '../../../src/checks/check.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button, Table } from '../../views/content.tsx';
import { type Choice, Radios } from '../../views/fields.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { Select } from '../../views/select.tsx';
import { type Answers, FIELDS, many, one } from '../check/answers.ts';
import { Hidden } from '../check/form.tsx';
import { JUDGEMENTS } from '../check/judgements.ts';
import { measuredComplete } from '../check/nearer.ts';
import { errorFor } from '../check/steps.tsx';

type FindingsProps = { check: Check; answers: Answers; problems: readonly FieldProblem[] };
type OfficerPartProps = FindingsProps & { shown: string };

/** For a signed-in officer, under the answer: what only a named person can find, and keeping the decision. */
export function OfficerPart({ check, answers, problems, shown }: OfficerPartProps) {
  const nearerFields = check.nearer.flatMap(({ urn }) =>
    ['suitable', 'place', 'belief'].map((part) => `nearer-${urn}-${part}`),
  );
  return (
    <div class="fm-not-printed">
      <h2 class="govuk-heading-m" id="found">
        What you have found
      </h2>
      <p class="govuk-body">
        Leave out what you have not found. It then stays not known. Your name is kept with what you find.
      </p>
      <form method="post" action="/check" novalidate>
        <Hidden answers={answers} except={[...FIELDS.judgement, ...nearerFields]} />
        <input type="hidden" name="step" value="nearby" />
        <input type="hidden" name="shown" value={shown} />
        {JUDGEMENTS.filter(([, fact]) => isAsked(fact, check)).map(([name, , text]) => (
          <Judgement name={name} text={text} answers={answers} problems={problems} />
        ))}
        <NearerFound check={check} answers={answers} problems={problems} />
        <Button text="Check again with this" name="go" value="next" kind="secondary" />
        <h2 class="govuk-heading-m">Keep this as a decision</h2>
        <p class="govuk-body">
          The question, the measurements and the reasons are kept as they are now, with the time and your ID in this
          service. They cannot be changed later. If you have found something that changes the answer, you see the new
          answer first.
        </p>
        <Button text="Keep this decision" action="/decisions" preventDoubleClick />
      </form>
    </div>
  );
}

/** Questions about a plan's condition are asked only where the answer turns on them, or did. */
export function isAsked(fact: string, { decision, facts }: Check): boolean {
  const aboutPlan = fact === 'nearerSchoolCouldServe' || fact === 'furtherSchoolCostsTooMuch';
  return !aboutPlan || facts[fact] !== undefined || decision.disposition.needed.some((each) => each.fact === fact);
}

const NOT_FOUND: Choice = { value: 'not-found', text: 'Not found yet' };
const YES_NO: readonly Choice[] = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }, NOT_FOUND];
const KNOWN = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'unknown', text: 'Not known' },
];

const WORD = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

type JudgementProps = {
  name: string;
  text: string;
  answers: Answers;
  problems: readonly FieldProblem[];
};

export function Judgement({ name, text, answers, problems }: JudgementProps) {
  const error = errorFor(problems, name);
  return (
    <Radios
      name={name}
      legend={{ text, size: 's' }}
      classes="govuk-radios--inline govuk-radios--small"
      items={YES_NO}
      chosen={many(answers, name)}
      error={error ?? ''}
    />
  );
}

/** A row for each school that nobody has ruled out yet: forty cases deep, a table is quicker than a page of questions. */
export function NearerFound({ check, answers, problems }: FindingsProps) {
  const stated = check.facts.statesBeliefWish;
  const belief = stated !== undefined && 'value' in stated && stated.value === true;
  const columns = [
    ['suitable', 'Suits the child?'],
    ['place', 'Had a place?'],
    ...(belief ? [['belief', 'Suits the belief?'] as const] : []),
  ] as const;
  const rows = check.nearer.map(({ urn, name, suitable, place = 'unknown' }) => [
    name,
    ...columns.map(([part, asks]) => {
      const id = `nearer-${urn}-${part}`;
      const found = { suitable, place, belief: 'unknown' as const }[part];
      const items = [{ value: '', text: `As above: ${WORD[found]}` }, ...KNOWN];
      return <Select id={id} label={`${name}: ${asks}`} labelHidden items={items} chosen={one(answers, id) ?? ''} />;
    }),
  ]);
  return (
    <>
      {rows.length > 0 && (
        <Scroll label="Nearer schools">
          <Table caption="Nearer schools" head={['School', ...columns.map(([, asks]) => asks)]} rows={rows} />
        </Scroll>
      )}
      {!measuredComplete(check) && (
        <Judgement
          name="nearer-complete"
          text="Are these all the nearer schools there are?"
          answers={answers}
          problems={problems}
        />
      )}
    </>
  );
}
