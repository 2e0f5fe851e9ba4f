import { apply, openCase } from '../../rules/kernel/apply.ts';
import { day } from '../../rules/kernel/day.ts';
import type { Finding } from '../../rules/kernel/finding.ts';
import type { Nation } from '../../rules/kernel/nation.ts';
import type { Citation, Example, Missing, Provision, Version } from '../../rules/kernel/provision.ts';
import { readGiven } from './nations.ts';

/** Everything a nation's law says, to be read from the top: each provision, its versions with all their words, and what each example is told. */
export function toldBy(nation: Nation): string {
  return nation.register.provisions.map((provision) => toldByOne(nation, provision)).join('\n\n');
}

/** Every fact that a nation's law turns on: what it means, what is asked, who can say, and how it is written. */
export function factsOf(nation: Nation): string {
  return nation.facts
    .map(({ id, meaning, asks, suppliers, unit, kind }) =>
      lines(
        `# ${id}: ${asks}`,
        meaning,
        `by ${suppliers.join(', ')}${unit ? `, in ${unit}` : ''}`,
        JSON.stringify(kind.schema, null, 1),
      ),
    )
    .join('\n\n');
}

function toldByOne(nation: Nation, provision: Provision): string {
  const { id, title, asks, versions } = provision;
  const texts = versions.flatMap((version) => [
    textOf(version),
    ...version.examples.map((example) => toldIn(nation, provision, version, example)),
  ]);
  return [`# ${id}: ${title}`, asks, ...texts].join('\n\n');
}

function textOf({ from, revision, mark, cites, words, wordsCy = {} }: Version): string {
  return lines(
    `## From ${from}, revision ${revision}, mark ${mark}`,
    ...cites.map(cited),
    ...Object.entries(words).map(([reason, text]) => `${reason}: ${text}`),
    ...Object.entries(wordsCy).map(([reason, text]) => `${reason} (cy): ${text}`),
  );
}

function toldIn(nation: Nation, provision: Provision, version: Version, { story, on, facts }: Example): string {
  const opened = openCase({ on: day(on), facts: readGiven(nation, facts) }, version.edition ?? 1);
  return lines(`- ${story} (${on})`, ...found(apply(provision, opened)).map((line) => `  ${line}`));
}

/** What a finding says, without what its version and its facts say already. */
function found(finding: Finding): string[] {
  const { verdict, reason, mark, words, missing, margin, changes, supposes, parts, parameters = [] } = finding;
  return [
    `${verdict}, ${reason}, mark ${mark}`,
    words,
    ...(margin ? [`margin: ${margin.by.toFixed(3)} ${margin.unit} ${margin.side}, of ${margin.fact}`] : []),
    ...(changes ? [`changes on ${changes.on}: ${changes.because}`] : []),
    ...(supposes ? [`supposes ${supposes}`] : []),
    ...(finding.restsOnHealthOrBelief ? ['rests on health or belief'] : []),
    ...parameters.map(({ parameter, value }) => `by ${parameter}: ${JSON.stringify(value)}`),
    ...missing.map(needed),
    ...(parts.length > 0 ? [`made of ${parts.join(', ')}`] : []),
  ];
}

const cited = ({ act, place, url }: Citation): string => `${act}, ${place}${url ? `: ${url}` : ''}`;
const needed = ({ fact, asks, why, suppliers }: Missing): string =>
  `needs ${fact} (${suppliers.join(', ')}): ${asks}. ${why}`;
const lines = (...all: string[]): string => all.join('\n');
