import type { FC } from 'hono/jsx';
import type { Day } from '../../../rules/kernel/day.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button } from '../../views/content.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { AddressStep } from './address-step.tsx';
import { type Answers, FIELDS, isAboutCriteria, isAddressAsked, isNearbyAnswered, isPlanAsked } from './answers.ts';
import { ChildStep } from './child-step.tsx';
import { CourseStep } from './course-step.tsx';
import { FamilyStep } from './family-step.tsx';
import { NearbyStep } from './nearby-step.tsx';
import { NeedsStep } from './needs-step.tsx';
import { isPastSchoolAge } from './past-school-age.ts';
import { PlanStep } from './plan-step.tsx';
import { SchoolStep, type StepProps, WhereStep } from './steps.tsx';

/** The steps in order. Each is a form of its own; what was answered before rides along. */
export const STEPS = ['where', 'address', 'school', 'child', 'course', 'needs', 'plan', 'family', 'nearby'] as const;
export type Step = (typeof STEPS)[number];

const VIEWS: Readonly<Record<Step, { title: string; View: FC<StepProps> }>> = {
  where: { title: 'Home and school', View: WhereStep },
  address: { title: 'Your address', View: AddressStep },
  school: { title: 'Pick the school', View: SchoolStep },
  child: { title: 'Your child', View: ChildStep },
  course: { title: 'The course', View: CourseStep },
  needs: { title: 'What your child needs', View: NeedsStep },
  plan: { title: 'Your child’s plan', View: PlanStep },
  family: { title: 'Your family', View: FamilyStep },
  nearby: { title: 'Schools nearby', View: NearbyStep },
};

/** Steps that only some are asked, and of whom: by what they answered. */
const ASKED_OF: Partial<Record<Step, (answers: Answers, today: Day) => boolean>> = {
  address: isAddressAsked,
  course: isPastSchoolAge,
  plan: isPlanAsked,
  nearby: isNearbyAnswered,
};

/**
 * The steps that someone with these answers is asked: one with no plan for this school is not asked about a plan, one of
 * school age about no course, and about schools nearby only who was asked under an answer.
 */
export const stepsFor = (answers: Answers, today: Day): readonly Step[] =>
  STEPS.filter((step) => ASKED_OF[step]?.(answers, today) ?? true);

export const titleOf = (step: Step): string => VIEWS[step].title;

/** The step that asks for a field, by the field's name or the id of one of its parts. */
export function stepOf(path: string): Step | undefined {
  if (isAboutCriteria(path)) return 'nearby';
  return STEPS.find((step) => FIELDS[step].some((field) => field === path));
}

/** One step of the form, with everything else as hidden fields, so that nothing is kept here and nothing is lost. */
export function StepForm({ step, ...props }: StepProps & { step: Step }) {
  const { title, View } = VIEWS[step];
  const steps = stepsFor(props.answers, props.today);
  const at = steps.indexOf(step);
  const isLast = at === steps.length - 1;
  return (
    <>
      <ErrorSummary problems={linked(props.problems)} />
      <span class="govuk-caption-l">{`Step ${at + 1} of ${steps.length}`}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" action="/check" novalidate autocomplete="on">
        <Hidden answers={props.answers} except={[...FIELDS[step], ...props.problems.map(({ path }) => path)]} />
        <input type="hidden" name="step" value={step} />
        <View {...props} />
        <div class="govuk-button-group">
          <Button text={isLast ? 'See the answer' : 'Continue'} name="go" value="next" preventDoubleClick={isLast} />
          {at > 0 && <Button text="Back" name="go" value="back" kind="secondary" />}
        </div>
      </form>
    </>
  );
}

/** Answers of other steps. */
export function Hidden({ answers, except }: { answers: Answers; except: readonly string[] }) {
  return (
    <>
      {Object.entries(answers)
        .filter(([name]) => !except.includes(name))
        .flatMap(([name, given]) => given.map((value) => <input type="hidden" name={name} value={value} />))}
    </>
  );
}

/** A problem's link goes to the first field of its question; one that belongs to no field is said without a link. */
function linked(problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map((problem) => ({ ...problem, path: stepOf(problem.path) ? problem.path : '' }));
}
