import { InsetText } from '../../views/content.tsx';
import type { Choice } from '../../views/fields.tsx';
import { Ask, NOT_SURE, type StepProps, YesNo } from './steps.tsx';

export function NeedsStep(props: StepProps) {
  return (
    <>
      {!props.only && (
        <InsetText>
          Some children cannot walk to school because of a need or a disability, however near it is. You can leave out
          any question. Then we treat the answer as not known. We never treat it as no.
        </InsetText>
      )}
      <YesNo
        {...props}
        name="special-needs"
        text="Does your child have special educational needs?"
        hint="Your child does not need a plan or a diagnosis for this."
      />
      <YesNo
        {...props}
        name="disabled"
        text="Is your child disabled?"
        hint="This means any condition of body or mind that makes everyday life much harder and lasts a year or more."
      />
      <YesNo
        {...props}
        name="mobility"
        text="Does your child find it hard to get about?"
        hint="It counts even if it is for a short time, like a broken leg."
      />
      <Ask
        {...props}
        name="plan"
        text="Does your child have an education, health and care (EHC) plan?"
        hint="“This school” means the school you asked about. Section I of the plan says which school."
        items={PLAN}
      />
      <YesNo
        {...props}
        name="boarding"
        text="Has the council arranged for your child to sleep at or near the school in school weeks?"
        hint="This is called boarding. Answer no if your child comes home each day."
      />
    </>
  );
}

const PLAN: readonly Choice[] = [
  { value: 'no-plan', text: 'No plan' },
  { value: 'only-this-school', text: 'Yes, and it names only this school' },
  { value: 'this-and-another-this-nearest', text: 'Yes. It names this school and another one further from home' },
  { value: 'this-and-another-this-further', text: 'Yes. It names this school and another one nearer to home' },
  { value: 'another-school', text: 'Yes, but it names a different school' },
  { value: 'no-school-named', text: 'Yes, but it names no school' },
  NOT_SURE,
];
