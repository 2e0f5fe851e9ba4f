import type { Entry } from '../../../src/applications/index.ts';
import { factLabel, factValue } from '../../../src/checks/index.ts';
import { moment } from '../decision-record.tsx';

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
    case 'withdrawn':
      return `took the application back. ${entry.content!.words ?? ''}`;
  }
}
