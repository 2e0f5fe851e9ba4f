import type { Day } from '../../../rules/kernel/day.ts';
import { inWords } from '../../../rules/kernel/day.ts';
import type { Application, Entry } from '../../../src/applications/index.ts';
import { aboutOf, appliedOf, papersOf, type State } from '../../../src/applications/index.ts';
import type { FieldProblem } from '../../../src/problem.ts';
import { Allowed } from '../../views/allowed.tsx';
import { SummaryList, Tag } from '../../views/content.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import type { MapBackground } from '../../views/walk-figure.tsx';
import { Answer } from '../answer/answer-page.tsx';
import { Distances } from '../answer/distances.tsx';
import { Grounds } from '../answer/grounds.tsx';
import { headlineForOfficer } from '../answer/headline.ts';
import { LetterReasons } from '../answer/letter-reasons.tsx';
import { NearerSchools } from '../answer/nearer-schools.tsx';
import { OfficerSummary } from '../answer/officer-summary.tsx';
import { WhatWouldChange } from '../answer/what-would-change.tsx';
import type { Answers } from '../check/answers.ts';
import { moment } from '../decision-record.tsx';
import { CorrectForm } from './correct-form.tsx';
import { Next } from './decide/next.tsx';
import { FactsTable } from './facts-table.tsx';
import { FoundForm } from './found-form.tsx';
import { History } from './history.tsx';
import { homeWords } from './home-words.ts';
import { Due } from './list-page.tsx';
import type { Answered } from './seen.ts';
import { STATE_WORDS } from './words.ts';

/** Where something may be added to what is known. While a second officer looks, nothing is. */
const MAY_CHANGE: readonly State[] = ['open', 'asked', 'disagreed', 'review-1', 'review-2'];

export interface ApplicationPageProps {
  readonly application: Application;
  readonly answered: Answered;
  readonly background: MapBackground;
  readonly school: string;
  readonly names: ReadonlyMap<string, string>;
  readonly today: Day;
  readonly problems: readonly FieldProblem[];
  /** What was typed into the form that has to be mended. */
  readonly typed: { readonly answers?: Answers; readonly correction?: FormData };
}

/** One application for an officer: who, what, the answer and its reasons, what to do, and everything that happened. */
export function ApplicationPage(props: ApplicationPageProps) {
  const { application, answered, problems, names, typed } = props;
  const about = aboutOf(application);
  const mayChange = MAY_CHANGE.includes(application.state);
  return (
    <>
      <ErrorSummary problems={problems} />
      <span class="govuk-caption-l">Application</span>
      <h1 class="govuk-heading-l">{application.reference}</h1>
      <p class="govuk-body">
        <Tag {...STATE_WORDS[application.state]} />
      </p>
      <Next application={application} names={names} problems={problems} />
      <Who {...props} />
      <p class="govuk-body fm-not-printed">
        <a class="govuk-link" href={`/applications/${application.id}/papers`}>
          Papers ({papersOf(application).length})
        </a>
      </p>
      <FactsTable application={application} names={names} />
      {about && mayChange && (
        <Allowed to="applications.write">
          <CorrectForm application={application} about={about} problems={problems} form={typed.correction} />
        </Allowed>
      )}
      <TheAnswer {...props} />
      {mayChange && 'check' in answered && (
        <Allowed to="applications.write">
          <FoundForm application={application} check={answered.check} typed={typed.answers} problems={problems} />
        </Allowed>
      )}
      <History entries={application.entries} names={names} />
      <p class="govuk-body">
        <a class="govuk-link" href="/applications">
          All applications
        </a>
      </p>
    </>
  );
}

function Who({ application, school, today }: ApplicationPageProps) {
  const applied = appliedOf(application);
  const about = aboutOf(application);
  const { receivedAt, dueOn } = application;
  const rows = [
    { key: 'Received', value: moment.format(receivedAt) },
    ...(dueOn ? [{ key: 'Due', value: <Due on={dueOn} today={today} /> }] : []),
  ];
  if (!applied || !about) return <SummaryList rows={rows} />;
  const { child, contact, words, worried } = applied;
  return (
    <SummaryList
      rows={[
        ...rows,
        { key: 'Child', value: child },
        { key: 'Who applied', value: [contact.name, contact.email, contact.phone].filter(Boolean).join(', ') },
        { key: 'Home', value: homeWords(about) },
        { key: 'School', value: school },
        { key: 'From', value: inWords(about.on) },
        ...(worried ? [{ key: 'Worried', value: 'Something about the walk worries the family' }] : []),
        ...(words ? [{ key: 'In their words', value: <span class="fm-words">{words}</span> }] : []),
      ]}
    />
  );
}

function TheAnswer({ answered, background }: ApplicationPageProps) {
  if ('notYet' in answered)
    return (
      <>
        <h2 class="govuk-heading-m">What the law says</h2>
        <p class="govuk-body">
          There is no answer to look at yet. {answered.notYet} A person can decide all the same, with reasons.
        </p>
      </>
    );
  const { check } = answered;
  return (
    <>
      <Answer headline={headlineForOfficer(check.decision)} />
      <OfficerSummary decision={check.decision} />
      <Distances check={check} background={background} />
      <NearerSchools check={check} />
      <Grounds decision={check.decision} />
      <WhatWouldChange decision={check.decision} />
      <LetterReasons decision={check.decision} />
    </>
  );
}

/** Whose names a page needs. */
export const peopleIn = (entries: readonly Entry[]): string[] => entries.flatMap(({ by }) => by ?? []);
