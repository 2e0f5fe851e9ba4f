import type { Decided } from './decided.ts';
import type { Finding } from './finding.ts';
import type { InForce } from './in-force.ts';
import type { PolicyInForce } from './policy.ts';
import { soonest } from './soonest.ts';
import { wordsFor } from './words.ts';

/** A finding while it is being written: its parts stand last. */
type Writing = Omit<Writable, 'parts'> & Partial<Pick<Writable, 'parts'>>;
type Writable = { -readonly [K in keyof Finding]: Finding[K] };

/** Tells what was decided of a provision as a finding: in words, with where the law says so, from which facts, and when to look again. */
export function tell(
  { provision: { id, title }, version, next, first, parts }: InForce,
  { outcome, facts, missing, parameters, byPolicy }: Decided,
  policy: PolicyInForce | undefined,
): Finding {
  const words = wordsFor(version, outcome, missing);
  const finding: Writing = {
    provision: id,
    title,
    version: version.from,
    revision: version.revision,
    mark: outcome.mark ?? version.mark,
    verdict: outcome.verdict,
    reason: outcome.reason,
    words: byPolicy ? `${words} ${byPolicyOf(policy)}` : words,
    cites: version.cites,
    facts,
    missing,
  };
  // What not every finding has, one by one: a spread for each would be a good part of what a decision costs.
  if (parameters.length > 0) finding.parameters = parameters;
  if (byPolicy) finding.byPolicy = true;
  if (outcome.margin) finding.margin = outcome.margin;
  const changes = next ? soonest(outcome.changes, next) : outcome.changes;
  if (changes) finding.changes = changes;
  if (outcome.supposes) finding.supposes = outcome.supposes;
  if (outcome.restsOnHealthOrBelief) finding.restsOnHealthOrBelief = true;
  if (first.ids.length > 0) finding.first = first.ids;
  finding.parts = parts.ids;
  return finding as Finding;
}

/** Said after whatever a family owes to a policy and not to the law, so that nobody takes it for a right that everyone has. */
function byPolicyOf(policy: PolicyInForce | undefined): string {
  const names = [...new Set(policy?.among.map(({ name }) => `“${name}”`))];
  return `That is by ${names.join(' or ')}, which gives more than the law alone.`;
}
