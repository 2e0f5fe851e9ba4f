import { day } from '../../../rules/kernel/day.ts';
import { decide } from '../../../rules/kernel/decide.ts';
import type { Decision } from '../../../rules/kernel/decision.ts';
import { readFacts } from '../../../rules/kernel/read-facts.ts';
import { NATION_NAMES, NATIONS, type RegisteredNation } from '../../../rules/register.ts';

/** A decision for the story of every example of every nation’s law that lies on a day the law was checked for. */
export function decisionsOfExamples(): { story: string; decision: Decision }[] {
  const nations: readonly RegisteredNation[] = NATION_NAMES.map((name) => NATIONS[name]);
  return nations.flatMap(({ nation, firstDay, lastDay }) =>
    nation.register.provisions.flatMap(({ id, versions }) =>
      versions
        .flatMap(({ examples }) => examples)
        .filter(({ on }) => on >= firstDay && on <= lastDay)
        .map(({ story, on, facts }) => {
          const read = readFacts(nation.facts, facts);
          if (!('facts' in read)) throw new Error(`${id}: ${JSON.stringify(read.problems)}`);
          return { story: `${id}: ${story}`, decision: decide(nation, { on: day(on), facts: read.facts }) };
        }),
    ),
  );
}

/** The same decision with one ground left out of what it tells, as only a fault of ours could make it. */
export function without(decision: Decision, ground: string): Decision {
  return { ...decision, grounds: decision.grounds.filter((id) => id !== ground) };
}
