import { inWords, isDay, londonDay } from '../../rules/kernel/day.ts';
import type { Thing } from './document.ts';
import { html, type Markup, type Part } from './html.ts';

/** A line of a thing: what it is, and its value; left out where there is none. */
export type Row = readonly [label: string, value: Part];

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

/** `26 November 2026, 12:00`, London time. */
export function moment(iso: string): string {
  const at = new Date(iso);
  return `${inWords(londonDay(at))}, ${CLOCK.format(at)}`;
}

/** A day in words; whatever else it is as it stands. */
export const dayWords = (text: string | undefined): string | undefined =>
  text !== undefined && isDay(text) ? inWords(text) : text;

/** Words that keep their own lines. */
export const words = (text: string | undefined): Markup | undefined =>
  text === undefined || text === '' ? undefined : html`<span class="words">${text}</span>`;

/** One thing of the file under its short name. */
export function article(
  { ref, leftOut = [], destroyed }: Thing,
  title: string,
  rows: readonly Row[],
  more?: Part,
): Markup {
  const gone = destroyed && `Destroyed on ${moment(destroyed.on)} under ${destroyed.under}.`;
  return html`<article id="${ref}">
<h3>${title} <span class="ref">${ref}</span></h3>
${list(rows)}${leftOut.map((each) => html`<p class="out">${each}.</p>`)}${gone && html`<p class="out">${gone}</p>`}${more}
</article>
`;
}

export function list(rows: readonly Row[]): Markup | undefined {
  const told = rows.filter(([, value]) => value !== undefined && value !== '');
  if (told.length === 0) return undefined;
  return html`<dl>${told.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
`;
}

/** Everything of a value, key by key, so that nothing that is in the data is not on the page. */
export function everything(value: unknown): Part {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    if (value.every(isFlat))
      return value.map((each) => (Array.isArray(each) ? each.join(' ') : String(each))).join('; ');
    return html`<ol>${value.map((each) => html`<li>${everything(each)}</li>`)}</ol>`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return 'none';
  return html`<ul>${entries.map(([key, each]) => html`<li><b>${key}</b>: ${everything(each)}</li>`)}</ul>`;
}

/** A value, or a pair of numbers. */
const isFlat = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Array.isArray(value) && value.every((each) => typeof each === 'number'));
