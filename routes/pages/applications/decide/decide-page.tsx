import { aboutOf } from '../../../../src/applications/index.ts';
import { FINDING_WORDS } from '../../../../src/checks/index.ts';
import type { FieldProblem } from '../../../../src/problem.ts';
import { Button, SummaryList } from '../../../views/content.tsx';
import { ErrorSummary } from '../../../views/form-parts.tsx';
import { TextArea } from '../../../views/text-area.tsx';
import { OfficerSummary } from '../../answer/officer-summary.tsx';
import { errorFor } from '../../check/steps.tsx';
import { field } from '../../stretches/field.ts';
import { EvidenceLooked } from './evidence-looked.tsx';
import type { Looked } from './look.ts';
import { OutcomeFields } from './outcome-fields.tsx';
import { evidenceOf } from './read-form.ts';

export interface DecidePageProps {
  readonly looked: Looked;
  readonly problems: readonly FieldProblem[];
  readonly form: FormData | undefined;
  /** The stage of the review that is decided; undefined for the first decision. */
  readonly stage?: 1 | 2 | undefined;
}

/** A person decides: what the law says in short, the outcome and the reasons. The letter is shown before anything is kept. */
export function DecidePage({ looked, problems, form, stage }: DecidePageProps) {
  const { application, answered, child, school } = looked;
  const about = aboutOf(application);
  const [year, month, day] = (about?.on ?? '--').split('-').map((part) => part.replace(/^0/, ''));
  return (
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">Application {application.reference}</span>
      <h1 class="govuk-heading-l">{stage ? `Decide the review (stage ${stage})` : 'Decide'}</h1>
      <SummaryList
        rows={[
          { key: 'Child', value: child },
          { key: 'School', value: school },
          {
            key: 'What the law says',
            value:
              'check' in answered ? FINDING_WORDS[answered.check.decision.finding] : `Nothing yet. ${answered.notYet}`,
          },
        ]}
      />
      {'check' in answered && <OfficerSummary decision={answered.check.decision} />}
      <p class="govuk-body">
        <a class="govuk-link" href={`/applications/${application.id}`}>
          Everything that is known, with the measurements
        </a>
      </p>
      <form method="post" action={`/applications/${application.id}/${stage ? 'review' : 'decide'}`} novalidate>
        <input type="hidden" name="shown" value={looked.mark} />
        <input type="hidden" name="seen" value={String(looked.seen)} />
        <OutcomeFields problems={problems} form={form} from={{ day: day!, month: month!, year: year! }} />
        {stage && <ReviewFields stage={stage} problems={problems} form={form} />}
        <EvidenceLooked application={application} chosen={form ? evidenceOf(form) : []} problems={problems} />
        <Button text="See the letter first" name="go" value="look" preventDoubleClick />
      </form>
    </>
  );
}

/** A letter that does not say how a review was done is itself a fault. */
function ReviewFields({ stage, problems, form }: Pick<DecidePageProps, 'problems' | 'form'> & { stage: 1 | 2 }) {
  const box = (id: string, label: string, hint: string) => (
    <TextArea
      id={id}
      label={label}
      hint={hint}
      error={errorFor(problems, id)}
      value={form ? field(form, id) : ''}
      rows={4}
    />
  );
  return (
    <>
      {box('how', 'How it was looked at again', 'What was read, measured again or visited, and what was considered.')}
      {box('consulted', 'Who was asked', 'By their posts. If nobody was, say so.')}
      {stage === 2 && box('panel', 'Who heard the family', 'The people of the panel, by name or post.')}
    </>
  );
}
