import { addDays, type Day, inWords } from '../kernel/day.ts';
import type { Policy, PolicyProblem } from './policy.ts';

/** What is wrong with a council's policies taken together, and the children for whom there is none between two of them. */
export interface Together {
  readonly problems: readonly PolicyProblem[];
  /** Whole sentences, to be told to whoever loads them. The law alone holds there. */
  readonly gaps: readonly string[];
}

/** Looks at all policies of one council: no child may have two, and where one has none that is told. */
export function policiesTogether(policies: readonly Policy[]): Together {
  const byYear = policies.filter(isByYear);
  const bySpan = policies.filter(isBySpan);
  if (byYear.length > 0 && bySpan.length > 0) {
    const message = 'A council’s policies must all go by entry year, or all by the day the parent applied.';
    return { problems: [{ path: 'applies', message }], gaps: [] };
  }
  const found = byYear.length > 0 ? entryYears(byYear) : spans(bySpan);
  return { ...found, problems: [...sameVersion(policies), ...found.problems] };
}

type ByYear = Policy & { readonly applies: { readonly entryYear: number } };
type BySpan = Policy & { readonly applies: { readonly appliedFrom: Day; readonly appliedTo?: Day } };
const isByYear = (policy: Policy): policy is ByYear => 'entryYear' in policy.applies;
const isBySpan = (policy: Policy): policy is BySpan => 'appliedFrom' in policy.applies;

const called = ({ name, version }: Policy): string => `“${name}” (${version})`;

function sameVersion(policies: readonly Policy[]): PolicyProblem[] {
  return pairs(policies, (one, other) => (one.version < other.version ? -1 : 1))
    .filter(([one, other]) => one.version === other.version)
    .map(([one, other]) => ({
      path: 'version',
      message: `“${one.name}” and “${other.name}” have the same version, ${one.version}.`,
    }));
}

function entryYears(policies: readonly ByYear[]): Together {
  const problems: PolicyProblem[] = [];
  const gaps: string[] = [];
  for (const [one, other] of pairs(policies, (a, b) => a.applies.entryYear - b.applies.entryYear)) {
    const [year, next] = [one.applies.entryYear, other.applies.entryYear];
    if (year === next)
      problems.push({
        path: 'applies.entryYear',
        message: `${called(one)} and ${called(other)} are both for children who start in ${year}.`,
      });
    else if (next > year + 1)
      gaps.push(
        next === year + 2
          ? `No policy is for children who start in ${year + 1}.`
          : `No policy is for children who start from ${year + 1} to ${next - 1}.`,
      );
  }
  return { problems, gaps };
}

function spans(policies: readonly BySpan[]): Together {
  const problems: PolicyProblem[] = [];
  const gaps: string[] = [];
  for (const [one, other] of pairs(policies, (a, b) => (a.applies.appliedFrom < b.applies.appliedFrom ? -1 : 1))) {
    const [last, next] = [one.applies.appliedTo, other.applies.appliedFrom];
    if (one.applies.appliedFrom === next || (last !== undefined && last >= next))
      problems.push({
        path: 'applies.appliedFrom',
        message: `${called(one)} and ${called(other)} are both for parents who applied on ${inWords(next)}.`,
      });
    else if (last !== undefined && addDays(last, 1) < next)
      gaps.push(
        `No policy is for parents who applied from ${inWords(addDays(last, 1))} to ${inWords(addDays(next, -1))}.`,
      );
  }
  return { problems, gaps };
}

/** Each with the one after it. */
function pairs<T>(all: readonly T[], order: (one: T, other: T) => number): [T, T][] {
  const sorted = [...all].sort(order);
  return sorted.slice(1).map((other, at) => [sorted[at]!, other]);
}
