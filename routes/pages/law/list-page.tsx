import type { Day } from '../../../rules/kernel/day.ts';
import { inWords } from '../../../rules/kernel/day.ts';
import { editionOf } from '../../../rules/kernel/register.ts';
import type { RegisteredNation } from '../../../rules/register.ts';
import { InsetText } from '../../views/content.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { lawAddress } from './address.ts';
import { contentsOf, type Part } from './contents.ts';
import { DayForm, dayWords } from './day-form.tsx';
import { type LawDay, outside } from './law-day.ts';

type ListPageProps = { nations: readonly RegisteredNation[]; day: LawDay; wrong: string | undefined };

/** Every provision of every nation that we hold, in order. */
export function ListPage({ nations, day, wrong }: ListPageProps) {
  return (
    <>
      <ErrorSummary problems={wrong ? [{ path: 'on-day', message: wrong }] : []} />
      <h1 class="govuk-heading-l">The law, as we read it</h1>
      <p class="govuk-body">
        Each page has one rule: the question it asks, what it can say, where the law says so, and examples. The program
        works from the same text. This is not legal advice.
      </p>
      {!wrong && <p class="govuk-body">{`The law on ${dayWords(day)}.`}</p>}
      <DayForm day={day} action="/law" wrong={wrong} />
      {!wrong && nations.map((of) => <NationPart of={of} day={day} />)}
    </>
  );
}

function NationPart({ of, day }: { of: RegisteredNation; day: LawDay }) {
  const { register } = of.nation;
  const refused = outside(of, day.on);
  return (
    <section>
      <h2 class="govuk-heading-m" id={register.nation}>
        {register.name}
      </h2>
      <p class="govuk-body">{`Read on ${inWords(editionOf(register).readOn)}. We answer for ${inWords(of.firstDay)} to ${inWords(of.lastDay)}.`}</p>
      {refused ? (
        <InsetText>{refused}.</InsetText>
      ) : (
        contentsOf(of.nation, day.on).map((part) => (
          <PartList part={part} nation={register.name} on={day.isAsked ? day.on : undefined} />
        ))
      )}
    </section>
  );
}

function PartList({ part, nation, on }: { part: Part; nation: string; on: Day | undefined }) {
  return (
    <>
      <h3 class="govuk-heading-s">
        {part.title}
        <span class="govuk-visually-hidden"> in {nation}</span>
      </h3>
      <ul class="govuk-list govuk-list--spaced">
        {part.provisions.map(({ id, title, asks }) => (
          <li>
            <a class="govuk-link" href={lawAddress(id, on)}>
              {title}
            </a>
            <span class="govuk-hint fm-why">{asks}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
