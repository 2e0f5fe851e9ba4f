import type { Decision } from '../../../rules/kernel/decision.ts';
import type { Finding } from '../../../rules/kernel/finding.ts';
import { decidingOf, groundsOf, leavesOf, marginWords } from '../../../src/checks/index.ts';
import { Details } from '../../views/content.tsx';
import { VerdictTag } from '../../views/verdict-tag.tsx';
import { LawLinks } from './law-links.tsx';

/** Each way in which the law gives free travel, what it came to here, and where the law says so. Those that settle the answer come first. */
export function Grounds({ decision }: { decision: Decision }) {
  const grounds = groundsOf(decision);
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
  const leaves = leavesOf(ground, decision).filter((leaf) => leaf !== ground);
  const deciding = decidingOf(ground, decision).filter((leaf) => leaf !== ground);
  return (
    <section class="fm-ground">
      <h3 class="govuk-heading-s fm-ground__title">
        {ground.title} <VerdictTag verdict={ground.verdict} />
      </h3>
      <p class="govuk-body">{ground.words}</p>
      {deciding.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {deciding.map(({ words, margin }) => (
            <li>
              {words} {margin && <span class="fm-ground__cites">{`(${marginWords(margin)})`}</span>}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body-s fm-ground__cites">
        The law: <LawLinks {...ground} />
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
          <VerdictTag verdict={leaf.verdict} /> {leaf.words}{' '}
          <span class="govuk-body-s fm-ground__cites">
            (<LawLinks {...leaf} />)
          </span>
        </li>
      ))}
    </ul>
  );
}
