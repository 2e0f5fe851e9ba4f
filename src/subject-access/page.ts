import type { SubjectAccess } from './document.ts';
import { html, type Markup, type Part } from './html.ts';
import { STYLE } from './style.ts';
import { tellApplication } from './tell-applications.ts';
import { tellCase, tellFile, tellHold, tellLookedAgain, tellWay } from './tell-cases.ts';
import { tellDecision } from './tell-decisions.ts';
import { tellRecord } from './tell-records.ts';
import { moment } from './told.ts';
import { HOLDS_NOTHING } from './what-is-given.ts';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly things: readonly Markup[];
}

/** The document as a page that a family can read, keep and print: it fetches nothing, runs nothing, and has everything that the document has. */
export function pageOf(document: SubjectAccess): string {
  const sections = sectionsOf(document);
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>What ${document.council} holds about a child’s travel to school</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>What ${document.council} holds about a child’s travel to school</h1>
${opening(document)}
<nav aria-labelledby="in-this-file"><h2 id="in-this-file">In this file</h2><ul>${sections.map(({ id, title, things }) => html`<li><a href="#${id}">${title}</a>: ${things.length}</li>`)}<li><a href="#left-out">What is left out</a></li><li><a href="#not-held">What is not held</a></li></ul></nav>
${sections.map(sectionOf)}
${leftOut(document)}
${notHeld(document)}
</main>
</body>
</html>
`.text;
}

function opening({ child, childSince, madeAt, homes }: SubjectAccess): Part {
  return html`<p>This file was made on ${moment(madeAt)}. It holds everything that Fairmile, the council’s program for travel to school, keeps about ${child === undefined ? 'the applications named in it' : html`the child whom the council knows by the reference <b>${child}</b>, since ${moment(childSince!)}`}. Where something is left out, it says so.</p>
${homes.length > 0 ? html`<h2>Homes</h2><ul>${homes.map(({ name, own, of, addresses }) => html`<li><b>${name}</b>${own ? ', yours' : ''}${of === 'records' ? '' : `, of application ${of.application}`}: ${addresses.join('; ') || 'no address is held any more'}</li>`)}</ul>` : undefined}`;
}

function sectionsOf(document: SubjectAccess): Section[] {
  const all: Section[] = [
    {
      id: 'records',
      title: 'What was said of the child',
      about:
        'Places at schools, homes and facts, as other systems of the council sent them. Each version is kept, also one that was mended later.',
      things: document.records.map(tellRecord),
    },
    {
      id: 'applications',
      title: 'Applications',
      about: 'What was sent, asked, answered, found and decided, in its order.',
      things: document.applications.map(tellApplication),
    },
    {
      id: 'decisions',
      title: 'Decisions',
      about:
        'What the law gave, from which facts and lengths, and what people decided. “Met” means that a ground gives free travel.',
      things: document.decisions.map(tellDecision),
    },
    {
      id: 'cases',
      title: 'Cases for a person',
      about: 'Opened when something changed; a person decides each.',
      things: document.cases.map(tellCase),
    },
    { id: 'ways', title: 'Ways to school', about: 'What stands now of each.', things: document.ways.map(tellWay) },
    {
      id: 'looked-again',
      title: 'Looking again',
      about: 'Why the child’s travel was looked at again, and what that came to.',
      things: document.lookedAgain.map(tellLookedAgain),
    },
    {
      id: 'holds',
      title: 'What is kept longer',
      about: 'Nothing of it is destroyed while the question is open.',
      things: document.holds.map(tellHold),
    },
    {
      id: 'files',
      title: 'Files made before',
      about: 'When a file like this one was made.',
      things: document.files.map(tellFile),
    },
  ];
  return all.filter(({ things }) => things.length > 0);
}

const sectionOf = ({ id, title, about, things }: Section): Markup => html`<section id="${id}">
<h2>${title}</h2>
<p>${about}</p>
${things}</section>
`;

function leftOut({ leftOut: all }: SubjectAccess): Markup {
  return html`<section id="left-out">
<h2>What is left out</h2>
${
  all.length === 0
    ? html`<p>Nothing of what is held was left out.</p>`
    : html`<p>Each stands in its place above, too. You can ask the council to look at this again.</p><ul>${all.map(({ words, count }) => html`<li>${words}: ${count === 1 ? 'once' : `${count} times`}</li>`)}</ul>`
}
</section>
`;
}

function notHeld({ destroyed, notHeld: sentences }: SubjectAccess): Markup {
  return html`<section id="not-held">
<h2>What is not held</h2>
${
  destroyed.length === 0
    ? html`<p>Nothing of what is listed here was destroyed.</p>`
    : html`<p>What was destroyed because its time was over:</p><ul>${destroyed.map(({ on, under, refs }) => html`<li>On ${moment(on)} under ${under}: ${refs.join(', ')}</li>`)}</ul>`
}
<ul>${sentences.map((each) => html`<li>${each}</li>`)}</ul>
<details><summary>What else Fairmile keeps, and why nothing of it is about a child</summary><ul>${Object.entries(HOLDS_NOTHING).map(([table, why]) => html`<li>${table.replaceAll('_', ' ')}: ${why}</li>`)}</ul></details>
</section>
`;
}
