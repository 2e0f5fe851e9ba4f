import type { CaseGiven, FileGiven, HoldGiven, LookedAgainGiven, WayGiven } from './document.ts';
import { html, type Markup } from './html.ts';
import { FINDINGS, outcomeWords } from './tell-decisions.ts';
import { article, dayWords, moment, type Row, words } from './told.ts';

const CASES: Readonly<Record<string, string>> = {
  grant: 'More may be owed than before',
  notice: 'Less may be owed than before',
  ended: 'The place at the school ended',
  look: 'It could not be decided again',
};

const numbered = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : `Decision ${number}`;

export function tellCase(given: CaseGiven): Markup {
  const { what, placement, openedAt, before, after, stood, notBefore, lessFrom, closedAt, closedBy, outcome } = given;
  const rows: Row[] = [
    ['Place at a school', placement],
    ['Opened', moment(openedAt)],
    ['What stood', stood && FINDINGS[stood.finding]],
    ['On these grounds', stood?.grounds?.join(', ')],
    ['It rests on', numbered(before)],
    ['Looking again gave', numbered(after)],
    ['Closed', closedAt && `${moment(closedAt)}${closedBy ? `, by ${closedBy}` : ''}`],
    ['Decided', outcome === 'overtaken' ? 'Nothing: things were again as they stood' : outcomeWords(outcome)],
    ['Why', words(given.reasons)],
    ['Less travel not before', dayWords(notBefore)],
    ['First day of less travel', dayWords(lessFrom)],
  ];
  return article(given, CASES[what] ?? what, rows);
}

export const tellWay = (given: WayGiven): Markup =>
  article(given, 'A way to school', [
    ['Place at a school', given.placement],
    ['Found', given.finding === undefined ? undefined : FINDINGS[given.finding]],
    ['On these grounds', given.grounds?.join(', ')],
    ['By', numbered(given.decision)],
    ['Looked at', moment(given.at)],
    ['To be looked at again', dayWords(given.lookAgain)],
  ]);

const REASONS: Readonly<Record<string, string>> = {
  record: 'something was said of the child',
  day: 'a day came on which it could change',
  map: 'the map changed',
  'access-policy': 'the list of ways that count changed',
  law: 'our text of the law changed',
  'council-policy': 'the council’s policy changed',
  schools: 'the list of schools changed',
  stretches: 'something was found about a way',
  places: 'figures of places at schools changed',
  addresses: 'the list of addresses changed',
  asked: 'somebody asked for it',
};

const OUTCOMES: Readonly<Record<string, string>> = {
  first: 'decided for the first time',
  same: 'nothing changed',
  kinder: 'more was found than before',
  adverse: 'less was found than before, and a person was asked',
  ended: 'that way to school ended',
  'not-decided': 'it could not be decided',
  'no-placement': 'there was no place at a school to look at',
};

export function tellLookedAgain(given: LookedAgainGiven): Markup {
  const { because, dueOn, notedAt, doneAt, cameTo } = given;
  const came = cameTo.map(
    ({ placement, outcome, before, after, why, at }) =>
      html`<li>${[placement, OUTCOMES[outcome] ?? outcome].filter(Boolean).join(': ')}, ${moment(at)}${[
        numbered(before) && `; before: ${numbered(before)}`,
        numbered(after) && `; now: ${numbered(after)}`,
        why && `. ${why}`,
      ]}</li>`,
  );
  return article(given, `Looked at again: ${REASONS[because] ?? because}`, [
    ['Due', dayWords(dueOn)],
    ['Noted', moment(notedAt)],
    ['Done', doneAt === undefined ? 'Not yet' : moment(doneAt)],
    ['What it came to', came.length > 0 ? html`<ul>${came}</ul>` : undefined],
  ]);
}

const HOLDS: Readonly<Record<string, string>> = {
  appeal: 'an appeal or review',
  ombudsman: 'a complaint to the Ombudsman',
  complaint: 'a complaint to the council',
  claim: 'a claim in court',
  request: 'a request to see what is held',
  other: 'another open question',
};

export const tellHold = (given: HoldGiven): Markup =>
  article(given, 'Kept longer', [
    ['Because of', HOLDS[given.why] ?? given.why],
    ['Its number', given.reference],
    ['Since', moment(given.since)],
    ['Until', given.liftedAt && moment(given.liftedAt)],
  ]);

export const tellFile = (given: FileGiven): Markup =>
  article(given, 'A file like this one', [['Made', moment(given.madeAt)]]);
