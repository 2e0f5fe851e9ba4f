import type { Fact } from '../../../rules/kernel/fact.ts';
import type { Version } from '../../../rules/kernel/provision.ts';
import { NOT_REVIEWED, WELSH_REVIEWED } from '../../../rules/wales/welsh.ts';
import { SUPPLIER_WORDS } from '../../../src/checks/index.ts';
import { InsetText, Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';

/** Every sentence that a family can be shown; in Welsh beside it where there is Welsh. */
export function Words({ version: { words, wordsCy } }: { version: Version }) {
  return (
    <>
      <h2 class="govuk-heading-m">What it can say</h2>
      <p class="govuk-body">What is in [square brackets] is filled in for each child.</p>
      {wordsCy ? <BothLanguages words={words} wordsCy={wordsCy} /> : <Sentences words={Object.values(words)} />}
    </>
  );
}

const Sentences = ({ words }: { words: readonly string[] }) => (
  <ul class="govuk-list govuk-list--bullet govuk-list--spaced fm-read">
    {words.map((each) => (
      <li>{withGaps(each)}</li>
    ))}
  </ul>
);

const withGaps = (words: string): string => words.replace(/\{(\w+)\}/g, '[$1]');

type Wording = Version['words'];

function BothLanguages({ words, wordsCy }: { words: Wording; wordsCy: Wording }) {
  const rows = Object.entries(words).map(([reason, english]) => [
    withGaps(english),
    <span lang="cy">{withGaps(wordsCy[reason] ?? '')}</span>,
  ]);
  return (
    <>
      {!WELSH_REVIEWED && (
        <InsetText>
          <p class="govuk-body">{NOT_REVIEWED.en}</p>
          <p class="govuk-body" lang="cy">
            {NOT_REVIEWED.cy}
          </p>
        </InsetText>
      )}
      <Scroll label="In English and Welsh" roomy>
        <Table caption="In English and Welsh" head={['English', 'Cymraeg']} rows={rows} />
      </Scroll>
    </>
  );
}

/** What has to be known, and what may be: what each fact means, and who can supply it. */
export function Facts({ version }: { version: Version }) {
  if (!('decide' in version)) return null;
  const needs: readonly Fact<unknown>[] = Object.values(version.needs);
  const uses: readonly Fact<unknown>[] = Object.values(version.uses);
  if (needs.length + uses.length === 0) return null;
  const row = (fact: Fact<unknown>, must: string) => [fact.meaning, must, whose(fact)];
  return (
    <Scroll label="What it looks at" roomy>
      <Table
        caption="What it looks at"
        head={['Fact', 'Has to be known?', 'From']}
        rows={[...needs.map((fact) => row(fact, 'Yes')), ...uses.map((fact) => row(fact, 'Not always'))]}
      />
    </Scroll>
  );
}

const whose = ({ suppliers }: Fact<unknown>): string => suppliers.map((each) => SUPPLIER_WORDS[each]).join(', or ');
