import { inWords } from '../../../rules/kernel/day.ts';
import type { Decision } from '../../../rules/kernel/decision.ts';
import { officerSummary, SUPPLIER_WORDS } from '../../../src/checks/index.ts';
import { Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { VerdictTag } from '../../views/verdict-tag.tsx';
import { Questions } from './missing.tsx';

/** For an officer, at a glance: each ground in a line, what is missing and from whom, and when the answer could change. */
export function OfficerSummary({ decision }: { decision: Decision }) {
  const { lines, missing, lookAgain } = officerSummary(decision);
  const rows = lines.map(({ title, verdict, because, margins }) => [
    title,
    <VerdictTag verdict={verdict} />,
    because.join(' '),
    [...new Set(margins)].join('; '),
  ]);
  return (
    <>
      <Scroll label="Each ground in a line" roomy>
        <Table
          caption="Each ground in a line"
          head={['Ground', 'Finding', 'Because', 'How near the line']}
          rows={rows}
        />
      </Scroll>
      {missing.length > 0 && (
        <>
          <h2 class="govuk-heading-m" id="missing">
            What is still missing
          </h2>
          {missing.map(({ supplier, questions }) => (
            <Questions title={`From ${SUPPLIER_WORDS[supplier]}`} questions={questions} />
          ))}
        </>
      )}
      {lookAgain && (
        <p class="govuk-body">
          Look again on {inWords(lookAgain.on)}. {lookAgain.because}
        </p>
      )}
    </>
  );
}
