import { type Kind, NOT_SHOWN } from '../../../src/authorities/index.ts';

/** What is held back, as it is named to whoever does not see it. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  needs: 'needs',
  income: 'income',
  belief: 'religion or belief',
  plan: 'EHC plan',
  home: 'home',
  other: 'other facts',
  names: 'names and how to reach people',
  words: 'what people wrote, and papers',
  'words-on-ways': 'what people wrote of the way',
};

/** In the place of something: that it is not shown, and what kind of thing it is. Never whether there is anything. */
export const NotShown = ({ kind }: { kind?: Kind }) => (
  <span class="fm-not-shown">
    {NOT_SHOWN}
    {kind && ` (${KIND_WORDS[kind]})`}
  </span>
);

const LIST = new Intl.ListFormat('en-GB');

/** Above or below what is shown: everything that is left out, in a sentence. */
export const LeftOut = ({ kinds }: { kinds: readonly Kind[] }) => (
  <p class="govuk-body fm-not-shown">
    {NOT_SHOWN}: {LIST.format(kinds.map((kind) => KIND_WORDS[kind]))}.
  </p>
);

/** Rows of a table of facts, one for each group that is held back, always all of them. */
export const hiddenRows = (kinds: readonly Kind[]) =>
  kinds.map((kind) => ({ key: heading(KIND_WORDS[kind]), value: <NotShown /> }));

const heading = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
