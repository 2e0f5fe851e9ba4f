import type { RankedStretch, Ranking } from '../../../src/checks/index.ts';
import { lineOfRun, wholeEdge } from '../../../src/network/index.ts';
import type { Network } from '../../../src/network/network.ts';
import type { HeldArea } from '../../../src/places/index.ts';
import { Button, Details } from '../../views/content.tsx';
import { whole } from '../answer/whole.ts';
import { VERDICT } from './words.ts';

interface RankPageProps {
  readonly area: HeldArea;
  readonly network: Network;
  readonly ranking: Ranking;
}

const MOST = 50;

/** The stretches that nobody has assessed, the most useful to look at first. */
export function RankPage({ area, network, ranking }: RankPageProps) {
  const { pupils, open, stretches } = ranking;
  return (
    <>
      <span class="govuk-caption-l">{area.name}</span>
      <h1 class="govuk-heading-l">Which stretch to assess next</h1>
      <p class="govuk-body">
        Of {pupils.toLocaleString('en-GB')} made-up children, {open} walk along a stretch that nobody has assessed, and
        whether they are beyond walking distance is open. Found safe or not safe, each stretch below would settle some
        of them. Everything else about a child can still decide otherwise.
      </p>
      {stretches.length === 0 && <p class="govuk-body">No single stretch would settle any of them.</p>}
      <ol class="govuk-list fm-ranking">
        {stretches.slice(0, MOST).map((stretch, at) => (
          <li>
            <Ranked area={area} network={network} stretch={stretch} place={at + 1} />
          </li>
        ))}
      </ol>
      {area.attribution.length > 0 && <p class="govuk-body-s">Places and map: {area.attribution.join('. ')}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href="/stretches">
          All stretches
        </a>
      </p>
    </>
  );
}

type RankedProps = Omit<RankPageProps, 'ranking'> & { stretch: RankedStretch; place: number };

function Ranked({ area, network, stretch, place }: RankedProps) {
  const { called, metres, edges, eitherWay, onlyIfSafe, onlyIfUnsafe } = stretch;
  const all = [...eitherWay, ...onlyIfSafe, ...onlyIfUnsafe];
  const coordinates = edges.map((edge) => lineOfRun(network, wholeEdge(network, edge)));
  return (
    <section class="fm-ranking__one" aria-label={`${place}: ${called}`}>
      <h2 class="govuk-heading-m">
        {place}. {called}, {whole(metres)}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {eitherWay.length > 0 && <li>{children(eitherWay.length)} settled, whichever way it is found</li>}
        {onlyIfSafe.length > 0 && <li>{children(onlyIfSafe.length)} settled only if it is found safe</li>}
        {onlyIfUnsafe.length > 0 && <li>{children(onlyIfUnsafe.length)} settled only if it is found not safe</li>}
      </ul>
      <Details summary={`Show ${all.length === 1 ? 'the child' : `the ${all.length} children`}`}>
        <ul class="govuk-list">
          {all.map(({ pupil, ifSafe, ifUnsafe }) => (
            <li>
              {pupil.id} to {pupil.school.name}: {VERDICT[ifSafe]} if safe, {VERDICT[ifUnsafe]} if not
            </li>
          ))}
        </ul>
      </Details>
      <form method="post" action="/stretches/new">
        <input type="hidden" name="area" value={area.id} />
        <input type="hidden" name="name" value={called} />
        <input type="hidden" name="measured" value="yes" />
        <input type="hidden" name="line" value={JSON.stringify({ type: 'MultiLineString', coordinates })} />
        <Button text={`Assess ${called}`} kind="secondary" />
      </form>
    </section>
  );
}

const children = (count: number): string => (count === 1 ? '1 child' : `${count} children`);
