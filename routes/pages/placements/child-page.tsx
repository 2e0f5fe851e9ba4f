import type { Child, HeldRecord, PlacementHistory } from '../../../src/children/index.ts';
import { Allowed } from '../../views/allowed.tsx';
import { Details, SummaryList } from '../../views/content.tsx';
import { moment } from '../decision-record.tsx';
import { daysInWords, rowsOf } from './words.ts';

interface Props {
  readonly child: Child;
  readonly histories: readonly PlacementHistory[];
  readonly schoolOf: (urn: string) => string;
}

/** Where a child is, was and will be placed, and what was known when. */
export function ChildPage({ child, histories, schoolOf }: Props) {
  const homes = new Set(
    child.records.filter(({ kind }) => kind === 'home').map(({ sender, key }) => `${sender} ${key}`),
  );
  const facts = new Set(
    child.records.filter(({ kind }) => kind === 'fact').map(({ sender, key }) => `${sender} ${key}`),
  );
  return (
    <>
      <a href="/placements" class="govuk-back-link">
        Placements
      </a>
      <h1 class="govuk-heading-l">Placements of {child.reference}</h1>
      <p class="govuk-body">
        Beside these we hold {counted(homes.size, 'home')} and {counted(facts.size, 'other fact')} of this child.
      </p>
      <Allowed to="placements.write">
        <p class="govuk-body">
          <a class="govuk-link" href={`/placements/${child.id}/add`}>
            Add a placement
          </a>
        </p>
      </Allowed>
      {histories.length === 0 && <p class="govuk-body">No placement of this child is held.</p>}
      {histories.map((history) => (
        <section>
          <h2 class="govuk-heading-m">{titleOf(history.now, schoolOf)}</h2>
          <SummaryList rows={rowsOfVersion(history.now, schoolOf)} />
          <Allowed to="placements.write">
            <p class="govuk-body">
              <a class="govuk-link" href={`/placements/${child.id}/change/${history.now.id}`}>
                {history.now.withdrawn ? 'Say it again' : 'Correct, end or take back'}
                <span class="govuk-visually-hidden"> {titleOf(history.now, schoolOf)}</span>
              </a>
            </p>
          </Allowed>
          <Details summary={`What was known when (${counted(history.versions.length, 'version')})`}>
            {history.versions.map((version) => (
              <SummaryList
                rows={[
                  { key: 'Known since', value: moment.format(version.receivedAt) },
                  ...rowsOfVersion(version, schoolOf),
                ]}
              />
            ))}
          </Details>
        </section>
      ))}
    </>
  );
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function titleOf({ content, withdrawn, from }: HeldRecord, schoolOf: Props['schoolOf']): string {
  if (withdrawn) return 'Taken back';
  if (content?.kind !== 'placement') return `From ${from}: destroyed under a retention rule`;
  const { schoolUrn } = content.placement;
  return schoolUrn === undefined ? 'Not at a school' : schoolOf(schoolUrn);
}

function rowsOfVersion(record: HeldRecord, schoolOf: Props['schoolOf']): { key: string; value: string }[] {
  const { from, until, content, withdrawn, sender, version } = record;
  return [
    { key: 'Days', value: withdrawn ? 'None: it was taken back, and never held' : daysInWords(from, until) },
    ...(content?.kind === 'placement' ? rowsOf(content.placement, schoolOf) : []),
    { key: 'Said by', value: `${sender}, ${moment.format(version)}` },
  ];
}
