import { englandNation } from '../../../rules/england/decide.ts';
import type { Policy } from '../../../rules/policy/policy.ts';
import { readPolicy } from '../../../rules/policy/read-policy.ts';

/** As little as a policy can say. */
export const PLAIN = {
  nation: 'england',
  council: 'nowhere',
  name: 'Nowhere travel policy',
  version: '1',
  applies: { entryYear: 2026 },
  published: '2025-09-12',
  source: 'Made up for this test.',
  parameters: { nearestBy: 'walking' },
};

/** A policy with these parameters; a mistake in a test is a mistake. */
export function policyWith(
  parameters: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Policy {
  const read = readPolicy(englandNation, { ...PLAIN, ...more, parameters: { ...PLAIN.parameters, ...parameters } });
  if ('policy' in read) return read.policy;
  throw new Error(JSON.stringify(read.problems));
}

/** What is wrong with a policy, as `path: message`. */
export function problemsOf(input: unknown): string[] {
  const read = readPolicy(englandNation, input);
  return 'problems' in read ? read.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}
