import { type Day, earliest } from '../../rules/kernel/day.ts';
import type { Check } from '../checks/check.ts';
import { type CheckMeans, runCheckBy, waitsForAProgram } from '../checks/index.ts';
import { type ChildOn, childOn, type HeldRecord, type Holding, type Placement } from '../children/index.ts';
import { Problem } from '../problem.ts';
import { type Basis, basisOf } from './basis.ts';
import { questionOf } from './question-of.ts';
import { whyNot } from './why-not.ts';

/** A child's way to one placement, as it was decided now; or why it could not be. */
export interface JourneyDecided {
  readonly child: string;
  readonly sender: string;
  readonly key: string;
  /** The first day on which it could change by itself. */
  readonly lookAgain?: Day;
  readonly check?: Check;
  readonly basis?: Basis;
  /** The id under which the check was kept. */
  readonly decision?: string;
  /** Why it could not be decided, in words that name nobody and no place: they are kept for good. */
  readonly why?: string;
}

export interface JourneyAsked {
  readonly child: string;
  /** What holds of the child on the day. */
  readonly now: ChildOn;
  /** Everything that was ever said of the child. */
  readonly records: readonly HeldRecord[];
  readonly placement: Holding<Placement>;
  readonly on: Day;
  readonly bases: ReadonlyMap<string, Basis>;
}

/** Nobody is looked at again without the program that measures: what is due stays due, and no case is opened for an outage. */
export class ProgramNotHad extends Error {
  constructor() {
    super('A program that measures cannot be had now, so nobody is looked at again. Everyone who is due stays so.');
    this.name = 'ProgramNotHad';
  }
}

/**
 * Puts the question of one placement: of today or, where it is still to begin, of its first day, so that a family hears before September and not after. What
 * cannot be asked, or is of a place that is not held, is left to a person with the reason.
 * @throws ProgramNotHad, Problem `day-outside-checked-law`
 */
export async function decideJourney(means: CheckMeans, asked: JourneyAsked): Promise<JourneyDecided> {
  const { placement, on, records, now } = asked;
  if (placement.from <= on) return decideFor(means, asked, { on, now });
  try {
    return await decideFor(means, asked, { on: placement.from, now: childOn(records, { on: placement.from }) });
  } catch (error) {
    if (!isPastTheLaw(error)) throw error;
    return decideFor(means, asked, { on, now });
  }
}

async function decideFor(
  means: CheckMeans,
  { child, placement, now: today, on: todayIs, bases }: JourneyAsked,
  { on, now }: { readonly on: Day; readonly now: ChildOn },
): Promise<JourneyDecided> {
  const whose = { child, sender: placement.sender, key: placement.key };
  const until = today.changesOn === undefined ? {} : { lookAgain: today.changesOn };
  const put = questionOf(now, placement, { on, begun: placement.from <= todayIs });
  if ('why' in put) return { ...whose, ...until, why: put.why };
  try {
    const check = await runCheckBy(means, put.question, 'officer');
    if (waitsForAProgram(check)) throw new ProgramNotHad();
    const lookAgain = earliest([today.changesOn, check.decision.lookAgain?.on]);
    return { ...whose, ...(lookAgain ? { lookAgain } : {}), check, basis: basisOf(check, bases) };
  } catch (error) {
    if (!(error instanceof Problem) || isPastTheLaw(error)) throw error;
    return { ...whose, ...until, why: whyNot(error) };
  }
}

const isPastTheLaw = (error: unknown): boolean => error instanceof Problem && error.code === 'day-outside-checked-law';
