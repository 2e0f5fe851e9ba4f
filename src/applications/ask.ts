import { type Day, isDay, londonDay } from '../../rules/kernel/day.ts';
import type { Facts } from '../../rules/kernel/fact.ts';
import { type Db, withinAuthority } from '../db/index.ts';
import { type FieldProblem, Problem } from '../problem.ts';
import { addEntry, holdApplication, setState, type Which } from './add-entry.ts';
import type { Application } from './application.ts';
import type { Asked } from './entry.ts';
import { readApplication } from './read-application.ts';

const LONGEST = 4000;

/** What an officer asks of a family, as a form gives it. */
export interface AskingAs {
  /** Facts that an open ground needs, by their IDs: whoever calls has made sure of that. */
  readonly facts: readonly string[];
  /** Whether a paper is asked for; the words say which. */
  readonly paper: boolean;
  readonly words: string;
  /** Until when, as `2026-12-10`; empty where no day is given. */
  readonly answerBy: string;
}

/** The same, made sure of. @throws Problem `invalid-request` with everything that is wrong */
export function readAsking({ facts, paper, words, answerBy }: AskingAs, now: Date): Asked {
  const problems: FieldProblem[] = [];
  const said = words.trim();
  if (facts.length === 0 && said === '')
    problems.push({ path: 'words', message: 'Choose a question, or write what you need to know' });
  if (paper && said === '')
    problems.push({ path: 'words', message: 'Say which paper you need, and what it should show' });
  if (said.length > LONGEST) problems.push({ path: 'words', message: 'Use 4,000 characters or fewer' });
  if (answerBy !== '' && (!isDay(answerBy) || answerBy <= londonDay(now)))
    problems.push({ path: 'answer-by', message: 'The day must be a real date after today' });
  if (problems.length > 0) throw new Problem('invalid-request', 'Some of this has to be mended.', problems);
  return {
    facts,
    words: said,
    ...(paper ? { paper: true as const } : {}),
    ...(answerBy === '' ? {} : { answerBy: answerBy as Day }),
  };
}

/** Asks the family. What was asked before and not answered yet is replaced. @throws Problem `invalid-request`, `not-found`, `conflict` where it is decided, waits for a second officer, or was taken back */
export async function askFamily(
  db: Db,
  which: Which,
  { by, now, ...asking }: AskingAs & { by: string; now: Date },
): Promise<void> {
  const content = readAsking(asking, now);
  await withinAuthority(db, which.authority, async (tx) => {
    const { state } = await holdApplication(tx, which);
    if (state !== 'open' && state !== 'asked' && state !== 'disagreed')
      throw new Problem('conflict', 'This application is not being worked on now. Nothing was asked.');
    await addEntry(tx, which, { kind: 'asked', content, by, now });
    await setState(tx, which, 'asked', now);
  });
}

/**
 * Takes in what the family answers. What it leaves out stays not known, and the application goes back to the officers.
 * @param facts only those that were asked for are taken
 * @throws Problem `invalid-request` where nothing is said; `not-found`; `conflict` where nothing is asked now
 */
export async function answerFamily(
  db: Db,
  which: Which,
  { facts, words, now }: { facts: Facts; words: string; now: Date },
): Promise<void> {
  const said = words.trim();
  if (said.length > LONGEST)
    throw new Problem('invalid-request', 'Some of this has to be mended.', [
      { path: 'answer-words', message: 'Use 4,000 characters or fewer' },
    ]);
  await withinAuthority(db, which.authority, async (tx) => {
    const asked = await holdAsked(tx, which);
    const given = Object.entries(facts).filter(([fact]) => asked.has(fact));
    if (given.length === 0 && said === '')
      throw new Problem('invalid-request', 'Some of this has to be mended.', [
        { path: 'answer-words', message: 'Answer a question, or write to us' },
      ]);
    for (const [fact, each] of given)
      await addEntry(tx, which, { kind: 'fact', content: { fact, given: each }, by: null, now });
    await addEntry(tx, which, { kind: 'answered', content: { words: said }, by: null, now });
    await backToOfficers(tx, which, now);
  });
}

/** An officer goes on without an answer: silence is not a no, and what was asked stays not known. @throws Problem `not-found`, `conflict` */
export async function goOnWithoutAnswer(db: Db, which: Which, { by, now }: { by: string; now: Date }): Promise<void> {
  await withinAuthority(db, which.authority, async (tx) => {
    await holdAsked(tx, which);
    await addEntry(tx, which, { kind: 'asked-no-more', content: {}, by, now });
    await backToOfficers(tx, which, now);
  });
}

/** What the family is asked now; undefined where nothing is. */
export function askedOf({ state, entries }: Application): Asked | undefined {
  if (state !== 'asked') return undefined;
  const last = entries.findLast(({ kind }) => kind === 'asked');
  return last?.kind === 'asked' ? last.content : undefined;
}

async function holdAsked(tx: Db, which: Which): Promise<ReadonlySet<string>> {
  const { state } = await holdApplication(tx, which);
  if (state !== 'asked') throw new Problem('conflict', 'Nothing is asked of you at the moment. Nothing was changed.');
  return new Set(askedOf(await readApplication(tx, which))?.facts);
}

/** Two officers who did not agree still have not. */
async function backToOfficers(tx: Db, which: Which, now: Date): Promise<void> {
  const { entries } = await readApplication(tx, which);
  const disagreed = entries.some(({ kind, content }) => kind === 'second' && content && !content.agrees);
  await setState(tx, which, disagreed ? 'disagreed' : 'open', now);
}
