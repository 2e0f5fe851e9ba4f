import type { Proposed, PupilChanged } from '../../../src/checks/index.ts';
import { type AssessmentGiven, MOST_PHOTOGRAPHS, type StretchHeld } from '../../../src/network/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Button, Details, SummaryList, Table } from '../../views/content.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { FINDING, milesOf, termsWords, VERDICT } from './words.ts';

interface PreviewPageProps {
  readonly stretch: StretchHeld;
  readonly given: AssessmentGiven;
  readonly proposed: Proposed;
  readonly form: FormData;
  readonly problems: readonly FieldProblem[];
}

/** Who would change: to be looked at before anything is kept. */
export function PreviewPage({ stretch, given, proposed: { changes, differing }, form, problems }: PreviewPageProps) {
  const { pupils, verdicts, lengths } = changes;
  return (
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">{stretch.name}</span>
      <h1 class="govuk-heading-l">Who changes if this is kept</h1>
      <p class="govuk-body">
        <strong>Nothing is kept yet.</strong> Of {pupils.toLocaleString('en-GB')} made-up children, {verdicts.length}{' '}
        would have another answer on walking distance, and {lengths.length} another length with the same answer.
      </p>
      {differing.length > 0 && (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            This differs from a finding in force. Until one replaces the other, what they share counts as not assessed:
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {differing.map(({ stretchName, assessment }) => (
              <li>
                {stretchName}: {FINDING[assessment.finding]}. {termsWords(assessment)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <SummaryList
        rows={[
          { key: 'What was found', value: FINDING[given.finding] },
          { key: 'For whom and when', value: termsWords(given) },
          { key: 'By', value: `${given.assessor}, ${given.post}` },
          { key: 'How', value: given.method },
        ]}
      />
      {verdicts.length > 0 && <Changed caption="Another answer" of={verdicts} />}
      {lengths.length > 0 && (
        <Details summary={`Show the ${lengths.length} with another length`}>
          <Changed caption="Another length, the same answer" of={lengths} />
        </Details>
      )}
      <form method="post" action={`/stretches/${stretch.id}/confirm`} enctype="multipart/form-data" novalidate>
        {[...form].map(
          ([name, value]) => typeof value === 'string' && <input type="hidden" name={name} value={value} />,
        )}
        <h2 class="govuk-heading-m" id="photographs">
          Photographs
        </h2>
        <p class="govuk-body">
          Up to {MOST_PHOTOGRAPHS}, 5 megabytes each: JPEG, PNG or WebP. Only officers see them. Leave out faces and
          number plates.
        </p>
        {[1, 2, 3].map((number) => (
          <div class="govuk-form-group">
            <label class="govuk-label" for={`photograph-${number}`}>
              Photograph {number}
            </label>
            <input
              class="govuk-file-upload"
              type="file"
              id={`photograph-${number}`}
              name={`photograph-${number}`}
              accept="image/jpeg,image/png,image/webp"
            />
            <label class="govuk-label" for={`caption-${number}`}>
              What photograph {number} shows
            </label>
            <input class="govuk-input" id={`caption-${number}`} name={`caption-${number}`} type="text" />
          </div>
        ))}
        <Button text="Keep this assessment" preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={`/stretches/${stretch.id}`}>
          Do not keep it
        </a>
      </p>
    </>
  );
}

const MOST_ROWS = 300;

function Changed({ caption, of }: { caption: string; of: readonly PupilChanged[] }) {
  return (
    <>
      <Scroll label={caption}>
        <Table
          caption={caption}
          head={['Child', 'School', 'Now', 'Then', 'Walk now', 'Walk then']}
          rows={of
            .slice(0, MOST_ROWS)
            .map(({ pupil, before, after }) => [
              pupil.id,
              pupil.school.name,
              VERDICT[before.verdict],
              VERDICT[after.verdict],
              milesOf(before.all),
              milesOf(after.all),
            ])}
        />
      </Scroll>
      {of.length > MOST_ROWS && (
        <p class="govuk-body">And {of.length - MOST_ROWS} more: the command “stretches assess” lists them all.</p>
      )}
    </>
  );
}
