import { ENGLAND_FACTS } from '../../rules/england/facts.ts';
import type { Fact, Facts } from '../../rules/kernel/fact.ts';
import { readFacts } from '../../rules/kernel/read-facts.ts';
import { Problem } from '../problem.ts';
import type { Asker } from './check.ts';

/** Facts that we measure or look up ourselves. An officer who knows better may give one, and that wins. */
const OURS: readonly string[] = ['walkToSchool', 'driveToSchool', 'nearerSchools', 'schoolType', 'livesInArea'];

/** The facts a member of the public may give: what a parent can know, and nothing that only an officer can find. */
export const PUBLIC_FACTS: readonly Fact<unknown>[] = ENGLAND_FACTS.filter(
  (fact) => fact.suppliers.includes('parent') && !OURS.includes(fact.id),
);

/**
 * Reads the facts that came with a question.
 * @throws Problem `invalid-request` with each fact that cannot be taken, and why
 */
export function readAsked(given: Readonly<Record<string, unknown>>, asker: Asker): Facts {
  const known = asker === 'officer' ? ENGLAND_FACTS : PUBLIC_FACTS;
  const read = readFacts(
    known,
    Object.fromEntries(Object.entries(given).map(([id, value]) => [id, attributed(id, value, asker)])),
  );
  if ('facts' in read) return read.facts;
  const fields = read.problems.map(({ path, message }) => ({ path: `facts.${path}`, message }));
  throw new Problem('invalid-request', 'Some of the facts could not be read.', fields);
}

/** A parent's word is a parent's; what an officer gives in place of a measurement is the officer's judgement. */
function attributed(id: string, value: unknown, asker: Asker): unknown {
  const by =
    asker === 'public'
      ? 'parent'
      : OURS.includes(id) && id !== 'livesInArea' && id !== 'schoolType'
        ? 'judgement'
        : undefined;
  if (by === undefined || value === null || value === undefined) return value;
  const wrapped = typeof value === 'object' && !Array.isArray(value);
  if (wrapped && 'missing' in value) return value;
  if (wrapped && 'value' in value) return asker === 'public' ? { ...value, by } : value;
  return { value, by };
}
