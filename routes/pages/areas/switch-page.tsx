import type { AreaVersion, HeldArea } from '../../../src/places/index.ts';
import { Button, SummaryList } from '../../views/content.tsx';
import { Compared } from './compared.tsx';
import { type ComparedShown, mapOf } from './list-page.tsx';

type SwitchPageProps = {
  area: HeldArea;
  from: AreaVersion;
  to: AreaVersion;
  compared: ComparedShown | undefined;
};

/** What is about to happen, before it does. */
export function SwitchPage({ area, from, to, compared }: SwitchPageProps) {
  return (
    <>
      <span class="govuk-caption-l">{area.name}</span>
      <h1 class="govuk-heading-l">Put version {to.number} in force</h1>
      <SummaryList
        rows={[
          { key: 'In force now', value: `Version ${from.number}, map of ${mapOf(from)}` },
          { key: 'Then', value: `Version ${to.number}, map of ${mapOf(to)}` },
          {
            key: 'Schools, postcodes and listed gates',
            value: to.ownLists ? `Those of version ${to.number}` : 'Stay as they are',
          },
        ]}
      />
      {compared ? (
        <Compared {...compared} level="h2" />
      ) : (
        <p class="govuk-body">
          Nobody has compared this version with the one in force, so we cannot say what it would change.
        </p>
      )}
      <h2 class="govuk-heading-m">What happens</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Every check from then on measures on version {to.number}.</li>
        <li>Decisions that were kept stay as they are, with their own map’s figures.</li>
        <li>Gates that people entered stay.</li>
        <li>You can go back in one step.</li>
      </ul>
      <form method="post" action={`/areas/${area.id}/switch`}>
        <input type="hidden" name="from" value={String(from.number)} />
        <input type="hidden" name="to" value={String(to.number)} />
        <Button text={`Put version ${to.number} in force`} preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/areas">
          Leave it as it is
        </a>
      </p>
    </>
  );
}
