import { readFileSync } from 'node:fs';

interface Fixture {
  readonly name: string;
  readonly html: string;
}

/** The design system's own example of a component, as it has to come out. */
export function fixture(component: string, name: string): string {
  const file = `../../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const { fixtures } = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { fixtures: Fixture[] };
  const found = fixtures.find((each) => each.name === name);
  if (!found) throw new Error(`The design system has no ${component} called ${name}`);
  return found.html;
}

/** Markup as a list of tags and words, so that spaces, the order of attributes and ways of closing make no difference. */
export function tokens(html: string): string[] {
  return [...html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi)]
    .map(([, end, name, attributes = '', , words]) => (name ? tag(end ?? '', name, attributes) : tidy(words ?? '')))
    .filter((token) => token !== '' && !VOID_ENDS.has(token));
}

/** Elements that one way of writing closes and the other does not. */
const VOID_ENDS = new Set(['</path>', '</input>']);

function tag(end: string, name: string, attributes: string): string {
  const sorted = [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
    .map(([, key, value]) => `${key}="${tidy(value ?? '')}"`)
    .sort();
  return `<${[end + name, ...sorted].join(' ')}>`;
}

const tidy = (words: string): string =>
  words.replaceAll('&#39;', '’').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
