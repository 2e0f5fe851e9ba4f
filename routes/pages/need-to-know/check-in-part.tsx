import { type Day, inWords } from '../../../rules/kernel/day.ts';
import { inMiles, metres } from '../../../rules/kernel/units.ts';
import { type CheckInPart, type FactShown, factLabel, factValue, marginWords } from '../../../src/checks/index.ts';
import { SummaryList, Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { VerdictTag } from '../../views/verdict-tag.tsx';
import type { MapBackground } from '../../views/walk-figure.tsx';
import { Distances } from '../answer/distances.tsx';
import { LawLinks } from '../answer/law-links.tsx';
import { hiddenRows, LeftOut } from './not-shown.tsx';

type Props = { check: CheckInPart; background: MapBackground };

/** What a decision rests on, as far as its reader may know it. */
export function CheckInPartShown({ check, background }: Props) {
  const { school, on, nation, facts, measured, notShown } = check;
  return (
    <>
      <h2 class="govuk-heading-m">What it rests on, in part</h2>
      <SummaryList
        rows={[
          { key: 'School', value: school.name },
          { key: 'Day asked about', value: inWords(on) },
          ...facts.map((each) => factRow(nation, each, on)),
          ...hiddenRows(notShown),
        ]}
      />
      {measured ? <Distances check={{ ...measured, school }} background={background} /> : <LeftOut kinds={['home']} />}
      <Nearer check={check} />
      <Found check={check} />
    </>
  );
}

/** A fact by its label; one that is not known says so. */
export const factRow = (nation: string, shown: FactShown, on?: Day) => ({
  key: factLabel(nation, shown.fact),
  value: 'value' in shown ? factValue(nation, shown.fact, shown.value, on) : 'Not known',
});

function Nearer({ check: { nearer } }: { check: CheckInPart }) {
  if (nearer.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Schools nearer to home</h2>
      <Scroll label="Schools nearer to home">
        <Table
          caption="Nearest first"
          head={['School', 'How far', 'Nearer?']}
          rows={nearer.map(({ name, metres: length, nearer: isNearer }) => [
            name,
            length === undefined ? 'Not measured' : inMiles(metres(length)),
            isNearer === 'yes' ? 'Yes' : 'Not known',
          ])}
        />
      </Scroll>
      <p class="govuk-body">
        Whether each suits the child and had a place can turn on the child’s needs. So it is not shown to your role.
      </p>
    </>
  );
}

/** Provision by provision: which of the ways to free travel is met turns on everything, and is not told. */
function Found({ check: { findings, notShown } }: { check: CheckInPart }) {
  return (
    <>
      <h2 class="govuk-heading-m">What was found, in part</h2>
      <p class="govuk-body">
        Each way to free travel rests on several kinds of facts. Below is what was found on the facts that are shown
        here. What was found on the others, and so which way was met, is left out.
      </p>
      <ul class="govuk-list govuk-list--spaced">
        {findings.map((found) => (
          <li>
            <span class="fm-line">
              <VerdictTag verdict={found.verdict} />
            </span>
            {found.words}{' '}
            <span class="govuk-body-s fm-ground__cites">
              {found.margin && `${marginWords(found.margin)}. `}(<LawLinks {...found} />)
            </span>
          </li>
        ))}
      </ul>
      <LeftOut kinds={notShown} />
    </>
  );
}
