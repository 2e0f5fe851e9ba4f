import { inWords } from '../../../rules/kernel/day.ts';
import type { Entry, Outcome } from '../../../src/applications/index.ts';
import { factLabel, factValue } from '../../../src/checks/index.ts';
import { moment } from '../decision-record.tsx';
import { paperAbout } from '../papers/words.ts';

type Props = { entries: readonly Entry[]; names: ReadonlyMap<string, string> };

/** Everything that happened, newest first, a sentence each. */
export const History = ({ entries, names }: Props) => (
  <>
    <h2 class="govuk-heading-m" id="history">
      What happened
    </h2>
    <ol class="govuk-list govuk-list--spaced" reversed>
      {[...entries].reverse().map((entry) => (
        <li>
          <strong>{moment.format(entry.at)}</strong>, {whoDid(entry, names)}: <What entry={entry} />
        </li>
      ))}
    </ol>
  </>
);

export const whoDid = ({ by }: Pick<Entry, 'by'>, names: ReadonlyMap<string, string>): string =>
  by === null ? 'the family' : (names.get(by) ?? 'an officer');

function What({ entry }: { entry: Entry }) {
  if (!entry.content) return <>what was said was destroyed under {entry.destroyed?.under ?? 'a retention rule'}.</>;
  return <span class="fm-words">{wordsOf(entry as Held)}</span>;
}

type Held = Entry & { readonly content: NonNullable<Entry['content']> };

const outcomeWords = ({ outcome, under }: Pick<Outcome, 'outcome' | 'under'>): string =>
  outcome === 'refused' ? 'not granted' : under === 'power' ? 'granted, although it is not owed' : 'granted';

function wordsOf(entry: Held): string {
  switch (entry.kind) {
    case 'applied':
      return 'applied.';
    case 'fact': {
      const { fact, given } = entry.content!;
      const value = 'value' in given ? factValue('england', fact, given.value) : 'not known';
      return `${factLabel('england', fact)}: ${value}.`;
    }
    case 'corrected':
      return `corrected ${Object.keys(entry.content!.about).join(', ')}. ${entry.content!.reasons}`;
    case 'evidence':
      return `${entry.by === null ? 'sent a paper' : 'kept a paper that came by post'}: ${entry.content!.name} (${paperAbout(entry.content!.about)}).`;
    case 'withdrawn':
      return `took the application back. ${entry.content!.words ?? ''}`;
    case 'asked': {
      const { facts, words, answerBy } = entry.content!;
      const asked = facts.map((fact) => factLabel('england', fact)).join('; ');
      return `asked the family${asked ? `: ${asked}` : ''}.${answerBy ? ` An answer by ${inWords(answerBy)}.` : ''} ${words}`;
    }
    case 'answered':
      return `answered. ${entry.content!.words}`;
    case 'asked-no-more':
      return 'went on without an answer.';
    case 'proposed':
      return `proposed that travel is ${outcomeWords(entry.content!)}. ${entry.content!.reasons} A second officer looks first: ${entry.content!.why.join(' ')}`;
    case 'proposal-back':
      return 'took the proposed decision back.';
    case 'second':
      return `${entry.content!.agrees ? 'agreed' : 'did not agree'} with the proposed decision. ${entry.content!.reasons}`;
    case 'decided':
      return `decided: travel is ${outcomeWords(entry.content!)}. ${entry.content!.reasons}`;
    case 'review-asked':
      return `asked for a review, stage ${entry.content!.stage}${entry.content!.late ? ', after the last day for it' : ''}. ${entry.content!.words}`;
    case 'hearing':
      return `noted that a panel heard the family on ${inWords(entry.content!.on)}. ${entry.content!.note}`;
    case 'review-decided':
      return `kept the outcome of the review, stage ${entry.content!.stage}: travel is ${outcomeWords(entry.content!)}. ${entry.content!.reasons}`;
  }
}
