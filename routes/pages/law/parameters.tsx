import type { Parameter } from '../../../rules/kernel/parameter.ts';
import type { Version } from '../../../rules/kernel/provision.ts';
import { inPounds, METRES_IN_A_MILE, type Pence } from '../../../rules/kernel/units.ts';
import { Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { sentence } from '../../views/sentence.ts';

/** The law’s own numbers where a council’s policy may be kinder, and which way is kinder. */
export function Parameters({ version }: { version: Version }) {
  const parameters = 'decide' in version ? Object.values(version.parameters) : [];
  if (parameters.length === 0) return null;
  const rows = parameters.map((each) => [sentence(each.called), each.meaning, lawsOwn(each), KINDER[each.kinder]]);
  return (
    <Scroll label="Numbers and choices" roomy>
      <Table
        caption="Numbers and choices"
        head={['Called', 'What it means', 'In the law', 'What a council may do']}
        rows={rows}
      />
    </Scroll>
  );
}

const KINDER: Readonly<Record<Parameter<unknown>['kinder'], string>> = {
  lower: 'Set a lower one. Never a higher one',
  higher: 'Set a higher one. Never a lower one',
  yes: 'Say yes. Never take a yes away',
  later: 'Choose one that gives more. Never one that gives less',
  either: 'Choose. The law leaves this to the council',
};

function lawsOwn({ statute, unit, kind }: Parameter<unknown>): string {
  if (statute === undefined) return 'The law does not say';
  if (typeof statute === 'boolean') return statute ? 'Yes' : 'No';
  if (typeof statute !== 'number') return String(kind.read(statute)).replaceAll('-', ' ');
  if (unit === 'pence') return inPounds(statute as Pence);
  if (unit !== 'metres') return String(statute);
  const miles = statute / METRES_IN_A_MILE;
  const exact = `${statute.toLocaleString('en-GB', { maximumFractionDigits: 3 })} metres`;
  return miles > 0 && Number.isInteger(miles) ? `${miles} miles (${exact})` : exact;
}
