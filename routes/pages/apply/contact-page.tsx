import type { Authority } from '../../../src/authorities/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button } from '../../views/content.tsx';
import { DateInput } from '../../views/date-input.tsx';
import { Input, type InputProps, Radios } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { TextArea } from '../../views/text-area.tsx';
import { type Answers, FIELDS, one } from '../check/answers.ts';
import { Hidden } from '../check/form.tsx';
import { errorFor } from '../check/steps.tsx';

export interface ContactPageProps {
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  /** To choose from, where it is not known yet which council it is. */
  readonly councils: readonly Authority[];
}

const WITHOUT_A_CHECK = ['postcode', 'school-name', 'born-day', 'born-month', 'born-year'];

/** Who applies. Where no check was made, also where the child lives and goes to school, as far as the family can say. */
export function ContactPage({ answers, problems, councils }: ContactPageProps) {
  const bare = isBare(answers);
  const asked = [...FIELDS.apply, ...(bare ? WITHOUT_A_CHECK : [])];
  const given = { answers, problems };
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1 class="govuk-heading-l">Apply for free travel to school</h1>
      <p class="govuk-body">
        Anyone can apply, for a child of any age, wherever you live. You get a number at once. An officer of the council
        reads it and decides. What you do not know now can come later.
      </p>
      <form method="post" action="/apply" novalidate autocomplete="on">
        <Hidden answers={answers} except={asked} />
        {councils.length > 1 && (
          <Radios
            name="council"
            legend={{ text: 'Which council?', size: 'm' }}
            hint="The one that you pay council tax to."
            error={errorFor(problems, 'council') ?? ''}
            items={councils.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={answers.council ?? []}
          />
        )}
        <Text {...given} id="child-name" label="Your child’s name" autocomplete="off" />
        {bare && <AboutTheWay {...given} />}
        <Text {...given} id="your-name" label="Your name" autocomplete="name" />
        <Text
          {...given}
          id="email"
          label="Your email address"
          hint="Or a phone number below. One of the two is enough. We use it for this application alone."
          autocomplete="email"
        />
        <Text {...given} id="phone" label="Your phone number" autocomplete="tel" />
        <TextArea
          id="words"
          label="Is there anything else the council should know? (optional)"
          hint="Such as why your child cannot walk there, or why nobody can walk with them. Ask here for help even if the rules do not give it: the council must think about your child’s own case."
          error={errorFor(problems, 'words')}
          value={one(answers, 'words')}
        />
        <Button text="Continue" name="go" value="review" />
      </form>
    </>
  );
}

/** No check was made before. */
export const isBare = (answers: Answers): boolean => one(answers, 'school') === undefined;

type Given = Pick<ContactPageProps, 'answers' | 'problems'>;

function Text({
  answers,
  problems,
  id,
  ...props
}: Given & { id: string } & Pick<InputProps, 'label' | 'hint' | 'autocomplete'>) {
  return (
    <Input
      {...props}
      id={id}
      name={id}
      labelClasses="govuk-label--m"
      spellcheck={false}
      value={one(answers, id) ?? ''}
      error={errorFor(problems, id) ?? ''}
    />
  );
}

function AboutTheWay({ answers, problems }: Given) {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => one(answers, `born-${part}`) ?? '');
  return (
    <>
      <DateInput
        id="born"
        name="born"
        legend={{ text: 'Your child’s date of birth', size: 'm' }}
        hint="For example, 27 3 2018"
        error={errorFor(problems, 'born-day') ?? ''}
        values={{ day: day!, month: month!, year: year! }}
        birthday
      />
      <Text
        answers={answers}
        problems={problems}
        id="postcode"
        label="The postcode of the child’s home"
        hint="If there is none yet, say where the child lives."
        autocomplete="postal-code"
      />
      <Text
        answers={answers}
        problems={problems}
        id="school-name"
        label="The school, college or other place"
        hint="Its name and the town. Leave it out if it is not known yet."
      />
    </>
  );
}
