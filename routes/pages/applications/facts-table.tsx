import type { Application } from '../../../src/applications/index.ts';
import { factsOf } from '../../../src/applications/index.ts';
import { factLabel, factValue, SUPPLIER_WORDS } from '../../../src/checks/index.ts';
import { Scroll } from '../../views/scroll.tsx';
import { StackedTable } from '../../views/stacked-table.tsx';
import { moment } from '../decision-record.tsx';
import { whoDid } from './history.tsx';

type Props = { application: Application; names: ReadonlyMap<string, string> };

/** Each fact as it stands: whose word it is, since when, and on what evidence. Measured facts stand with the answer. */
export function FactsTable({ application, names }: Props) {
  const rows = [...factsOf(application).values()].map(({ fact, given, at, by, evidence = [] }) => [
    factLabel('england', fact),
    'value' in given ? factValue('england', fact, given.value) : `Not known. ${given.missing}`,
    'value' in given ? (given.source ?? SUPPLIER_WORDS[given.by]) : '',
    `${moment.format(at)}, ${whoDid({ by }, names)}`,
    evidence.length === 0 ? '' : `${evidence.length} ${evidence.length === 1 ? 'file' : 'files'}`,
  ]);
  if (rows.length === 0) return <p class="govuk-body">The family has said nothing of the child yet.</p>;
  return (
    <Scroll label="Facts">
      <StackedTable caption="Facts" head={['Fact', 'What it is', 'From', 'Since', 'Evidence']} rows={rows} />
    </Scroll>
  );
}
