import { asc, eq } from 'drizzle-orm';
import type { Nation } from '../../rules/kernel/nation.ts';
import { policiesTogether } from '../../rules/policy/policies-together.ts';
import type { Policy } from '../../rules/policy/policy.ts';
import { readPolicy } from '../../rules/policy/read-policy.ts';
import { isNationName, NATIONS } from '../../rules/register.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { authorities } from '../db/tables/authorities.ts';
import { policies } from '../db/tables/policies.ts';
import { type FieldProblem, Problem } from '../problem.ts';

/** What became of a policy that was handed in. */
export interface PolicyKept {
  readonly policy: Policy;
  /** False where the very same policy was held already. */
  readonly added: boolean;
  /** Children between two policies for whom there is none: whole sentences, to be told to whoever loads them. */
  readonly gaps: readonly string[];
}

/**
 * Reads a council's policy out of JSON, checks it against the statute and against the council's other policies, and keeps
 * it for good. A correction is another version.
 *
 * @throws Problem `invalid-request` with everything that is wrong with it, also where it goes below the statute;
 * `not-found` when there is no such authority; `conflict` when that version is held already and says something else
 */
export async function keepPolicy(db: Db, input: unknown, now: Date): Promise<PolicyKept> {
  const policy = readOrRefuse(input);
  return withinAuthority(db, policy.council, async (tx) => {
    // One writer at a time for each authority, or two policies that overlap could both be found to fit.
    await tx.select().from(authorities).where(eq(authorities.id, policy.council)).for('no key update');
    const fitted = await fitIn(tx, policy);
    const { council: authority, version } = policy;
    if (fitted.added)
      await tx.insert(policies).values({ authority, version, content: JSON.stringify(policy), keptAt: now });
    return fitted;
  });
}

/** What {@link keepPolicy} would do with it, and what it would refuse. Nothing is kept. @throws Problem as that does */
export async function tryPolicy(db: Db, input: unknown): Promise<PolicyKept> {
  return fitIn(db, readOrRefuse(input));
}

/** Whether a policy fits beside the others of its council. */
async function fitIn(db: Db, policy: Policy): Promise<PolicyKept> {
  const { council, version, name } = policy;
  const found = await db.select().from(authorities).where(eq(authorities.id, council));
  if (found.length === 0) throw new Problem('not-found', `There is no authority called ${council}.`);
  const held = await policiesOf(db, council);
  const before = held.find((each) => each.version === version);
  if (before && JSON.stringify(before) !== JSON.stringify(policy))
    throw new Problem(
      'conflict',
      `Version ${version} is held already, as “${before.name}”, and says something else. Give “${name}” a version of its own.`,
    );
  const { problems, gaps } = policiesTogether(before ? held : [...held, policy]);
  if (problems.length > 0) throw refuse(problems);
  return { policy, added: !before, gaps };
}

/** Every policy that an authority has published, in the order of their versions. */
export async function policiesOf(db: Db, authority: string): Promise<readonly Policy[]> {
  const rows = await db
    .select({ content: policies.content })
    .from(policies)
    .where(eq(policies.authority, authority))
    .orderBy(asc(policies.version));
  return rows.map(({ content }) => JSON.parse(content) as Policy);
}

function readOrRefuse(input: unknown): Policy {
  const read = readPolicy(nationOf(input), input);
  if ('policy' in read) return read.policy;
  throw refuse(read.problems);
}

/** The nation a policy says it keeps to. Where it says none that we know, England's reader says what is wrong. */
function nationOf(input: unknown): Nation {
  const name = typeof input === 'object' && input !== null ? (input as { nation?: unknown }).nation : undefined;
  return NATIONS[isNationName(name) ? name : 'england'].nation;
}

const refuse = (fields: readonly FieldProblem[]): Problem =>
  new Problem('invalid-request', 'This policy cannot be used as it is.', fields);
