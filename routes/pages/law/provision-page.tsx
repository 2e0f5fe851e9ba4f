import { addDays, type Day, inWords } from '../../../rules/kernel/day.ts';
import type { Provision, Version } from '../../../rules/kernel/provision.ts';
import { editionOf } from '../../../rules/kernel/register.ts';
import type { RegisteredNation } from '../../../rules/register.ts';
import { Cite } from '../../views/cites.tsx';
import { InsetText, Table } from '../../views/content.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { lawAddress } from './address.ts';
import { madeOf, usedBy, versionFor } from './contents.ts';
import { DayForm, dayWords } from './day-form.tsx';
import { Examples } from './examples.tsx';
import type { LawDay } from './law-day.ts';
import { MARK_WORDS } from './mark-words.ts';
import { Parameters } from './parameters.tsx';
import { Facts, Words } from './version-parts.tsx';

type ProvisionPageProps = { provision: Provision; of: RegisteredNation; day: LawDay; wrong: string | undefined };

/** One rule, on one day: its question, its numbers, what it can say, its sources, its examples, its versions. */
export function ProvisionPage({ provision, of, day, wrong }: ProvisionPageProps) {
  const version = wrong ? undefined : versionFor(provision, day.on);
  return (
    <>
      <ErrorSummary problems={wrong ? [{ path: 'on-day', message: wrong }] : []} />
      <span class="govuk-caption-l">The law of {of.nation.register.name}, as we read it</span>
      <h1 class="govuk-heading-l">{provision.title}</h1>
      <p class="govuk-body-l fm-read">{provision.asks}</p>
      {!wrong && (
        <p class="govuk-body">{`The law on ${dayWords(day)}. We read it on ${inWords(editionOf(of.nation.register).readOn)}.`}</p>
      )}
      <DayForm day={day} action={lawAddress(provision.id)} wrong={wrong} />
      {!wrong && !version && <InsetText>This was not the law yet on that day.</InsetText>}
      {version && <VersionPart version={version} provision={provision} of={of} day={day} />}
      <Versions provision={provision} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/law#${of.nation.register.nation}`}>
          All the rules of {of.nation.register.name}
        </a>
      </p>
    </>
  );
}

type VersionPartProps = { version: Version; provision: Provision; of: RegisteredNation; day: LawDay };

function VersionPart({ version, provision, of, day }: VersionPartProps) {
  const { nation } = of;
  const { first, parts, any } = madeOf(version);
  const on = day.isAsked ? day.on : undefined;
  return (
    <>
      <h2 class="govuk-heading-m">Where the law says so</h2>
      <ul class="govuk-list govuk-list--bullet">
        {version.cites.map((cite) => (
          <li>
            <Cite {...cite} />
          </li>
        ))}
      </ul>
      <p class="govuk-body fm-read">{`How sure we are: ${MARK_WORDS[version.mark]}`}</p>
      <Links title="Asked before anything else" provisions={first} on={on} />
      <Links title={any ? 'Any one of these is enough' : 'All of these have to be met'} provisions={parts} on={on} />
      <Facts version={version} />
      <Parameters version={version} />
      <Words version={version} />
      <Examples version={version} nation={nation} />
      <Links title="Used by" provisions={usedBy(nation, provision, day.on)} on={on} />
    </>
  );
}

function Links({ title, provisions, on }: { title: string; provisions: readonly Provision[]; on: Day | undefined }) {
  if (provisions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {provisions.map(({ id, title: called }) => (
          <li>
            <a class="govuk-link" href={lawAddress(id, on)}>
              {called}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A later version ends the one before it; a later revision of the same day’s text takes its place. */
function Versions({ provision: { id, versions } }: { provision: Provision }) {
  const rows = versions.map(({ from, revision }) => {
    const next = versions.find((each) => each.from > from);
    const link = (
      <a class="govuk-link" href={lawAddress(id, from)}>
        {inWords(from)}
      </a>
    );
    return [link, next ? inWords(addDays(next.from, -1)) : 'No end known', String(revision)];
  });
  return (
    <Scroll label="Versions">
      <Table caption="Versions" head={['From', 'To', 'Revision of our text']} rows={rows} />
    </Scroll>
  );
}
