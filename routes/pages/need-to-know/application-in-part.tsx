import { type Day, inWords } from '../../../rules/kernel/day.ts';
import type { ApplicationInPart, EventShown } from '../../../src/applications/index.ts';
import { type CheckInPart, FINDING_WORDS } from '../../../src/checks/index.ts';
import { SummaryList, Tag } from '../../views/content.tsx';
import type { MapBackground } from '../../views/walk-figure.tsx';
import { homeWords } from '../applications/home-words.ts';
import { Due } from '../applications/list-page.tsx';
import { STATE_WORDS } from '../applications/words.ts';
import { moment } from '../decision-record.tsx';
import { CheckInPartShown, factRow } from './check-in-part.tsx';
import { hiddenRows, LeftOut, NotShown } from './not-shown.tsx';

export interface ApplicationInPartProps {
  readonly application: ApplicationInPart;
  /** What the law says today, in part; undefined where it says nothing yet. */
  readonly check: CheckInPart | undefined;
  readonly background: MapBackground;
  readonly school: string;
  readonly names: ReadonlyMap<string, string>;
  readonly today: Day;
}

/** One application for somebody who may know a part of it. */
export function ApplicationInPartPage(props: ApplicationInPartProps) {
  const { application, check, background } = props;
  return (
    <>
      <span class="govuk-caption-l">Application</span>
      <h1 class="govuk-heading-l">{application.reference}</h1>
      <p class="govuk-body">
        <Tag {...STATE_WORDS[application.state]} />
      </p>
      <Who {...props} />
      {/* What the law was asked with is the same facts, as they stand today. */}
      {!check && <Facts {...props} />}
      <h2 class="govuk-heading-m">What the law says today</h2>
      <p class="govuk-body">{check ? `${FINDING_WORDS[check.finding]}.` : 'There is no answer to look at yet.'}</p>
      {check && <CheckInPartShown check={check} background={background} />}
      <History {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href="/applications">
          All applications
        </a>
      </p>
    </>
  );
}

function Who({ application: { about, receivedAt, dueOn }, school, today }: ApplicationInPartProps) {
  return (
    <SummaryList
      rows={[
        { key: 'Received', value: moment.format(receivedAt) },
        ...(dueOn ? [{ key: 'Due', value: <Due on={dueOn} today={today} /> }] : []),
        { key: 'Child', value: <NotShown kind="names" /> },
        { key: 'Who applied', value: <NotShown kind="names" /> },
        ...(about
          ? [
              { key: 'Home', value: about.home ? homeWords({ home: about.home }) : <NotShown kind="home" /> },
              { key: 'School', value: school },
              { key: 'From', value: inWords(about.on) },
            ]
          : []),
        { key: 'In their words', value: <NotShown kind="words" /> },
        { key: 'Papers', value: <NotShown kind="words" /> },
      ]}
    />
  );
}

const Facts = ({ application: { facts, notShown } }: ApplicationInPartProps) => (
  <>
    <h2 class="govuk-heading-m">Facts</h2>
    <SummaryList rows={[...facts.map((each) => factRow('england', each)), ...hiddenRows(notShown)]} />
  </>
);

const History = ({ application, names }: ApplicationInPartProps) => (
  <>
    <h2 class="govuk-heading-m" id="history">
      What happened
    </h2>
    <LeftOut kinds={[...application.notShown, 'words']} />
    <ol class="govuk-list govuk-list--spaced" reversed>
      {[...application.events].reverse().map((event) => (
        <li>
          <strong>{moment.format(event.at)}</strong>,{' '}
          {event.by === null ? 'the family' : (names.get(event.by) ?? 'an officer')}: {eventWords(event)}
        </li>
      ))}
    </ol>
  </>
);

const EVENT: Readonly<Record<EventShown['kind'], string>> = {
  applied: 'applied.',
  corrected: 'corrected the home, the school or the day.',
  evidence: 'sent or kept a paper.',
  asked: 'asked the family something.',
  answered: 'answered.',
  'asked-no-more': 'went on without an answer.',
  withdrawn: 'took the application back.',
  proposed: 'proposed a decision. A second officer looks first.',
  'proposal-back': 'took the proposed decision back.',
  second: 'looked as the second officer.',
  decided: 'decided',
  'review-asked': 'asked for a review.',
  hearing: 'noted that a panel heard the family.',
  'review-decided': 'kept the outcome of the review',
};

function eventWords({ kind, outcome }: EventShown): string {
  if (!outcome) return EVENT[kind];
  const { from, until } = outcome;
  const days = from ? ` from ${inWords(from)}${until ? ` to ${inWords(until)}` : ''}` : '';
  return `${EVENT[kind]}: travel is ${outcome.outcome === 'refused' ? 'not granted' : `granted${days}`}.`;
}
