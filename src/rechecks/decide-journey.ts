import { type Day, earliest } from '../../rules/kernel/day.ts';
import type { Check } from '../checks/check.ts';
import { type CheckMeans, runCheckBy, waitsForAProgram } from '../checks/index.ts';
import type { ChildOn, Holding, Placement } from '../children/index.ts';
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
  readonly now: ChildOn;
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

/** Puts the question of one placement. What cannot be asked, or is of a place that is not held, is left to a person with the reason. @throws ProgramNotHad */
export async function decideJourney(means: CheckMeans, asked: JourneyAsked): Promise<JourneyDecided> {
  const { child, now, placement, on } = asked;
  const whose = { child, sender: placement.sender, key: placement.key };
  const until = now.changesOn === undefined ? {} : { lookAgain: now.changesOn };
  const put = questionOf(now, placement, on);
  if ('why' in put) return { ...whose, ...until, why: put.why };
  try {
    const check = await runCheckBy(means, put.question, 'officer');
    if (waitsForAProgram(check)) throw new ProgramNotHad();
    const lookAgain = earliest([now.changesOn, check.decision.lookAgain?.on]);
    return { ...whose, ...(lookAgain ? { lookAgain } : {}), check, basis: basisOf(check, asked.bases) };
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'day-outside-checked-law') throw error;
    return { ...whose, ...until, why: whyNot(error) };
  }
}
