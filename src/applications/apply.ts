import { and, count, eq, gt } from 'drizzle-orm';
import { londonDay } from '../../rules/kernel/day.ts';
import type { Facts } from '../../rules/kernel/fact.ts';
import { type Db, opaqueId, type RandomBytes, randomBytes, sha256, withinAuthority } from '../db/index.ts';
import { applicationDoors } from '../db/tables/application-doors.ts';
import { applications } from '../db/tables/applications.ts';
import { type FieldProblem, Problem } from '../problem.ts';
import { addEntry } from './add-entry.ts';
import type { Applied } from './entry.ts';
import { lastDay } from './last-day.ts';
import { readApplication } from './read-application.ts';
import { codeFrom, newReference } from './reference.ts';

export interface NewApplication {
  readonly authority: string;
  /** The form’s own token, random: the same form sent twice is one application. */
  readonly form: string;
  readonly applied: Applied;
  /** What the family says of the child, as far as it says anything. */
  readonly facts: Facts;
  readonly now: Date;
  readonly random?: RandomBytes;
}

export interface Accepted {
  readonly reference: string;
  /** For the family alone: with the reference it opens the application. It is kept nowhere. */
  readonly code: string;
}

/** More than any council has in an hour of its busiest day; beyond it somebody floods us, and families are told to come back. */
const MOST_IN_AN_HOUR = 1000;
const LONGEST_NAME = 120;
const LONGEST_WORDS = 4000;
const FORM_TOKEN = /^[\w-]{22,64}$/;

/**
 * Takes in an application and numbers it, whatever the child’s age, the home, or how much is known. The same form sent again
 * gives the same number and code.
 * @throws Problem `invalid-request` without a name or a way to answer; `too-many-requests`; `conflict` where that form was
 * sent before and said something else
 */
export async function apply(db: Db, application: NewApplication): Promise<Accepted> {
  const { authority, form, now, random = randomBytes } = application;
  const applied = readApplied(application.applied);
  if (!FORM_TOKEN.test(form)) throw new Problem('invalid-request', 'This form cannot be used. Begin again.');
  const code = await codeFrom(form);
  const formSha256 = await sha256(form);
  return withinAuthority(db, authority, async (tx) => {
    const before = await sentBefore(tx, authority, formSha256, applied);
    if (before) return { reference: before, code };
    await refuseFlood(tx, authority, now);
    const which = { authority, id: opaqueId(random) };
    const reference = newReference(random);
    const from = londonDay(now);
    const dueOn = await lastDay(tx, { authority, clock: 'application', from, facts: application.facts });
    const added = await tx
      .insert(applications)
      .values({
        ...which,
        reference,
        formSha256,
        receivedAt: now,
        state: 'open',
        stateSince: now,
        dueOn: dueOn ?? null,
      })
      .onConflictDoNothing({ target: [applications.authority, applications.formSha256] })
      .returning();
    // Two presses at once: the second waited for the first, and finds it now.
    if (added.length === 0) {
      const first = await sentBefore(tx, authority, formSha256, applied);
      if (!first) throw new Error('An application that was there is not');
      return { reference: first, code };
    }
    await tx
      .insert(applicationDoors)
      .values({ reference, authority, application: which.id, codeSha256: await sha256(code) });
    await addEntry(tx, which, { kind: 'applied', content: applied, by: null, now });
    for (const [fact, given] of Object.entries(application.facts))
      await addEntry(tx, which, { kind: 'fact', content: { fact, given }, by: null, now });
    return { reference, code };
  });
}

function readApplied(applied: Applied): Applied {
  const { child, contact, words } = applied;
  const problems: FieldProblem[] = [];
  if (child.trim() === '') problems.push({ path: 'child-name', message: 'Enter your child’s name' });
  if (contact.name.trim() === '') problems.push({ path: 'your-name', message: 'Enter your name' });
  if (!contact.email && !contact.phone)
    problems.push({ path: 'email', message: 'Enter an email address or a phone number' });
  if (contact.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email))
    problems.push({ path: 'email', message: 'Enter an email address like name@example.com' });
  if (contact.phone && !/^\+?[\d\s()-]{7,20}$/.test(contact.phone))
    problems.push({ path: 'phone', message: 'Enter a phone number like 01632 960 001' });
  for (const [path, text] of [
    ['child-name', child],
    ['your-name', contact.name],
    ['email', contact.email ?? ''],
  ] as const)
    if (text.length > LONGEST_NAME) problems.push({ path, message: `Use ${LONGEST_NAME} characters or fewer` });
  if ((words?.length ?? 0) > LONGEST_WORDS)
    problems.push({ path: 'words', message: `Use ${LONGEST_WORDS} characters or fewer` });
  if (problems.length > 0) throw new Problem('invalid-request', 'Some of what we need is missing.', problems);
  return applied;
}

/** The reference under which this very form was accepted before. */
async function sentBefore(
  tx: Db,
  authority: string,
  formSha256: string,
  applied: Applied,
): Promise<string | undefined> {
  const [row] = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.authority, authority), eq(applications.formSha256, formSha256)));
  if (!row) return undefined;
  const [first] = (await readApplication(tx, { authority, id: row.id })).entries;
  const same = !first?.content || JSON.stringify(sorted(first.content)) === JSON.stringify(sorted(applied));
  if (same) return row.reference;
  throw new Problem(
    'conflict',
    `This form was sent before, with other answers. That application is ${row.reference}. To send another, begin again.`,
  );
}

/** The store gives the keys of JSON back in an order of its own. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}

async function refuseFlood(tx: Db, authority: string, now: Date): Promise<void> {
  const [hour] = await tx
    .select({ received: count() })
    .from(applications)
    .where(
      and(eq(applications.authority, authority), gt(applications.receivedAt, new Date(now.getTime() - 3_600_000))),
    );
  if ((hour?.received ?? 0) < MOST_IN_AN_HOUR) return;
  throw new Problem(
    'too-many-requests',
    'We are being sent a great many applications. Nothing of yours is kept yet: send it again in an hour, or write to the council.',
  );
}
