import { type StepProps, YesNo } from './steps.tsx';

/** Asked only where a plan names the school, so that nobody else has to read past it. */
export const PlanStep = (props: StepProps) => (
  <YesNo
    {...props}
    name="plan-condition"
    text="Does the plan say that you must arrange or pay for travel to this school?"
    hint="Look in section I of the plan, where it names the school."
  />
);
