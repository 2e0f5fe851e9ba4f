import { inWords } from '../../../rules/kernel/day.ts';
import type { Decision } from '../../../rules/kernel/decision.ts';
import { type GroundReason, letterReasons } from '../../../src/checks/index.ts';
import { Cites } from '../../views/cites.tsx';
import { Details, Table } from '../../views/content.tsx';
import { Scroll } from '../../views/scroll.tsx';

/** The reasons for a decision letter: every ground, the facts and whose word they are, and the law. */
export function LetterReasons({ decision }: { decision: Decision }) {
  const { on, finding, law, beside, grounds, facts, also, supposes } = letterReasons(decision);
  return (
    <>
      <h2 class="govuk-heading-m" id="reasons">
        Reasons for the letter
      </h2>
      <Details summary="Show the reasons">
        <p class="govuk-body">{`For travel on ${inWords(on)}. ${finding} We used the law of ${law.of} as we read it on ${inWords(law.readOn)}.`}</p>
        {supposes.length > 0 && <p class="govuk-body">{`This supposes ${supposes.join(', and ')}.`}</p>}
        {[...beside, ...also].map(({ words, cites }) => (
          <p class="govuk-body">
            {words} <TheLaw cites={cites} />
          </p>
        ))}
        {grounds.map((ground) => (
          <Ground ground={ground} />
        ))}
        <Scroll label="Facts and evidence" roomy>
          <Table
            caption="The facts we used"
            head={['Fact', 'What it is', 'From', 'Evidence']}
            rows={facts.map(({ label, value, from, evidence }) => [label, value, from, evidence ?? ''])}
          />
        </Scroll>
      </Details>
    </>
  );
}

function Ground({ ground }: { ground: GroundReason }) {
  return (
    <>
      <h3 class="govuk-heading-s">{ground.title}</h3>
      <p class="govuk-body">
        {ground.words} <TheLaw cites={ground.cites} />
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {ground.because.map(({ words, cites, margin }) => (
          <li>
            {words} {margin && `It is ${margin}. `}
            <TheLaw cites={cites} />
          </li>
        ))}
      </ul>
    </>
  );
}

const TheLaw = ({ cites }: Pick<GroundReason, 'cites'>) => (
  <span class="fm-ground__cites">
    (<Cites cites={cites} />)
  </span>
);
