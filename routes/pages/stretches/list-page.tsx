import type { Day } from '../../../rules/kernel/day.ts';
import {
  metresOfParts,
  type PlacedStretch,
  placeStretch,
  type StretchHeld,
  stretchState,
} from '../../../src/network/index.ts';
import type { Network } from '../../../src/network/network.ts';
import type { HeldArea } from '../../../src/places/index.ts';
import { Allowed } from '../../views/allowed.tsx';
import { Table, Tag } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';
import { whole } from '../answer/whole.ts';
import { RankForm } from './rank-form.tsx';
import { onTheMap, STANDING } from './words.ts';

export interface Register {
  readonly area: HeldArea;
  readonly network: Network;
  readonly stretches: readonly StretchHeld[];
}

export function ListPage({ registers, today }: { registers: readonly Register[]; today: Day }) {
  return (
    <>
      <h1 class="govuk-heading-l">Assessed stretches</h1>
      <p class="govuk-body">
        A stretch of road or path that somebody has looked at, or has to look at. What is found counts for every child
        whom its terms cover, from its first day. “Not assessed” is neither safe nor unsafe.
      </p>
      <ul class="govuk-list">
        <Allowed to="stretches.assess">
          <li>
            <a class="govuk-link" href="/stretches/new">
              Draw a stretch on the map
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/stretches/from-a-walk">
              Pick a stretch from a measured walk
            </a>
          </li>
        </Allowed>
        <li>
          <a class="govuk-link" href="/contests">
            What families say is wrong
          </a>
        </li>
      </ul>
      {registers.map((register) => (
        <OneArea register={register} today={today} />
      ))}
      {registers.length === 0 && <p class="govuk-body">Your council has no area with a map here yet.</p>}
    </>
  );
}

function OneArea({ register: { area, network, stretches }, today }: { register: Register; today: Day }) {
  const placed = stretches.map((stretch) => placeStretch(network, stretch));
  const astray = placed.filter(({ state }) => state === 'partly' || state === 'lost');
  return (
    <section aria-label={area.name}>
      <h2 class="govuk-heading-m">{area.name}</h2>
      {astray.length > 0 && <Astray count={astray.length} />}
      {stretches.length === 0 ? (
        <p class="govuk-body">There is no stretch in the register yet.</p>
      ) : (
        <Scroll label={`Stretches of ${area.name}`}>
          <Table
            caption="The register"
            head={['Stretch', 'Length', 'Today', 'On the map in force']}
            rows={stretches.map((stretch, at) => rowOf(stretch, placed[at]!, today))}
          />
        </Scroll>
      )}
      <Allowed to="stretches.assess">
        <RankForm area={area} today={today} />
      </Allowed>
    </section>
  );
}

const Astray = ({ count }: { count: number }) => (
  <div class="govuk-inset-text">
    <strong>
      {count === 1 ? 'One stretch is' : `${count} stretches are`} not wholly on the map in force. What is lost counts
      for nobody until it is drawn again.
    </strong>
  </div>
);

function rowOf(stretch: StretchHeld, placed: PlacedStretch, today: Day) {
  const [text, colour] = STANDING[stretchState(stretch.assessments, today).state];
  return [
    <a class="govuk-link" href={`/stretches/${stretch.id}`}>
      {stretch.name}
    </a>,
    whole(metresOfParts(stretch.parts)),
    <Tag text={text} colour={colour} />,
    onTheMap(placed),
  ];
}
