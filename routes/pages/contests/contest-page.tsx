import { inWords } from '../../../rules/kernel/day.ts';
import { type AssessmentAbout, boxRound, type Contest, type Lines } from '../../../src/network/index.ts';
import type { HeldArea } from '../../../src/places/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Allowed } from '../../views/allowed.tsx';
import { Button, SummaryList } from '../../views/content.tsx';
import { Radios } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { LinesMap } from '../../views/lines-map.tsx';
import { Select } from '../../views/select.tsx';
import { TextArea } from '../../views/text-area.tsx';
import { errorFor } from '../check/steps.tsx';
import { moment } from '../decision-record.tsx';
import { field } from '../stretches/field.ts';
import { FINDING } from '../stretches/words.ts';
import { RULING } from './list-page.tsx';

interface ContestPageProps {
  readonly contest: Contest;
  readonly area: HeldArea | undefined;
  readonly roads: Lines;
  /** Those that a ruling may name. */
  readonly assessments: readonly AssessmentAbout[];
  readonly problems: readonly FieldProblem[];
  readonly form?: FormData;
}

/** What a family said, where, what was ruled, and ruling on it. */
export function ContestPage({ contest, area, roads, assessments, problems, form }: ContestPageProps) {
  const { called, words, saidOn, rulings } = contest;
  const lines = contest.what === 'stretch' ? contest.parts.map(({ line }) => line) : [];
  return (
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">{contest.what === 'gate' ? 'An entrance' : 'A stretch'}</span>
      <h1 class="govuk-heading-l">{called}</h1>
      <p class="govuk-body">A family said on {inWords(saidOn)}:</p>
      <blockquote class="govuk-inset-text fm-words">{words}</blockquote>
      {lines.length > 0 && (
        <LinesMap
          title={`Map of ${called}`}
          words="The part that the family spoke of, from junction to junction."
          lines={lines}
          roads={roads}
          attribution={area?.attribution ?? []}
        />
      )}
      {contest.what === 'gate' && (
        <SummaryList
          rows={[
            { key: 'School', value: contest.gate.urn },
            { key: 'Where', value: `${contest.gate.at.lat.toFixed(5)}, ${contest.gate.at.lon.toFixed(5)}` },
          ]}
        />
      )}
      {contest.what === 'stretch' && (
        <Allowed to="stretches.assess">
          <AssessIt contest={contest} />
        </Allowed>
      )}
      {[...rulings].reverse().map(({ version, ruling, reasons, assessment, ruledBy, ruledAt }) => (
        <section aria-label={`Ruling, version ${version}`}>
          <h2 class="govuk-heading-m">
            {version === rulings.length ? 'The ruling' : 'An earlier ruling'} (version {version})
          </h2>
          <SummaryList
            rows={[
              { key: 'Found', value: RULING[ruling] },
              { key: 'Reasons', value: <span class="fm-words">{reasons}</span> },
              ...(assessment === undefined
                ? []
                : [{ key: 'Assessed because of it', value: assessmentNamed(assessments, assessment) }]),
              { key: 'When', value: moment.format(ruledAt) },
              { key: 'By', value: `The officer with the ID ${ruledBy}` },
            ]}
          />
        </section>
      ))}
      <Allowed to="contests.rule">
        <RulingForm contest={contest} assessments={assessments} problems={problems} {...(form ? { form } : {})} />
      </Allowed>
    </>
  );
}

function AssessIt({ contest }: { contest: Contest & { what: 'stretch' } }) {
  const coordinates = contest.parts.map(({ line }) => line);
  return (
    <form method="post" action="/stretches/new">
      <input type="hidden" name="area" value={contest.area} />
      <input type="hidden" name="name" value={contest.called} />
      <input type="hidden" name="measured" value="yes" />
      {[...new Set(contest.parts.map(({ way }) => way))].map((way) => (
        <input type="hidden" name="only" value={way} />
      ))}
      <input type="hidden" name="line" value={JSON.stringify({ type: 'MultiLineString', coordinates })} />
      <Button text="Assess this stretch" kind="secondary" />
    </form>
  );
}

const inShort = ({ stretchName, finding, madeOn }: AssessmentAbout): string =>
  `${stretchName}: ${FINDING[finding].toLowerCase()}, found on ${inWords(madeOn)}`;

/** One that was withdrawn since is still what the ruling led to. */
function assessmentNamed(assessments: readonly AssessmentAbout[], id: string): string {
  const found = assessments.find((each) => each.id === id);
  return found ? inShort(found) : `The assessment with the ID ${id}`;
}

type RulingFormProps = {
  contest: Contest;
  assessments: readonly AssessmentAbout[];
  problems: readonly FieldProblem[];
  form?: FormData;
};

function RulingForm({ contest: { id, rulings }, assessments, problems, form }: RulingFormProps) {
  const first = rulings.length === 0;
  return (
    <form method="post" action={`/contests/${id}`} novalidate>
      <h2 class="govuk-heading-m">{first ? 'Rule on it' : 'Correct the ruling'}</h2>
      {!first && (
        <p class="govuk-body">It has been ruled on. A correction is a new version, and the earlier ones stay.</p>
      )}
      <input type="hidden" name="seen" value={String(rulings.length)} />
      <Radios
        name="ruling"
        legend={{ text: 'What do you find?', size: 's' }}
        error={errorFor(problems, 'ruling') ?? ''}
        items={[
          {
            value: 'line-changes',
            text: RULING['line-changes'],
            hint: 'Then assess the stretch, or mend the gate: ruling alone changes no walk.',
          },
          { value: 'line-stays', text: RULING['line-stays'] },
        ]}
        chosen={form ? [field(form, 'ruling')] : []}
      />
      <TextArea
        id="reasons"
        label="Your reasons"
        hint="What you looked at, and what you found."
        error={errorFor(problems, 'reasons')}
        value={form ? field(form, 'reasons') : ''}
      />
      {assessments.length > 0 && (
        <Select
          id="assessment"
          label="The assessment that was made because of this, if there is one"
          items={[{ value: '', text: 'None' }, ...assessments.map((each) => ({ value: each.id, text: inShort(each) }))]}
          chosen={form ? field(form, 'assessment') : (rulings.at(-1)?.assessment ?? '')}
        />
      )}
      <Button text={first ? 'Keep the ruling' : 'Keep the correction'} preventDoubleClick />
    </form>
  );
}

/** The roads round what a family spoke of. */
export async function roadsOf(
  contest: Contest,
  roadsNear: ((area: string, box: readonly [number, number, number, number]) => Promise<Lines>) | undefined,
): Promise<Lines> {
  if (contest.what !== 'stretch' || !roadsNear) return [];
  return roadsNear(contest.area, boxRound(contest.parts.flatMap(({ line }) => line)));
}
