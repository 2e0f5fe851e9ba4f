import { isDay, londonDay } from '../../../rules/kernel/day.ts';
import {
  type Application,
  addEntry,
  decidedOf,
  factsOf,
  holdApplication,
  lastDay,
  nextStage,
  type Reviewed,
  readApplication,
  refuseStrangePapers,
  reviewAsked,
  type Stage,
  setState,
  tookPart,
  type Which,
} from '../../applications/index.ts';
import type { Check } from '../../checks/check.ts';
import { type Db, withinAuthority } from '../../db/index.ts';
import { type FieldProblem, Problem } from '../../problem.ts';
import { recordDecision } from '../record-decision.ts';
import { lastDayOf, rule } from './decide.ts';
import { holdAsSeen } from './hold.ts';
import { type DecidedAs, LONGEST_REASONS, readDecided } from './read-decided.ts';
import { watch } from './watch.ts';

const REVIEW = { 1: 'review-1', 2: 'review-2' } as const satisfies Record<Stage, string>;

/**
 * Takes in that a family does not accept a decision. It is always taken in, also after the last day, which is then told to
 * whoever looks at it.
 * @param asked `by`: the officer who was told of it on paper or by phone; null where the family wrote it here
 * @throws Problem `invalid-request` without words; `not-found`; `conflict` where nothing is decided, or no further stage is left
 */
export async function askReview(
  db: Db,
  which: Which,
  { words, by, now }: { words: string; by: string | null; now: Date },
): Promise<Stage> {
  const said = words.trim();
  if (said === '' || said.length > 4000)
    throw wrong([{ path: 'review-words', message: 'Say what you think is wrong, in up to 4,000 characters' }]);
  return withinAuthority(db, which.authority, async (tx) => {
    await holdApplication(tx, which);
    const application = await readApplication(tx, which);
    const stage = nextStage(application);
    if (stage === undefined)
      throw new Problem(
        'conflict',
        'There is no decision here that a review can be asked for now. Nothing was changed.',
      );
    const today = londonDay(now);
    const until = decidedOf(application)?.content?.askReviewBy;
    const late = until !== undefined && today > until ? { late: true as const } : {};
    await addEntry(tx, which, { kind: 'review-asked', content: { stage, words: said, ...late }, by, now });
    const clock = stage === 1 ? 'review1' : 'review2';
    await setState(tx, which, REVIEW[stage], now, await lastDay(tx, { ...from(application), clock, from: today }));
    return stage;
  });
}

/** A panel has heard the family: from that day its letter is due. @throws Problem `invalid-request`, `not-found`, `conflict` */
export async function noteHearing(
  db: Db,
  which: Which,
  { on, note, by, now }: { on: string; note: string; by: string; now: Date },
): Promise<void> {
  if (!isDay(on) || on > londonDay(now))
    throw wrong([{ path: 'hearing', message: 'Enter the day on which the panel heard the family: today or earlier' }]);
  if (note.length > LONGEST_REASONS) throw wrong([{ path: 'note', message: 'Use 10,000 characters or fewer' }]);
  return withinAuthority(db, which.authority, async (tx) => {
    const { state } = await holdApplication(tx, which);
    if (state !== 'review-2')
      throw new Problem('conflict', 'This application is not with a panel. Nothing was changed.');
    await addEntry(tx, which, { kind: 'hearing', content: { on, note: note.trim() }, by, now });
    const application = await readApplication(tx, which);
    const letterBy = await lastDay(tx, { ...from(application), clock: 'review2Letter', from: on });
    await setState(tx, which, state, now, letterBy);
  });
}

export interface Reviewing extends DecidedAs {
  readonly by: string;
  readonly check: Check | undefined;
  readonly evidence: readonly string[];
  readonly seen: number;
  /** How it was looked at, and what was considered. */
  readonly how: string;
  /** Who was asked. */
  readonly consulted: string;
  /** Who heard the family, at stage 2. */
  readonly panel: string;
  readonly now: Date;
}

/**
 * Decides a review. Nobody who took part in the decision looks at it again.
 * @throws Problem `invalid-request`; `not-allowed` for whoever took part; `not-found`; `conflict`
 */
export async function decideReview(db: Db, which: Which, reviewing: Reviewing): Promise<'granted' | 'refused'> {
  const { by, check, evidence, seen, now } = reviewing;
  return withinAuthority(db, which.authority, async (tx) => {
    const application = await holdAsSeen(tx, which, { states: ['review-1', 'review-2'], seen });
    refuseStrangePapers(application, evidence);
    const stage = reviewAsked(application)?.content?.stage ?? (application.state === 'review-2' ? 2 : 1);
    if (tookPart(application).has(by))
      throw new Problem('not-allowed', 'You took part in the decision. Somebody who did not has to look at it again.');
    const told = { ...readReview(reviewing, stage, check), evidence };
    const kept = check ? await recordDecision(tx, { authority: which.authority, by, content: check, now }) : undefined;
    const rests = { ...told, check: kept?.id ?? null };
    const of = decidedOf(application)?.content?.ruling;
    const standing = { ...rests, step: REVIEW[stage], seenTo: seen, ...(of ? { of } : {}) };
    const ruling = await rule(tx, which, standing, by, now);
    const next = stage === 1 ? await lastDayOf(tx, application, 'askReview2', now) : {};
    const content: Reviewed = { ...rests, stage, ruling, ...next };
    await addEntry(tx, which, { kind: 'review-decided', content, by, now });
    await setState(tx, which, told.outcome, now);
    await watch(tx, application, { outcome: content, by, now });
    return told.outcome;
  });
}

/** A review's letter has to say how it was done, so nothing of it may be left out. */
function readReview({ how, consulted, panel, ...given }: Reviewing, stage: Stage, check: Check | undefined) {
  const problems: FieldProblem[] = [];
  const texts = { how: how.trim(), consulted: consulted.trim(), panel: panel.trim() };
  const needed: (keyof typeof texts)[] = stage === 2 ? ['how', 'consulted', 'panel'] : ['how', 'consulted'];
  for (const name of needed) {
    if (texts[name] === '') problems.push({ path: name, message: MISSING[name] });
    if (texts[name].length > LONGEST_REASONS) problems.push({ path: name, message: 'Use 10,000 characters or fewer' });
  }
  if (given.reasons.trim() === '') problems.push({ path: 'reasons', message: 'Give the reasons' });
  try {
    const decided = readDecided(given, check);
    if (problems.length === 0)
      return { ...decided, ...Object.fromEntries(needed.map((name) => [name, texts[name]])) } as typeof decided &
        Pick<Reviewed, 'how' | 'consulted' | 'panel'>;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    for (const each of error.fields) if (!problems.some(({ path }) => path === each.path)) problems.push(each);
  }
  throw wrong(problems);
}

const MISSING = {
  how: 'Say how it was looked at again and what was considered',
  consulted: 'Say who was asked, or that nobody was',
  panel: 'Say who heard the family',
} as const;

const from = (application: Application) => ({
  authority: application.authority,
  facts: Object.fromEntries([...factsOf(application)].map(([fact, { given }]) => [fact, given])),
});

const wrong = (problems: readonly FieldProblem[]) =>
  new Problem('invalid-request', 'Some of this has to be mended.', problems);
