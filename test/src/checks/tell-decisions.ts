import { ENGLAND } from '../../../rules/england/register.ts';
import type { Decision } from '../../../rules/kernel/decision.ts';
import { decide } from '../../rules/england/england.ts';

/** A decision for the story of every example of the law that lies on a day the law was checked for. */
export function decisionsOfExamples(): { story: string; decision: Decision }[] {
  const { firstDay, lastDay } = ENGLAND.editions[0];
  return ENGLAND.provisions.flatMap(({ title, versions }) =>
    versions
      .flatMap(({ examples }) => examples)
      .filter(({ on }) => on >= firstDay && on <= lastDay)
      .map(({ story, on, facts }) => ({ story: `${title}: ${story}`, decision: decide(on, facts) })),
  );
}

/** The same decision with one finding changed or taken out, as only a fault of ours could make it. */
export function without(decision: Decision, ground: string): Decision {
  return { ...decision, grounds: decision.grounds.filter((id) => id !== ground) };
}
