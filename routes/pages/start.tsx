import type { HeldArea } from '../../src/places/index.ts';
import { InsetText, StartButton } from '../views/content.tsx';
import type { Suggestion } from './suggestion.ts';

type StartPageProps = { areas: readonly HeldArea[]; suggestion: Suggestion | undefined };

/** What this is, for whom, and what one needs. */
export function StartPage({ areas, suggestion }: StartPageProps) {
  return (
    <>
      <h1 class="govuk-heading-xl">Check if your child can get free travel to school</h1>
      <p class="govuk-body-l">
        In England, councils must give some children free travel to school. Check if your child is one of them.
      </p>
      {areas.length === 0 && (
        <InsetText>
          No area has been set up here yet, so we cannot check anything. Whoever runs this service has to load a map and
          schools first.
        </InsetText>
      )}
      {areas.some((area) => area.fictional) && <MadeUp areas={areas} suggestion={suggestion} />}
      <p class="govuk-body">We show you:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>what the law says for your child, and why</li>
        <li>how far the walk is, on a map you can check</li>
        <li>what to do next, whatever the answer</li>
      </ul>
      <h2 class="govuk-heading-m">What you need</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>your postcode</li>
        <li>the name of the school</li>
        <li>your child’s date of birth</li>
      </ul>
      <p class="govuk-body">
        It takes about 5 minutes. You do not have to give your name or your child’s name. You can say “not sure” to most
        questions. We do not keep your answers.
      </p>
      <StartButton href="/check" text="Start now" />
      <h2 class="govuk-heading-m">Before you start</h2>
      <p class="govuk-body">
        A check is not an application, and it never says no for good. Only a person at your council can do that. It is
        for children from 4 to 16 who live in England. For older students, ask your council.
      </p>
      {areas.some(({ authority }) => authority) && (
        <p class="govuk-body">
          You can apply with the answers of a check.{' '}
          <a class="govuk-link" href="/apply">
            Apply without a check
          </a>{' '}
          if your postcode or school is not found, or your child is older.{' '}
          <a class="govuk-link" href="/my-application">
            See your application
          </a>{' '}
          if you have applied.
        </p>
      )}
      <Covered areas={areas} />
    </>
  );
}

function MadeUp({ areas, suggestion }: StartPageProps) {
  const names = areas.filter((area) => area.fictional).map((area) => area.name);
  return (
    <InsetText>
      <strong>{`${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} made up.`}</strong> Use it to see how
      Fairmile works. The places, the schools and the postcodes are not real.
      {suggestion && ` Try postcode ${suggestion.postcode} and ${suggestion.school}.`}
    </InsetText>
  );
}

function Covered({ areas }: { areas: readonly HeldArea[] }) {
  if (areas.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Where it works</h2>
      <ul class="govuk-list govuk-list--bullet">
        {areas.map(({ name, fictional, mapDay }) => (
          <li>
            {name}
            {fictional ? ' (made up)' : ''}
            {mapDay ? `, on a map of ${mapDay}` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}
