import { inWords } from '../../../rules/kernel/day.ts';
import type { Ruling } from '../../../src/decisions/index.ts';
import { SummaryList } from '../../views/content.tsx';
import { KIND_WORDS, outcomeWords } from './words.ts';

/** What a person decided of a case, as it stands in the record. */
export function RulingShown({ ruling }: { ruling: Ruling }) {
  const kind = KIND_WORDS[ruling.of as keyof typeof KIND_WORDS] ?? ruling.of;
  return (
    <SummaryList
      rows={[
        { key: 'The case', value: kind },
        { key: 'Decided', value: outcomeWords(ruling.outcome) },
        ...(ruling.lessFrom && ruling.notice
          ? [
              { key: 'Less travel from', value: inWords(ruling.lessFrom) },
              {
                key: 'The notice',
                value: `Not before ${inWords(ruling.notice.earliest)}. ${ruling.notice.why}`,
              },
            ]
          : []),
        { key: 'Reasons', value: <span class="fm-as-written">{ruling.reasons}</span> },
        { key: 'What stood before', value: decisionLink(ruling.before) },
        { key: 'What looking again found', value: decisionLink(ruling.after) },
      ]}
    />
  );
}

/** To the decision, where there is one. */
export function decisionLink(id: string | null) {
  if (id === null) return 'Nothing';
  return (
    <a class="govuk-link" href={`/decisions/${id}`}>
      The decision in the record
    </a>
  );
}
