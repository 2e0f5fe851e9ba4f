import { type Decided, NONE } from './decided.ts';
import type { Finding } from './finding.ts';
import type { CombinedVersion, Missing, Outcome } from './provision.ts';
import { soonestOf } from './soonest.ts';
import { allOf, anyOf, type Verdict } from './verdict.ts';

/** Puts together what was found of the parts of a version, and of what it asks first. */
export function combine(version: CombinedVersion, first: readonly Finding[], parts: readonly Finding[]): Decided {
  const asked = first.length > 0 ? [...first, ...parts] : parts;
  const verdict = verdictOf(version, first, parts);
  const outcome: Writable<Outcome> = { verdict, reason: verdict };
  const changes = soonestOf(asked);
  if (changes) outcome.changes = changes;
  if (verdict === 'met' && restsOn(version, first, parts, onHealthOrBelief)) outcome.restsOnHealthOrBelief = true;
  return {
    outcome,
    facts: NONE,
    missing: verdict === 'unknown' ? stillOpen(asked) : NONE,
    parameters: NONE,
    byPolicy: verdict === 'met' && restsOn(version, first, parts, onPolicy),
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function verdictOf(version: CombinedVersion, first: readonly Finding[], parts: readonly Finding[]): Verdict {
  const settled = allOf(first.map(verdictIn));
  if (settled !== 'met') return settled;
  const verdicts = parts.map(verdictIn);
  return version.all ? allOf(verdicts) : anyOf(verdicts);
}

/** All of them rest on something (health or belief, a policy) if one does; any of them only if there is no other that is met. */
function restsOn(
  version: CombinedVersion,
  first: readonly Finding[],
  parts: readonly Finding[],
  does: (part: Finding) => boolean,
): boolean {
  const met = parts.filter(isMet);
  return first.some(does) || (version.all ? met.some(does) : met.every(does));
}

/** What the open ones still need, each fact once. */
function stillOpen(asked: readonly Finding[]): Missing[] {
  const needed = new Map<string, Missing>();
  for (const { verdict, missing } of asked)
    if (verdict === 'unknown') for (const each of missing) if (!needed.has(each.fact)) needed.set(each.fact, each);
  return [...needed.values()];
}

const verdictIn = ({ verdict }: Finding): Verdict => verdict;
const isMet = ({ verdict }: Finding): boolean => verdict === 'met';
const onHealthOrBelief = ({ restsOnHealthOrBelief }: Finding): boolean => restsOnHealthOrBelief === true;
const onPolicy = ({ byPolicy }: Finding): boolean => byPolicy === true;
