import { unassessedWays } from '../../../rules/england/parameters/distance.ts';
import { homeThatCounts, nearestBy, privateLandPaths, walkStartsAt } from '../../../rules/england/parameters/method.ts';
import type { Parameter } from '../../../rules/kernel/parameter.ts';
import type { Policy } from '../../../rules/policy/policy.ts';
import { forWhom } from '../../../src/authorities/index.ts';
import { ACCESS_POLICY, POLICY_VERSION } from '../../../src/network/index.ts';
import { sentence } from '../../views/sentence.ts';
import { StackedTable } from '../../views/stacked-table.tsx';
import { kindsOfWay } from './kinds-of-way.ts';

type Row = (typeof ACCESS_POLICY)['walking']['ways'][number];
type Barrier = (typeof ACCESS_POLICY)['walking']['barriers'][number];

interface WaysPageProps {
  readonly choices: readonly { readonly name: string; readonly policies: readonly Policy[] }[];
}

/** Way by way: whether it counts, and why. Generated from the rows that the maps are prepared by, so that page and measurement cannot differ. */
export function WaysPage({ choices }: WaysPageProps) {
  return (
    <>
      <h1 class="govuk-heading-l">Which ways count in a walk</h1>
      <p class="govuk-body">
        We measure the shortest walk on the map of OpenStreetMap. This is how each way on that map is looked at, version{' '}
        {String(POLICY_VERSION)}. The list is read from the top: the first line that fits a way decides about it. If
        something on the map is wrong for your walk, you can say so under the answer.
      </p>
      <h2 class="govuk-heading-m">On foot</h2>
      <Kinds />
      <Rows caption="Roads and paths" rows={ACCESS_POLICY.walking.ways} />
      <Barriers rows={ACCESS_POLICY.walking.barriers} />
      <h2 class="govuk-heading-m">Where nobody has looked yet</h2>
      <p class="govuk-body">
        A main road with no pavement on the map is neither safe nor unsafe: nobody has looked. We measure twice, with it
        and without it. Where the answer turns on it, a person has to look at how safe it is. What people found about
        stretches of road and path counts from the day they say, for every child it fits, and is told under each answer.
      </p>
      <h2 class="govuk-heading-m">By road</h2>
      <p class="govuk-body">
        For families with a low income some limits of 6 and 15 miles are measured by road. These are the roads we count.
      </p>
      <Rows caption="Roads" rows={ACCESS_POLICY.driving.ways} />
      <Barriers rows={ACCESS_POLICY.driving.barriers} />
      <h2 class="govuk-heading-m">What a council may choose</h2>
      <p class="govuk-body">
        The law leaves some things to the council. It has to fix them in writing, in a published policy, for the
        children who come under it. No choice can take away what the law gives.
      </p>
      {choices.length === 0 && <p class="govuk-body">No council has an area here yet.</p>}
      {choices.map((each) => (
        <Choices {...each} />
      ))}
    </>
  );
}

const COUNTS: Readonly<Record<Row['outcome'], string>> = {
  kept: 'Yes',
  unassessed: 'Measured with and without',
  'near-ends': 'Only near the start and the end',
  'left-out': 'No',
};

/** Before the rows, what comes of them for each kind of way that has a name. */
const Kinds = () => (
  <>
    <h3 class="govuk-heading-s">Each kind of way, with nothing more on the map about it</h3>
    {kindsOfWay().map(({ kinds, row }) => (
      <>
        <p class="govuk-body">
          <strong>{COUNTS[row.outcome]}.</strong> {row.words}
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {kinds.map((called) => (
            <li>{called}</li>
          ))}
        </ul>
      </>
    ))}
    <p class="govuk-body">
      What the map says of one way, such as “private” or “has a pavement”, comes in by the list below.
    </p>
  </>
);

const Rows = ({ caption, rows }: { caption: string; rows: readonly Row[] }) => (
  <StackedTable
    caption={caption}
    head={['What the map shows', 'Does it count?', 'Why', 'Where that comes from']}
    rows={rows.map(({ words, outcome, reason, source }) => [words, COUNTS[outcome], reason, source])}
  />
);

const Barriers = ({ rows }: { rows: readonly Barrier[] }) => (
  <StackedTable
    caption="Gates and barriers on the way"
    head={['What the map shows', 'Is the way cut there?', 'Why', 'Where that comes from']}
    rows={rows
      .filter(({ code }) => code !== 'not-a-barrier')
      .map(({ words, cuts, reason, source }) => [words, cuts ? 'Yes' : 'No', reason, source])}
  />
);

const OPEN: readonly Parameter<unknown>[] = [
  unassessedWays,
  privateLandPaths,
  walkStartsAt,
  homeThatCounts,
  nearestBy,
] as readonly Parameter<unknown>[];

const VALUES: Readonly<Record<string, string>> = {
  'a-person-looks': 'a person looks, where it matters',
  'not-counted': 'they are not counted until somebody has found them safe',
  'not-available': 'they do not count',
  available: 'they count',
  'front-door': 'the front door',
  'edge-of-property': 'the gate or edge of the property',
  'public-road-or-path': 'the nearest point of the public road or path',
  'most-school-nights': 'where most school nights are spent',
  'child-benefit-address': 'the address of Child Benefit',
  'family-chooses': 'whichever the family names',
  'each-home': 'either in turn, where care is shared half and half',
  walking: 'by the shortest walk',
  road: 'by road',
};

function Choices({ name, policies }: { name: string; policies: readonly Policy[] }) {
  if (policies.length === 0)
    return (
      <>
        <h3 class="govuk-heading-s">{name}</h3>
        <p class="govuk-body">No policy of this council is held here. The law alone holds.</p>
      </>
    );
  return (
    <>
      {policies.map((policy) => (
        <>
          <h3 class="govuk-heading-s">
            {name}: for {forWhom(policy)}
          </h3>
          <p class="govuk-body">
            {policy.name}. {policy.source}
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {OPEN.map((parameter) => (
              <li>{choiceWords(parameter, policy)}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

function choiceWords({ id, called, statute }: Parameter<unknown>, { parameters }: Policy): string {
  const set = parameters[id];
  const name = sentence(called);
  if (set !== undefined) return `${name}: ${VALUES[String(set)] ?? String(set)}.`;
  if (statute === undefined) return `${name}: the policy does not say, so an officer decides.`;
  return `${name}: the policy does not say, so as everywhere: ${VALUES[String(statute)] ?? String(statute)}.`;
}
