import { day, inWords } from '../../../rules/kernel/day.ts';
import { inMiles, metres } from '../../../rules/kernel/units.ts';
import type { AssessedStretch, IfUnsafe, Stretch, WalkDistance } from '../../../src/measuring/measurement.ts';
import { InsetText } from '../../views/content.tsx';
import { whole } from './whole.ts';

/** What people found about parts of the walk, and what would follow if the parts that nobody has looked at were found not safe. */
export function Stretches({ walk }: { walk: WalkDistance }) {
  const { assessed, ifUnsafe, unassessed } = walk;
  return (
    <>
      {assessed && assessed.keptOut.length > 0 && (
        <KeptOut found={assessed.keptOut} metresWithThem={assessed.metresWithThem} />
      )}
      {assessed && assessed.foundSafe.length > 0 && <FoundSafe found={assessed.foundSafe} />}
      {assessed && assessed.differing.length > 0 && <Differing found={assessed.differing} />}
      {ifUnsafe ? <NotAssessed parts={ifUnsafe} /> : <NotAssessedOnly stretches={unassessed} />}
    </>
  );
}

function KeptOut({
  found,
  metresWithThem,
}: {
  found: readonly AssessedStretch[];
  metresWithThem?: number | undefined;
}) {
  return (
    <InsetText>
      <p class="govuk-body">
        The council has found that a part of a shorter way is not safe to walk, even with an adult. So we left it out:
      </p>
      <Findings found={found} />
      {metresWithThem !== undefined && (
        <p class="govuk-body">With it, the walk would be {inMiles(metres(metresWithThem))}.</p>
      )}
    </InsetText>
  );
}

function FoundSafe({ found }: { found: readonly AssessedStretch[] }) {
  return (
    <>
      <p class="govuk-body">
        The council has looked at these parts and found them safe to walk, with an adult if needed:
      </p>
      <Findings found={found} />
    </>
  );
}

function Differing({ found }: { found: readonly AssessedStretch[] }) {
  return (
    <>
      <p class="govuk-body">
        The council’s findings about these parts differ. So we count them as not checked, until a person has settled it:
      </p>
      <Findings found={found} />
    </>
  );
}

/** Who found it is told by post: families are given no names of staff. */
const Findings = ({ found }: { found: readonly AssessedStretch[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {found.map(({ name, post, madeOn, method }) => (
      <li>
        {name}: found on {inWords(day(madeOn))}, by the {post}. How: {method}
        {/[.!?]$/.test(method) ? '' : '.'}
      </li>
    ))}
  </ul>
);

function NotAssessed({ parts }: { parts: readonly IfUnsafe[] }) {
  return (
    <InsetText>
      <p class="govuk-body">
        Nobody has checked yet if {parts.length === 1 ? 'this part is' : 'these parts are'} safe to walk, so we measured
        with and without {parts.length === 1 ? 'it' : 'them'}:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {parts.map((part) => (
          <li>{ifUnsafeWords(part)}</li>
        ))}
      </ul>
    </InsetText>
  );
}

/** `If the 690 metres along the B668 were found unsafe, the walk would be 4.9 miles`. */
export function ifUnsafeWords({ called, metres: length, walk }: IfUnsafe): string {
  const part = `If the ${whole(length)} along ${theRoad(called)} were found not safe`;
  if (walk === 'none') return `${part}, our map shows no other walk.`;
  return `${part}, the walk would be ${inMiles(metres(walk.metres))}.`;
}

/** A road that has only a number, or no name, needs "the" before it. */
const theRoad = (called: string): string =>
  /^[ABM]\d+/.test(called) || called.startsWith('unnamed ') ? `the ${called}` : called;

/** As kept decisions have it that were measured before this was told part by part. */
function NotAssessedOnly({ stretches }: { stretches: readonly Stretch[] }) {
  if (stretches.length === 0) return null;
  return (
    <InsetText>
      <p class="govuk-body">
        Nobody has checked yet if these parts are safe to walk, so we measured with them and without them:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {stretches.map(({ called, metres: length }) => (
          <li>
            {called}, {whole(length)}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
