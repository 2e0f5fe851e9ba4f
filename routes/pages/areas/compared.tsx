import type { PropsWithChildren } from 'hono/jsx';
import type { ComparisonSummary } from '../../../src/checks/index.ts';
import { callWay } from '../../../src/measuring/index.ts';
import { Details } from '../../views/content.tsx';
import { moment } from '../decision-record.tsx';
import type { ComparedShown } from './list-page.tsx';

type Ways = ComparisonSummary['ways']['added'];

/** What a version would change, as the last comparison said. */
export function Compared({ at, summary, level }: ComparedShown & { level: 'h2' | 'h3' }) {
  const { before, after, ways, walks } = summary;
  return (
    <>
      <Heading level={level}>
        What version {after.number} would change, beside version {before.number}
      </Heading>
      <p class="govuk-body">Compared on {moment.format(at)}.</p>
      <p class="govuk-body">
        Roads and paths: {ways.added.count} new, {ways.removed.count} gone, {ways.changed.count} changed.
      </p>
      <WayRows summary={`New: ${ways.added.count}`} ways={ways.added} />
      <WayRows summary={`Gone: ${ways.removed.count}`} ways={ways.removed} />
      <WayRows summary={`Changed: ${ways.changed.count}`} ways={ways.changed} />
      {walks.map((each) => (
        <Walks {...each} />
      ))}
    </>
  );
}

const Heading = ({ level, children }: PropsWithChildren<{ level: 'h2' | 'h3' }>) =>
  level === 'h2' ? <h2 class="govuk-heading-m">{children}</h2> : <h3 class="govuk-heading-s">{children}</h3>;

function WayRows({ summary, ways: { count, first } }: { summary: string; ways: Ways }) {
  if (count === 0) return null;
  return (
    <Details summary={summary}>
      <ul class="govuk-list govuk-list--bullet">
        {first.map(({ wayId, words, ...way }) => (
          <li>
            {callWay({ id: wayId, ...way })} (way {wayId}): {words}
          </li>
        ))}
      </ul>
      <More count={count - first.length} />
    </Details>
  );
}

const WALKS: Readonly<Record<string, string>> = {
  'nearest primary': 'Walks from every postcode to the nearest primary school',
  'nearest secondary': 'Walks from every postcode to the nearest secondary school',
  'kept decisions': 'Walks of decisions that were kept',
};

function Walks({ of, measured, moved, beyondMargin, crossings, rows }: ComparisonSummary['walks'][number]) {
  const sides = Object.entries(crossings);
  return (
    <>
      <p class="govuk-body">
        {WALKS[of] ?? `Walks, ${of}`}: {measured} measured, {moved} longer or shorter by more than a metre,{' '}
        {beyondMargin} by more than their margin.{' '}
        {sides.length === 0 ? 'None is on another side of a line of the law.' : 'On another side of a line of the law:'}
      </p>
      {sides.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {sides.map(([what, count]) => (
            <li>
              {what}: {count}
            </li>
          ))}
        </ul>
      )}
      {rows.count > 0 && (
        <Details summary={`${WALKS[of] ?? of}, different: ${rows.count}`}>
          <ul class="govuk-list govuk-list--bullet">
            {rows.first.map(({ from, to, called, words }) => (
              <li>
                {from} to {called || to}: {words}
              </li>
            ))}
          </ul>
          <More count={rows.count - rows.first.length} />
        </Details>
      )}
    </>
  );
}

const More = ({ count }: { count: number }) =>
  count > 0 ? <p class="govuk-body">And {count} more: the command area compare lists all of them.</p> : null;
