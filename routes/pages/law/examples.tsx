import { inWords, isDay } from '../../../rules/kernel/day.ts';
import type { Nation } from '../../../rules/kernel/nation.ts';
import type { Example, Version } from '../../../rules/kernel/provision.ts';
import { readFacts } from '../../../rules/kernel/read-facts.ts';
import { factLabel, factValue } from '../../../src/checks/index.ts';
import { Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { VerdictTag } from '../../views/verdict-tag.tsx';

/** Stories on the boundary, with what the rule gives. They are run as tests, so they are what the program does. */
export function Examples({ version, nation }: { version: Version; nation: Nation }) {
  const rows = version.examples.map(({ story, on, facts, gives }) => [
    story,
    isDay(on) ? inWords(on) : on,
    <FactsInWords facts={facts} nation={nation} />,
    <VerdictTag verdict={gives} />,
  ]);
  return (
    <Scroll label="Examples" roomy>
      <Table caption="Examples" head={['Story', 'Day', 'Facts', 'Is it met?']} rows={rows} />
    </Scroll>
  );
}

function FactsInWords({ facts, nation }: { facts: Example['facts']; nation: Nation }) {
  const { nation: name } = nation.register;
  const read = readFacts(nation.facts, facts);
  if (!('facts' in read))
    throw new Error(`An example has facts that ${name} does not: ${JSON.stringify(read.problems)}`);
  const lines = Object.entries(read.facts).map(
    ([id, given]) => `${factLabel(name, id)}: ${'value' in given ? factValue(name, id, given.value) : 'Not known'}`,
  );
  if (lines.length === 0) return <>Nothing is known</>;
  return (
    <>
      {lines.map((line) => (
        <span class="fm-line">{line}</span>
      ))}
    </>
  );
}
