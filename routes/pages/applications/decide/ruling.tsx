import { inWords } from '../../../../rules/kernel/day.ts';
import type { ApplicationRuling } from '../../../../src/decisions/index.ts';
import { SummaryList } from '../../../views/content.tsx';
import { decisionLink } from '../../cases/ruling.tsx';

const STEP_WORDS: Readonly<Record<ApplicationRuling['step'], string>> = {
  decided: 'Decided by one officer',
  proposed: 'Proposed; a second officer looks first',
  agreed: 'The second officer agreed',
  disagreed: 'The second officer did not agree',
  'review-1': 'Review, stage 1',
  'review-2': 'Review, stage 2',
};

/** A person’s word on an application, as it stands in the record. */
export function ApplicationRulingShown({ ruling }: { ruling: ApplicationRuling }) {
  const { application, step, outcome, under, from, until, reasons, check, evidence, why, of } = ruling;
  const text = (key: string, words: string | undefined) =>
    words ? [{ key, value: <span class="fm-as-written">{words}</span> }] : [];
  return (
    <SummaryList
      rows={[
        {
          key: 'The application',
          value: (
            <a class="govuk-link" href={`/applications/${application}`}>
              The application
            </a>
          ),
        },
        { key: 'What it is', value: STEP_WORDS[step] },
        {
          key: 'Travel',
          value:
            outcome === 'refused'
              ? 'Not granted'
              : under === 'power'
                ? 'Granted, although it is not owed'
                : 'Granted, as owed',
        },
        ...(from ? [{ key: 'From', value: inWords(from) }] : []),
        ...(until ? [{ key: 'To', value: inWords(until) }] : []),
        ...text('Reasons', reasons),
        ...text('How it was looked at again', ruling.how),
        ...text('Who was asked', ruling.consulted),
        ...text('Who heard the family', ruling.panel),
        ...text('Why a second officer looks', why?.join(' ')),
        { key: 'What the law said', value: decisionLink(check) },
        ...(of ? [{ key: 'It is about', value: decisionLink(of) }] : []),
        { key: 'Papers looked at', value: evidence.length === 0 ? 'None' : String(evidence.length) },
      ]}
    />
  );
}
