import { factLabel, factValue } from '../checks/index.ts';
import { addressOf, firstLine } from './addresses.ts';
import type { ApplicationGiven, EntryGiven } from './document.ts';
import { html, type Markup } from './html.ts';
import { all, outcomeWords } from './tell-decisions.ts';
import { article, dayWords, list, moment, type Row, words } from './told.ts';

const STATES: Readonly<Record<string, string>> = {
  open: 'With an officer',
  asked: 'Waiting for the family',
  second: 'With a second officer',
  disagreed: 'Officers do not agree',
  granted: 'Granted',
  refused: 'Not granted',
  'review-1': 'In review, stage 1',
  'review-2': 'In review, stage 2',
  withdrawn: 'Taken back',
};

const ENTRIES: Readonly<Record<string, string>> = {
  applied: 'What was sent',
  fact: 'A fact',
  corrected: 'Mended by an officer',
  evidence: 'A paper',
  asked: 'The council asked',
  answered: 'The family answered',
  'asked-no-more': 'The council went on without an answer',
  withdrawn: 'Taken back',
  proposed: 'A decision was proposed',
  'proposal-back': 'The proposal was taken back',
  second: 'A second officer looked',
  decided: 'Decided',
  'review-asked': 'A review was asked for',
  hearing: 'A panel heard the family',
  'review-decided': 'The review was decided',
};

export function tellApplication(given: ApplicationGiven): Markup {
  const { reference, own, receivedAt, state, stateSince, dueOn, entries } = given;
  return html`<h3>Application ${reference}${own ? '' : ', of another adult'}</h3>
${list([
  ['Received', moment(receivedAt)],
  ['Where it stands', `${STATES[state] ?? state}, since ${moment(stateSince)}`],
  ['Due from the council by', dayWords(dueOn)],
])}${entries.map(tellEntry)}`;
}

/** As it may be in an entry: each part only where the kind of entry has it and it is given. */
interface Said {
  readonly child?: string;
  readonly contact?: { readonly name: string; readonly email?: string; readonly phone?: string };
  readonly about?: {
    readonly home?: Parameters<typeof addressOf>[0];
    readonly school?: { readonly urn?: string; readonly words?: string };
    readonly on?: string;
  };
  readonly fact?: string;
  readonly given?: { readonly value?: unknown; readonly missing?: string };
  readonly name?: string;
  readonly type?: string;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly words?: string;
  readonly reasons?: string;
  readonly outcome?: string;
  readonly from?: string;
  readonly until?: string;
  readonly agrees?: boolean;
  readonly on?: string;
  readonly note?: string;
}

function tellEntry(given: EntryGiven): Markup {
  const { what, at, by, said, beside } = given;
  const rows = said ? rowsOf(said as Said) : [];
  const more = said && Object.keys(said).length > 0 ? all(said) : undefined;
  return article(
    given,
    ENTRIES[what] ?? what,
    [...rows, ['Given beside this file as', beside], ['When, and by whom', `${moment(at)}, ${by}`]],
    more,
  );
}

function rowsOf(said: Said): Row[] {
  const { about, contact, fact, given, outcome, agrees } = said;
  return [
    ['Child', said.child],
    ['Who applies', contact?.name],
    ['Email', contact?.email],
    ['Phone', contact?.phone],
    ['Home', about?.home && firstLine(addressOf(about.home))],
    ['School', about?.school?.urn ?? about?.school?.words],
    ['From', dayWords(about?.on)],
    [
      fact === undefined ? '' : factLabel('england', fact),
      fact === undefined || !given ? undefined : saidOf(fact, given),
    ],
    ['Paper', said.name],
    ['Kind of file', said.type],
    ['Size', said.bytes === undefined ? undefined : `${said.bytes.toLocaleString('en-GB')} bytes`],
    ['Its digest (SHA-256)', said.sha256],
    ['Outcome', outcomeWords(outcome)],
    ['First day', dayWords(said.from)],
    ['Last day', dayWords(said.until)],
    ['The second officer', agrees === undefined ? undefined : agrees ? 'agreed' : 'did not agree'],
    ['Day', dayWords(said.on)],
    ['In their words', words(said.words)],
    ['Why', words(said.reasons)],
    ['Note', words(said.note)],
  ];
}

const saidOf = (fact: string, given: NonNullable<Said['given']>): string =>
  given.value === undefined
    ? `Not known${given.missing ? `: ${given.missing}` : ''}`
    : factValue('england', fact, given.value);
