import type { Decision } from '../../../rules/kernel/decision.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import type { Citation, Margin } from '../../../rules/kernel/provision.ts';
import { gap, metres } from '../../../rules/kernel/units.ts';
import { Details, Tag, type TagColour } from '../../views/content.tsx';
import { pounds } from './fact-words.ts';

const VERDICTS: Readonly<Record<Finding['verdict'], { text: string; colour: TagColour }>> = {
  met: { text: 'Yes', colour: 'green' },
  'not-met': { text: 'Not on these facts', colour: 'grey' },
  unknown: { text: 'Cannot say yet', colour: 'purple' },
};

/** Each way in which the law gives free travel, what it came to here, and where the law says so. Those that settle the answer come first. */
export function Grounds({ decision }: { decision: Decision }) {
  const grounds = decision.grounds.flatMap((id) => decision.findings[id] ?? []);
  const settling = grounds.filter(({ verdict }) => verdict === SETTLES[decision.finding]);
  const others = grounds.filter((ground) => !settling.includes(ground));
  return (
    <>
      <h2 class="govuk-heading-m" id="grounds">
        Each way to free travel
      </h2>
      <p class="govuk-body">{`The law has ${grounds.length} ways to free travel. One “yes” is enough. We looked at them all.`}</p>
      {settling.map((ground) => (
        <Ground ground={ground} decision={decision} />
      ))}
      {others.length > 0 && (
        <Details
          summary={others.length === 1 ? 'The other way we looked at' : `The other ${others.length} ways we looked at`}
        >
          {others.map((ground) => (
            <Ground ground={ground} decision={decision} />
          ))}
        </Details>
      )}
    </>
  );
}

const SETTLES = { owed: 'met', unknown: 'unknown', 'not-owed': 'not-met' } as const;

function Ground({ ground, decision }: { ground: Finding; decision: Decision }) {
  const leaves = leavesOf(ground, decision);
  const deciding = leaves.filter((leaf) => leaf.verdict === ground.verdict);
  return (
    <section class="fm-ground">
      <h3 class="govuk-heading-s fm-ground__title">
        {ground.title} <Tag {...VERDICTS[ground.verdict]} />
      </h3>
      <p class="govuk-body">{ground.words}</p>
      {deciding.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {deciding.map((leaf) => (
            <li>
              {leaf.words} {leaf.margin && <MarginWords margin={leaf.margin} />}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body-s fm-ground__cites">
        The law: <Cites cites={ground.cites} />
      </p>
      {leaves.length > deciding.length && (
        <Details summary={`Everything we looked at: ${ground.title.toLowerCase()}`}>
          <Leaves leaves={leaves} />
        </Details>
      )}
    </section>
  );
}

function Leaves({ leaves }: { leaves: readonly Finding[] }) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {leaves.map((leaf) => (
        <li>
          <Tag {...VERDICTS[leaf.verdict]} /> {leaf.words}{' '}
          <span class="govuk-body-s fm-ground__cites">
            (<Cites cites={leaf.cites} />)
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The findings that a ground comes down to, each once, in order. */
function leavesOf(ground: Finding, decision: Decision): Finding[] {
  const found = new Map<string, Finding>();
  const walk = (finding: Finding) => {
    const parts = finding.parts.flatMap((id) => decision.findings[id] ?? []);
    if (parts.length === 0 && finding !== ground) found.set(finding.provision, finding);
    for (const part of parts) walk(part);
  };
  walk(ground);
  return [...found.values()];
}

/** The words usually say it; this adds how near the line it was, for whoever wants to measure again. */
function MarginWords({ margin }: { margin: Margin }) {
  const amount = margin.unit === 'metres' ? gap(metres(margin.by)) : pounds(margin.by);
  return <span class="fm-ground__cites">({`${amount} ${margin.side} the line in the law`})</span>;
}

export function Cites({ cites }: { cites: readonly Citation[] }) {
  return (
    <>
      {cites.map(({ act, place, url }, at) => (
        <>
          {at > 0 && '; '}
          {url ? (
            <a class="govuk-link" href={url} rel="external">
              {act}, {place}
            </a>
          ) : (
            `${act}, ${place}`
          )}
        </>
      ))}
    </>
  );
}
