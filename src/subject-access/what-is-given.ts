import { getTableName, type Table } from 'drizzle-orm';
import { applicationEntries } from '../db/tables/application-entries.ts';
import { applications } from '../db/tables/applications.ts';
import { cases } from '../db/tables/cases.ts';
import { childExports } from '../db/tables/child-exports.ts';
import { childRecords } from '../db/tables/child-records.ts';
import { children } from '../db/tables/children.ts';
import { decisionContents } from '../db/tables/decision-contents.ts';
import { decisions } from '../db/tables/decisions.ts';
import { dueRechecks } from '../db/tables/due-rechecks.ts';
import { holds } from '../db/tables/holds.ts';
import { journeys } from '../db/tables/journeys.ts';
import { recheckEffects } from '../db/tables/recheck-effects.ts';

/** What is given of one table, and why not the rest. */
export interface Given {
  readonly table: string;
  /** How rows about a child are found. */
  readonly found: string;
  /** Columns that are given, as far as they are not of another adult. */
  readonly gives: readonly string[];
  /** Every other column, and why it is left out. */
  readonly withholds: Readonly<Record<string, string>>;
}

/** The compiler refuses a table of which a column stands on neither side, so that nothing new is given, or lost, unsaid. */
function given<T extends Table, const C extends keyof T['_']['columns'] & string>(
  table: T,
  found: string,
  gives: readonly C[],
  withholds: Readonly<Record<Exclude<keyof T['_']['columns'] & string, C>, string>>,
): Given {
  return { table: getTableName(table), found, gives, withholds };
}

const COUNCIL = 'The council that gives the file.';
const THE_CHILD = 'Our own number of the child.';
const INTERNAL = 'A number of ours that orders rows, and says nothing.';
const MARK = 'A digest from which an address could be found by trying them all.';

/** Every table that holds something about a child, column by column: an allowlist. */
export const GIVES: readonly Given[] = [
  given(children, 'by the council’s reference', ['reference', 'addedAt'], { id: THE_CHILD, authority: COUNCIL }),
  given(
    childRecords,
    'by the child',
    [
      ...(['kind', 'sender', 'key', 'version', 'state', 'fromDay', 'untilDay', 'content'] as const),
      ...(['receivedAt', 'destroyedAt', 'destroyedUnder'] as const),
    ],
    {
      id: INTERNAL,
      authority: COUNCIL,
      child: THE_CHILD,
      mark: MARK,
      receivedBy: 'A number of the person or key that handed it in; the sender is given.',
    },
  ),
  given(
    decisions,
    'by what looking again came to, the ways to school, cases and applications that name it, and what people decided of these',
    ['id', 'number', 'madeAt', 'madeBy', 'hash'],
    {
      authority: COUNCIL,
      saltedContentHash: 'A digest that nobody can use without the salt.',
      prevHash: 'The digest of somebody else’s decision.',
    },
  ),
  given(decisionContents, 'by the decision', ['decision', 'content', 'destroyedAt', 'destroyedUnder'], {
    salt: 'Random bytes that seal the record; they say nothing.',
  }),
  given(
    cases,
    'by the child',
    [
      ...(['key', 'kind', 'openedAt', 'before', 'after', 'stood', 'notBefore', 'lessFrom'] as const),
      ...(['closedAt', 'closedBy', 'outcome', 'reasons', 'destroyedAt', 'destroyedUnder'] as const),
    ],
    { id: INTERNAL, authority: COUNCIL, child: THE_CHILD, sender: 'Stands with the placement.' },
  ),
  given(dueRechecks, 'by the child', ['reason', 'dueOn', 'notedAt', 'doneAt'], {
    id: INTERNAL,
    authority: COUNCIL,
    child: THE_CHILD,
    detail: 'A number of a row, or a mark of what is rested on.',
  }),
  given(
    recheckEffects,
    'by the reason for which the child was looked at again',
    ['key', 'outcome', 'before', 'after', 'why', 'at'],
    { authority: COUNCIL, due: INTERNAL, sender: 'Stands with the placement.' },
  ),
  given(journeys, 'by the child', ['key', 'decision', 'finding', 'grounds', 'lookAgain', 'at'], {
    authority: COUNCIL,
    child: THE_CHILD,
    sender: 'Stands with the placement.',
    basis: MARK,
    told: 'Stands with the decision on the application.',
  }),
  given(
    applications,
    'by the reference of the application',
    ['reference', 'receivedAt', 'state', 'stateSince', 'dueOn'],
    {
      id: 'Our own number of the application.',
      authority: COUNCIL,
      formSha256: 'A digest by which the same form sent twice is known.',
    },
  ),
  given(applicationEntries, 'by the application', ['kind', 'at', 'by', 'content', 'destroyedAt', 'destroyedUnder'], {
    id: INTERNAL,
    authority: COUNCIL,
    application: 'Our own number of the application.',
  }),
  given(holds, 'by the child, its applications and its decisions', ['why', 'reference', 'since', 'liftedAt'], {
    id: INTERNAL,
    authority: COUNCIL,
    subject: 'Our own number of what is held.',
    placedBy: 'The name of an officer.',
    liftedBy: 'The name of an officer.',
  }),
  given(childExports, 'by the child, and by the applications', ['madeAt'], {
    id: INTERNAL,
    authority: COUNCIL,
    child: THE_CHILD,
    applications: 'Our own numbers of applications.',
    ownHomes: 'For whom it was made.',
    leftOut: 'A count, for the council to account for.',
    papers: 'A count, for the council to account for.',
    madeBy: 'The name of an officer.',
  }),
];

/** Every other table, and why nothing of it can be about a child: told in the file. A test holds that none is forgotten. */
export const HOLDS_NOTHING: Readonly<Record<string, string>> = {
  accounts: 'Who may sign in at the council.',
  address_points: 'Public addresses; nothing says who lives there. The place that was used stands in each decision.',
  api_keys: 'Keys of other systems.',
  application_doors: 'Digests of families’ codes and counts of wrong ones; nothing else is known of who tried.',
  application_sessions: 'Browsers that were let in, as digests, gone when they end.',
  area_versions: 'Maps.',
  areas: 'Maps.',
  assessment_photographs: 'Pictures of ways, taken for the council.',
  assessments: 'What was found about ways; those that counted stand in each decision.',
  authorities: 'Councils.',
  contest_rulings: 'What officers ruled of a walk; nothing says whose.',
  contests: 'What somebody said is wrong with a walk; nothing says who, or whose child, or from which home.',
  gate_versions: 'Gates of schools.',
  offers: 'How schools gave out places, in numbers.',
  officer_points:
    'Where the way from an address begins; nothing says who lives there. What was used stands in each decision.',
  people: 'Who works for the council.',
  person_roles: 'What people do at the council.',
  policies: 'The council’s published policies; the one that counted stands in each decision.',
  postcodes: 'Places of postcodes.',
  retention_choices: 'How long the council keeps things.',
  retention_runs: 'When things were destroyed. What was destroyed says so itself, and is listed.',
  schools: 'A public register.',
  sessions: 'Officers who are signed in.',
  sign_ins: 'Sign-ins under way.',
  standing_texts: 'Sentences of the rules, as findings say them of everybody.',
  stretches: 'Pieces of ways.',
  vacancies: 'Places free at schools, in numbers.',
};
