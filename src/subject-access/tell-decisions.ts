import { inMiles, metres } from '../../rules/kernel/units.ts';
import { type Check, FINDING_WORDS, letterReasons } from '../checks/index.ts';
import type { WalkDistance } from '../measuring/measurement.ts';
import { addressOf, firstLine } from './addresses.ts';
import type { DecisionGiven } from './document.ts';
import { html, type Markup } from './html.ts';
import { article, dayWords, everything, moment, type Row, words } from './told.ts';

export const VERDICTS: Readonly<Record<string, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  unknown: 'Not known',
  'left-out': 'Left out',
};
export const FINDINGS: Readonly<Record<string, string>> = FINDING_WORDS;

const RULINGS: Readonly<Record<string, string>> = {
  granted: 'Travel is granted',
  refused: 'Travel is not granted',
  kept: 'Things stay as they stood',
  ends: 'Travel ends after notice',
};
export const outcomeWords = (outcome: string | undefined): string | undefined =>
  outcome === undefined ? undefined : (RULINGS[outcome] ?? outcome);

/** One decision of the record, whole or in short. */
export function tellDecision(given: DecisionGiven): Markup {
  const { number, madeAt, by, hash, inShort, recorded, what, id } = given;
  const kept: Row[] = [
    ['Kept', `${moment(madeAt)}, by ${by}`],
    ['In the record as', `${id}, sealed by ${hash}`],
  ];
  const title = (text: string) => `Decision ${number}: ${text}`;
  if (inShort)
    return article(
      given,
      title('what the law gives'),
      [
        ['About the day', dayWords(inShort.on)],
        ['School', `${inShort.school.name} (${inShort.school.urn})`],
        ['Found', FINDINGS[inShort.finding]],
        ...kept,
      ],
      grounds(inShort.grounds),
    );
  if (recorded && what === 'check') return tellCheck(given, title, recorded as unknown as Check, kept);
  if (recorded) {
    const { outcome, reasons } = recorded as { readonly outcome?: string; readonly reasons?: string };
    const rows: Row[] = [['Decided', outcomeWords(outcome)], ['Why', words(reasons)], ...kept];
    return article(given, title('what a person decided'), rows, all(recorded));
  }
  return article(given, title('kept'), kept);
}

function tellCheck(given: DecisionGiven, title: (text: string) => string, check: Check, kept: Row[]): Markup {
  const { question, school, walk, drive, decision } = check;
  const told = letterReasons(decision);
  const rows: Row[] = [
    ['About the day', dayWords(question.on)],
    ['Home', firstLine(addressOf(question.home))],
    ['School', `${school.name} (${school.urn})`],
    ['Walk to school', 'path' in walk ? lengthOf(walk) : walk.words],
    ['Along', 'path' in walk ? alongOf(walk) : undefined],
    ['Way to school by road', 'path' in drive ? lengthOf(drive) : drive.words],
    ['Found', told.finding],
    ...kept,
  ];
  const facts = html`<table><caption>What it rests on</caption><thead><tr><th scope="col">What</th><th scope="col">Value</th><th scope="col">From</th></tr></thead><tbody>${told.facts.map(
    ({ label, value, from, evidence }) =>
      html`<tr><td>${label}</td><td>${value}</td><td>${evidence ? `${from}: ${evidence}` : from}</td></tr>`,
  )}</tbody></table>
`;
  return article(given, title('what the law gives'), rows, [
    grounds([...told.beside, ...told.grounds]),
    told.facts.length > 0 ? facts : undefined,
    all(given.recorded),
  ]);
}

const lengthOf = ({ path, marginMetres }: Pick<WalkDistance, 'path' | 'marginMetres'>): string =>
  `${inMiles(metres(path.metres))}, give or take ${marginMetres.toFixed(1)} metres`;

const alongOf = ({ path }: WalkDistance): string =>
  path.stretches.map(({ called, metres: length }) => `${called} (${Math.round(length)} metres)`).join(', ');

interface GroundTold {
  readonly title: string;
  readonly verdict: string;
  readonly words?: string;
}

function grounds(all: readonly GroundTold[]): Markup {
  return html`<table><caption>What each ground came to</caption><thead><tr><th scope="col">Ground</th><th scope="col">Came to</th></tr></thead><tbody>${all.map(
    ({ title, verdict, words: why }) =>
      html`<tr><td>${title}</td><td><b>${VERDICTS[verdict] ?? verdict}</b>${why && verdict !== 'left-out' ? html`<br>${why}` : undefined}</td></tr>`,
  )}</tbody></table>
`;
}

/** Open to print: a closed one stays closed on paper. */
export const all = (recorded: unknown): Markup =>
  html`<details><summary>Everything that was recorded of it</summary>${everything(recorded)}</details>
`;
